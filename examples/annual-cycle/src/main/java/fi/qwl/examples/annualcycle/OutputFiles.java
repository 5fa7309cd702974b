package fi.qwl.examples.annualcycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.qwl.io.calendar.FollowUpCalendar;
import fi.qwl.io.document.QwlJacksonModule;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of a run: made whole in memory first, so that nothing is ever half written. */
final class OutputFiles {

    private final Map<String, String> contents;

    private OutputFiles(Map<String, String> contents) {
        this.contents = contents;
    }

    static OutputFiles of(Inputs inputs, YearOfUnits year, Language language) throws JsonProcessingException {
        ObjectWriter json =
                JsonMapper.builder().addModule(new QwlJacksonModule()).build().writer(new LineFeedPrinter());
        Map<String, String> contents = new LinkedHashMap<>();
        contents.put(
                "results.json",
                json.writeValueAsString(new Document("qwl-results-of-waves/1", "waves", year.publications()).fields()));
        Map<String, Object> issues = new Document("qwl-issues/1", "issues", inputs.issues()).fields();
        issues.put("issuesNotListed", inputs.issuesNotListed());
        contents.put("issues.json", json.writeValueAsString(issues));
        contents.put("plan.json", json.writeValueAsString(new Document("qwl-plans/1", "plans", year.plans()).fields()));
        contents.put("follow-ups.ics", calendar(year, language));
        MeetingPacks.of(year, language).forEach(contents::put);
        return new OutputFiles(contents);
    }

    /** A list with the name of its format. */
    private record Document(String format, String name, Object list) {

        Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("format", format);
            fields.put(name, list);
            return fields;
        }
    }

    private static String calendar(YearOfUnits year, Language language) {
        FollowUpCalendar.Builder calendar = FollowUpCalendar.builder(
                language,
                "qwl.example",
                year.asOf().atStartOfDay(YearOfUnits.ZONE).toInstant());
        for (DevelopmentPlan plan : year.plans()) {
            calendar.plan(year.last().unit(plan.unit()).unit().name(), plan);
        }
        return calendar.build().text();
    }

    /** Writes every file beside its place first and moves it there when all are written. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(MeetingPacks.FOLDER));
        Map<Path, Path> moves = new LinkedHashMap<>();
        for (Map.Entry<String, String> content : contents.entrySet()) {
            Path temporary = Files.createTempFile(folder, "writing", ".part");
            moves.put(temporary, folder.resolve(content.getKey()));
            Files.write(temporary, content.getValue().getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<Path, Path> move : moves.entrySet()) {
            Files.move(move.getKey(), move.getValue(), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
