package fi.qwl.io.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the delimiter of a text by reading its beginning with each candidate and judging the whole: how many records are
 * of one width, how wide they are, and whether cells are left that hold another delimiter outside a number. The first
 * delimiter that fits is not good enough: decimal commas, lists in cells and commas in questions all look like one.
 */
final class DelimiterFinder {

    /** Stands where no delimiter was found; a separator of units that no text holds. */
    static final char NONE = '\u001F';

    private static final char[] COMMON = {';', ',', '\t', '|'};
    private static final char[] RARE = {'^', '~', '\u0001', '¦', '§', '¬'};

    /** Below it, a rarer delimiter is tried, and then none is taken. */
    private static final double WEAK = 0.4;

    /** A runner-up that comes so near is worth a warning. */
    private static final double NEAR = 0.95;

    private static final int MOST_RECORDS = 1000;

    /**
     * What a text looks like with a delimiter.
     *
     * @param delimiter the character
     * @param score from 0 (is not) to 1
     * @param width the number of columns
     * @param usual the number of fields that most records have, with what trails after the last column
     * @param firstSplit which record is the first of several fields, from 0, if every later one is, too; else -1
     */
    record Fit(char delimiter, double score, int width, int usual, int firstSplit) {

        private static Fit none() {
            return new Fit(NONE, 0, 1, 1, -1);
        }

        /** Whether the delimiter splits a record above those that the other one splits: the header, which has none of it. */
        private boolean splitsEarlierThan(Fit other) {
            return firstSplit >= 0 && other.firstSplit > firstSplit;
        }
    }

    /**
     * The best delimiter.
     *
     * @param best what fits best
     * @param rival another common delimiter that fits nearly as well, or the best itself
     */
    record Finding(Fit best, Fit rival) {}

    /** So much of the best score a delimiter must have for the header to decide between the two. */
    private static final double COMPARABLE = 0.55;

    private final String sample;
    private final boolean isWhole;
    private final boolean isRepaired;

    /**
     * A finder for the beginning of a text.
     *
     * @param isWhole whether it is the whole text
     * @param isRepaired whether quotes are repaired before the text is read
     */
    DelimiterFinder(String sample, boolean isWhole, boolean isRepaired) {
        this.sample = sample;
        this.isWhole = isWhole;
        this.isRepaired = isRepaired;
    }

    static boolean isCommon(char c) {
        return c == ';' || c == ',' || c == '\t' || c == '|';
    }

    Finding find() throws IOException {
        Fit best = Fit.none();
        Fit rival = best;
        for (char candidate : COMMON) {
            Fit fit = judge(candidate);
            if (fit.score() > best.score()) {
                rival = best;
                best = fit;
            } else if (fit.score() > rival.score()) {
                rival = fit;
            }
        }
        if (rival.score() >= best.score() * COMPARABLE && rival.splitsEarlierThan(best)) {
            return new Finding(rival, rival);
        }
        if (best.score() >= WEAK) {
            return new Finding(best, rival.score() >= best.score() * NEAR ? rival : best);
        }
        for (char candidate : RARE) {
            Fit fit = judge(candidate);
            if (fit.score() > Math.max(WEAK, best.score())) {
                best = fit;
            }
        }
        if (best.score() < WEAK) {
            best = Fit.none();
        }
        return new Finding(best, best);
    }

    /** How well a delimiter fits, and how many columns the table has with it. */
    Fit judge(char delimiter) throws IOException {
        Reader text = new StringReader(sample);
        Reader mended = isRepaired ? new QuoteRepair(text, delimiter, 0, true, new QuoteRepair.Listener() {}) : text;
        RecordScanner scanner = new RecordScanner(new BufferedReader(mended), delimiter);
        List<Integer> widths = new ArrayList<>();
        List<Integer> filledWidths = new ArrayList<>();
        long cells = 0;
        long muddled = 0;
        boolean isFaulty = false;
        while (widths.size() < MOST_RECORDS && scanner.next()) {
            boolean isCut = !isWhole && scanner.isAtEnd();
            if (isCut && !widths.isEmpty()) {
                break;
            }
            isFaulty |= scanner.fault() != RecordScanner.Fault.NONE;
            if (isFaulty && !widths.isEmpty()) {
                // Cut short by its fault, the record says nothing of the width.
                break;
            }
            if (!scanner.isLineBlank()) {
                widths.add(scanner.fields());
                filledWidths.add(scanner.filledWidth());
                cells += scanner.fields();
                muddled += scanner.muddled();
            }
        }
        if (widths.isEmpty()) {
            return new Fit(delimiter, 0, 1, 1, -1);
        }
        int mode = mostFrequent(widths);
        int width = Math.max(headerWidth(widths, mode), mostFrequent(filledWidths));
        if (mode < 2) {
            return new Fit(delimiter, 0, width, mode, -1);
        }
        long ofMode = widths.stream().filter(w -> w == mode).count();
        double agreeing = ofMode / (double) widths.size();
        // One record alone makes no habit.
        int usual = ofMode > 1 ? mode : width;
        // Texts hold commas, so irregular cells are evidence against a delimiter but do not rule it out.
        double clean = 1 - 0.5 * muddled / cells;
        double score = agreeing * clean * (1 - 0.5 / mode);
        // Commas are in prose too: a single column with a comma in most cells is not two columns.
        boolean isProse = delimiter == ',' && mode == 2 && widths.get(0) < 2;
        return new Fit(delimiter, score * (isProse ? 0.5 : 1) * (isFaulty ? 0.8 : 1), width, usual, firstSplit(widths));
    }

    private static int firstSplit(List<Integer> widths) {
        int first = 0;
        while (first < widths.size() && widths.get(first) < 2) {
            first++;
        }
        boolean isSplitOn = widths.subList(first, widths.size()).stream().allMatch(width -> width > 1);
        return first < widths.size() && isSplitOn ? first : -1;
    }

    /** The width of the first record that is not a title above the table. */
    private static int headerWidth(List<Integer> widths, int mode) {
        for (int width : widths) {
            if (width > 1 && width * 2 > mode) {
                return width;
            }
        }
        return widths.get(0);
    }

    private static int mostFrequent(List<Integer> widths) {
        Map<Integer, Integer> counts = new TreeMap<>();
        widths.forEach(width -> counts.merge(width, 1, Integer::sum));
        int best = 0;
        int bestCount = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            if (entry.getValue() >= bestCount) {
                best = entry.getKey();
                bestCount = entry.getValue();
            }
        }
        return best;
    }
}
