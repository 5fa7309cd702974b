package fi.qwl.io.propose;

import fi.qwl.io.mapping.SurveyTool;
import fi.qwl.io.rows.Header;
import fi.qwl.io.rows.OpenSheet;
import fi.qwl.io.text.Keys;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares the top of a sheet with the survey tools that may have written it. */
final class ToolFinder {

    /** How the first row may show that each option has a separate column: its cells repeat the header. */
    private static final String REPEATS_HEADER = "repeatsHeader";

    private ToolFinder() {}

    /** The tools that fit, the surest first; of equally sure ones in their own order. */
    static List<SurveyDetection> find(OpenSheet sheet, List<SurveyTool> tools) throws IOException {
        Optional<TopRows> top = TopRows.of(sheet);
        if (top.isEmpty()) {
            return List.of();
        }
        List<SurveyDetection> fitting = new ArrayList<>();
        for (SurveyTool tool : tools) {
            double confidence = compare(tool.signature(), top.get());
            if (confidence > 0) {
                fitting.add(new SurveyDetection(tool, confidence));
            }
        }
        fitting.sort(Comparator.comparingDouble(SurveyDetection::confidence).reversed());
        return List.copyOf(fitting);
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

        static Optional<TopRows> of(OpenSheet sheet) throws IOException {
            // Without wanted names the first record is as good as any: exports have no titles.
            Optional<Header> header = sheet.header(List.of());
            if (header.isEmpty()) {
                return Optional.empty();
            }
            Header.Texts first = sheet.readBelow(
                    header.get().record(),
                    cursor -> cursor.next() ? Header.Texts.of(0, cursor) : new Header.Texts(0, 1, List.of()));
            return Optional.of(new TopRows(header.get(), first));
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
