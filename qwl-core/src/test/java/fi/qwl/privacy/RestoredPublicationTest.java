package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.index.Sample;
import fi.qwl.model.Dispersion;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A publication can be restored, and nothing else can be passed off as one. */
class RestoredPublicationTest {

    private static final String MAYBE = "\nMaybe the stored publication is damaged.";

    private static final PublishedResults PUBLISHED = Deciding.publish(
                    results(), DisclosurePolicy.standard(), ReleaseLedger.NOTHING)
            .results();

    private static Results results() {
        return Results.of(
                Cells.of(
                        IndexModel.linear(),
                        Sample.of(2024).people("a", 35).people("b", 12).build()),
                Sample.organisation("root", "a<root", "b<root"),
                ScoringOrder.PERSONS_FIRST);
    }

    private static PublishedResults.Part part(List<PublishedUnit> units) {
        return new PublishedResults.Part(units, List.of(), List.of());
    }

    @Test
    void whatLeftIsRestored() {
        assertThat(PublishedResults.restore(PUBLISHED.facts(), part(PUBLISHED.units())))
                .isEqualTo(PUBLISHED)
                .hasToString(PUBLISHED.toString());
    }

    @Test
    void valuesThatNoReleaseSaysAreRejected() {
        assertRejected(shown(4, 70), "a value must be of as many answers as the policy asks for");
        assertRejected(shown(12, 70.25), "a value must be rounded as released ones are");
        assertRejected(
                shown(12, 70, OptionalDouble.of(12.5), Optional.empty(), Optional.empty()),
                "a value must be rounded as released ones are");
        assertRejected(
                shown(9, 70, OptionalDouble.of(12), Optional.empty(), Optional.empty()),
                "a value must be of as many answers as the policy asks for");
        assertRejected(
                PublishedValue.Shown.restore(
                        9,
                        70,
                        OptionalDouble.empty(),
                        Optional.of(Dispersion.LARGE),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                "a value must be of as many answers as the policy asks for");
        assertRejected(
                new PublishedValue.Ranged(4, 0, 40), "a value must be of as many answers as the policy asks for");
        assertRejected(new PublishedValue.Banded(Band.LOWER), "the policy shows no bands");
        PublishedChange change =
                new PublishedChange(Wave.of(2023), Set.of(new UnitId("a")), 60, 9, ChangeVerdict.NOT_TESTED);
        assertRejected(
                shown(12, 70, OptionalDouble.empty(), Optional.of(change), Optional.empty()),
                "a change must be the mean now less the mean then");
        PublishedValue.Distribution of34 =
                new PublishedValue.Distribution(List.of(0L, 4L, 10L, 20L, 0L), List.of(), OptionalDouble.empty());
        assertRejected(
                shown(35, 70, OptionalDouble.empty(), Optional.empty(), Optional.of(of34)),
                "a histogram must hold every answer once");
        assertRejected(
                shown(29, 70, OptionalDouble.empty(), Optional.empty(), Optional.of(of34)),
                "a value must be of as many answers as the policy asks for");
    }

    @Test
    void unitsThatDoNotFitAreRejected() {
        List<PublishedUnit> units = PUBLISHED.units();
        assertThatThrownBy(() -> PublishedResults.restore(PUBLISHED.facts(), part(units.subList(0, 2))))
                .hasMessage("a publication that was not narrowed must hold every unit" + MAYBE);
        assertThatThrownBy(() -> PublishedResults.restore(
                        PUBLISHED.facts(), part(List.of(units.get(1), units.get(0), units.get(2)))))
                .hasMessage("units must be those of the organisation, each once and in its order" + MAYBE);
        assertThatThrownBy(() -> PublishedValue.Shown.restore(
                        0,
                        70,
                        OptionalDouble.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .hasMessageStartingWith("a released mean of at least one answer must be from 0 to 100");
        assertThatThrownBy(() -> Participation.restore(OptionalInt.of(-1), OptionalLong.empty()))
                .hasMessage("numbers of people must not be negative");
    }

    @Test
    void theRecordOfTheReleaseIsKept() {
        PublishedResults narrowed = PUBLISHED.narrowedTo(Audience.TEAM, new UnitId("a"));
        assertThat(narrowed.release()).isEqualTo(Deciding.MARK);
        assertThat(narrowed.readers()).containsExactly(new Readership(Audience.TEAM, new UnitId("a")));
        assertThat(Publication.restore(PUBLISHED).results()).isEqualTo(PUBLISHED);
        assertThatThrownBy(() -> Publication.restore(narrowed))
                .hasMessage("a publication holds the results for all readers but these were narrowed"
                        + "\nMaybe read them as PublishedResults.");
    }

    private static PublishedValue shown(long n, double mean) {
        return shown(n, mean, OptionalDouble.empty(), Optional.empty(), Optional.empty());
    }

    private static PublishedValue shown(
            long n,
            double mean,
            OptionalDouble sd,
            Optional<PublishedChange> change,
            Optional<PublishedValue.Distribution> distribution) {
        return PublishedValue.Shown.restore(n, mean, sd, Optional.empty(), Optional.empty(), change, distribution);
    }

    private static void assertRejected(PublishedValue value, String rule) {
        PublishedUnit first = PUBLISHED.units().get(0);
        Map<Measure, PublishedValue> values = new LinkedHashMap<>(first.values());
        values.put(Factor.SAFETY, value);
        List<PublishedUnit> units = new ArrayList<>(PUBLISHED.units());
        units.set(
                0,
                PublishedUnit.restore(
                        first.unit(),
                        first.participation(),
                        values,
                        first.others(),
                        first.individualRisks(),
                        Optional.empty(),
                        false));
        assertThatThrownBy(() -> PublishedResults.restore(PUBLISHED.facts(), part(units)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(rule + MAYBE);
    }
}
