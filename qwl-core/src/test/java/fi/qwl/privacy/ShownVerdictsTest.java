package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.Cells;
import fi.qwl.index.Change;
import fi.qwl.index.Results;
import fi.qwl.index.Sample;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.model.NineDecimals;
import fi.qwl.model.RiskRules;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.stats.Adjustment;
import fi.qwl.stats.MeanDifference;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitSuccession;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The verdict of a change tells nothing but what is published beside it. */
class ShownVerdictsTest {

    /** The twelve of h are hidden, since beside the sector they would tell the three of t. */
    private static final Organisation ORGANISATION =
            Sample.organisation("root", "s<root", "h<s", "t<s", "a<root", "b<root", "c<root");

    private static Results results(int year, Random random, int shift) {
        Sample sample = Sample.of(year);
        people(sample, random, "h", 12, shift);
        people(sample, random, "t", 3, 0);
        people(sample, random, "a", 15, 6);
        people(sample, random, "b", 14, 0);
        people(sample, random, "c", 13, 3);
        return Results.of(Cells.of(IndexModel.linear(), sample.build()), ORGANISATION, ScoringOrder.PERSONS_FIRST);
    }

    private static void people(Sample sample, Random random, String unit, int count, int shift) {
        for (int i = 0; i < count; i++) {
            sample.person(unit, 40 + shift + random.nextInt(20), 40 + random.nextInt(20), 40 + random.nextInt(20));
        }
    }

    private static final class TwoYears {
        private final PublishedResults then;
        private final PublishedResults now;
        private final Results inside;

        TwoYears(long seed) {
            Random random = new Random(seed);
            Results before = results(2023, random, 0);
            Deciding.Made first = Deciding.publish(before, DisclosurePolicy.standard(), ReleaseLedger.NOTHING);
            inside = results(2024, random, random.nextInt(30)).comparedWith(before, UnitSuccession.none());
            then = first.results();
            now = Deciding.publish(inside, DisclosurePolicy.standard(), first.ledger())
                    .results();
        }

        Change inside(PublishedUnit unit, Measure measure) {
            return inside.unit(unit.unit().id())
                    .find(measure)
                    .orElseThrow()
                    .change()
                    .orElseThrow();
        }
    }

    private static List<PublishedUnit> tested(PublishedResults published, Measure measure) {
        List<PublishedUnit> tested = new ArrayList<>();
        for (PublishedUnit unit : published.units()) {
            if (unit.value(measure) instanceof PublishedValue.Shown shown
                    && shown.change()
                            .filter(change -> change.verdict() != ChangeVerdict.NOT_TESTED)
                            .isPresent()) {
                tested.add(unit);
            }
        }
        return tested;
    }

    private static PublishedValue.Shown shown(PublishedResults published, UnitId unit, Measure measure) {
        return (PublishedValue.Shown) published.unit(unit).value(measure);
    }

    @Property(tries = 60, seed = "20261128")
    void aReaderCanComputeEveryVerdictFromWhatIsPublished(@ForAll long seed) {
        TwoYears years = new TwoYears(seed);
        for (Measure measure : Factor.values()) {
            List<PublishedUnit> tested = tested(years.now, measure);
            double[] p = tested.stream()
                    .mapToDouble(unit -> welch(
                            shown(years.now, unit.unit().id(), measure),
                            shown(years.then, unit.unit().id(), measure)))
                    .toArray();
            double[] adjusted = Adjustment.BENJAMINI_HOCHBERG.adjust(p);
            assertThat(tested).hasSizeGreaterThan(1);
            for (int i = 0; i < p.length; i++) {
                UnitId id = tested.get(i).unit().id();
                PublishedChange change = shown(years.now, id, measure).change().orElseThrow();
                assertThat(change.verdict())
                        .isEqualTo(ChangeVerdict.of(
                                compared(shown(years.now, id, measure), shown(years.then, id, measure)),
                                adjusted[i],
                                RiskRules.ChangeCriteria.standard().smallest()));
                assertThat(change.difference())
                        .isEqualTo(
                                NineDecimals.round(shown(years.now, id, measure).mean()
                                        - shown(years.then, id, measure).mean()));
            }
        }
    }

    private static MeanDifference compared(PublishedValue.Shown now, PublishedValue.Shown then) {
        return MeanDifference.ofSummaries(
                (int) now.n(),
                now.mean(),
                now.sd().orElseThrow(),
                (int) then.n(),
                then.mean(),
                then.sd().orElseThrow());
    }

    private static double welch(PublishedValue.Shown now, PublishedValue.Shown then) {
        return compared(now, then).test().outcome().orElseThrow().p();
    }

    /** Where a correction over everybody would have let a hidden change show through the verdict of another. */
    @Test
    void aHiddenChangeDoesNotMoveTheVerdictOfAnother() {
        int moved = 0;
        for (long seed = 0; seed < 60; seed++) {
            TwoYears years = new TwoYears(seed);
            assertThat(years.now.unit(new UnitId("h")).value(Factor.SAFETY).isShown())
                    .isFalse();
            for (PublishedUnit unit : tested(years.now, Factor.SAFETY)) {
                ChangeVerdict shown = shown(years.now, unit.unit().id(), Factor.SAFETY)
                        .change()
                        .orElseThrow()
                        .verdict();
                moved += shown == years.inside(unit, Factor.SAFETY).verdict() ? 0 : 1;
            }
        }
        assertThat(moved).isPositive();
    }
}
