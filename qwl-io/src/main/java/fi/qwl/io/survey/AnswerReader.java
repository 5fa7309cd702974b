package fi.qwl.io.survey;

import fi.qwl.io.mapping.Codebook;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.text.Keys;
import fi.qwl.io.text.NumberText;
import fi.qwl.model.Item;
import fi.qwl.survey.MissingReason;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one item's cells by its codebook. For one import and one thread. */
final class AnswerReader {

    /** A number and, after it, what the number means: {@code 5 - Täysin samaa mieltä}. */
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})\\s*(?:[-–—=.:)]\\s*|\\s)(.+)");

    /** Percentages are answers on no other scale: 80 % of five points is no point. */
    private static final int HUNDRED = 100;

    private final Item item;
    private final int index;
    private final Codebook codebook;
    private final Map<String, MissingReason> toolCodes;
    private final Findings findings;
    /** The tool's codes for missing answers that are points of the scale as well, and that nobody has declared. */
    private final Set<String> codesOfPoints;
    /** What a text was found to mean; a survey has few distinct ones. */
    private final Map<String, Meaning> meanings = new HashMap<>();
    /** The same for texts of one ASCII character, as most answers are: no hashing for each of millions of cells. */
    private final @Nullable Meaning[] shortMeanings = new @Nullable Meaning[128];

    /**
     * A reader of an item's cells.
     *
     * @param toolCodes the tool's codes for missing answers, by normalised text; the codebook and the scale come first
     */
    AnswerReader(Item item, int index, Codebook codebook, Map<String, MissingReason> toolCodes, Findings findings) {
        this.item = item;
        this.index = index;
        this.codebook = codebook;
        this.toolCodes = toolCodes;
        this.findings = findings;
        this.codesOfPoints = toolCodes.keySet().stream()
                .filter(code -> !codebook.missing().containsKey(code)
                        && !codebook.points().containsKey(code))
                .filter(code -> {
                    double number = NumberText.codes().parse(code);
                    return isWhole(number) && item.scale().contains((int) number);
                })
                .collect(Collectors.toSet());
    }

    /** Takes the answer of an item that has several columns: the one that is filled, or what all the filled ones say. */
    void read(TableCursor cursor, int[] columns, AnswerSink sink) {
        int filled = -1;
        for (int column : columns) {
            if (cursor.kind(column) == CellKind.BLANK) {
                continue;
            }
            boolean isSame = filled >= 0 && CodeText.of(cursor.text(filled)).equals(CodeText.of(cursor.text(column)));
            if (filled >= 0 && !isSame) {
                findings.several(item, cursor.row(), column);
                return;
            }
            filled = column;
        }
        read(cursor, Math.max(filled, columns[0]), sink);
    }

    /** Hands on the cell's answer, or finds what is wrong with it. */
    void read(TableCursor cursor, int column, AnswerSink sink) {
        CellKind kind = cursor.kind(column);
        if (kind == CellKind.TEXT) {
            take(meaningOf(cursor.text(column)), cursor, column, sink);
        } else if (kind == CellKind.NUMBER) {
            take(numberOf(cursor, column), cursor, column, sink);
        } else if (kind == CellKind.BLANK) {
            sink.missing(index, MissingReason.NOT_ANSWERED);
        } else {
            findings.unreadable(item, kind, cursor.row(), column);
        }
    }

    private void take(Meaning meaning, TableCursor cursor, int column, AnswerSink sink) {
        if (meaning.isAnswer) {
            if (meaning.isRounded) {
                findings.rounded(item, cursor.row(), column);
            }
            if (!codesOfPoints.isEmpty()) {
                checkCode(cursor, column);
            }
            sink.answer(index, meaning.point);
        } else if (meaning.missing != null) {
            sink.missing(index, meaning.missing);
        } else if (meaning.isLabel) {
            findings.unknownLabel(item, cursor.row(), column, Keys.trim(cursor.text(column)));
        } else {
            findings.outOfScale(item, cursor.row(), column);
        }
    }

    private void checkCode(TableCursor cursor, int column) {
        String code = CodeText.of(cursor.text(column));
        if (codesOfPoints.contains(code)) {
            findings.codeIsPoint(code, cursor.row(), column);
        }
    }

    private Meaning meaningOf(CharSequence text) {
        if (text.length() == 1 && text.charAt(0) < shortMeanings.length) {
            Meaning known = shortMeanings[text.charAt(0)];
            if (known == null) {
                known = lookUp(text.toString());
                shortMeanings[text.charAt(0)] = known;
            }
            return known;
        }
        String key = text.toString();
        Meaning known = meanings.get(key);
        if (known == null) {
            known = lookUp(key);
            meanings.put(key, known);
        }
        return known;
    }

    private Meaning lookUp(String text) {
        String key = Keys.normalise(text);
        MissingReason missing = codebook.missing().get(key);
        if (missing != null) {
            return Meaning.of(missing);
        }
        Integer point = codebook.points().get(key);
        if (point != null) {
            return ofPoint(point);
        }
        if (key.isEmpty()) {
            return Meaning.of(MissingReason.NOT_ANSWERED);
        }
        NumberText.Reading reading = NumberText.codes().read(text);
        double number = reading.kind() == NumberText.Kind.PERCENT ? percent(reading.value()) : reading.value();
        String code = CodeText.of(key);
        MissingReason missingByCode = codebook.missing().get(code);
        if (missingByCode != null) {
            return Meaning.of(missingByCode);
        }
        Integer pointByCode = codebook.points().get(code);
        if (pointByCode != null) {
            return ofPoint(pointByCode);
        }
        MissingReason toolCode = toolCodes.get(code);
        if (toolCode != null && !(isWhole(number) && item.scale().contains((int) number))) {
            return Meaning.of(toolCode);
        }
        boolean isNumber = reading.kind() == NumberText.Kind.PERCENT || !Double.isNaN(number);
        if (codebook.readsNumbers() && isNumber) {
            return ofNumber(number);
        }
        return numbered(key);
    }

    /** A label with its number before it is taken where the codebook says the same of both. */
    private Meaning numbered(String key) {
        Matcher matcher = NUMBERED.matcher(key);
        Integer point = matcher.matches() ? codebook.points().get(matcher.group(2)) : null;
        return point != null && point == Integer.parseInt(matcher.group(1)) ? ofPoint(point) : Meaning.UNKNOWN_LABEL;
    }

    /** 0.73 shown as 73 % is the point 73 of a scale up to 100, and no point of any other. */
    private double percent(double fraction) {
        return item.scale().max() == HUNDRED ? Math.rint(fraction * HUNDRED * 1e10) / 1e10 : Double.NaN;
    }

    /** A number cell may be a declared code, such as -99 for "not answered". */
    private Meaning numberOf(TableCursor cursor, int column) {
        double number = cursor.number(column);
        if (codebook.readsNumbers() && cursor.isPercent(column)) {
            return ofNumber(percent(number));
        }
        boolean isPlainPoint =
                codebook.readsNumbers() && isWhole(number) && item.scale().contains((int) number);
        return isPlainPoint && codebook.missing().isEmpty() && codebook.points().isEmpty()
                ? ofPoint((int) number)
                : meaningOf(cursor.text(column));
    }

    private Meaning ofNumber(double number) {
        if (isWhole(number)) {
            return ofPoint((int) number);
        }
        boolean isBetween = number > item.scale().min() && number < item.scale().max();
        // The upper of two that are as near.
        return codebook.roundsDecimals() && isBetween
                ? Meaning.rounded((int) Math.floor(number + 0.5))
                : Meaning.OUT_OF_SCALE;
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) < Integer.MAX_VALUE;
    }

    private Meaning ofPoint(int point) {
        return item.scale().contains(point) ? new Meaning(point, true, null, false, false) : Meaning.OUT_OF_SCALE;
    }

    /** What a text means: an answer, a missing one, a number outside the scale, or a label that nobody declared. */
    private static final class Meaning {
        private static final Meaning OUT_OF_SCALE = new Meaning(0, false, null, false, false);
        private static final Meaning UNKNOWN_LABEL = new Meaning(0, false, null, true, false);

        private final int point;
        private final boolean isAnswer;
        private final @Nullable MissingReason missing;
        private final boolean isLabel;
        private final boolean isRounded;

        private Meaning(
                int point, boolean isAnswer, @Nullable MissingReason missing, boolean isLabel, boolean isRounded) {
            this.point = point;
            this.isAnswer = isAnswer;
            this.missing = missing;
            this.isLabel = isLabel;
            this.isRounded = isRounded;
        }

        static Meaning of(MissingReason missing) {
            return new Meaning(0, false, missing, false, false);
        }

        static Meaning rounded(int point) {
            return new Meaning(point, true, null, false, true);
        }
    }
}
