package fi.qwl.privacy;

import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.Measure;
import fi.qwl.model.ReleasedRounding;
import fi.qwl.model.RiskRules;
import fi.qwl.model.WholeIndex;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.AnswerColumn;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides which results of single items may leave. Each item is protected as a separate measure; and together with the
 * factor or capability that it serves: who left some items out has a score made of the others, so that the measure's sum
 * less its items' sums is that person's own. So among the people of every residual nobody or at least k may have answered a
 * measure's items in part.
 */
final class ItemProtection {

    private static final String ITEM = "item/";

    private final Survey survey;
    private final Results results;
    private final DisclosurePolicy policy;
    private final ReleaseLedger ledger;
    private final ReleaseStamp stamp;
    private final Organisation organisation;

    ItemProtection(Survey survey, Results results, ReleaseTask task) {
        this.survey = survey;
        this.results = results;
        this.policy = task.policy();
        this.ledger = task.ledger();
        this.stamp = task.stamp();
        this.organisation = results.organisation();
    }

    Decision<PublishedItems> decide() {
        requireSameAnswers();
        Map<Measure, long[]> inPart = new LinkedHashMap<>();
        results.measures().stream()
                .filter(measure -> measure != WholeIndex.QWL)
                .forEach(measure -> inPart.put(measure, inPart(measure)));
        Map<ItemId, List<PublishedValue>> values = new LinkedHashMap<>();
        Map<String, Set<UnitId>> released = new LinkedHashMap<>();
        for (Item item : survey.questionnaire().items()) {
            ProtectionInput units = ProtectionInput.ofItem(survey, organisation, item);
            MeasureProtection protection = new MeasureProtection(units, policy);
            String key = ITEM + item.id().value();
            boolean[] means = means(protection, units, item, inPart, key);
            boolean[] spread = spread(protection, units, means, key);
            released.put(key, ids(means));
            Set<UnitId> withSpread = ids(spread);
            if (!withSpread.isEmpty()) {
                released.put(key + ReleaseLedger.SPREAD, withSpread);
            }
            values.put(item.id(), values(units, means, spread));
        }
        ReleaseLedger.Release release = new ReleaseLedger.Release(
                results.wave(), results.snapshot(), policy, released, Map.of(), Map.of(), stamp);
        PublishedItems items = new PublishedItems(
                results.wave(),
                policy,
                organisation,
                survey.questionnaire().items(),
                results.model().aboutSupervisor().measures(),
                values,
                List.of());
        return new Decision<>(items, release);
    }

    private void requireSameAnswers() {
        Set<String> others = new TreeSet<>(ledger.snapshots(results.wave()));
        others.remove(results.snapshot());
        if (!others.isEmpty()) {
            throw ReleaseRefusal.of(ReleaseRefusal.Code.ITEMS_OF_OTHER_ANSWERS, results.wave())
                    .exception();
        }
        if (!results.promise().isAtLeastAsStrictAs(survey.promise())) {
            throw new IllegalArgumentException(
                    "the survey was promised " + survey.promise().name() + " but the results "
                            + results.promise().name() + "\nMaybe make both from the same file.");
        }
        if (!isSameAnswers()) {
            throw new IllegalArgumentException("the survey holds other answers than the results of " + results.wave()
                    + "\nMaybe make both from the same file.");
        }
    }

    /** The same answers have the same fingerprint; the same number of rows may hold others. */
    private boolean isSameAnswers() {
        return results.wave().equals(survey.wave())
                && results.units().get(0).respondents().orElse(-1) == survey.size()
                && Results.of(Cells.of(results.model(), survey), organisation, results.order())
                        .snapshot()
                        .equals(results.snapshot());
    }

    private boolean[] means(
            MeasureProtection protection, ProtectionInput units, Item item, Map<Measure, long[]> inPart, String key) {
        Set<UnitId> before = ledger.released(results.wave(), key);
        if (policy.openDataReason().isPresent()) {
            return protection.marks(protection::isPublishable);
        }
        boolean isFirst = before.isEmpty();
        boolean[] chosen = protection.chosen(
                policy.minimumCellSize(),
                unit -> units.isPublishable(unit) && (isFirst || before.contains(idOf(unit))));
        for (Measure measure : item.serves()) {
            chosen = withEnoughInPart(chosen, inPart.getOrDefault(measure, new long[chosen.length]));
        }
        return protection.protectedMeans(chosen);
    }

    /** Takes back units in whose residual fewer than k people, but some, answered in part. */
    private boolean[] withEnoughInPart(boolean[] chosen, long[] homes) {
        boolean[] left = chosen.clone();
        long[] open = homes.clone();
        for (int unit = left.length - 1; unit >= 0; unit--) {
            if (left[unit]) {
                left[unit] = open[unit] == 0 || open[unit] >= policy.minimumCellSize();
                open[unit] = left[unit] ? 0 : open[unit];
            }
            if (unit > 0) {
                open[organisation.parentOf(unit)] += open[unit];
            }
        }
        return left;
    }

    private boolean[] spread(MeasureProtection protection, ProtectionInput units, boolean[] means, String key) {
        Set<UnitId> before = ledger.released(results.wave(), key + ReleaseLedger.SPREAD);
        boolean isFirst = ledger.released(results.wave(), key).isEmpty();
        boolean hasFewValues = units.possible().isFewerThan(LinkedMeasures.VALUES_FOR_SD);
        int minimum = hasFewValues ? policy.minimumForDistributions() : policy.minimumForSpread();
        boolean[] known = means.clone();
        ledger.released(results.wave(), key).forEach(unit -> known[organisation.indexOf(unit)] = true);
        boolean[] candidates = means.clone();
        for (int unit = 0; unit < candidates.length; unit++) {
            candidates[unit] &= isFirst || before.contains(idOf(unit));
        }
        return protection.spread(known, candidates, none -> false, MeasureProtection.Before.NOTHING, minimum);
    }

    /** By unit: how many of its own people answered a measure's items, but not all of them. */
    private long[] inPart(Measure measure) {
        long[] people = new long[organisation.size()];
        int[] homes = ProtectionInput.homes(survey, organisation);
        List<Item> items = survey.questionnaire().itemsOf(measure);
        List<AnswerColumn> columns =
                items.stream().map(item -> survey.answers(item.id())).toList();
        for (int row = 0; row < survey.size(); row++) {
            int answered = 0;
            for (AnswerColumn column : columns) {
                answered += column.code(row) >= 0 ? 1 : 0;
            }
            people[homes[row]] += answered > 0 && answered < columns.size() ? 1 : 0;
        }
        return people;
    }

    private List<PublishedValue> values(ProtectionInput units, boolean[] means, boolean[] spread) {
        Set<UnitId> withParticipation = ledger.released(results.wave(), ReleaseLedger.PARTICIPATION);
        HidingReasons reasons = new HidingReasons(results, policy, unit -> withParticipation.contains(idOf(unit)));
        List<PublishedValue> values = new ArrayList<>();
        for (int unit = 0; unit < means.length; unit++) {
            values.add(
                    means[unit]
                            ? show(units, unit, spread[unit])
                            : new PublishedValue.Hidden(reasons.of(unit, units.n(unit))));
        }
        return values;
    }

    private PublishedValue.Shown show(ProtectionInput units, int unit, boolean hasSpread) {
        boolean isOpen = policy.openDataReason().isPresent();
        double mean = units.mean(unit);
        PublishedValue.Shown shown =
                PublishedValue.Shown.of(units.n(unit), isOpen ? mean : ReleasedRounding.mean(mean, 1));
        if (!hasSpread) {
            return shown;
        }
        RiskRules.SpreadLimits limits = results.model().riskRules().spread();
        double sd = isOpen ? units.sd(unit) : ReleasedRounding.spread(units.sd(unit), limits);
        return shown.withSd(sd).withSpread(limits.verdict(sd));
    }

    private Set<UnitId> ids(boolean[] marks) {
        Set<UnitId> units = new TreeSet<>();
        for (int unit = 0; unit < marks.length; unit++) {
            if (marks[unit]) {
                units.add(idOf(unit));
            }
        }
        return units;
    }

    private UnitId idOf(int unit) {
        return organisation.units().get(unit).id();
    }
}
