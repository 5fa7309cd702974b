package fi.qwl.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.store.PlanStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Twenty people at once for half a minute, and ten thousand requests: {@code mvn verify -Psoak}. What was measured is written to
 * {@code target/load.txt}.
 */
class LoadTest {

    private static final Duration LENGTH = Duration.ofSeconds(30);
    private static final int PEOPLE = 20;
    private static final int REQUESTS = 10_000;
    private static final String PLAN = "/plans/2024-4024";

    private final AtomicInteger edits = new AtomicInteger();

    @BeforeAll
    static void onlyWhenAskedFor() {
        assumeTrue(Boolean.getBoolean("qwl.load"), "measured with -Psoak");
    }

    @Test
    void twentyPeopleLoseNoEditAndMeetNoError() throws Exception {
        RunningService service = PublishedSample.service();
        Browser first = service.browser("e07");
        first.get("/");
        first.post("/units/4024/plan");
        first.post(PLAN, "version", "1", "new.topic", "Load", "new.action", "0");
        int before = plan(service).version();

        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        List<Callable<List<Long>>> all = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            boolean isEditor = person % 4 == 0;
            String login = List.of("e07", "hr", "board", "management").get(person % 4);
            all.add(() -> isEditor ? edit(service.browser(login)) : read(service.browser(login)));
        }
        List<Long> times = new ArrayList<>();
        for (Future<List<Long>> one : people.invokeAll(all)) {
            times.addAll(one.get());
        }
        people.shutdown();
        assertThat(plan(service).version())
                .as("every edit that was accepted is kept")
                .isEqualTo(before + edits.get());
        Collections.sort(times);
        report(String.format(
                Locale.ROOT,
                "%d people, %d s: %d requests, %d edits, p50 %d ms, p95 %d ms, max %d ms",
                PEOPLE,
                LENGTH.toSeconds(),
                times.size(),
                edits.get(),
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100),
                times.get(times.size() - 1)));

        long used = used();
        Browser reader = service.browser("board");
        for (int i = 0; i < REQUESTS; i++) {
            assertThat(reader.get(i % 50 == 0 ? "/results" : "/").statusCode()).isEqualTo(200);
        }
        long after = used();
        report(String.format(
                Locale.ROOT, "%d requests: heap %d MB before, %d MB after", REQUESTS, used >> 20, after >> 20));
        assertThat(after).isLessThan(used + (20L << 20));
    }

    private static DevelopmentPlan plan(RunningService service) throws Exception {
        return service.bean(PlanStore.class).find(new PlanId("2024-4024")).orElseThrow();
    }

    /** Five people edit one plan: who comes too late reads it again. */
    private List<Long> edit(Browser browser) {
        List<Long> times = new ArrayList<>();
        long end = System.nanoTime() + LENGTH.toNanos();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            String version = ServiceTest.hidden(browser.get(PLAN).body(), "version");
            times.add(since(start));
            long sent = System.nanoTime();
            int status = browser.post(PLAN, "version", version, "action.a1-1.how", "edit " + sent)
                    .statusCode();
            times.add(since(sent));
            assertThat(status).isIn(303, 409, 412);
            if (status == 303) {
                edits.incrementAndGet();
            }
        }
        return times;
    }

    private static List<Long> read(Browser browser) {
        List<Long> times = new ArrayList<>();
        long end = System.nanoTime() + LENGTH.toNanos();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            assertThat(browser.get("/results").statusCode()).isEqualTo(200);
            times.add(since(start));
        }
        return times;
    }

    private static long since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void report(String line) throws Exception {
        Path file = Path.of("target", "load.txt");
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
