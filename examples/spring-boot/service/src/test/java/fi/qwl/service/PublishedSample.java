package fi.qwl.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The shared service with the sample of 2024 published. */
final class PublishedSample {

    private static final RunningService SERVICE = published(RunningService.shared());

    private PublishedSample() {}

    static RunningService service() {
        return SERVICE;
    }

    private static RunningService published(RunningService service) {
        Browser hr = service.browser("hr");
        hr.get("/hr");
        hr.upload("/hr/waves", "2024.xlsx", sample("2024.xlsx"), "wave", "2024");
        String key = ServiceTest.hidden(hr.get("/hr/waves/2024/preview").body(), "key");
        assertThat(hr.post("/hr/waves/2024/publish", "key", key).statusCode()).isEqualTo(303);
        return service;
    }

    static byte[] sample(String file) {
        try {
            return Files.readAllBytes(RunningService.SAMPLE.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
