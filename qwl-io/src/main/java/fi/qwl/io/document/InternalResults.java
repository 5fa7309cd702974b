package fi.qwl.io.document;

import fi.qwl.index.Results;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.tree.JsonFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * <b>Confidential.</b> Unprotected results as a JSON document, {@code "format": "qwl-internal-results/1"}: the one door by
 * which a host keeps a wave's raw results without keeping its answers, so that next year's comparison, trend and
 * publication need no answers. It is for the host's own store, under the same protection as the answers: in small units
 * single people can be read from it. Only a {@code Publication} leaves; {@link QwlJacksonModule} has no writer for
 * results, and no exporter takes them.
 *
 * <pre>{@code
 * store.put("2023", InternalResults.write(lastYear));
 * Results kept = InternalResults.read(DocumentSource.of("2023", store.get("2023"))).orElseThrow();
 * Results now = thisYear.comparedWith(kept, succession);
 * }</pre>
 *
 * <p>What is read back equals what was written to the bit: every mean, spread, distribution, comparison and publication.
 *
 * <pre>{@code
 * {
 *   "format": "qwl-internal-results/1",
 *   "confidential": "…",
 *   "checksum": "…",
 *   "wave": "2024", "origin": "computed", "order": "persons-first",
 *   "model": {…},
 *   "measures": {"FE": {"lowest": 0, "highest": 100, "step": 25, "few": [0, 50, 100]}},
 *   "units": [{"id": "310", "name": "…", "level": "unit", "parent": "300", "invited": 9, "supervisor": "E07",
 *              "home": {"respondents": 7, "values": {"FE": [[62500000000000, 7]]},
 *                       "individualRisks": {"burnout": {"n": 7, "persons": 0}}},
 *              "changes": {"FE": {"since": "2023", "base": ["310"], "baseMean": 60, "difference": 2.5,
 *                                 "verdict": "changed", "p": 0.01}}}],
 *   "comparedWith": {"2023": "fedcba9876543210"}
 * }
 * }</pre>
 *
 * <p>{@code home} holds the people of the unit itself: by measure, how often each value was given, the value in 10⁻¹²
 * percentage points. Reported results have {@code "reported": {"respondents": 24, "invited": 30, "means": {"FE": 81.2}, "counts": {"FE": 23},
 * "statuses": {"FE": "under-control"}}} in
 * its place, and no {@code measures}. {@code model} is as {@link ModelJson} writes it. {@code checksum} is a digest of the
 * other fields: a document that was changed or damaged since it was written is refused. Background classes are not kept:
 * results that are read have none, and groups of classes are published in the year of their answers.
 *
 * <p>A document of any released version is read for ever. Faults are issues at their JSON pointers as {@link
 * fi.qwl.io.issue.DocumentIssue}; no message holds a value of the document's results. Fields that are not known are errors, since
 * writing the results again would lose them.
 */
public final class InternalResults {

    private InternalResults() {}

    /**
     * Writes results for the host's own store.
     *
     * @param results one wave's results
     * @return the document, UTF-8
     */
    public static byte[] write(Results results) {
        try {
            return JsonFields.bytes(InternalResultsWriter.write(results));
        } catch (IOException e) {
            throw new UncheckedIOException("a tree cannot be written to memory", e);
        }
    }

    /**
     * Reads results that were written.
     *
     * @param source the document
     * @return the results, equal to the bit, and every issue
     * @throws IOException if the stream is broken
     */
    public static ImportResult<Results> read(DocumentSource source) throws IOException {
        Issues issues = new Issues();
        Optional<JsonFields> fields = JsonFields.readConfidential(source, InternalResultsWriter.FORMAT, issues);
        Optional<Results> results = fields.flatMap(document -> new InternalResultsReader(document, issues).results());
        return results.isPresent() ? ImportResult.of(results.get(), issues) : ImportResult.failed(issues);
    }
}
