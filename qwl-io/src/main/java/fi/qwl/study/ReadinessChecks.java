package fi.qwl.study;

import fi.qwl.index.Results;
import fi.qwl.index.UnitResult;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Reconciliation;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.issue.UnitIssue;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.survey.SurveyIssue;
import fi.qwl.privacy.SameAnswers;
import fi.qwl.privacy.SuppressionForecast;
import fi.qwl.privacy.SurveyReleases;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Collects what readers, organisation, data quality and store know into findings; it computes no statistic of its own. For one
 * use.
 */
final class ReadinessChecks {

    /** In percent of the rows, above which rows of other waves block. */
    static final int OTHER_WAVES = 10;
    /** In percent of those invited; those who did not answer are the majority then. */
    static final int LOW_RATE = 50;
    /** In percent of the respondents who chose the same point throughout; a careful survey has few (ours). */
    static final int STRAIGHT_LINED = 10;

    private static final int MOST_NAMES = 10;
    private static final Set<IssueCode> COLLECTED = Set.of(
            UnitIssue.UNIT_UNKNOWN,
            UnitIssue.UNIT_NEAR,
            UnitIssue.MORE_ANSWERED_THAN_INVITED,
            SurveyIssue.ROW_OF_OTHER_WAVE,
            SurveyIssue.ROWS_TWICE,
            SurveyIssue.ITEM_OPPOSED,
            SurveyIssue.ITEMS_MISSING);

    private final SurveyDefinition definition;
    private final List<WaveInput> waves;
    private final List<ImportResult<?>> readings;
    private final SurveyReleases releases;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Wave, DataQuality> qualities = new TreeMap<>();

    ReadinessChecks(
            SurveyDefinition definition,
            List<WaveInput> waves,
            List<ImportResult<?>> readings,
            SurveyReleases releases) {
        this.definition = definition;
        this.waves = waves;
        this.readings = readings;
        this.releases = releases;
    }

    Readiness readiness(List<Acceptance> accepted) {
        List<ImportIssue> errors = readings.stream()
                .flatMap(reading -> reading.issues().stream())
                .filter(issue -> issue.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            add(FindingKind.INPUT_UNUSABLE, Optional.empty(), true, errors, errors.size());
        }
        waves.forEach(this::ofReading);
        List<Results> results = waves.stream()
                .flatMap(wave -> wave.findResults(definition).stream())
                .toList();
        for (int wave = 0; wave < results.size(); wave++) {
            ofRate(results.get(wave));
            ofOtherWaves(results.get(wave), results.subList(0, wave));
        }
        if (!results.isEmpty()) {
            ofUnits(results.get(results.size() - 1));
        }
        if (releases.revision() == 0) {
            add(FindingKind.STORE_FRESH, Optional.empty(), false, List.of());
        }
        return new Readiness(
                findings.stream()
                        .map(finding -> finding.acceptedBy(accepted))
                        .sorted(Comparator.comparing((Finding finding) -> !finding.blocks()))
                        .toList(),
                Reconciliation.of(readings.stream()
                        .flatMap(reading -> reading.reconciliation().stream())
                        .toList()),
                qualities);
    }

    private void ofReading(WaveInput wave) {
        long unknown = wave.ofUnknownUnits();
        if (unknown > 0) {
            boolean isMuch = wave.hasManyUnknownUnits();
            add(
                    isMuch ? FindingKind.UNITS_UNKNOWN : FindingKind.SOME_UNITS_UNKNOWN,
                    Optional.of(wave),
                    isMuch,
                    issues(wave, WaveInput.UNKNOWN_UNIT),
                    unknown);
        }
        List<ImportIssue> others = issues(wave, Set.of(SurveyIssue.ROW_OF_OTHER_WAVE));
        long rows = sum(others, "rows");
        boolean isManyOthers = rows * 100 > (long) OTHER_WAVES * sum(others, "all");
        if (rows > 0) {
            add(
                    isManyOthers ? FindingKind.WAVES_SEVERAL : FindingKind.SOME_OF_OTHER_WAVES,
                    Optional.of(wave),
                    isManyOthers,
                    others,
                    rows);
        }
        collect(wave, FindingKind.ANSWERS_TWICE, true, SurveyIssue.ROWS_TWICE);
        collect(wave, FindingKind.ITEMS_OPPOSED, true, SurveyIssue.ITEM_OPPOSED);
        collect(wave, FindingKind.ITEMS_MISSING, false, SurveyIssue.ITEMS_MISSING);
        wave.findQuality(definition).ifPresent(quality -> ofQuality(wave, quality));
        ofInvited(wave);
        List<ImportIssue> rest = wave.issues().stream()
                .filter(issue -> issue.severity() == Severity.WARNING && !COLLECTED.contains(issue.kind()))
                .toList();
        if (!rest.isEmpty()) {
            add(FindingKind.OTHER_WARNINGS, Optional.of(wave), false, rest, rest.size());
        }
    }

    private void ofQuality(WaveInput wave, DataQuality quality) {
        qualities.put(wave.wave(), quality);
        List<String> constant = quality.items().stream()
                .filter(DataQuality.ItemQuality::isConstant)
                .map(item -> item.item().value())
                .toList();
        if (!constant.isEmpty()) {
            add(FindingKind.ITEMS_CONSTANT, Optional.of(wave), false, List.of(), constant.size(), names(constant));
        }
        if (quality.straightLined() * 100L > (long) STRAIGHT_LINED * quality.respondents()) {
            add(
                    FindingKind.MANY_STRAIGHT_LINED,
                    Optional.of(wave),
                    false,
                    List.of(),
                    quality.straightLined(),
                    quality.respondents());
        }
    }

    private void collect(WaveInput wave, FindingKind kind, boolean isBlocking, IssueCode code) {
        List<ImportIssue> found = issues(wave, Set.of(code));
        if (!found.isEmpty()) {
            add(kind, Optional.of(wave), isBlocking, found, found.size());
        }
    }

    private void ofInvited(WaveInput wave) {
        Organisation organisation = wave.organisation(definition);
        Map<Boolean, List<ImportIssue>> bySector = issues(wave, Set.of(UnitIssue.MORE_ANSWERED_THAN_INVITED)).stream()
                .collect(Collectors.partitioningBy(
                        issue -> isSector(organisation, issue.attributes().getOrDefault("unit", ""))));
        bySector.forEach((isSector, found) -> {
            if (!found.isEmpty()) {
                add(
                        isSector ? FindingKind.MORE_ANSWERED_THAN_INVITED : FindingKind.SOME_MORE_THAN_INVITED,
                        Optional.of(wave),
                        isSector,
                        found,
                        found.size());
            }
        });
    }

    private static boolean isSector(Organisation organisation, String unit) {
        return organisation.units().stream()
                .filter(one -> one.id().value().equals(unit))
                .anyMatch(one -> one.level().compareTo(UnitLevel.SECTOR) <= 0);
    }

    private void ofRate(Results results) {
        long invited = invited(results);
        if (invited > 0 && answered(results) * 100 < LOW_RATE * invited) {
            add(FindingKind.RATE_LOW, results, answered(results), invited);
        }
    }

    private static long answered(Results results) {
        return results.units().get(0).respondents().orElse(0);
    }

    private static long invited(Results results) {
        Organisation organisation = results.organisation();
        return organisation
                .totals(index -> organisation.units().get(index).invited().orElse(0))[0];
    }

    /** Of the last wave: what is known of the units of earlier ones helps nobody any more. */
    private void ofUnits(Results results) {
        Organisation organisation = results.organisation();
        List<UnitResult> units = results.units();
        List<String> silent = new ArrayList<>();
        List<String> small = new ArrayList<>();
        for (int index = 0; index < units.size(); index++) {
            Unit unit = organisation.units().get(index);
            long people = units.get(index).respondents().orElse(0);
            if (organisation.isLeaf(index) && people == 0 && unit.invited().orElse(0) > 0) {
                silent.add(unit.name());
            } else if (organisation.isLeaf(index)
                    && people > 0
                    && people < results.promise().minimumForMeans()) {
                small.add(unit.name());
            }
        }
        if (!silent.isEmpty()) {
            add(FindingKind.UNITS_WITHOUT_ANSWERS, results, silent.size(), names(silent));
        }
        if (!small.isEmpty()) {
            List<String> merges = merges(results);
            add(FindingKind.UNITS_TOO_SMALL, results, small.size(), names(small), merges.size(), names(merges));
        }
    }

    private static List<String> merges(Results results) {
        long invited = invited(results);
        double rate = invited == 0 ? 0 : Math.min(100.0, 100.0 * answered(results) / invited);
        return rate <= 1
                ? List.of()
                : SuppressionForecast.of(results.organisation(), results.promise(), rate).merges().stream()
                        .map(group -> group.name())
                        .toList();
    }

    /** The waves of this study, and those that were released from other files. */
    private void ofOtherWaves(Results results, List<Results> earlier) {
        Set<Wave> same = new TreeSet<>(releases.wavesOfSameAnswers(results));
        earlier.stream().filter(other -> SameAnswers.areIn(results, other)).forEach(other -> same.add(other.wave()));
        if (!same.isEmpty()) {
            addBlocking(
                    FindingKind.SAME_AS_OTHER_WAVE,
                    results,
                    same.stream().map(Wave::toString).collect(Collectors.joining(", ")));
        }
    }

    /** The first names of many; the rest as a number would say no more. */
    private static String names(List<String> names) {
        return names.stream().limit(MOST_NAMES).collect(Collectors.joining("; "))
                + (names.size() > MOST_NAMES ? "; …" : "");
    }

    private static List<ImportIssue> issues(WaveInput wave, Set<IssueCode> codes) {
        return wave.issues().stream()
                .filter(issue -> codes.contains(issue.kind()))
                .toList();
    }

    private static long sum(List<ImportIssue> issues, String attribute) {
        return issues.stream()
                .mapToLong(issue -> Long.parseLong(issue.attributes().getOrDefault(attribute, "0")))
                .sum();
    }

    private void add(FindingKind kind, Results results, Object... arguments) {
        findings.add(
                new Finding(kind, Optional.of(results.wave()), false, List.of(arguments), List.of(), Optional.empty()));
    }

    private void addBlocking(FindingKind kind, Results results, Object... arguments) {
        findings.add(
                new Finding(kind, Optional.of(results.wave()), true, List.of(arguments), List.of(), Optional.empty()));
    }

    private void add(
            FindingKind kind,
            Optional<WaveInput> wave,
            boolean isBlocking,
            List<ImportIssue> issues,
            Object... arguments) {
        findings.add(
                new Finding(kind, wave.map(WaveInput::wave), isBlocking, List.of(arguments), issues, Optional.empty()));
    }
}
