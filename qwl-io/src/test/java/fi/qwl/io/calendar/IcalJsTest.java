package fi.qwl.io.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fi.qwl.io.document.Plans;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.words.Language;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library of many calendars in browsers, ical.js 2.2.1, reads the file; skipped where npm cannot install it. */
class IcalJsTest {

    private static final String PROGRAM = """
            const ICAL = require('ical.js').default ?? require('ical.js');
            const text = require('fs').readFileSync(process.argv[2], 'utf8');
            const calendar = new ICAL.Component(ICAL.parse(text));
            for (const part of calendar.getAllSubcomponents('vevent')) {
                const event = new ICAL.Event(part);
                console.log([event.uid, event.startDate.toString(), event.sequence,
                    part.getFirstPropertyValue('status'), event.summary].join('|'));
            }
            """;

    @TempDir
    Path folder;

    @Test
    void icalJsReadsTheSameEntries() throws IOException, InterruptedException {
        DevelopmentPlan plan = Plans.full();
        FollowUpCalendar calendar = FollowUpCalendar.builder(
                        Language.FI, "jokivarsi.example", Instant.parse("2024-11-15T10:00:00Z"))
                .plan("Päiväkoti Äyräs; \"Kuusikko\", \\ 😀", plan)
                .build();
        assumeThat(isOnPath("node") && isOnPath("npm"))
                .as("Node.js is installed")
                .isTrue();
        int installed = run("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "ical.js@2.2.1");
        assumeThat(installed).as("npm could install ical.js").isZero();
        Files.writeString(folder.resolve("read.cjs"), PROGRAM, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("plan.ics"), calendar.text(), StandardCharsets.UTF_8);

        assertThat(run("node", "read.cjs", "plan.ics"))
                .as("ical.js reads the file")
                .isZero();

        List<String> expected = new ArrayList<>();
        for (CalendarEntry entry : calendar.entries()) {
            CalendarEntry.AllDay day = (CalendarEntry.AllDay) entry;
            expected.add(String.join(
                    "|",
                    EntryRules.uid(day.id()) + "@jokivarsi.example",
                    day.date().toString(),
                    Integer.toString(day.sequence()),
                    day.state().name(),
                    day.summary()));
        }
        assertThat(Files.readAllLines(folder.resolve("log"), StandardCharsets.UTF_8))
                .isNotEmpty()
                .isEqualTo(expected);
    }

    private int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        boolean hasEnded = process.waitFor(1, TimeUnit.MINUTES);
        process.destroy();
        return hasEnded ? process.exitValue() : -1;
    }

    private static boolean isOnPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
