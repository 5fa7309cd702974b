package fi.qwl.plan.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.model.Factor;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.Strength;
import fi.qwl.plan.page.ChoicePages;
import fi.qwl.plan.page.Shown;
import fi.qwl.plan.refusal.Refusal;
import fi.qwl.plan.refusal.RefusedException;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ChoosingTest {

    private static final UnitId UNIT = new UnitId("310");
    private static final LocalDate DAY = LocalDate.of(2024, 11, 18);
    private static final Participant ONE = new Participant("seat-one");
    private static final Participant TWO = new Participant("seat-two");
    private static final Participant THREE = new Participant("seat-three");

    private final IndividualRound empty = IndividualRound.of(UNIT, List.of(ONE, TWO, THREE));

    private GroupRound met() {
        return empty.propose(ONE, ChoiceKind.STRENGTH, "Autamme toisiamme")
                .propose(TWO, ChoiceKind.STRENGTH, "autamme  toisiamme!")
                .propose(THREE, ChoiceKind.AREA, "Tiedonkulku")
                .propose(ONE, ChoiceKind.AREA, "Tiedonkulku vuorojen välillä")
                .propose(TWO, ChoiceKind.AREA, "Salainen toive")
                .close();
    }

    @Test
    void proposalsThatDifferInCaseSpacesAndPunctuationAreOne() {
        assertThat(met().candidates())
                .extracting(candidate -> candidate.id() + " " + candidate.text() + " " + candidate.proposals())
                .containsExactly(
                        "1 Autamme toisiamme 2",
                        "2 Tiedonkulku 1",
                        "3 Tiedonkulku vuorojen välillä 1",
                        "4 Salainen toive 1");
    }

    @Test
    void whatLooksAlikeIsHintedAtAndJoinedByPeopleOnly() {
        GroupRound met = met();

        assertThat(met.alike())
                .singleElement()
                .satisfies(alike -> assertThat(alike).hasToString("Likeness of 2 and 3"));
        GroupRound joined = met.join(new CandidateId("2"), new CandidateId("3"), "Tieto kulkee");
        assertThat(joined.candidates())
                .extracting(candidate -> candidate.text() + " " + candidate.proposals())
                .containsExactly("Autamme toisiamme 2", "Tieto kulkee 2", "Salainen toive 1");
    }

    @Test
    void whoProposedBothOfTwoCountsOnceWhenTheyAreJoined() {
        GroupRound met = empty.propose(ONE, ChoiceKind.AREA, "Tiedonkulku")
                .propose(ONE, ChoiceKind.AREA, "Viestintä")
                .propose(TWO, ChoiceKind.AREA, "Viestintä")
                .close();

        assertThat(met.join(new CandidateId("1"), new CandidateId("2"), "Tiedonkulku")
                        .candidates())
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.proposals()).isEqualTo(2));
    }

    @Test
    void aCommonLineOfAGroupHasNoAuthorAndAppearsOnce() {
        GroupRound met = met().bring(ChoiceKind.AREA, "Palaverit").bring(ChoiceKind.AREA, "PALAVERIT.");

        assertThat(met.candidates()).hasSize(5);
        assertThat(met.candidates().get(4).proposals()).isZero();
        assertThat(met.candidates().get(4).id()).isEqualTo(new CandidateId("5"));
    }

    @Test
    void pairsAreFormedAndAnOddOneMakesThree() {
        assertThat(IndividualRound.of(UNIT, 7).closeHeldAloud().groups()).containsExactly(3, 2, 2);
        assertThat(IndividualRound.of(UNIT, 2).closeHeldAloud().groups()).containsExactly(2);
        assertThat(IndividualRound.of(UNIT, 1).closeHeldAloud().groups()).containsExactly(1);
    }

    @Test
    void aTieForTheLastPlaceIsShownAndNotDecided() {
        PlenaryRound round = IndividualRound.of(UNIT, 5)
                .closeHeldAloud()
                .bring(ChoiceKind.AREA, "A")
                .bring(ChoiceKind.AREA, "B")
                .bring(ChoiceKind.AREA, "C")
                .bring(ChoiceKind.AREA, "D")
                .bring(ChoiceKind.AREA, "E")
                .gather()
                .count(new CandidateId("1"), 5)
                .count(new CandidateId("2"), 2)
                .count(new CandidateId("3"), 4)
                .count(new CandidateId("4"), 2);

        Tally tally = round.tally();

        assertThat(tally.clear(ChoiceKind.AREA))
                .extracting(Tally.Standing::text)
                .containsExactly("A", "C");
        assertThat(tally.tied(ChoiceKind.AREA)).extracting(Tally.Standing::text).containsExactly("B", "D");
        assertThat(tally.standings(ChoiceKind.AREA))
                .extracting(Tally.Standing::place)
                .containsExactly(1, 2, 3, 3, 5);
        assertThat(Shown.of(ChoicePages.tally(tally, Language.FI))).isEqualTo("""
                        # Mitä nousi esiin

                        | kehittämiskohde | ääniä |
                        | --- | --- |
                        | A | 5 |
                        | C | 4 |
                        | B | 2 |
                        | D | 2 |
                        | E | 0 |

                        Näillä on yhtä paljon kannatusta, eivätkä kaikki mahdu kolmen joukkoon. \
                        Keskustelkaa ja päättäkää yhdessä:

                        - B
                        - D
                        """);
    }

    @Test
    void whereNobodyVotesProposalsAreCounted() {
        Tally tally = met().gather().tally();

        assertThat(tally.isVoted()).isFalse();
        assertThat(tally.clear(ChoiceKind.STRENGTH))
                .extracting(Tally.Standing::votes)
                .containsExactly(2);
    }

    @Test
    void aLaterBallotOfTheSamePersonTakesThePlaceOfTheFirst() {
        PlenaryRound round =
                met().gather().vote(ONE, List.of(new CandidateId("2"))).vote(ONE, List.of(new CandidateId("3")));

        assertThat(round.tally().clear(ChoiceKind.AREA))
                .extracting(Tally.Standing::text)
                .containsExactly("Tiedonkulku vuorojen välillä");
    }

    @Property(tries = 300, seed = "20261128")
    void clearAndTiedNeverOverlapAndAreClearWhateverTheVotes(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 6) Integer> votes) {
        GroupRound met = IndividualRound.of(UNIT, 6).closeHeldAloud();
        for (int i = 0; i < votes.size(); i++) {
            met = met.bring(ChoiceKind.AREA, "kohde " + i);
        }
        PlenaryRound round = met.gather();
        for (int i = 0; i < votes.size(); i++) {
            round = round.count(new CandidateId(String.valueOf(i + 1)), votes.get(i));
        }
        Tally tally = round.tally();
        List<Tally.Standing> clear = tally.clear(ChoiceKind.AREA);
        List<Tally.Standing> tied = tally.tied(ChoiceKind.AREA);

        assertThat(clear).hasSizeLessThanOrEqualTo(3).noneMatch(tied::contains);
        assertThat(clear).allSatisfy(one -> {
            long asGood = votes.stream().filter(count -> count >= one.votes()).count();
            assertThat(asGood).isLessThanOrEqualTo(3);
        });
        if (!tied.isEmpty()) {
            assertThat(clear.size() + tied.size()).isGreaterThan(3);
            assertThat(tied)
                    .extracting(Tally.Standing::votes)
                    .containsOnly(tied.get(0).votes());
        }
    }

    @Test
    void strengthsAloneAreAValidAgreement() {
        Agreement agreement = met().gather()
                .agree(DAY)
                .strength(new CandidateId("1"), "Aamukierros jatkuu", Factor.COLLABORATION)
                .consent(Consent.SHARED_BY_ALL)
                .build();

        assertThat(agreement.strengths())
                .containsExactly(new Strength(
                        "Autamme toisiamme", "Aamukierros jatkuu", List.of(Factor.COLLABORATION), List.of()));
        assertThat(agreement.choices().areas()).isEmpty();
    }

    @Test
    void areasAreNumberedAndBecomeChoicesOfAPlan() {
        Agreement agreement = agreement();

        assertThat(agreement.areas())
                .extracting(area -> area.id() + " " + area.topic())
                .containsExactly("a1 Tiedonkulku", "a2 Palaverit");
        assertThat(agreement.choices().areas()).isEqualTo(agreement.areas());
        assertThat(agreement.requireArea(new AreaId("a2")))
                .isEqualTo(
                        DevelopmentArea.builder(new AreaId("a2"), "Palaverit").build());
    }

    private Agreement agreement() {
        return met().gather()
                .vote(ONE, List.of(new CandidateId("2"), new CandidateId("4")))
                .agree(DAY)
                .strength(new CandidateId("1"), "")
                .area(new CandidateId("2"), Factor.COLLABORATION)
                .area("Palaverit")
                .consent(Consent.NOT_BY_ALL)
                .dissent("Kiire olisi ollut tärkeämpi.")
                .build();
    }

    @Test
    void nothingOfWhoProposedOrVotedWhatCanBeReachedFromAnAgreement() throws IllegalAccessException {
        List<Object> reachable = Reachable.from(agreement());

        assertThat(reachable).hasSizeGreaterThan(10);
        assertThat(reachable)
                .noneMatch(Participant.class::isInstance)
                .noneMatch(Candidate.class::isInstance)
                .noneMatch(CandidateId.class::isInstance)
                .noneMatch(Idea.class::isInstance)
                .noneMatch(Tally.class::isInstance);
        assertThat(reachable.stream().filter(String.class::isInstance).map(String.class::cast))
                .contains("Tiedonkulku", "Kiire olisi ollut tärkeämpi.")
                .noneMatch(text -> text.contains("seat") || text.contains("Salainen"));
    }

    @Test
    void theWalkItselfFindsPeopleWhereThereAreAny() throws IllegalAccessException {
        assertThat(Reachable.from(met().gather())).anyMatch(Participant.class::isInstance);
    }

    @Test
    void noTextAndNoKeyIsInWhatIsLogged() {
        GroupRound met = met();
        assertThat(List.of(
                        ONE.toString(),
                        empty.toString(),
                        met.toString(),
                        met.candidates().toString(),
                        met.gather().tally().standings(ChoiceKind.AREA).toString(),
                        agreement().toString()))
                .allSatisfy(text -> assertThat(text).doesNotContain("seat", "Tiedon", "Salainen", "Autamme"));
    }

    @Test
    void aVoteOfSomebodyNotPresentIsRefused() {
        assertRefused(
                () -> met().gather().vote(new Participant("9"), List.of(new CandidateId("2"))),
                Refusal.Code.NOT_PRESENT,
                "Only those who are recorded as present can propose and vote.\nMaybe record the person as present first,"
                        + " or bring the person's thoughts into the talk.",
                "Ehdottaa ja äänestää voivat vain ne, jotka on merkitty läsnä oleviksi. Merkitkää henkilö ensin läsnä"
                        + " olevaksi, tai pyytäkää hänen ajatuksensa mukaan keskusteluun.");
    }

    @Test
    void aProposalOfSomebodyNotPresentIsRefused() {
        assertThatThrownBy(() -> empty.propose(new Participant("9"), ChoiceKind.AREA, "x"))
                .hasMessageStartingWith("Only those who are recorded as present can propose and vote.");
    }

    @Test
    void tooManyStrengthsAreRefused() {
        Agreement.Builder builder = Agreement.builder(UNIT, DAY).consent(Consent.SHARED_BY_ALL);
        for (String text : List.of("a", "b", "c", "d")) {
            builder.strength(Strength.of(text, ""));
        }
        assertRefused(
                builder::build,
                Refusal.Code.TOO_MANY_STRENGTHS,
                "4 strengths were chosen, at most three fit.\nMaybe some of them mean the same, or wait for the next"
                        + " plan.",
                "Valittuna on 4 vahvuutta, ja enintään kolme mahtuu mukaan. Yhdistäkää ne, jotka tarkoittavat samaa, tai"
                        + " jättäkää osa seuraavaan suunnitelmaan.");
    }

    @Test
    void tooManyAreasAreRefused() {
        Agreement.Builder builder = Agreement.builder(UNIT, DAY).consent(Consent.SHARED_BY_ALL);
        List.of("a", "b", "c", "d", "e").forEach(builder::area);
        assertRefused(
                builder::build,
                Refusal.Code.TOO_MANY_AREAS,
                "5 development areas were chosen, at most three fit.\nMaybe some of them mean the same, or wait for the"
                        + " next plan.",
                "Valittuna on 5 kehittämiskohdetta, ja enintään kolme mahtuu mukaan. Yhdistäkää ne, jotka tarkoittavat"
                        + " samaa, tai jättäkää osa seuraavaan suunnitelmaan.");
    }

    @Test
    void anAgreementOnNothingIsRefused() {
        assertRefused(
                () -> Agreement.builder(UNIT, DAY)
                        .consent(Consent.SHARED_BY_ALL)
                        .build(),
                Refusal.Code.NOTHING_CHOSEN,
                "Neither strengths nor development areas were chosen.\nMaybe begin with one strength to hold on to: that"
                        + " is a valid choice.",
                "Valittuna ei ole vahvuuksia eikä kehittämiskohteita. Yksikin vahvuus, josta pidetään kiinni, on kelpo"
                        + " valinta.");
    }

    @Test
    void theSameThingChosenTwiceIsRefused() {
        assertRefused(
                () -> Agreement.builder(UNIT, DAY)
                        .area("Tiedonkulku")
                        .area("tiedonkulku.")
                        .consent(Consent.SHARED_BY_ALL)
                        .build(),
                Refusal.Code.CHOSEN_TWICE,
                "The same thing was chosen twice.\nMaybe make them one, or choose something else in place of one.",
                "Sama asia on valittu kahdesti. Yhdistäkää ne yhdeksi tai valitkaa toisen tilalle jotain muuta.");
    }

    @Test
    void twoAreasWithOneIdAreAMistake() {
        Agreement.Builder builder = Agreement.builder(UNIT, DAY)
                .area(new AreaId("a2"), "Kiire", List.of())
                .area("Tiedonkulku")
                .consent(Consent.SHARED_BY_ALL);
        assertThatThrownBy(builder::build)
                .hasMessage("two areas have the id a2\nMaybe let the ids be given: a1, a2, a3.");
    }

    @Test
    void anAgreementThatNobodyWasAskedAboutIsRefused() {
        assertRefused(
                () -> Agreement.builder(UNIT, DAY).area("Tiedonkulku").build(),
                Refusal.Code.CONSENT_NOT_ASKED,
                "Nobody was asked yet whether the choice is shared.\nMaybe ask everybody at the end, and record the"
                        + " answer.",
                "Vielä ei ole kysytty, onko valinta kaikkien mielestä yhteinen. Kysykää se lopuksi kaikilta ja kirjatkaa"
                        + " vastaus.");
    }

    @Test
    void dissentInAChoiceThatAllShareIsRefused() {
        assertRefused(
                () -> Agreement.builder(UNIT, DAY)
                        .area("Tiedonkulku")
                        .consent(Consent.SHARED_BY_ALL)
                        .dissent("Ei minusta.")
                        .build(),
                Refusal.Code.CONSENT_NOT_ASKED,
                "The choice is recorded as shared by all, but other views are recorded.\nMaybe record that not all"
                        + " agreed; they may.",
                "Valinta on merkitty kaikkien yhteiseksi, mutta eriäviä näkemyksiä on kirjattu. Merkitkää, etteivät kaikki"
                        + " olleet samaa mieltä; eri mieltä saa olla.");
    }

    @Test
    void aFourthProposalOfAKindIsRefused() {
        IndividualRound full = empty.propose(ONE, ChoiceKind.AREA, "a")
                .propose(ONE, ChoiceKind.AREA, "b")
                .propose(ONE, ChoiceKind.AREA, "c");
        assertRefused(
                () -> full.propose(ONE, ChoiceKind.AREA, "d"),
                Refusal.Code.TOO_MANY_PROPOSALS,
                "One person can propose at most three development areas.\nMaybe choose the three that matter most; the"
                        + " others can come up in pairs.",
                "Yksi henkilö voi ehdottaa enintään kolmea kehittämiskohdetta. Valitkaa kolme tärkeintä; muut voi ottaa"
                        + " esiin parikeskustelussa.");
        assertThat(full.propose(ONE, ChoiceKind.STRENGTH, "e").proposals()).isEqualTo(4);
    }

    @Test
    void theSameProposalTwiceByOnePersonIsRefused() {
        assertRefused(
                () -> empty.propose(ONE, ChoiceKind.AREA, "a").propose(ONE, ChoiceKind.AREA, "A!"),
                Refusal.Code.PROPOSED_TWICE,
                "The same person has proposed this already.\nMaybe propose something else in its place, or leave the place"
                        + " empty: once is enough.",
                "Sama henkilö on jo ehdottanut tätä. Yksi kerta riittää; ehdottakaa tilalle jotain muuta tai jättäkää"
                        + " paikka tyhjäksi.");
    }

    @Test
    void moreCardsThanThreeForEachOneAreRefused() {
        IndividualRound one = IndividualRound.of(UNIT, 1)
                .proposeAnonymously(ChoiceKind.AREA, "a")
                .proposeAnonymously(ChoiceKind.AREA, "b")
                .proposeAnonymously(ChoiceKind.AREA, "c");
        assertRefused(
                () -> one.proposeAnonymously(ChoiceKind.AREA, "d"),
                Refusal.Code.TOO_MANY_PROPOSALS,
                "There are more anonymous proposals than three for each one present (at most 3).\nMaybe check how many are"
                        + " present, and whether the same cards are there twice.",
                "Nimettömiä ehdotuksia on enemmän kuin kolme läsnäolijaa kohti (enintään 3). Tarkistakaa, montako on"
                        + " paikalla ja ovatko samat laput mukana kahdesti.");
    }

    @Test
    void aFirstRoundWithoutAProposalDoesNotClose() {
        assertRefused(
                empty::close,
                Refusal.Code.NOBODY_HAS_THOUGHT_YET,
                "There are no proposals of the mie round yet.\nMaybe give everybody five minutes to think alone, or say"
                        + " that the round was held on paper.",
                "Mie-vaiheessa ei ole vielä yhtään ehdotusta. Antakaa jokaiselle viisi minuuttia aikaa miettiä itsekseen, tai"
                        + " kertokaa, että vaihe tehtiin paperilla.");
        assertThat(empty.closeHeldAloud().candidates()).isEmpty();
    }

    @Test
    void aVoteForMoreThanThreeOfAKindIsRefused() {
        GroupRound met = IndividualRound.of(UNIT, List.of(ONE)).closeHeldAloud();
        for (String text : List.of("a", "b", "c", "d")) {
            met = met.bring(ChoiceKind.STRENGTH, text);
        }
        PlenaryRound round = met.gather();
        assertRefused(
                () -> round.vote(
                        ONE, round.candidates().stream().map(Candidate::id).toList()),
                Refusal.Code.TOO_MANY_VOTES,
                "One person can vote for at most three strengths.\nMaybe keep the three that matter most.",
                "Yksi henkilö voi äänestää enintään kolmea vahvuutta. Jättäkää ääniin kolme tärkeintä.");
    }

    @Test
    void aVoteForWhatWasNotProposedIsRefused() {
        assertRefused(
                () -> met().gather().vote(ONE, List.of(new CandidateId("77"))),
                Refusal.Code.UNKNOWN_CANDIDATE,
                "There is no such proposal.\nMaybe add it to the proposals first, or choose among these: 1, 2, 3, 4.",
                "Tällaista ehdotusta ei ole. Lisätkää se ensin ehdotuksiin tai valitkaa näistä: 1, 2, 3, 4.");
    }

    @Test
    void moreVotesThanPeopleAreRefused() {
        assertRefused(
                () -> met().gather().count(new CandidateId("2"), 4),
                Refusal.Code.MORE_VOTES_THAN_PEOPLE,
                "There are 4 votes but 3 people.\nMaybe count again, or correct the number of people: each one has one"
                        + " vote for a proposal.",
                "Ääniä on 4, mutta paikalla on 3. Jokainen voi antaa ehdotukselle yhden äänen: laskekaa uudelleen tai"
                        + " korjatkaa läsnä olevien määrä.");
    }

    @Test
    void ballotsAndCountedHandsInOneVoteAreRefused() {
        PlenaryRound voted = met().gather().vote(ONE, List.of(new CandidateId("2")));
        assertRefused(
                () -> voted.count(new CandidateId("2"), 1),
                Refusal.Code.TWO_WAYS_OF_VOTING,
                "One vote has both ballots and counted hands.\nMaybe choose one of the two, so that nobody votes twice.",
                "Samassa äänestyksessä on sekä äänestyslippuja että laskettuja käsiä. Valitkaa toinen tapa, ettei kukaan"
                        + " äänestä kahdesti.");
        PlenaryRound counted = met().gather().count(new CandidateId("2"), 1);
        assertThatThrownBy(() -> counted.vote(ONE, List.of())).isInstanceOf(RefusedException.class);
    }

    @Test
    void aStrengthIsLinkedToTheAreasInWhichItHelps() {
        Agreement linked = met().gather()
                .agree(DAY)
                .strength(new CandidateId("1"), "")
                .area(new CandidateId("2"))
                .helps(new CandidateId("1"), new CandidateId("2"))
                .consent(Consent.SHARED_BY_ALL)
                .build();

        assertThat(linked.strengths().get(0).areas()).containsExactly(new AreaId("a1"));
        assertThat(Shown.of(ChoicePages.agreement(linked, Language.EN)))
                .contains("(helps with: " + linked.areas().get(0).topic() + ")");
        assertThatThrownBy(() -> met().gather().agree(DAY).helps(new CandidateId("1"), new CandidateId("2")))
                .hasMessageContaining("Maybe call strength and area before helps");
    }

    @Test
    void aStrengthChosenAsAnAreaIsRefused() {
        assertRefused(
                () -> met().gather().agree(DAY).area(new CandidateId("1")),
                Refusal.Code.WRONG_KIND,
                "A strength and a development area are two things.\nMaybe write it down under both, if it is both.",
                "Vahvuus ja kehittämiskohde ovat kaksi eri asiaa. Jos ehdotus on molempia, kirjatkaa se erikseen"
                        + " kumpaankin.");
        assertThatThrownBy(() -> met().join(new CandidateId("1"), new CandidateId("2"), "x"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void anAreaThatWasNotChosenIsRefused() {
        assertRefused(
                () -> agreement().requireArea(new AreaId("a7")),
                Refusal.Code.UNKNOWN_AREA,
                "This area was not chosen.\nMaybe one of these was meant: a1, a2.",
                "Tätä kohdetta ei ole valittu. Valitut kohteet ovat: a1, a2.");
    }

    private static void assertRefused(ThrowingCallable call, Refusal.Code code, String message, String finnish) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal().code()).isEqualTo(code);
                    assertThat(refused.refusal().text(Language.FI)).isEqualTo(finnish);
                    assertThat(refused.refusal().text(Language.SV)).isNotBlank().isNotEqualTo(finnish);
                })
                .hasMessage(message);
    }
}
