package fi.qwl.io.poll;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.testing.Workbook;
import fi.qwl.plan.choice.Candidate;
import fi.qwl.plan.choice.CandidateId;
import fi.qwl.plan.choice.ChoiceKind;
import fi.qwl.plan.choice.IndividualRound;
import fi.qwl.plan.choice.Participant;
import fi.qwl.plan.choice.PlenaryRound;
import fi.qwl.plan.choice.Tally;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PollReaderTest {

    private static final PollReader READER = PollReader.standard();

    private static DocumentSource csv(String text) {
        return DocumentSource.of("poll.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static IndividualRound round() {
        return IndividualRound.of(
                new UnitId("310"), List.of(new Participant("K1"), new Participant("K2"), new Participant("K3")));
    }

    private static List<String> candidates(IndividualRound round) {
        return round.close().candidates().stream()
                .map(candidate -> candidate.kind() + " " + candidate.text() + " " + candidate.proposals())
                .toList();
    }

    private static PlenaryRound third() {
        return round().closeHeldAloud()
                .bring(ChoiceKind.STRENGTH, "Huumori")
                .bring(ChoiceKind.AREA, "Tiedonkulku")
                .bring(ChoiceKind.AREA, "Kiire")
                .bring(ChoiceKind.AREA, "Huumori")
                .bring(ChoiceKind.AREA, "Tauot")
                .gather();
    }

    private static List<String> standings(PlenaryRound round) {
        return round.tally().standings(ChoiceKind.AREA).stream()
                .map(standing -> standing.text() + " " + standing.votes())
                .toList();
    }

    private static List<String> codes(ImportResult<?> result) {
        return result.issues().stream()
                .map(issue -> issue.severity() + " " + issue.code() + " " + issue.location())
                .toList();
    }

    @Test
    void aRowPerPerson() throws IOException {
        ImportResult<IndividualRound> result = READER.proposals(
                csv("Osallistuja;Vahvuus 1;Vahvuus 2;Kohde 1\nK1;Huumori;Apu;Tiedonkulku\nK2;huumori.;;\n;;;\n"),
                round());

        assertThat(codes(result)).containsExactly("INFO row-empty poll.csv, row 4");
        assertThat(candidates(result.orElseThrow()))
                .containsExactly("STRENGTH Huumori 2", "STRENGTH Apu 1", "AREA Tiedonkulku 1");
    }

    @Test
    void aRowPerProposalInSwedishAndAnonymous() throws IOException {
        ImportResult<IndividualRound> result = READER.proposals(
                csv("Typ;Förslag\nStyrka;Humor\nUtvecklingsområde;Brådska\nområde;Brådska\n"), round());

        assertThat(candidates(result.orElseThrow())).containsExactly("STRENGTH Humor 1", "AREA Brådska 2");
    }

    @Test
    void aPollSOwnHeaders() throws IOException {
        PollReader reader = READER.withHeader(PollColumn.STRENGTH_1, "Mistä pidämme kiinni?")
                .withHeader(PollColumn.AREA_1, "Mitä kehitämme?");

        assertThat(candidates(reader.proposals(csv("Mistä pidämme kiinni?,Mitä kehitämme?\nHuumori,Kiire\n"), round())
                        .orElseThrow()))
                .containsExactly("STRENGTH Huumori 1", "AREA Kiire 1");
    }

    @Test
    void whatCannotBeTakenIsLeftOutWithItsPlaceAndWithoutItsText() throws IOException {
        ImportResult<IndividualRound> result = READER.proposals(csv("""
                        osallistuja,laji,ehdotus
                        K1,vahvuus,Salaisuus
                        K9,vahvuus,Salaisuus
                        ,vahvuus,Salaisuus
                        K2,toive,Salaisuus
                        K1,vahvuus,salaisuus!
                        K1,vahvuus,b
                        K1,vahvuus,c
                        K1,vahvuus,d
                        """), round());

        assertThat(codes(result))
                .containsExactly(
                        "WARNING participant-not-present poll.csv, row 3, column C",
                        "WARNING participant-missing poll.csv, row 4, column A",
                        "WARNING kind-unknown poll.csv, row 5, column B",
                        "WARNING proposal-twice poll.csv, row 6, column C",
                        "WARNING proposals-too-many poll.csv, row 9, column C");
        assertThat(result.issues().get(0).message())
                .isEqualTo(
                        "Only those who are recorded as present can propose and vote. Maybe record the person as present"
                                + " first, or bring the person's thoughts into the talk. The cell is left out.");
        assertThat(result.issues().toString()).doesNotContain("alaisuus", "K9", "K1");
        assertThat(candidates(result.orElseThrow()))
                .containsExactly("STRENGTH Salaisuus 1", "STRENGTH b 1", "STRENGTH c 1");
        assertThat(result.allOrNothing().value()).isEmpty();
    }

    @Test
    void ballotsByPersonWithSeveralChoicesInACell() throws IOException {
        PlenaryRound round = READER.votes(
                        csv("participant,area\nK1,Tiedonkulku;Kiire;\nK2,kiire\nK3,\"Kiire; Tauot\"\n"), third())
                .orElseThrow();

        assertThat(standings(round)).containsExactly("Kiire 3", "Tiedonkulku 1", "Tauot 1", "Huumori 0");
    }

    @Test
    void votesThatThePollHasCounted() throws IOException {
        PlenaryRound round = READER.votes(
                        csv("laji;ehdotus;ääniä\nkohde;Tiedonkulku;3\nkohde;Kiire;1\nvahvuus;Huumori;2\n"), third())
                .orElseThrow();

        assertThat(standings(round)).containsExactly("Tiedonkulku 3", "Kiire 1", "Huumori 0", "Tauot 0");
        assertThat(round.tally().clear(ChoiceKind.STRENGTH))
                .extracting(Tally.Standing::votes)
                .containsExactly(2);
    }

    @Test
    void anAnonymousRowPerVoteIsCounted() throws IOException {
        PlenaryRound round =
                READER.votes(csv("ehdotus\nKiire\nKiire\nTauot\n"), third()).orElseThrow();

        assertThat(standings(round)).startsWith("Kiire 2", "Tauot 1");
    }

    @Test
    void votesThatCannotBeAreLeftOutWithTheirPlaces() throws IOException {
        ImportResult<PlenaryRound> ballots =
                READER.votes(csv("osallistuja;ehdotus\nK9;Kiire\nK1;Salaisuus\nK1;Huumori\nK1;Kiire\n"), third());
        ImportResult<PlenaryRound> counts = READER.votes(
                csv("laji;ehdotus;ääniä\nkohde;Kiire;4\nkohde;Tauot;monta\nkohde;Tiedonkulku;3\n"), third());
        PlenaryRound raised = third().count(new CandidateId("3"), 1);
        ImportResult<PlenaryRound> both = READER.votes(csv("osallistuja;ehdotus\nK1;Kiire\n"), raised);

        assertThat(codes(ballots))
                .containsExactly(
                        "WARNING participant-not-present poll.csv, row 2, column B",
                        "WARNING proposal-unknown poll.csv, row 3, column B",
                        "WARNING proposal-unknown poll.csv, row 4, column B");
        assertThat(standings(ballots.orElseThrow())).startsWith("Kiire 1");
        assertThat(codes(counts))
                .containsExactly(
                        "WARNING votes-more-than-people poll.csv, row 2, column B",
                        "WARNING number-not-readable poll.csv, row 3, column C");
        assertThat(standings(counts.orElseThrow())).startsWith("Tiedonkulku 3", "Kiire 0");
        assertThat(codes(both)).containsExactly("WARNING votes-two-ways poll.csv, row 2, column B");
        assertThat(ballots.issues().toString()).doesNotContain("Salaisuus", "K9");
    }

    @Test
    void aFourthVoteOfAKindIsLeftOut() throws IOException {
        ImportResult<PlenaryRound> result =
                READER.votes(csv("osallistuja;kohde\nK1;Tiedonkulku\nK1;Kiire\nK1;Huumori\nK1;Tauot\n"), third());

        assertThat(codes(result)).containsExactly("WARNING votes-too-many poll.csv, row 5, column B");
        assertThat(standings(result.orElseThrow())).contains("Tauot 0", "Huumori 1");
    }

    @Test
    void aWorkbookReadsTheSame() throws IOException {
        byte[] xlsx = Workbook.ofRows(row("Strength 1", "Area 1") + row("Humour", "Rush"))
                .bytes();

        assertThat(READER.proposals(DocumentSource.of("poll.xlsx", xlsx), round())
                        .orElseThrow()
                        .close()
                        .candidates())
                .extracting(Candidate::text)
                .containsExactly("Humour", "Rush");
    }

    @Test
    void aFileThatIsNoPollIsAnError() throws IOException {
        ImportResult<IndividualRound> result = READER.proposals(csv("a,b\n1,2\n"), round());

        assertThat(result.value()).isEmpty();
        assertThat(result.issues())
                .extracting(ImportIssue::toString)
                .containsExactly(
                        "ERROR columns-missing (poll.csv, row 1): Expected columns with these headers but they are"
                                + " missing: [ehdotus / vahvuus 1 / kohde 1]. Add them, or check that this is the right file.");
        assertThat(READER.votes(csv(""), third()).issues())
                .extracting(ImportIssue::code)
                .containsExactly("file-empty");
    }

    private static String row(String first, String second) {
        return "<row><c t='inlineStr'><is><t>" + first + "</t></is></c><c t='inlineStr'><is><t>" + second
                + "</t></is></c></row>";
    }
}
