package fi.qwl.examples.spark;

import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.io.document.Documents;
import fi.qwl.io.issue.IssueTexts;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.store.FileReleaseStore;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.ReleaseRefusedException;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.survey.OrganisationHistory;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The last task of an organisation: the parts of each wave become one, the finished tree is protected under the promise that
 * came with the cells, and what may leave is written. Every act can be done again: the store knows a release that was made, and
 * a document takes the place of the same document. A task that is started twice publishes once.
 */
final class OrganisationTask {

    private final OrganisationFiles files;
    private final Path out;
    private final FileReleaseStore store;
    private final ReleaseRequest request;
    private final IssueTexts texts = IssueTexts.in(Language.EN);
    private final List<String> lines = new ArrayList<>();
    private long records;
    private long counted;

    OrganisationTask(OrganisationFiles files, Path out, Path store, LocalDate day) {
        this.files = files;
        this.out = out.resolve(files.name());
        this.store = FileReleaseStore.in(store.resolve(files.name()));
        this.request = ReleaseRequest.on(day);
    }

    OrganisationReport run(Map<Wave, List<PartReading>> parts) throws IOException {
        SurveyDefinition definition = files.definition();
        SortedMap<Wave, Cells> waves = new TreeMap<>();
        for (Map.Entry<Wave, List<PartReading>> wave : new TreeMap<>(parts).entrySet()) {
            WaveReading reading = WaveReading.of(definition, wave.getKey(), wave.getValue());
            records += reading.sums().records();
            counted += reading.sums().counted();
            lines.add(wave.getKey() + ": " + texts.line(reading.sums()));
            reading.issues().forEach(issue -> lines.add(wave.getKey() + ": " + texts.line(issue)));
            reading.cells().ifPresent(cells -> waves.put(wave.getKey(), cells));
        }
        boolean isComplete = waves.size() == parts.size();
        if (!isComplete) {
            lines.add("Not published: correct the errors first.");
        }
        boolean isPublished = isComplete && isPublished(definition, waves);
        Files.createDirectories(out);
        write("reading.txt", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        return new OrganisationReport(files.name(), isPublished, records, counted, List.copyOf(lines));
    }

    private boolean isPublished(SurveyDefinition definition, SortedMap<Wave, Cells> waves) throws IOException {
        try {
            publish(definition, waves);
            return true;
        } catch (ReleaseRefusedException refused) {
            lines.add("Not published: " + refused.refusal().reason().in(Language.EN) + " "
                    + refused.refusal().remedy().in(Language.EN));
            return false;
        }
    }

    private void publish(SurveyDefinition definition, SortedMap<Wave, Cells> waves) throws IOException {
        OrganisationHistory history = files.history();
        Files.createDirectories(out);
        List<Results> before = new ArrayList<>();
        for (Map.Entry<Wave, Cells> wave : waves.entrySet()) {
            Results results = Results.of(wave.getValue(), history.at(wave.getKey()), definition.order());
            if (!before.isEmpty()) {
                results = results.comparedWith(before.get(before.size() - 1), history.successionInto(wave.getKey()));
            }
            before.add(results);
            Publication publication = Publisher.release(results, request, store);
            write(wave.getKey() + ".json", Documents.write(publication));
            lines.add(wave.getKey() + ": published");
        }
    }

    /** Beside its place first: a task that is killed leaves no half document. */
    private void write(String name, byte[] bytes) throws IOException {
        Path part = Files.createTempFile(out, name, ".part");
        Files.write(part, bytes);
        Files.move(part, out.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
