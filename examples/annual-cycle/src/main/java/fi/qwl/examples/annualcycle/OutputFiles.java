package fi.qwl.examples.annualcycle;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.qwl.io.document.QwlJacksonModule;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.study.Readiness;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of a run: made whole in memory first, so that nothing is ever half written. */
final class OutputFiles {

    private final Map<String, byte[]> contents;

    private OutputFiles(Map<String, byte[]> contents) {
        this.contents = contents;
    }

    /** The files of all readers, or of one kind of them, who is given nothing that is not theirs. */
    static OutputFiles of(
            Inputs inputs,
            YearOfUnits year,
            Readiness readiness,
            FilledTemplates templates,
            Optional<MailFiles.Announced> announced,
            @Nullable Audience only,
            Language language)
            throws IOException {
        ObjectWriter json =
                JsonMapper.builder().addModule(new QwlJacksonModule()).build().writer(new LineFeedPrinter());
        PageFiles files = new PageFiles();
        ReaderPages.addTo(files, year, readiness, inputs.issues(), announced, only, language);
        if (only != Audience.SUPERVISOR) {
            files.text(
                    "results.json",
                    json.writeValueAsString(
                            new Document("qwl-results-of-waves/1", "waves", given(year, only)).fields()));
        }
        if (only == null || only == Audience.HR) {
            addDocuments(files, json, inputs, year);
        }
        templates.addTo(files, year, only);
        return new OutputFiles(files.contents());
    }

    private static List<PublishedResults> given(YearOfUnits year, @Nullable Audience only) {
        return year.publications().stream()
                .map(results -> only == null
                        ? results
                        : results.narrowedTo(only, results.organisation().root().id()))
                .toList();
    }

    private static void addDocuments(PageFiles files, ObjectWriter json, Inputs inputs, YearOfUnits year)
            throws IOException {
        Map<String, Object> issues = new Document("qwl-issues/1", "issues", inputs.issues()).fields();
        issues.put("issuesNotListed", inputs.issuesNotListed());
        files.text("issues.json", json.writeValueAsString(issues));
        files.text("plan.json", json.writeValueAsString(new Document("qwl-plans/1", "plans", year.plans()).fields()));
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

    /** What is in the folder, in short. */
    String shown(Path folder) {
        List<String> names = contents.keySet().stream()
                .map(file -> file.contains("/") ? file.substring(0, file.indexOf('/') + 1) : file)
                .distinct()
                .toList();
        return folder + "/{" + String.join(", ", names) + "}";
    }

    /** Writes every file beside its place first and moves it there when all are written. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<Path, Path> moves = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> content : contents.entrySet()) {
            Path temporary = Files.createTempFile(folder, "writing", ".part");
            Path file = folder.resolve(content.getKey());
            Files.createDirectories(file.toAbsolutePath().getParent());
            moves.put(temporary, file);
            Files.write(temporary, content.getValue());
        }
        for (Map.Entry<Path, Path> move : moves.entrySet()) {
            Files.move(move.getKey(), move.getValue(), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
