package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.index.Sample;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.stats.Interval;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Histograms, quartiles, shares below the limit and intervals. */
class DistributionReleaseTest {

    private static final DisclosurePolicy STANDARD = DisclosurePolicy.standard();
    private static final Organisation ORGANISATION = Sample.organisation("root", "a<root", "b<root");

    @Test
    void aWideDistributionIsShown() {
        PublishedValue.Shown root = shown(publish(results(spread(Sample.of(2024), "a", 42), 0), STANDARD), "root");
        PublishedValue.Distribution told = root.distribution().orElseThrow();
        // Twice 0, 5, 10 … 100: eight each below 20, 40, 60 and 80, and ten from 80 on.
        assertThat(told.histogram()).containsExactly(8L, 8L, 8L, 8L, 10L);
        assertThat(told.quartiles()).containsExactly(25.0, 50.0, 75.0);
        // The limit of FE is 80: 32 of 42 are below, 76.2 %.
        assertThat(told.shareBelowLimit()).hasValue(76);
        assertThat(told).hasToString("Distribution");
        Interval.Bounds interval = root.interval().orElseThrow();
        // Mean 50, sd 30.64 released as 31, t(41; 0.975) = 2.0195: 50 ± 9.66.
        assertThat(interval.lower()).isCloseTo(40.34, within(0.01));
        assertThat(interval.upper()).isCloseTo(59.66, within(0.01));
        assertThat(interval.confidence()).isEqualTo(0.95);
    }

    @Test
    void aShareOfNobodyOrEverybodyIsHidden() {
        Sample everybodyBelow = Sample.of(2024);
        for (int person = 0; person < 40; person++) {
            everybodyBelow.person("a", 2 * person % 79, 10 + 2 * person, 50);
        }
        PublishedResults published = publish(results(everybodyBelow, 0), STANDARD);
        assertThat(shown(published, "root").sd()).isPresent();
        assertThat(shown(published, "root").distribution()).isEmpty();
        PublishedValue.Shown yi =
                (PublishedValue.Shown) published.unit(new UnitId("root")).value(Factor.COLLABORATION);
        assertThat(yi.distribution()).isPresent();
    }

    @Test
    void aDistributionFollowsTheSecondThresholdOnEveryDifference() {
        // a has 42 and b 9: the distribution of all less that of a would be the nine's.
        PublishedResults published = publish(results(spread(Sample.of(2024), "a", 42), 9), STANDARD);
        assertThat(shown(published, "a").distribution()).isEmpty();
        assertThat(shown(published, "b").distribution()).isEmpty();
        assertThat(shown(published, "root").distribution()).isPresent();
        assertThat(shown(published, "a").interval()).isEmpty();
    }

    @Test
    void quartilesAreShownForAllUnitsOrNone() {
        // In b 29 are at 50 and one is at 95. By its histogram any nine lie from 40 to 64 on average; that all
        // quartiles
        // are 50 would leave 49.5 to 56.
        Sample sample = spread(Sample.of(2024), "a", 42);
        for (int person = 0; person < 30; person++) {
            sample.person("b", person == 0 ? 95 : 50, 50, 50);
        }
        PublishedResults published = publish(results(sample, 0), DisclosurePolicy.preset("kunta10"));
        assertThat(shown(published, "b").distribution().map(PublishedValue.Distribution::histogram))
                .contains(List.of(0L, 0L, 29L, 0L, 1L));
        assertThat(shown(published, "b").distribution().map(PublishedValue.Distribution::quartiles))
                .contains(List.of());
        assertThat(shown(published, "a").distribution().map(PublishedValue.Distribution::quartiles))
                .contains(List.of());
        PublishedResults without =
                publish(results(spread(Sample.of(2024), "a", 42), 0), DisclosurePolicy.preset("kunta10"));
        assertThat(shown(without, "a").distribution().map(PublishedValue.Distribution::quartiles))
                .contains(List.of(25.0, 50.0, 75.0));
    }

    @Test
    void aLaterReleaseAddsMeansWhereWhatWasShownStaysHarmless() {
        Results results = results(spread(Sample.of(2024), "a", 42), 9);
        Deciding.Made first = Deciding.publish(results, new DisclosurePolicy("ten", 10, 10), ReleaseLedger.NOTHING);
        assertThat(first.results().unit(new UnitId("a")).value(Factor.SAFETY).isShown())
                .isFalse();
        // The two units together are the municipality, under their names.
        assertThat(first.ledger().released(Wave.of(2024), "FE/distribution"))
                .containsExactly(new UnitId("a+b"), new UnitId("root"));
        Deciding.Made second = Deciding.publish(results, STANDARD, first.ledger());
        assertThat(second.results().unit(new UnitId("a")).value(Factor.SAFETY).isShown())
                .isTrue();
        assertThat(shown(second.results(), "root").distribution())
                .isEqualTo(shown(first.results(), "root").distribution());
        assertThat(second.reductions()).isEmpty();
    }

    /** People from 0 to 100 by fives, over and over. */
    private static Sample spread(Sample sample, String unit, int people) {
        for (int person = 0; person < people; person++) {
            sample.person(unit, 5 * (person % 21), 50, 50);
        }
        return sample;
    }

    private static Results results(Sample sample, int others) {
        for (int person = 0; person < others; person++) {
            sample.person("b", 11 * person, 50, 50);
        }
        return Results.of(Cells.of(IndexModel.linear(), sample.build()), ORGANISATION, ScoringOrder.PERSONS_FIRST);
    }

    private static PublishedResults publish(Results results, DisclosurePolicy policy) {
        return Deciding.publish(results, policy, ReleaseLedger.NOTHING).results();
    }

    private static PublishedValue.Shown shown(PublishedResults published, String unit) {
        return (PublishedValue.Shown) published.unit(new UnitId(unit)).value(Factor.SAFETY);
    }
}
