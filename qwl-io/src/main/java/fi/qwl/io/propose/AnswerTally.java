package fi.qwl.io.propose;

import fi.qwl.io.document.LabelSets;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.text.Keys;
import fi.qwl.io.text.NumberText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The distinct answers of one column, as far as they may be points of a scale: numbers, known labels, codes. Every other
 * cell is counted and forgotten. For one file and one thread.
 */
final class AnswerTally {

    /** The highest number that may be a point. */
    private static final int MOST = 10;

    /** One cell in so many may be something else: a typing error does not take an item away. */
    private static final int CELLS_PER_STRANGER = 20;

    /** No more of a kind are kept: a scale has fewer points, and their spellings are not many. */
    private static final int MOST_DISTINCT = 40;

    private static final int LONGEST = 60;

    private static final Pattern CODE = Pattern.compile("(\\p{L}{1,2})0?(\\d|10)");

    /** Numbers that tools and people write for a missing answer. */
    private static final Set<Integer> MISSING_NUMBERS = Set.of(-1, -9, -77, -88, -99, 66, 77, 88, 96, 97, 98, 99, 999);

    private static final Set<String> MISSING_WORDS = Set.of(
            "en osaa sanoa",
            "eos",
            "en halua vastata",
            "ei koske minua",
            "vet ej",
            "vet inte",
            "kan inte säga",
            "vill inte svara",
            "don't know",
            "do not know",
            "cannot say",
            "not applicable",
            "prefer not to say");

    private static final Set<String> KNOWN_LABELS = knownLabels();

    final Set<Integer> numbers = new TreeSet<>();
    final Set<String> labels = new TreeSet<>();
    final Map<Integer, String> codes = new TreeMap<>();

    /** As they are spelled in the file, by key. */
    final Map<String, String> missing = new TreeMap<>();

    private final Set<String> toolCodes;
    private String prefix = "";
    private long numberCells;
    private long labelCells;
    private long codeCells;
    private long missingCells;
    private long strangers;

    AnswerTally(Set<String> toolCodes) {
        this.toolCodes = toolCodes;
    }

    private static Set<String> knownLabels() {
        Set<String> labels = new HashSet<>();
        for (String name : LabelSets.names()) {
            LabelSets.find(name).orElseThrow().keySet().forEach(label -> labels.add(Keys.normalise(label)));
        }
        labels.removeAll(MISSING_WORDS);
        return labels;
    }

    static boolean isKnownLabel(String text) {
        return KNOWN_LABELS.contains(Keys.normalise(text));
    }

    static boolean isMissingWord(String key) {
        return MISSING_WORDS.contains(key.replace('_', ' ').replace('’', '\''));
    }

    void add(TableCursor cursor, int column) {
        CellKind kind = cursor.kind(column);
        if (kind == CellKind.BLANK || Keys.isBlank(cursor.text(column))) {
            return;
        }
        if ((kind != CellKind.TEXT && kind != CellKind.NUMBER)
                || cursor.text(column).length() > LONGEST) {
            strangers++;
            return;
        }
        String text = Keys.trim(cursor.text(column));
        String key = Keys.normalise(text);
        double number = NumberText.codes().parse(text);
        Matcher code = CODE.matcher(text);
        if (number == Math.rint(number) && number >= 0 && number <= MOST) {
            numberCells++;
            numbers.add((int) number);
        } else if (toolCodes.contains(key)) {
            missingCells++;
        } else if (isMissingWord(key) || (number == Math.rint(number) && MISSING_NUMBERS.contains((int) number))) {
            missingCells++;
            keepMissing(key, text);
        } else if (KNOWN_LABELS.contains(key)) {
            labelCells++;
            labels.add(key);
        } else if (code.matches() && isOfPrefix(code.group(1))) {
            codeCells++;
            codes.put(Integer.parseInt(code.group(2)), text);
        } else {
            strangers++;
        }
    }

    /** Whether the column, were it an option of a single choice, holds nothing but the option's own label. */
    boolean isOnly(String label) {
        String key = Keys.normalise(label);
        boolean isLabel =
                KNOWN_LABELS.contains(key) && missing.isEmpty() && Set.of(key).containsAll(labels);
        boolean isMissing =
                isMissingWord(key) && labels.isEmpty() && Set.of(key).containsAll(missing.keySet());
        return (isLabel || isMissing) && numberCells + codeCells + strangers == 0;
    }

    /** Takes a label for one that could be answered, even if nobody did: the column of a single choice's option has it. */
    void offer(String label) {
        String key = Keys.normalise(label);
        if (isMissingWord(key)) {
            missing.put(key, label);
        } else {
            labels.add(key);
        }
    }

    /** Takes in another option's column of the same single choice. */
    void take(AnswerTally option) {
        labelCells += option.labelCells;
        missingCells += option.missingCells;
    }

    private void keepMissing(String key, String text) {
        if (missing.size() < MOST_DISTINCT) {
            missing.put(key, text);
        }
    }

    private boolean isOfPrefix(String found) {
        prefix = prefix.isEmpty() ? found.toUpperCase(Locale.ROOT) : prefix;
        return prefix.equals(found.toUpperCase(Locale.ROOT));
    }

    /** The cells that are answers. */
    long answers() {
        return Math.max(numberCells, Math.max(labelCells, codeCells));
    }

    /** The share of the filled cells that are answers or missing ones. */
    double share() {
        return (double) (answers() + missingCells) / filled();
    }

    private long filled() {
        return Math.max(1, numberCells + labelCells + codeCells + missingCells + strangers);
    }

    /** Whether the column's answers are of one kind, but for a few. */
    private boolean isMostly(long cells) {
        return cells > 0 && (filled() - cells - missingCells) * CELLS_PER_STRANGER <= filled();
    }

    boolean isNumbers() {
        return isMostly(numberCells);
    }

    boolean isLabels() {
        return isMostly(labelCells);
    }

    boolean isCodes() {
        return isMostly(codeCells);
    }

    /** The points that were answered, of whatever kind but labels. */
    Set<Integer> points() {
        return isNumbers() ? numbers : new TreeSet<>(codes.keySet());
    }

    /** The points of a label set that were answered; empty unless the set has all the labels. */
    static Set<Integer> pointsOf(String set, Set<String> labels) {
        Map<String, Integer> points = new HashMap<>();
        LabelSets.find(set).orElseThrow().forEach((label, point) -> points.put(Keys.normalise(label), point));
        Set<Integer> answered = new TreeSet<>();
        if (points.keySet().containsAll(labels)) {
            labels.forEach(label -> answered.add(points.getOrDefault(label, 0)));
        }
        return answered;
    }
}
