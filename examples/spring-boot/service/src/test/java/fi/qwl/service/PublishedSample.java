package fi.qwl.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shared service with the sample of 2024 published. */
final class PublishedSample {

    /** After ten other columns of the export. */
    private static final Pattern FIRST_ITEM = Pattern.compile("^((?:\"[^\"]*\";){10}\")A([1-5])");

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

    /** One item answered the other way round, as if it had been worded so: that is doubtful, and HR may know why. */
    static byte[] opposed() {
        StringBuilder rows = new StringBuilder();
        for (String row : new String(sample("2024-limesurvey.csv"), StandardCharsets.UTF_8).split("\n", -1)) {
            Matcher answer = FIRST_ITEM.matcher(row);
            rows.append(answer.find() ? answer.replaceFirst("$1A" + (6 - Integer.parseInt(answer.group(2)))) : row)
                    .append('\n');
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }
}
