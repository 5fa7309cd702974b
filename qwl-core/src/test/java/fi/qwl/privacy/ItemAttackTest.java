package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.Cells;
import fi.qwl.index.DirectMembers;
import fi.qwl.index.Results;
import fi.qwl.index.Sample;
import fi.qwl.index.ScaleEnd;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * An attacker who reads results of single items beside their factor's. Who left an item out has a factor of the others:
 * where the factor's sum and all its items' sums are known of the same people, so is the sum of those who did.
 */
class ItemAttackTest {

    private static final int FEWEST = 5;

    @Property(tries = 3000, seed = "20261128")
    void itemsBesideTheirFactorGiveNobodyAway(@ForAll long seed) {
        History history = new History(new Random(seed));
        Deciding.Made publication =
                Deciding.publish(history.results, DisclosurePolicy.standard(), ReleaseLedger.NOTHING);
        PublishedItems items = Deciding.publishItems(
                history.survey, history.results, DisclosurePolicy.standard(), publication.ledger());
        assertThat(history.attack(publication.results(), items)).isFalse();
    }

    @Test
    void withoutTheRuleOfAnswersInPartTheAttackSucceeds() {
        int successes = 0;
        int attacked = 0;
        for (int seed = 0; seed < 300; seed++) {
            History history = new History(new Random(seed));
            PublishedResults results = Deciding.publish(
                            history.results, DisclosurePolicy.standard(), ReleaseLedger.NOTHING)
                    .results();
            PublishedItems everyLarge = Deciding.publishItems(
                    history.survey, history.results, DisclosurePolicy.openData("control"), ReleaseLedger.NOTHING);
            successes += history.attack(results, everyLarge) ? 1 : 0;
            PublishedItems safe = Deciding.publishItems(
                    history.survey, history.results, DisclosurePolicy.standard(), ReleaseLedger.NOTHING);
            attacked += safe.value(new UnitId("0"), History.ITEM).isShown() ? 1 : 0;
        }
        assertThat(successes).isGreaterThan(50);
        // And the rule leaves something to be attacked.
        assertThat(attacked).isGreaterThan(50);
    }

    private static final class History {
        private static final ItemId ITEM = new ItemId("FE1");

        private final Organisation organisation;
        private final Survey survey;
        private final Results results;
        private final long[] everybody;
        private final long[] complete;
        private final long[] inPart;

        History(Random random) {
            int size = 1 + random.nextInt(6);
            List<Unit> units = new ArrayList<>(List.of(Unit.of("0", "0", UnitLevel.MUNICIPALITY)));
            for (int unit = 1; unit < size; unit++) {
                units.add(Unit.of("" + unit, "" + unit, UnitLevel.UNIT).withParent("" + random.nextInt(unit)));
            }
            organisation = Organisation.of(units);
            everybody = new long[size];
            complete = new long[size];
            inPart = new long[size];
            List<Item> items =
                    List.of(Sample.item("FE1", false, Factor.SAFETY), Sample.item("FE2", true, Factor.SAFETY));
            Survey.Builder builder = Survey.builder(
                    Wave.of(2024), new Questionnaire(LocalText.of("Kysely"), items), DisclosurePolicy.standard());
            int careless = random.nextInt(6);
            for (int unit = 0; unit < size; unit++) {
                int people = random.nextInt(20);
                for (int person = 0; person < people; person++) {
                    boolean isInPart = random.nextInt(12) < careless && careless < 4;
                    builder.answer(0, random.nextInt(101)).unit("" + unit);
                    int home = organisation.indexOf(new UnitId("" + unit));
                    everybody[home]++;
                    if (isInPart) {
                        inPart[home]++;
                    } else {
                        complete[home]++;
                        builder.answer(1, random.nextInt(101));
                    }
                    builder.endRow();
                }
            }
            survey = builder.build();
            results = Results.of(Cells.of(IndexModel.linear(), survey), organisation, ScoringOrder.PERSONS_FIRST);
        }

        /** Whether the sum of a few people who answered in part can be solved. */
        boolean attack(PublishedResults published, PublishedItems items) {
            RowSpaceAttack factor = new RowSpaceAttack(homes(everybody));
            RowSpaceAttack first = new RowSpaceAttack(homes(everybody));
            RowSpaceAttack second = new RowSpaceAttack(homes(complete));
            for (int unit = 0; unit < organisation.size(); unit++) {
                UnitId id = organisation.units().get(unit).id();
                int cells = (1 << organisation.endOf(unit)) - (1 << unit);
                learn(factor, published.unit(id).value(Factor.SAFETY), cells);
                learn(first, items.value(id, new ItemId("FE1")), cells);
                learn(second, items.value(id, new ItemId("FE2")), cells);
            }
            RowSpaceAttack attack = new RowSpaceAttack(homes(inPart));
            for (int union : factor.solvedUnions()) {
                if (first.solves(union) && second.solves(union)) {
                    attack.learn(union);
                }
            }
            return attack.succeeds(FEWEST);
        }

        private static void learn(RowSpaceAttack attack, PublishedValue value, int cells) {
            if (value.isShown()) {
                attack.learn(cells);
            }
        }

        private static List<DirectMembers> homes(long[] people) {
            List<DirectMembers> homes = new ArrayList<>();
            for (long n : people) {
                homes.add(n == 0 ? DirectMembers.NOBODY : new DirectMembers(n, ScaleEnd.NEITHER));
            }
            return homes;
        }
    }
}
