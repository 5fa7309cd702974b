package fi.qwl.plan.choice;

import fi.qwl.model.LocalText;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.process.Refusal;
import fi.qwl.words.Language;
import java.util.List;

/** What is refused while choosing, and what would work. No refusal quotes a proposal or names a person. */
final class ChoiceRefusals {

    private ChoiceRefusals() {}

    static void requirePresent(boolean isPresent) {
        if (!isPresent) {
            throw new Refusal(
                            Refusal.Code.NOT_PRESENT,
                            LocalText.of(
                                    "Ehdottaa ja äänestää voivat vain ne, jotka on merkitty läsnä oleviksi.",
                                    "Bara de som har antecknats som närvarande kan föreslå och rösta.",
                                    "Only those who are recorded as present can propose and vote."),
                            LocalText.of(
                                    "Merkitkää henkilö ensin läsnä olevaksi, tai pyytäkää hänen ajatuksensa mukaan"
                                            + " keskusteluun.",
                                    "Anteckna personen som närvarande först, eller ta med hens tankar i samtalet.",
                                    "Maybe record the person as present first, or bring the person's thoughts into the"
                                            + " talk."))
                    .exception();
        }
    }

    static Candidate require(List<Candidate> candidates, CandidateId id) {
        return candidates.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknownCandidate(candidates).exception());
    }

    private static Refusal unknownCandidate(List<Candidate> candidates) {
        String known = candidates.isEmpty()
                ? "–"
                : String.join(
                        ", ",
                        candidates.stream()
                                .map(candidate -> candidate.id().value())
                                .toList());
        return new Refusal(
                Refusal.Code.UNKNOWN_CANDIDATE,
                LocalText.of(
                        "Tällaista ehdotusta ei ole.", "Ett sådant förslag finns inte.", "There is no such proposal."),
                LocalText.of(
                        "Lisätkää se ensin ehdotuksiin tai valitkaa näistä: " + known + ".",
                        "Lägg först till det bland förslagen eller välj bland dessa: " + known + ".",
                        "Maybe add it to the proposals first, or choose among these: " + known + "."));
    }

    static Refusal tooManyProposals(ChoiceKind kind) {
        return new Refusal(
                Refusal.Code.TOO_MANY_PROPOSALS,
                LocalText.of(
                        "Yksi henkilö voi ehdottaa enintään kolmea "
                                + kind.counted().in(Language.FI) + ".",
                        "En person kan föreslå högst tre " + kind.counted().in(Language.SV) + ".",
                        "One person can propose at most three " + kind.counted().in(Language.EN) + "."),
                LocalText.of(
                        "Valitkaa kolme tärkeintä; muut voi ottaa esiin parikeskustelussa.",
                        "Välj de tre viktigaste; de andra kan tas upp i parsamtalet.",
                        "Maybe choose the three that matter most; the others can come up in pairs."));
    }

    static Refusal proposedTwice() {
        return new Refusal(
                Refusal.Code.PROPOSED_TWICE,
                LocalText.of(
                        "Sama henkilö on jo ehdottanut tätä.",
                        "Samma person har redan föreslagit det här.",
                        "The same person has proposed this already."),
                LocalText.of(
                        "Yksi kerta riittää; ehdottakaa tilalle jotain muuta tai jättäkää paikka tyhjäksi.",
                        "En gång räcker; föreslå något annat i stället eller lämna platsen tom.",
                        "Maybe propose something else in its place, or leave the place empty: once is enough."));
    }

    static Refusal tooManyCards(int people) {
        int most = ChoiceKind.MOST * people;
        return new Refusal(
                Refusal.Code.TOO_MANY_PROPOSALS,
                LocalText.of(
                        "Nimettömiä ehdotuksia on enemmän kuin kolme läsnäolijaa kohti (enintään " + most + ").",
                        "De anonyma förslagen är fler än tre per närvarande (högst " + most + ").",
                        "There are more anonymous proposals than three for each one present (at most " + most + ")."),
                LocalText.of(
                        "Tarkistakaa, montako on paikalla ja ovatko samat laput mukana kahdesti.",
                        "Kontrollera hur många som är på plats och om samma lappar räknats två gånger.",
                        "Maybe check how many are present, and whether the same cards are there twice."));
    }

    static Refusal tooManyVotes(ChoiceKind kind) {
        return new Refusal(
                Refusal.Code.TOO_MANY_VOTES,
                LocalText.of(
                        "Yksi henkilö voi äänestää enintään kolmea "
                                + kind.counted().in(Language.FI) + ".",
                        "En person kan rösta på högst tre " + kind.counted().in(Language.SV) + ".",
                        "One person can vote for at most three "
                                + kind.counted().in(Language.EN) + "."),
                LocalText.of(
                        "Jättäkää ääniin kolme tärkeintä.",
                        "Behåll rösterna på de tre viktigaste.",
                        "Maybe keep the three that matter most."));
    }

    static Refusal moreVotesThanPeople(int votes, int people) {
        return new Refusal(
                Refusal.Code.MORE_VOTES_THAN_PEOPLE,
                LocalText.of(
                        "Ääniä on " + votes + ", mutta paikalla on " + people + ".",
                        "Rösterna är " + votes + ", men " + people + " är på plats.",
                        "There are " + votes + " votes but " + people + " people."),
                LocalText.of(
                        "Jokainen voi antaa ehdotukselle yhden äänen: laskekaa uudelleen tai korjatkaa läsnä olevien"
                                + " määrä.",
                        "Var och en kan ge ett förslag en röst: räkna om eller rätta antalet närvarande.",
                        "Maybe count again, or correct the number of people: each one has one vote for a proposal."));
    }

    static Refusal twoWaysOfVoting() {
        return new Refusal(
                Refusal.Code.TWO_WAYS_OF_VOTING,
                LocalText.of(
                        "Samassa äänestyksessä on sekä äänestyslippuja että laskettuja käsiä.",
                        "I samma omröstning finns både röstsedlar och räknade händer.",
                        "One vote has both ballots and counted hands."),
                LocalText.of(
                        "Valitkaa toinen tapa, ettei kukaan äänestä kahdesti.",
                        "Välj det ena sättet, så att ingen röstar två gånger.",
                        "Maybe choose one of the two, so that nobody votes twice."));
    }

    static Refusal wrongKind() {
        return new Refusal(
                Refusal.Code.WRONG_KIND,
                LocalText.of(
                        "Vahvuus ja kehittämisen kohde ovat kaksi eri asiaa.",
                        "En styrka och ett utvecklingsområde är två olika saker.",
                        "A strength and a development area are two things."),
                LocalText.of(
                        "Jos ehdotus on molempia, kirjatkaa se erikseen kumpaankin.",
                        "Om förslaget är bådadera, skriv upp det särskilt under vardera.",
                        "Maybe write it down under both, if it is both."));
    }

    static Refusal tooMany(ChoiceKind kind, int count) {
        boolean isStrength = kind == ChoiceKind.STRENGTH;
        return new Refusal(
                isStrength ? Refusal.Code.TOO_MANY_STRENGTHS : Refusal.Code.TOO_MANY_AREAS,
                LocalText.of(
                        "Valittuna on " + count + " " + kind.counted().in(Language.FI)
                                + ", ja enintään kolme mahtuu mukaan.",
                        "Ni har valt " + count + " " + kind.counted().in(Language.SV) + ", och högst tre ryms med.",
                        count + " " + kind.counted().in(Language.EN) + " were chosen, at most three fit."),
                LocalText.of(
                        "Yhdistäkää ne, jotka tarkoittavat samaa, tai jättäkää osa seuraavaan suunnitelmaan.",
                        "Slå ihop dem som betyder samma sak, eller spara en del till nästa plan.",
                        "Maybe some of them mean the same, or wait for the next plan."));
    }

    static Refusal nothingChosen() {
        return new Refusal(
                Refusal.Code.NOTHING_CHOSEN,
                LocalText.of(
                        "Valittuna ei ole vahvuuksia eikä kehittämisen kohteita.",
                        "Varken styrkor eller utvecklingsområden har valts.",
                        "Neither strengths nor development areas were chosen."),
                LocalText.of(
                        "Yksikin vahvuus, josta pidetään kiinni, on kelpo valinta.",
                        "Redan en styrka att hålla fast vid är ett gott val.",
                        "Maybe begin with one strength to hold on to: that is a valid choice."));
    }

    static Refusal consentNotAsked(boolean isContradiction) {
        if (isContradiction) {
            return new Refusal(
                    Refusal.Code.CONSENT_NOT_ASKED,
                    LocalText.of(
                            "Valinta on merkitty kaikkien yhteiseksi, mutta eriäviä näkemyksiä on kirjattu.",
                            "Valet har antecknats som allas, men avvikande synpunkter har skrivits ner.",
                            "The choice is recorded as shared by all, but other views are recorded."),
                    LocalText.of(
                            "Merkitkää, etteivät kaikki olleet samaa mieltä; se on lupa olla.",
                            "Anteckna att alla inte var av samma åsikt; det får man vara.",
                            "Maybe record that not all agreed; they may."));
        }
        return new Refusal(
                Refusal.Code.CONSENT_NOT_ASKED,
                LocalText.of(
                        "Vielä ei ole kysytty, onko valinta kaikkien mielestä yhteinen.",
                        "Det har ännu inte frågats om alla tycker att valet är gemensamt.",
                        "Nobody was asked yet whether the choice is shared."),
                LocalText.of(
                        "Kysykää se lopuksi kaikilta ja kirjatkaa vastaus.",
                        "Fråga alla det till slut och skriv ner svaret.",
                        "Maybe ask everybody at the end, and record the answer."));
    }

    static Refusal unknownArea(List<DevelopmentArea> areas) {
        String known =
                String.join(", ", areas.stream().map(area -> area.id().value()).toList());
        return new Refusal(
                Refusal.Code.UNKNOWN_AREA,
                LocalText.of(
                        "Tätä kohdetta ei ole valittu.",
                        "Det här området har inte valts.",
                        "This area was not chosen."),
                LocalText.of(
                        "Valitut kohteet ovat: " + known + ".",
                        "De valda områdena är: " + known + ".",
                        "Maybe one of these was meant: " + known + "."));
    }
}
