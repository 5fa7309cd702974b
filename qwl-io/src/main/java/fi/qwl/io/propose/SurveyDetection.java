package fi.qwl.io.propose;

import fi.qwl.io.document.SurveyTools;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.mapping.SurveyTool;
import fi.qwl.io.rows.Header;
import fi.qwl.io.rows.Sheets;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.UnreadableTableException;
import fi.qwl.io.table.Tables;
import fi.qwl.io.text.Keys;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells from a file's header which survey tool wrote it. A guess to be confirmed by a person, never acted upon.
 *
 * <pre>{@code
 * List<SurveyDetection> guesses = SurveyDetection.of(DocumentSource.of(path)).orElseThrow();
 * }</pre>
 *
 * @param tool what the file looks like
 * @param confidence from 0 to 1: half for everything that must be there, the rest for what else fits
 */
public record SurveyDetection(SurveyTool tool, double confidence) {

    /** How the first row may show that each option has a column of its own: its cells repeat the header. */
    private static final String REPEATS_HEADER = "repeatsHeader";

    /**
     * Compares a file's first visible sheet with the tools that come with the library.
     *
     * @param source the file
     * @return the tools that fit, the surest first; none if no header is known
     * @throws IOException if the stream is broken
     */
    public static ImportResult<List<SurveyDetection>> of(DocumentSource source) throws IOException {
        return of(source, SurveyTools.known());
    }

    /**
     * Compares a file's first visible sheet with chosen tools.
     *
     * @param source the file
     * @param tools the tools, preferred ones first
     * @return the tools that fit, the surest first; none if no header is known
     * @throws IOException if the stream is broken
     */
    public static ImportResult<List<SurveyDetection>> of(DocumentSource source, List<SurveyTool> tools)
            throws IOException {
        Issues issues = new Issues();
        List<SurveyDetection> fitting = new ArrayList<>();
        try (TableDocument document = Tables.ofInstalledFormats().open(source, ReadOptions.defaults(), issues)) {
            Optional<TopRows> top = TopRows.of(document);
            if (top.isPresent()) {
                for (SurveyTool tool : tools) {
                    double confidence = compare(tool.signature(), top.get());
                    if (confidence > 0) {
                        fitting.add(new SurveyDetection(tool, confidence));
                    }
                }
            }
        } catch (UnreadableTableException unreadable) {
            issues.accept(unreadable.issue());
            return ImportResult.failed(issues);
        }
        fitting.sort(Comparator.comparingDouble(SurveyDetection::confidence).reversed());
        return ImportResult.of(List.copyOf(fitting), issues);
    }

    private static double compare(SurveyTool.Signature signature, TopRows top) {
        boolean fits = !signature.all().isEmpty()
                && signature.headers().contains(top.header().kind())
                && signature.all().stream()
                        .noneMatch(like -> top.header().findLike(like).isEmpty())
                && signature.firstRow().entrySet().stream().allMatch(top::fits);
        if (!fits) {
            return 0;
        }
        long found = signature.any().stream()
                .filter(like -> !top.header().findLike(like).isEmpty())
                .count();
        double confidence = 0.5 + 0.4 * found / Math.max(1, signature.any().size());
        return signature.firstRow().isEmpty() ? confidence : confidence + 0.1;
    }

    /** The header of a sheet and the row below it, which is forgotten after the comparison. */
    private record TopRows(Header header, Header.Texts first) {

        static Optional<TopRows> of(TableDocument document) throws IOException {
            int sheet = Sheets.firstVisible(document);
            Optional<Header> header;
            try (TableCursor cursor = document.open(sheet)) {
                // Without wanted names the first record is as good as any: exports have no titles.
                header = Header.best(cursor, List.of());
            }
            if (header.isEmpty()) {
                return Optional.empty();
            }
            try (TableCursor cursor = document.open(sheet)) {
                for (int record = 0; record <= header.get().record(); record++) {
                    cursor.next();
                }
                Header.Texts first = cursor.next() ? Header.Texts.of(0, cursor) : new Header.Texts(0, 1, List.of());
                return Optional.of(new TopRows(header.get(), first));
            }
        }

        boolean fits(Map.Entry<String, String> wanted) {
            if (wanted.getValue().equals(REPEATS_HEADER)) {
                return repeatsHeader();
            }
            Pattern pattern = Pattern.compile(wanted.getValue());
            return header.findLike(wanted.getKey()).stream()
                    .map(first::cell)
                    .anyMatch(cell -> pattern.matcher(cell).matches());
        }

        private boolean repeatsHeader() {
            for (int column = 0; column < header.names().size(); column++) {
                String cell = Keys.normalise(first.cell(column));
                if (!cell.isEmpty()
                        && Keys.normalise(header.names().get(column)).endsWith(" - " + cell)) {
                    return true;
                }
            }
            return false;
        }
    }
}
