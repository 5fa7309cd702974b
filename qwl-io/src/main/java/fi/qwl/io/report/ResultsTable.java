package fi.qwl.io.report;

import fi.qwl.index.Origin;
import fi.qwl.io.page.Pages;
import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.WholeIndex;
import fi.qwl.page.Block;
import fi.qwl.page.Page;
import fi.qwl.privacy.HiddenReason;
import fi.qwl.privacy.Participation;
import fi.qwl.privacy.PrivacyPromise;
import fi.qwl.privacy.PublishedGroup;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import fi.qwl.words.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A publication as a table that a supervisor can read: a row per unit with participation, the factors, the index, their
 * signed changes, and the factors that are near or below their limits. A hidden value is a dash, one that a report does not
 * have, or has without a number of people, is an ellipsis, and a value of which only an interval may be shown is its
 * interval; a unit without any value names the nearest unit above it that has values.
 *
 * <pre>{@code
 * Page page = ResultsTable.of(publication.results(), Language.FI).page();
 * String shown = Pages.text(page, 120);
 * }</pre>
 */
public final class ResultsTable {

    private static final String HIDDEN = "–";
    /** As statistics offices mark what was not obtained. */
    private static final String NOT_REPORTED = "…";
    /** Indents a unit's name by no-break spaces; others would be dropped at the start of a cell. */
    private static final String INDENT = "\u00A0\u00A0";

    private static final List<Measure> MEASURES =
            List.of(Factor.SAFETY, Factor.COLLABORATION, Factor.OBJECTIVES, WholeIndex.QWL);

    private enum Key implements Phrase {
        UNIT,
        ANSWERED,
        RATE,
        STATUS,
        ALL_UNDER_CONTROL,
        SEE,
        HIDDEN_MEANS,
        NOT_REPORTED_MEANS,
        BAND_MEANS,
        ANSWERED_MEANS,
        CHANGE_MEANS,
        HEADING,
        LIMITS,
        REPORTED,
        MODEL,
        UNOFFICIAL,
        UNIT_MEANS
    }

    private final PublishedResults results;
    private final Language language;
    private final Figures figures;

    private ResultsTable(PublishedResults results, Language language) {
        this.results = Objects.requireNonNull(results, "results");
        this.language = Objects.requireNonNull(language, "language");
        this.figures = Figures.in(language);
    }

    private boolean hasChanges() {
        return results.units().stream()
                .flatMap(unit -> unit.values().values().stream())
                .anyMatch(value -> value instanceof PublishedValue.Shown shown
                        && shown.change().isPresent());
    }

    private boolean hasNotReported() {
        return results.units().stream().anyMatch(ResultsTable::hasNotReported);
    }

    private static boolean hasNotReported(PublishedUnit unit) {
        return MEASURES.stream().map(unit::value).anyMatch(ResultsTable::isNotReported);
    }

    private static boolean isNotReported(PublishedValue value) {
        return value instanceof PublishedValue.Hidden hidden && hidden.reason() == HiddenReason.NOT_REPORTED;
    }

    /** Whether nothing is known of a unit but that the report does not have it. */
    private static boolean isOnlyNotReported(PublishedUnit unit) {
        return MEASURES.stream().map(unit::value).allMatch(ResultsTable::isNotReported);
    }

    /**
     * A table of a publication.
     *
     * @param results what may leave
     * @param language the readers' language
     * @return the table
     */
    public static ResultsTable of(PublishedResults results, Language language) {
        return new ResultsTable(results, language);
    }

    /** {@return the page: what the figures are, the table and its legend} */
    public Page page() {
        List<String> header =
                new ArrayList<>(List.of(Key.UNIT.in(language), Key.ANSWERED.in(language), Key.RATE.in(language)));
        MEASURES.forEach(measure -> header.add(measure.key()));
        header.add(Key.STATUS.in(language));
        List<List<String>> rows = Stream.concat(
                        results.units().stream().map(this::row),
                        results.groups().stream()
                                .filter(group -> group.group().classes().isEmpty())
                                .map(this::row))
                .toList();
        List<String> lines = List.of(heading().split("\n", -1));
        Page.Builder page = Page.builder(lines.get(0), language)
                .paragraph(lines.get(1))
                .block(new Block.Table("", header, rows, Block.Table.RowHeader.FIRST_CELL));
        page.note(Key.HIDDEN_MEANS.in(language));
        whyHidden().forEach(sentence -> page.note(sentence.in(language)));
        legendKeys().forEach(key -> page.note(key.in(language)));
        results.items()
                .forEach((measure, coverage) ->
                        coverage.sentences(measure).forEach(sentence -> page.note(sentence.in(language))));
        return page.build();
    }

    /**
     * The page as text for a terminal.
     *
     * @param width how many columns wide it may be
     * @return the text, lines ended by {@code \n}
     */
    public String text(int width) {
        return Pages.text(page(), width);
    }

    /** Why values of the table are hidden, each reason in one sentence. */
    private List<Text> whyHidden() {
        PrivacyPromise promise = PrivacyPromise.of(results.policy());
        return results.units().stream()
                .flatMap(unit -> MEASURES.stream().map(unit::value))
                .flatMap(value ->
                        value instanceof PublishedValue.Hidden hidden ? Stream.of(hidden.reason()) : Stream.of())
                .filter(reason -> reason != HiddenReason.NOT_REPORTED)
                .distinct()
                .sorted()
                .map(promise::whyHidden)
                .toList();
    }

    private List<Key> legendKeys() {
        List<Key> lines = new ArrayList<>();
        if (hasNotReported()) {
            lines.add(Key.NOT_REPORTED_MEANS);
        }
        lines.add(Key.ANSWERED_MEANS);
        if (hasBands()) {
            lines.add(Key.BAND_MEANS);
        }
        if (hasChanges()) {
            lines.add(Key.CHANGE_MEANS);
        }
        return lines;
    }

    /**
     * What the figures are: the wave, the model with a word on its curves or that the values are the provider's, the
     * limits and the policy.
     *
     * @return two lines
     */
    public String heading() {
        String limits = String.format(
                Locale.ROOT,
                "FE %s, YI %s, PL %s %%",
                limit(Factor.SAFETY),
                limit(Factor.COLLABORATION),
                limit(Factor.OBJECTIVES));
        String policy = results.policy().name() + ", n ≥ " + results.policy().minimumForMeans();
        return Key.HEADING.in(language, results.wave().toString(), source()) + "\n"
                + Key.LIMITS.in(language, limits, policy);
    }

    private Text source() {
        if (results.origin() == Origin.REPORTED) {
            return Key.REPORTED;
        }
        Text model =
                Key.MODEL.with(results.model().name() + " " + results.model().version());
        Text curves = results.model().isCalibrated() ? model : Key.UNOFFICIAL.with(model);
        return results.order() == ScoringOrder.PERSONS_FIRST ? curves : Key.UNIT_MEANS.with(curves);
    }

    private String limit(Factor factor) {
        String text = figures.percent(results.model().limits().of(factor));
        return text.endsWith("0") ? text.substring(0, text.length() - 2) : text;
    }

    private List<String> row(PublishedUnit unit) {
        List<String> row = new ArrayList<>();
        row.add(indent(unit.unit()) + unit.unit().name());
        String unknown = isOnlyNotReported(unit) ? NOT_REPORTED : HIDDEN;
        row.add(answered(unit.participation(), unknown));
        OptionalDouble rate = unit.participation().responseRate();
        row.add(rate.isPresent() ? figures.share(rate.getAsDouble()) : unknown);
        MEASURES.forEach(measure -> row.add(cell(measure, unit.value(measure))));
        row.add(Stream.concat(
                        Stream.of(status(unit::value).orElseGet(() -> nearest(unit))),
                        unit.dayMark().map(mark -> mark.in(language)).stream())
                .collect(Collectors.joining("; ")));
        return row;
    }

    /** Units that are shown together, such as all of one supervisor's. */
    private List<String> row(PublishedGroup group) {
        List<String> row = new ArrayList<>(List.of(group.group().name(), HIDDEN, HIDDEN));
        MEASURES.forEach(measure -> row.add(cell(measure, group.value(measure))));
        row.add(status(group::value).orElse(HIDDEN));
        return row;
    }

    /** A value with its change in one cell, so that the table is narrower. */
    private String cell(Measure measure, PublishedValue value) {
        if (value instanceof PublishedValue.Shown shown) {
            String mean = figures.percentBeside(shown.mean(), results.verdictLimits(measure));
            return shown.change()
                    .map(since -> mean + " " + figures.change(since))
                    .orElse(mean);
        }
        if (isNotReported(value)) {
            return NOT_REPORTED;
        }
        return value instanceof PublishedValue.Coarse coarse ? range(coarse) : HIDDEN;
    }

    private boolean hasBands() {
        return results.units().stream()
                .flatMap(unit -> MEASURES.stream().map(unit::value))
                .anyMatch(value -> value instanceof PublishedValue.Coarse);
    }

    /** The lower edge belongs to the band, the upper one to the next. */
    private static String range(PublishedValue.Coarse coarse) {
        int from = (int) coarse.from();
        int to = (int) coarse.to();
        return from == 0 ? "<" + to : to == 100 ? "≥" + from : from + "–" + to;
    }

    private String indent(Unit unit) {
        Organisation organisation = results.organisation();
        return INDENT.repeat(organisation.ancestorsOf(organisation.indexOf(unit.id())).length);
    }

    private static String answered(Participation participation, String unknown) {
        if (participation.respondents().isEmpty()) {
            return unknown;
        }
        String respondents = Long.toString(participation.respondents().getAsLong());
        return participation.invited().isPresent()
                ? respondents + "/" + participation.invited().getAsInt()
                : respondents;
    }

    /** The factors that are not under control, by status: "alle rajan: FE, YI; lähellä rajaa: PL". */
    private Optional<String> status(Function<Measure, PublishedValue> values) {
        Map<RiskStatus, List<String>> factors = new EnumMap<>(RiskStatus.class);
        for (Factor factor : Factor.values()) {
            if (values.apply(factor) instanceof PublishedValue.Shown shown) {
                shown.status()
                        .ifPresent(status -> factors.computeIfAbsent(status, none -> new ArrayList<>())
                                .add(factor.key()));
            }
        }
        if (factors.isEmpty()) {
            return Optional.empty();
        }
        if (factors.getOrDefault(RiskStatus.UNDER_CONTROL, List.of()).size() == Factor.values().length) {
            return Optional.of(Key.ALL_UNDER_CONTROL.in(language));
        }
        List<String> notes = new ArrayList<>();
        for (RiskStatus status : List.of(RiskStatus.BELOW, RiskStatus.NEAR_LIMIT)) {
            if (factors.containsKey(status)) {
                notes.add(status.label().in(language) + ": "
                        + String.join(", ", factors.getOrDefault(status, List.of())));
            }
        }
        return Optional.of(String.join("; ", notes));
    }

    private String nearest(PublishedUnit unit) {
        Optional<PublishedUnit> nearest = MEASURES.stream()
                .flatMap(measure -> results.nearestShown(unit.unit().id(), measure).stream())
                .findFirst();
        return nearest.map(above -> Key.SEE.in(language) + " " + above.unit().name())
                .orElse(HIDDEN);
    }
}
