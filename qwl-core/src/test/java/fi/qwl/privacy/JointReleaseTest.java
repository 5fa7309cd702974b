package fi.qwl.privacy;

import static fi.qwl.privacy.Contribution.FewestParties.THREE;
import static fi.qwl.privacy.Contribution.FewestParties.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.qwl.index.Cells;
import fi.qwl.index.DirectMembers;
import fi.qwl.index.Results;
import fi.qwl.index.Sample;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.WholeIndex;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Contribution.FewestParties;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every party is an attacker that knows all its own answers. */
class JointReleaseTest {

    private static final LocalDate DAY = LocalDate.of(2024, 11, 15);

    private static final String KITCHENS = "kitchens";
    private static final JointAgreement AGREEMENT = agreement(DisclosurePolicy.standard());
    private static final List<String> NAMES = List.of("u", "v", "w");
    /** Of a party: its root and three units. */
    private static final int CELLS = 4;

    private static final Party A = Party.of("a", List.of(12, 9, 9), "u");
    private static final Party B = Party.of("b", List.of(8, 20, 9), "u", "v");
    private static final Party C = Party.of("c", List.of(7, 11, 11), "u");

    /** A party with units u, v and w, some of which are its kitchens. */
    private record Party(String name, Results results, UnitGroup kitchens) {

        static Party of(String name, List<Integer> people, String... kitchens) {
            Sample sample = Sample.of(2024);
            for (int unit = 0; unit < NAMES.size(); unit++) {
                sample.people(NAMES.get(unit), people.get(unit));
            }
            Results results = Results.of(
                    Cells.of(IndexModel.linear(), sample.build()),
                    Sample.organisation("root", "u<root", "v<root", "w<root"),
                    ScoringOrder.PERSONS_FIRST);
            Set<UnitId> units = Set.of(kitchens).stream().map(UnitId::new).collect(Collectors.toSet());
            return new Party(name, results, new UnitGroup(KITCHENS, KITCHENS, units));
        }

        Deciding.Made release() {
            Deciding.Asked request = Deciding.Asked.of(DisclosurePolicy.standard(), ReleaseLedger.NOTHING)
                    .withGroups(List.of(kitchens));
            return Deciding.publish(results, request);
        }

        Contribution contribution(FewestParties fewest) {
            return contribution(AGREEMENT, fewest);
        }

        Contribution contribution(JointAgreement agreement, FewestParties fewest) {
            return Contribution.of(agreement, name, fewest, results, release().ledger(), Map.of(KITCHENS, kitchens));
        }

        /** What is handed over where the rule is switched off that a party contributes only what it released. */
        Contribution unasked() {
            MeasureCells cells = new MeasureCells(results, Factor.SAFETY);
            int[] members = cells.of(kitchens);
            Contribution.Total total = new Contribution.Total(cells.people(members), quanta(cells.sum(members)));
            return new Contribution(
                    AGREEMENT.id(), name, FewestParties.TWO, Map.of(KITCHENS, Map.of(Factor.SAFETY, total)));
        }

        double mean(String unit) {
            return results.unit(new UnitId(unit))
                    .find(Factor.SAFETY)
                    .orElseThrow()
                    .mean()
                    .orElseThrow();
        }
    }

    private static JointAgreement agreement(DisclosurePolicy policy) {
        return new JointAgreement(
                "river",
                Wave.of(2024),
                IndexModel.linear(),
                ScoringOrder.PERSONS_FIRST,
                policy,
                Set.of("a", "b", "c"),
                Set.of(KITCHENS, "schools"));
    }

    /** Whole answers have whole sums. */
    private static BigInteger quanta(double points) {
        return BigInteger.valueOf(Math.round(points)).multiply(BigInteger.TEN.pow(12));
    }

    private static JointRelease joint(Contribution... contributions) {
        return JointRelease.of(AGREEMENT, List.of(contributions));
    }

    private static JointRelease.JointMean kitchens(JointRelease joint) {
        return joint.find(KITCHENS, Factor.SAFETY).orElseThrow();
    }

    @Test
    void threePartiesPublishTheirMeanTogether() {
        JointRelease joint = joint(A.contribution(THREE), B.contribution(THREE), C.contribution(THREE));

        // Sample.people: person i of a unit answers 40 + 3i mod 20. Added up over the kitchens of 12, 8 + 20 and 7
        // people.
        double sum = IntStream.of(12, 8, 20, 7)
                .flatMap(people -> IntStream.range(0, people).map(i -> 40 + 3 * i % 20))
                .sum();
        assertThat(kitchens(joint)).isEqualTo(new JointRelease.JointMean(47, Math.round(10 * sum / 47) / 10.0, 3));
        assertThat(joint.means(KITCHENS).keySet()).containsExactlyElementsOf(A.results.measures());
        assertThat(joint.means("schools")).isEmpty();
        assertThat(joint).hasToString("JointRelease 2024 of river");
        assertThat(A.contribution(THREE)).hasToString("Contribution of a to river");
        assertThat(A.contribution(THREE).totals().toString())
                .contains("Total of 12")
                .doesNotContain("0000");
    }

    @Test
    void aFigureKeepsToTheLimitAsAllReleasedValuesDo() {
        // 79.96 % in the mean is below the limit of 80 % for FE, and so 79.9 and not 80.0.
        Contribution.Total total = new Contribution.Total(25, quanta(1999));
        JointRelease joint = joint(Stream.of("a", "b", "c")
                .map(party -> new Contribution(
                        "river", party, THREE, Map.of(KITCHENS, Map.of(Factor.SAFETY, total, WholeIndex.QWL, total))))
                .toArray(Contribution[]::new));
        assertThat(kitchens(joint).mean()).isEqualTo(79.9);
        assertThat(joint.find(KITCHENS, WholeIndex.QWL).orElseThrow().mean()).isEqualTo(80.0);
    }

    /**
     * Kitchens of 36 and 4 people beside a unit of 30: the party shows the 36, so the 4 would follow from its 40. Its
     * partner subtracts its own 12 from the joint 52: without the rule the hidden four are known to 0.65 points.
     */
    @Test
    void aJointTotalOfTwoDoesNotGiveThePartnersHiddenFour() {
        Party partner = Party.of("b", List.of(36, 4, 30), "u", "v");
        PublishedResults shown = partner.release().results();
        assertThat(shown.unit(new UnitId("u")).value(Factor.SAFETY).isShown()).isTrue();
        assertThat(shown.unit(new UnitId("v")).value(Factor.SAFETY).isShown()).isFalse();

        JointRelease.JointMean unasked = kitchens(joint(A.contribution(TWO), partner.unasked()));
        double four = (unasked.n() * unasked.mean() - 12 * A.mean("u") - 36 * partner.mean("u")) / 4;
        assertThat(four).isCloseTo(partner.mean("v"), within(0.65));

        assertThat(partner.contribution(TWO).totals()).isEmpty();
        assertThat(joint(A.contribution(TWO), partner.contribution(TWO)).means(KITCHENS))
                .isEmpty();
    }

    /** With fewer than three, a partner's own total is what remains: to half a tenth of the joint number over its own. */
    @Test
    void twoPartiesAreAddedUpOnlyWhereBothSaySo() {
        JointRelease.JointMean both = kitchens(joint(A.contribution(TWO), C.contribution(TWO)));
        assertThat((both.n() * both.mean() - 12 * A.mean("u")) / 7).isCloseTo(C.mean("u"), within(0.05 * 19 / 7));

        assertThat(joint(A.contribution(TWO), C.contribution(THREE)).means(KITCHENS))
                .isEmpty();
        assertThat(joint(A.contribution(THREE), C.contribution(THREE)).means(KITCHENS))
                .isEmpty();
    }

    /** Four people alone: their partner would know their mean; the door refuses them, whoever counted them. */
    @Test
    void fewerThanKPeopleAreNotAddedUp() {
        Party few = Party.of("c", List.of(4, 20, 20), "u");
        assertThat(few.contribution(TWO).totals()).isEmpty();
        // Switched off by a policy from 3: to half a tenth of 16 over 4.
        JointAgreement weak = agreement(new DisclosurePolicy("weak", 3, 10));
        JointRelease.JointMean unasked = kitchens(JointRelease.of(weak, List.of(A.unasked(), few.unasked())));
        assertThat((unasked.n() * unasked.mean() - 12 * A.mean("u")) / 4)
                .isCloseTo(few.mean("u"), within(0.05 * 16 / 4));
        assertThatThrownBy(() -> joint(A.contribution(TWO), few.unasked()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("group kitchens of c must be of at least 5 people but is of fewer"
                        + "\nMaybe make the contribution with Contribution.of, which leaves such groups out.");
    }

    /** A late answer at one party changes the joint figure: the difference would be that answer. */
    @Test
    void otherContributionsOfTheSameAgreementAreRefused() throws IOException {
        JointRelease first = joint(A.contribution(THREE), B.contribution(THREE), C.contribution(THREE));
        Contribution late = Party.of("c", List.of(8, 11, 11), "u").contribution(THREE);
        List<Contribution> second = List.of(A.contribution(THREE), B.contribution(THREE), late);

        // Switched off by forgetting the ledger: 48 people less 47.
        JointRelease.JointMean then = kitchens(first);
        JointRelease.JointMean now = kitchens(JointRelease.of(AGREEMENT, second));
        assertThat(now.n() - then.n()).isEqualTo(1);
        assertThat(now.n() * now.mean() - then.n() * then.mean()).isCloseTo(40 + 21 % 20, within(0.05 * (48 + 47)));

        ReleaseStore own = ReleaseStore.inMemory();
        ReleaseStore others = ReleaseStore.inMemory();
        JointRelease.of(
                AGREEMENT, List.of(A.contribution(THREE), B.contribution(THREE), C.contribution(THREE)), DAY, own);
        first.enterInto(others, DAY);
        for (ReleaseStore store : List.of(own, others)) {
            assertThatThrownBy(() -> JointRelease.of(AGREEMENT, second, DAY, store))
                    .isInstanceOf(ReleaseRefusedException.class)
                    .hasMessage("Wave 2024 was released jointly from other contributions;"
                            + " the difference would reveal whose they are.\nMaybe keep the first release.");
        }
        assertThat(kitchens(JointRelease.of(
                        AGREEMENT,
                        List.of(C.contribution(THREE), B.contribution(THREE), A.contribution(THREE)),
                        DAY,
                        own)))
                .isEqualTo(then);
        assertThat(own.read().revision()).isEqualTo(1);
        assertThat(others.read().ledger().released(Wave.of(2024), "joint/river/FE"))
                .containsExactly(new UnitId(KITCHENS));
    }

    /** The party's own releases go on as before: a joint one is of no other answers. */
    @Test
    void aPartyPublishesAgainAfterAJointRelease() {
        ReleaseLedger own = B.release().ledger();
        ReleaseLedger ledger = own.with(joint(A.contribution(THREE), B.contribution(THREE), C.contribution(THREE))
                .requireFirst(own, new ReleaseStamp(2, DAY, Publisher.RULES, "", "")));
        Deciding.Made again = Deciding.publish(B.results, Deciding.Asked.of(DisclosurePolicy.standard(), ledger));
        assertThat(again.reductions()).doesNotContain(Publication.Reduction.OTHER_ANSWERS);
        assertThat(again.results().unit(new UnitId("root")).value(Factor.SAFETY).isShown())
                .isTrue();
    }

    @Test
    void whatWasNotAgreedIsRefused() {
        assertThatThrownBy(() -> Party.of("d", List.of(9, 9, 9), "u").contribution(THREE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'d' is not a party of joint agreement river\nMaybe one of [a, b, c] was meant.");
        assertThatThrownBy(() -> Contribution.of(
                        AGREEMENT, "a", THREE, A.results, A.release().ledger(), Map.of("pools", A.kitchens)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("joint agreement river has no groups [pools]"
                        + "\nMaybe groups of [kitchens, schools] were meant.");
        assertThatThrownBy(() -> Contribution.of(
                        AGREEMENT,
                        "a",
                        THREE,
                        A.results,
                        A.release().ledger(),
                        new TreeMap<>(Map.of(KITCHENS, A.kitchens, "schools", A.kitchens))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("group schools shares people with another group"
                        + "\nMaybe agree on groups that do not overlap.");
        JointAgreement kano = new JointAgreement(
                "river",
                Wave.of(2024),
                IndexModel.kano(),
                ScoringOrder.PERSONS_FIRST,
                DisclosurePolicy.standard(),
                AGREEMENT.parties(),
                AGREEMENT.groups());
        assertThatThrownBy(() -> A.contribution(kano, THREE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the results must be of wave 2024 by model kano, PERSONS_FIRST, as agreed in river"
                        + "\nMaybe compute them with the agreement's model.");
        assertThatThrownBy(() -> joint(A.contribution(THREE), A.contribution(THREE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a contributes twice to river");
    }

    @Test
    void theJointPolicyIsTheStrictestOfAll() {
        JointAgreement weak = agreement(new DisclosurePolicy("weak", 3, 10));
        assertThatThrownBy(() -> A.contribution(weak, THREE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("policy weak of joint agreement river is weaker than what the party promised, standard"
                        + "\nMaybe agree on the strictest policy of all parties.");
    }

    @Test
    void noAttackerOfRandomHistoriesLearnsOfFewerThanKPeople() {
        Random random = new Random(16);
        int contributed = 0;
        int succeededUnasked = 0;
        for (int history = 0; history < 150; history++) {
            List<Party> parties = new ArrayList<>();
            for (String name : List.of("a", "b", "c")) {
                List<Integer> people = IntStream.range(0, 3)
                        .mapToObj(unit -> random.nextInt(14))
                        .toList();
                int chosen = 1 + random.nextInt(7);
                String[] kitchens = IntStream.range(0, 3)
                        .filter(unit -> (chosen >> unit & 1) == 1)
                        .mapToObj(NAMES::get)
                        .toArray(String[]::new);
                parties.add(Party.of(name, people, kitchens));
            }
            List<Contribution> handedOver =
                    parties.stream().map(party -> party.contribution(THREE)).toList();
            contributed += joint(handedOver.toArray(Contribution[]::new))
                            .find(KITCHENS, Factor.SAFETY)
                            .isPresent()
                    ? 1
                    : 0;
            List<Boolean> asked = handedOver.stream()
                    .map(contribution -> contribution.totals().containsKey(KITCHENS))
                    .toList();
            assertThat(isAttacked(parties, asked)).as("history %d", history).isFalse();
            succeededUnasked += isAttacked(parties, List.of(true, true, true)) ? 1 : 0;
        }
        assertThat(contributed).isGreaterThan(10);
        assertThat(succeededUnasked).isGreaterThan(10);
    }

    /** Whether an outsider, a party, or two of them against the third solve a set of fewer than 5 people of another. */
    private static boolean isAttacked(List<Party> parties, List<Boolean> contributes) {
        List<DirectMembers> cells = new ArrayList<>();
        for (Party party : parties) {
            party.results.units().forEach(unit -> cells.add(unit.directMembers(Factor.SAFETY)));
        }
        List<Deciding.Made> releases = parties.stream().map(Party::release).toList();
        for (int insiders = 0; insiders < 7; insiders++) {
            RowSpaceAttack attack = new RowSpaceAttack(cells);
            int joint = 0;
            int known = 0;
            for (int party = 0; party < parties.size(); party++) {
                boolean isInsider = (insiders >> party & 1) == 1;
                for (int unit = 0; unit < CELLS; unit++) {
                    int cell = 1 << (party * CELLS + unit);
                    known |= isInsider ? cell : 0;
                    boolean isShown = releases.get(party)
                            .results()
                            .units()
                            .get(unit)
                            .value(Factor.SAFETY)
                            .isShown();
                    int whole = unit == 0 ? ((1 << CELLS) - 1) << (party * CELLS) : cell;
                    attack.learn(isInsider ? cell : isShown ? whole : 0);
                }
                joint |= contributes.get(party) ? kitchenCells(parties.get(party), party) : 0;
            }
            attack.learn(joint);
            if (solvesAFew(attack, cells, known)) {
                return true;
            }
        }
        return false;
    }

    private static int kitchenCells(Party party, int index) {
        int cells = 0;
        for (UnitId unit : party.kitchens.units()) {
            cells |= 1 << (index * CELLS + party.results.organisation().indexOf(unit));
        }
        return cells;
    }

    private static boolean solvesAFew(RowSpaceAttack attack, List<DirectMembers> cells, int known) {
        for (int union = 1; union < 1 << cells.size(); union++) {
            if ((union & known) == 0) {
                long people = 0;
                boolean isOccupied = true;
                for (int cell = 0; cell < cells.size(); cell++) {
                    long n = (union >> cell & 1) == 1 ? cells.get(cell).n() : 0;
                    people += n;
                    isOccupied &= n > 0 || (union >> cell & 1) == 0;
                }
                if (isOccupied && people < 5 && attack.solves(union)) {
                    return true;
                }
            }
        }
        return false;
    }
}
