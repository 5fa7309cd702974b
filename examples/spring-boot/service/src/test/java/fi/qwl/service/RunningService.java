package fi.qwl.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as people run it, on a port of its own and the sample. Started once for all test classes that share it. */
final class RunningService implements AutoCloseable {

    static final Path SAMPLE = Path.of("..", "..", "data", "joenvarsi");
    static final String PASSWORD = "correct horse";
    static final String DAY = "2024-11-15";

    private static final RunningService SHARED = start("jdbc:h2:mem:shared;DB_CLOSE_DELAY=-1");

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningService shared() {
        return SHARED;
    }

    static RunningService start(String database, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--qwl.definition=file:" + SAMPLE.resolve("definition.json"),
                "--qwl.organisation=file:" + SAMPLE.resolve("organisation.csv"),
                "--service.password=" + PASSWORD,
                "--service.day=" + DAY,
                "--spring.datasource.url=" + database));
        arguments.addAll(List.of(more));
        return new RunningService(SpringApplication.run(ServiceApplication.class, arguments.toArray(String[]::new)));
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Somebody's browser, logged in. */
    Browser browser(String login) {
        Browser browser = new Browser(address());
        browser.get("/login");
        browser.post("/login", "username", login, "password", PASSWORD);
        return browser;
    }

    Browser stranger() {
        return new Browser(address());
    }

    @Override
    public void close() {
        context.close();
    }
}
