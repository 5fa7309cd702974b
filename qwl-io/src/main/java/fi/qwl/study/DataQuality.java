package fi.qwl.study;

import static java.util.Objects.requireNonNull;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.survey.SurveyIssue;
import fi.qwl.model.ItemId;
import fi.qwl.page.Page;
import fi.qwl.stats.Proportion;
import fi.qwl.stats.TestResult;
import fi.qwl.survey.AnswerColumn;
import fi.qwl.survey.MissingReason;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How good the answers of one import are: what is missing from which item, which items say nothing or the opposite, who
 * answered without reading, and who did not answer. It changes nothing and leaves nobody out; a researcher decides.
 *
 * <pre>{@code
 * ImportResult<Survey> read = SurveyReader.of(definition).read(DocumentSource.of(file), Wave.of(2024), organisation);
 * DataQuality quality = DataQuality.of(read, organisation).orElseThrow();
 * quality.items().stream().filter(DataQuality.ItemQuality::isConstant).forEach(item -> show(item.item()));
 * show(Pages.text(quality.page(Language.EN), 100));
 * }</pre>
 *
 * <p>Numbers of small units are in it: it stays inside the host. Immutable.
 */
public final class DataQuality {

    /** So few answers may well be alike (ours). */
    static final int FEWEST_ANSWERS = 6;

    /** The test is approximate: a unit with fewer expected on either side is tested together with others of its kind. */
    static final int FEWEST_EXPECTED = 5;

    private final transient int respondents;
    private final transient List<ItemQuality> items;
    private final transient int straightLined;
    private final transient int repeated;
    private final transient int sheetsTwice;
    private final transient List<UnitResponse> response;
    private final transient List<Proportion> tested;

    DataQuality(Survey survey, Organisation organisation, List<ImportIssue> issues) {
        this.respondents = survey.size();
        this.items = items(survey, issues);
        this.straightLined = straightLined(survey);
        this.repeated = repeated(survey);
        this.sheetsTwice = (int) issues.stream()
                .filter(issue -> issue.kind() == SurveyIssue.ROWS_TWICE)
                .count();
        this.response = response(survey, organisation);
        this.tested = tested(response, organisation);
    }

    /**
     * Looks at what was read.
     *
     * @param read the answers, with what the readers reported
     * @param organisation the units with their numbers of invited people
     * @return the quality; empty where nothing was read
     */
    public static Optional<DataQuality> of(ImportResult<Survey> read, Organisation organisation) {
        requireNonNull(organisation, "organisation");
        return read.value().map(survey -> new DataQuality(survey, organisation, read.issues()));
    }

    /** {@return the number of respondents} */
    public int respondents() {
        return respondents;
    }

    /** {@return the items in the questionnaire's order; unmodifiable} */
    public List<ItemQuality> items() {
        return items;
    }

    /**
     * The people who chose the same point for every item that they answered, at least {@value #FEWEST_ANSWERS} of them
     * (ours). Somebody may mean it; where items are reversed, it contradicts itself.
     *
     * @return how many
     */
    public int straightLined() {
        return straightLined;
    }

    /**
     * The rows that repeat another row of the same unit in every item, with at least {@value #FEWEST_ANSWERS} answers that are
     * not all alike (ours). With few items and many people some do so by chance.
     *
     * @return how many, beyond the first of each
     */
    public int repeated() {
        return repeated;
    }

    /** {@return how many sheets or files hold the same rows as another} */
    public int sheetsTwice() {
        return sheetsTwice;
    }

    /** {@return the units with a known number of invited people, lowest share of answers first; unmodifiable} */
    public List<UnitResponse> response() {
        return response;
    }

    /**
     * Whether units differ in how many of them answered. A unit with fewer than {@value #FEWEST_EXPECTED} people expected
     * among those who answered, or among those who did not, is tested together with the rest of the unit above it; units
     * with more answers than invited people are left out (ours).
     *
     * @return the test, or why there is none
     */
    public TestResult responseTest() {
        return Proportion.testOfEquality(tested);
    }

    /**
     * The quality as a page for those who prepare the data; not for a publication.
     *
     * @param language their language
     * @return the page
     */
    public Page page(Language language) {
        return new DataQualityPage(this, language).page();
    }

    private static List<ItemQuality> items(Survey survey, List<ImportIssue> issues) {
        Set<String> opposed = ofItems(issues, SurveyIssue.ITEM_OPPOSED);
        Set<ItemId> asked = survey.askedItems();
        return survey.answers().stream()
                .map(column -> item(
                        column,
                        asked.contains(column.item().id()),
                        opposed.contains(column.item().id().value())))
                .toList();
    }

    private static Set<String> ofItems(List<ImportIssue> issues, IssueCode code) {
        return issues.stream()
                .filter(issue -> issue.kind() == code)
                .map(issue -> issue.attributes().getOrDefault("item", ""))
                .collect(Collectors.toSet());
    }

    private static ItemQuality item(AnswerColumn column, boolean isAsked, boolean isOpposed) {
        Map<MissingReason, Integer> missing = new EnumMap<>(MissingReason.class);
        Set<Integer> codes = new HashSet<>();
        int n = 0;
        for (int row = 0; row < column.size(); row++) {
            int code = column.code(row);
            if (code >= 0) {
                n++;
                codes.add(code);
            } else {
                column.missing(row).ifPresent(reason -> missing.merge(reason, 1, Integer::sum));
            }
        }
        return new ItemQuality(
                column.item().id(), n, missing, n > 1 && codes.size() == 1, !isAsked || n == 0, isOpposed);
    }

    private static int straightLined(Survey survey) {
        int count = 0;
        for (int row = 0; row < survey.size(); row++) {
            count += isStraight(survey, row) && answers(survey, row) >= FEWEST_ANSWERS ? 1 : 0;
        }
        return count;
    }

    private static boolean isStraight(Survey survey, int row) {
        double first = Double.NaN;
        for (AnswerColumn column : survey.answers()) {
            double point = column.value(row);
            if (!Double.isNaN(point) && !Double.isNaN(first) && point != first) {
                return false;
            }
            first = Double.isNaN(first) ? point : first;
        }
        return true;
    }

    private static int answers(Survey survey, int row) {
        int answers = 0;
        for (AnswerColumn column : survey.answers()) {
            answers += column.code(row) >= 0 ? 1 : 0;
        }
        return answers;
    }

    /** By 64 bits of each row: that two different rows of a million share them is less likely than one in ten million. */
    private static int repeated(Survey survey) {
        long[] rows = new long[survey.size()];
        int looked = 0;
        for (int row = 0; row < survey.size(); row++) {
            if (answers(survey, row) >= FEWEST_ANSWERS && !isStraight(survey, row)) {
                rows[looked++] = bits(survey, row);
            }
        }
        Arrays.sort(rows, 0, looked);
        int count = 0;
        for (int i = 1; i < looked; i++) {
            count += rows[i] == rows[i - 1] ? 1 : 0;
        }
        return count;
    }

    private static long bits(Survey survey, int row) {
        long bits = mixed(survey.units().groupOf(row));
        for (AnswerColumn column : survey.answers()) {
            bits = mixed(bits ^ column.code(row));
        }
        return bits;
    }

    /** Steele, Lea and Flood's finaliser of SplitMix64 (2014): each bit of the number changes about half of the others. */
    private static long mixed(long number) {
        long z = number + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static List<UnitResponse> response(Survey survey, Organisation organisation) {
        Map<String, Integer> answered = new TreeMap<>();
        for (int row = 0; row < survey.size(); row++) {
            int unit = survey.units().groupOf(row);
            if (unit >= 0) {
                answered.merge(survey.units().categories().get(unit), 1, Integer::sum);
            }
        }
        return organisation.units().stream()
                .filter(unit -> unit.invited().orElse(0) > 0)
                .map(unit -> new UnitResponse(
                        unit.id(),
                        unit.name(),
                        unit.invited().orElse(0),
                        answered.getOrDefault(unit.id().value(), 0)))
                .sorted(Comparator.comparingDouble(UnitResponse::share))
                .toList();
    }

    /** Units come after those above them, so that from the last to the first each passes on what is too small. */
    private static List<Proportion> tested(List<UnitResponse> response, Organisation organisation) {
        int[] answered = new int[organisation.size()];
        int[] invited = new int[organisation.size()];
        for (UnitResponse unit : response) {
            if (unit.answered() <= unit.invited()) {
                answered[organisation.indexOf(unit.unit())] = unit.answered();
                invited[organisation.indexOf(unit.unit())] = unit.invited();
            }
        }
        double share = Arrays.stream(answered).sum()
                / Math.max(1.0, Arrays.stream(invited).sum());
        double rarer = Math.min(share, 1 - share);
        List<Proportion> groups = new ArrayList<>();
        for (int index = organisation.size() - 1; index >= 0; index--) {
            int parent = organisation.parentOf(index);
            if (invited[index] * rarer >= FEWEST_EXPECTED) {
                groups.add(new Proportion(answered[index], invited[index]));
            } else if (parent >= 0) {
                answered[parent] += answered[index];
                invited[parent] += invited[index];
            }
        }
        return groups;
    }

    /** {@return the numbers of people and items only} */
    @Override
    public String toString() {
        return "DataQuality of " + respondents + " respondents and " + items.size() + " items";
    }

    /** What became of one item. */
    public static final class ItemQuality {

        private final transient ItemId item;
        private final transient int n;
        private final transient Map<MissingReason, Integer> missing;
        private final transient boolean isConstant;
        private final transient boolean isAbsent;
        private final transient boolean isOpposed;

        private ItemQuality(
                ItemId item,
                int n,
                Map<MissingReason, Integer> missing,
                boolean isConstant,
                boolean isAbsent,
                boolean isOpposed) {
            this.item = item;
            this.n = n;
            this.missing = Collections.unmodifiableMap(missing);
            this.isConstant = isConstant;
            this.isAbsent = isAbsent;
            this.isOpposed = isOpposed;
        }

        /** {@return the item} */
        public ItemId item() {
            return item;
        }

        /** {@return how many answered it} */
        public int n() {
            return n;
        }

        /**
         * Missing answers of one kind.
         *
         * @param reason why they are missing
         * @return how many
         */
        public int missing(MissingReason reason) {
            return missing.getOrDefault(reason, 0);
        }

        /** {@return whether all who answered chose the same point, at least two of them} */
        public boolean isConstant() {
            return isConstant;
        }

        /** {@return whether nobody was asked or nobody answered} */
        public boolean isAbsent() {
            return isAbsent;
        }

        /** {@return whether the reader found that it runs against the other items, as if it were reversed} */
        public boolean isOpposed() {
            return isOpposed;
        }

        /** {@return the item only, never a number} */
        @Override
        public String toString() {
            return "ItemQuality of " + item;
        }
    }

    /** How many of a unit's own people answered. */
    public static final class UnitResponse {

        private final transient UnitId unit;
        private final transient String name;
        private final transient int invited;
        private final transient int answered;

        private UnitResponse(UnitId unit, String name, int invited, int answered) {
            this.unit = unit;
            this.name = name;
            this.invited = invited;
            this.answered = answered;
        }

        /** {@return the unit} */
        public UnitId unit() {
            return unit;
        }

        /** {@return its name} */
        public String name() {
            return name;
        }

        /** {@return how many were invited, at least one} */
        public int invited() {
            return invited;
        }

        /** {@return how many answered; may be more than were invited where the list is out of date} */
        public int answered() {
            return answered;
        }

        /** {@return the share of those who answered, from 0} */
        public double share() {
            return (double) answered / invited;
        }

        /** {@return the unit's id only, never a number} */
        @Override
        public String toString() {
            return "UnitResponse of " + unit;
        }
    }
}
