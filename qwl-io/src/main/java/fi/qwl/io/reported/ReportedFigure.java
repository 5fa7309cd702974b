package fi.qwl.io.reported;

import fi.qwl.io.rows.NamedColumns;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.text.Keys;
import fi.qwl.io.text.NumberText;
import fi.qwl.risk.RiskStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of a provider's report, and how it is read. A measure's cell may say more in brackets or after its value: how
 * many people it is of ({@code 71 % (n=12)}), or a risk class.
 *
 * @param text what a person sees
 * @param number its number; not a number for texts
 * @param isPercent whether it is shown as a percentage
 * @param row its row from 1
 * @param column its column from 0
 */
record ReportedFigure(String text, double number, boolean isPercent, long row, int column) {

    private static final Set<String> HIDDEN_MARKS = Set.of(
            "-",
            "–",
            "—",
            "*",
            "**",
            "***",
            "…",
            "..",
            "...",
            "x",
            "ei näytetä",
            "ei raportoida",
            "ei tulosta",
            "piilotettu",
            "salattu",
            "visas inte",
            "dold",
            "hidden",
            "not shown",
            "n/a",
            "na");

    /** How marks begin that say below how many people nothing is shown. */
    private static final List<String> TOO_FEW =
            List.of("<", "≤", "n<", "n <", "alle ", "under ", "färre än ", "fewer than ");

    /** Patterns are not tried on what nobody reads as a figure: some take the square of a text's length. */
    private static final int LONGEST = 100;

    private static final Pattern IN_BRACKETS = Pattern.compile("(.*?)\\s*[(\\[]([^()\\[\\]]*)[)\\]]", Pattern.DOTALL);
    private static final Pattern COUNT_BEHIND =
            Pattern.compile("(.*?)[\\s,;/]+(n\\s*[=:]\\s*\\S+)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNT =
            Pattern.compile("n\\s*[=:]?\\s*(\\d{1,7})|(\\d{1,7})\\s+(?:vastaajaa?|svarande|respondents?)");
    private static final Pattern OF_INVITED = Pattern.compile("(\\d{1,7})\\s*/\\s*(\\d{1,7})");
    private static final Pattern PERCENTAGE_BESIDE = Pattern.compile("[(\\[]?\\s*[\\d.,]+\\s*%\\s*[)\\]]?");

    /**
     * How many answered, and how many were invited.
     *
     * @param respondents the first, or the only number of the cell
     * @param invited the second of {@code 12/20}
     */
    record People(OptionalInt respondents, OptionalInt invited) {

        static final People NONE = new People(OptionalInt.empty(), OptionalInt.empty());
    }

    static ReportedFigure of(TableCursor cursor, int column) {
        return new ReportedFigure(
                Keys.trim(cursor.text(column)), cursor.number(column), cursor.isPercent(column), cursor.row(), column);
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /** Whether the provider has hidden what would be here. */
    boolean isHidden() {
        return isMark(text)
                || isMark(value())
                || remark().filter(ReportedFigure::isMark).isPresent();
    }

    private static boolean isMark(String text) {
        String key = Keys.normalise(text);
        // "Alle rajan" and "under gränsen" are risk classes, "alle 5" and "under 5" are marks.
        return RiskWords.find(text).isEmpty()
                && (HIDDEN_MARKS.contains(key) || TOO_FEW.stream().anyMatch(key::startsWith));
    }

    /** What is before the brackets, or before {@code n=}. */
    private String value() {
        return part(1).orElse(text);
    }

    /** What stands in the brackets, or from {@code n=} on. */
    private Optional<String> remark() {
        return part(2);
    }

    private Optional<String> part(int group) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher brackets = IN_BRACKETS.matcher(text);
        if (brackets.matches()) {
            return Optional.of(brackets.group(group));
        }
        Matcher behind = COUNT_BEHIND.matcher(text);
        return behind.matches() ? Optional.of(behind.group(group)) : Optional.empty();
    }

    /**
     * The cell as a percentage 0–100; empty where it is no such number, or where it says something else besides that
     * cannot be read.
     *
     * @param unit what a plain number is
     */
    OptionalDouble percent(ReportedUnit unit) {
        if (remark().isPresent() && count().isEmpty() && risk().isEmpty()) {
            return OptionalDouble.empty();
        }
        NumberText.Reading reading = NumberText.codes().read(value());
        boolean isPercentage = isPercent || reading.kind() == NumberText.Kind.PERCENT;
        double read = Double.isNaN(number) ? reading.value() : number;
        double percent = (isPercentage ? ReportedUnit.share() : unit).percentOf(read);
        return percent >= 0 && percent <= 100 ? OptionalDouble.of(percent) : OptionalDouble.empty();
    }

    /** The cell's number where it is not shown as a percentage: then its unit is the whole table's. */
    OptionalDouble plainNumber() {
        NumberText.Reading reading = NumberText.codes().read(value());
        boolean isPlain = !isPercent && reading.kind() == NumberText.Kind.NUMBER;
        return isPlain ? OptionalDouble.of(reading.value()) : OptionalDouble.empty();
    }

    /** The number of people beside a value. */
    OptionalInt count() {
        Matcher count = COUNT.matcher(Keys.normalise(remark().orElse("")));
        if (!count.matches()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(count.group(1) != null ? count.group(1) : count.group(2)));
    }

    /** The risk class that the cell is, or that is beside its value. */
    Optional<RiskStatus> risk() {
        return RiskWords.find(text).or(() -> remark().flatMap(RiskWords::find));
    }

    /** The cell as numbers of people: {@code 12}, {@code 12/20}, {@code 12 (60 %)} or {@code 60 % (12/20)}. */
    People people() {
        Matcher both = OF_INVITED.matcher(text.length() > LONGEST ? "" : text);
        if (both.find()) {
            String besides = both.replaceFirst("").replaceAll("[\\s()\\[\\]]", "");
            return besides.isEmpty() || PERCENTAGE_BESIDE.matcher(besides).matches()
                    ? new People(
                            OptionalInt.of(Integer.parseInt(both.group(1))),
                            OptionalInt.of(Integer.parseInt(both.group(2))))
                    : People.NONE;
        }
        return alone();
    }

    /** The cell as one number of people: {@code 12} or {@code 12 (60 %)}. */
    People alone() {
        OptionalInt alone = NamedColumns.peopleOf(text);
        if (alone.isPresent()) {
            return new People(alone, OptionalInt.empty());
        }
        boolean isBesidePercentage =
                PERCENTAGE_BESIDE.matcher(remark().orElse("")).matches();
        return new People(
                isBesidePercentage ? NamedColumns.peopleOf(value()) : OptionalInt.empty(), OptionalInt.empty());
    }
}
