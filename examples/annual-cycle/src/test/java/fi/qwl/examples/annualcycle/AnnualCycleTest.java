package fi.qwl.examples.annualcycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.qwl.io.document.Documents;
import fi.qwl.plan.Role;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.plan.meeting.NeedId;
import fi.qwl.plan.meeting.NeedReply;
import fi.qwl.plan.meeting.PassedOnNeed;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnualCycleTest {

    private static final Path INVENTED = MainJob.DATA.resolve("invented");

    /** What several tests look at is made once. */
    @TempDir
    private static Path shared = Path.of("");

    private static final Map<List<String>, MainJob> RUNS = new HashMap<>();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSampleGivesATableAPlanAndFollowUps() throws IOException {
        MainJob job = onSample();
        Path folder = shared.resolve("standard");

        assertThat(job.errors()).isEmpty();
        assertThat(job.code()).isZero();
        assertThat(job.out())
                .contains("QWL 2024 · malli kano 1 (epäviralliset käyrät)")
                .contains("Joenvarren kuntakonserni")
                .containsPattern("Tiedostoja luettu 4/4, taulukoita [4-9]/[4-9]\\. Rivejä \\d+ = laskettu \\d+")
                .contains("Sovittuja suunnitelmia 3");
        assertThat(files(folder))
                .containsExactly(
                        "board.html",
                        "committee.html",
                        "hr.html",
                        "issues.json",
                        "management-team.html",
                        "personnel-report.html",
                        "plan.json",
                        "readiness.html",
                        "report.html",
                        "results.json",
                        "results.xlsx",
                        "wider-management-team.html");
        assertThat(job.out()).contains("Avaa ensin: " + folder.resolve("report.html"));
        JsonNode results = json(folder, "results.json");
        assertThat(results.path("waves")).hasSize(3);
        assertThat(results.path("waves").get(0).path("origin").asText()).isEqualTo("reported");
        assertThat(json(folder, "plan.json").path("plans")).hasSize(3);
        Path supervisor = folder.resolve("supervisors/07-paivakoti-rantapolku");
        assertThat(files(supervisor))
                .containsExactly(
                        "calendar.ics", "meeting.docx", "meeting.html", "plan.docx", "plan.html", "results.html");
        assertThat(Files.readString(supervisor.resolve("calendar.ics")))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("Tulosten läpikäynti: Rantapolku");
        assertThat(Files.readString(supervisor.resolve("results.html")))
                .contains("Rantapolku, esiopetus")
                .doesNotContain("Koskikara");
    }

    /** The unit and the team of four are the sample's own (see its README); what they say is invented. */
    @Test
    void theNextSurveyIsAnnouncedAndRecordsOfMeetingsReachTheirReaders() throws IOException {
        MeetingRecord record = MeetingRecord.builder(
                        new UnitId("4024"), "Rantapolku, vuorohoito", "2024", LocalDate.of(2024, 11, 18))
                .passedOn(PassedOnNeed.of(
                                new NeedId("n1"),
                                "Sijaisten saatavuus",
                                Role.MANAGEMENT_TEAM,
                                LocalDate.of(2024, 11, 21),
                                LocalDate.of(2025, 1, 10))
                        .withReply(new NeedReply(
                                NeedReply.Kind.RECEIVED,
                                LocalDate.of(2024, 12, 2),
                                Role.MANAGEMENT_TEAM,
                                "Selvitetään.")))
                .build();
        Path file = Files.write(folder.resolve("record.json"), Documents.write(record));
        Path outcome = Path.of("..", "..", "docs", "documents", "qwl-outcome-1.json");

        MainJob job = MainJob.onSample(
                folder.resolve("out"),
                "--record",
                file.toString(),
                "--outcome",
                outcome.toString(),
                "--opens=2025-09-29",
                "--closes=2025-10-17",
                "--erased=2026-12-31",
                "--link=https://kysely.example/2025",
                "--contact=tietosuoja@joenvarsi.example",
                "--legal-basis=työnantajan lakisääteinen tehtävä",
                "--collects=yksikkö");

        assertThat(job.errors()).isEmpty();
        assertThat(job.code()).isZero();
        assertThat(read("out/promise.html"))
                .contains("29.9.2025", "Yhdistämiset, jotka auttaisivat", "Rantapolku, esiopetus");
        assertThat(files(folder.resolve("out/mails")))
                .containsExactly("invitation.ics", "invitation.txt", "reminder.ics", "reminder.txt");
        assertThat(read("out/mails/invitation.txt")).contains("https://kysely.example/2025");
        assertThat(read("out/mails/reminder.ics")).contains("DTSTART;VALUE=DATE:20251017");
        assertThat(read("out/hr.html")).contains("Sijaisten saatavuus", "Mitä suunnitelmista seurasi");
        assertThat(read("out/management-team.html")).contains("Sijaisten saatavuus");
        String supervisor = "out/supervisors/07-paivakoti-rantapolku/";
        assertThat(files(folder.resolve(supervisor + "mails")))
                .contains("1-reply.txt", "1-reply.ics", "meeting-1-rantapolku-pienten-ryhma.ics");
        assertThat(read(supervisor + "mails/1-reply.txt")).contains("Selvitetään.");
        assertThat(read(supervisor + "plan.html")).contains("Selvitetään.");
        assertThat(read(supervisor + "records.html")).contains("Sijaisten saatavuus");
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void anAnnouncementNeedsAllOfItsFactsAndTheNumbersOfInvitedPeople() {
        MainJob few = MainJob.onSample(folder, "--opens=2025-09-29");
        MainJob swapped = MainJob.onSample(
                folder,
                "--opens=2025-10-17",
                "--closes=2025-09-29",
                "--erased=2026-12-31",
                "--link=x",
                "--contact=x",
                "--legal-basis=x");

        assertThat(few.code()).isEqualTo(2);
        assertThat(few.errors()).contains("--closes");
        assertThat(swapped.code()).isEqualTo(2);
        assertThat(swapped.errors())
                .startsWith("the survey closes on 2025-09-29, before it opens on 2025-10-17"
                        + "\nMaybe the two were swapped.");
    }

    @Test
    void oneKindOfReaderIsGivenNothingThatIsNotTheirs() throws IOException {
        MainJob board = MainJob.onSample(folder.resolve("board"), "--audience", "board");
        MainJob supervisors = MainJob.onSample(folder.resolve("supervisors"), "--audience", "supervisor");
        MainJob nobody = MainJob.onSample(folder.resolve("nobody"), "--audience", "everybody");

        assertThat(board.errors()).isEmpty();
        assertThat(files(folder.resolve("board")))
                .containsExactly("board.html", "committee.html", "personnel-report.html", "results.json");
        assertThat(Files.readString(folder.resolve("board/results.json"))).doesNotContain("\"4024\" : {");
        assertThat(board.out()).contains("Avaa ensin: " + folder.resolve("board/board.html"));
        assertThat(files(folder.resolve("supervisors"))).isEmpty();
        assertThat(supervisors.code()).isZero();
        assertThat(nobody.code()).isEqualTo(2);
        assertThat(nobody.errors()).contains("expected one of [supervisor, hr, management-team,");
    }

    @Test
    void howTheInvitedWereCountedIsShownBesideTheResponseRates() throws IOException {
        Path sample = MainJob.DATA.resolve("joenvarsi/organisation.csv");
        String table = Files.readString(sample, StandardCharsets.UTF_8)
                .replaceFirst("edeltäjät", "edeltäjät;kutsuttu pvm;laskusääntö")
                .replaceFirst("(?m)^(2024;1000;.*)$", "$1;15.9.2024;yli kolmen kuukauden vapaat pois");
        Path organisation = Files.writeString(folder.resolve("o.csv"), table);

        MainJob job = MainJob.run(
                "--definition",
                MainJob.DATA.resolve("joenvarsi/definition.json").toString(),
                "--organisation",
                organisation.toString(),
                "--survey",
                "2024=" + MainJob.DATA.resolve("joenvarsi/2024.xlsx"),
                "--out",
                folder.toString());

        assertThat(job.out()).contains("Kutsutut laskettiin 15.9.2024 säännöllä: yli kolmen kuukauden vapaat pois.\n");
    }

    @Test
    void theSameRunGivesTheSameBytes() throws IOException {
        onSample();
        MainJob.onSample(folder);

        for (String file : files(folder)) {
            assertThat(folder.resolve(file))
                    .hasSameBinaryContentAs(shared.resolve("standard").resolve(file));
        }
    }

    @ParameterizedTest
    @CsvSource({"sv, Enhet", "en, Unit"})
    void theTableSpeaksTheReadersLanguage(String language, String unit) {
        MainJob job = onSample("--language", language);

        assertThat(job.code()).isZero();
        assertThat(job.out()).contains(unit).doesNotContain("Yksikkö").doesNotContain("hallinnassa");
    }

    @Test
    void hiddenTeamsNameTheNearestUnitWithResults() {
        MainJob job = onSample();

        // Team 5012 has 4 answers (see the sample's README): its day-care centre stands for it.
        assertThat(job.out().lines())
                .filteredOn(line -> line.matches(".*–\\s+–\\s+–\\s+–.*"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("ks."));
    }

    @Test
    void aStricterPolicyHidesMoreAndAWeakerOneIsRefused() throws IOException {
        onSample();
        MainJob strict = MainJob.onSample(folder.resolve("strict"), "--policy", "strict");
        long shown = shownValues(shared.resolve("standard"));

        assertThat(strict.code()).isZero();
        assertThat(shownValues(folder.resolve("strict"))).isLessThan(shown);

        Path promised = folder.resolve("definition.json");
        String definition = Files.readString(INVENTED.resolve("definition.json"));
        Files.writeString(promised, definition.replace("\"standard\"", "\"strict\""));
        MainJob weaker = MainJob.run(
                "--definition",
                promised.toString(),
                "--survey",
                "2024=" + INVENTED.resolve("survey.csv"),
                "--policy",
                "standard",
                "--out",
                folder.resolve("weaker").toString());
        assertThat(weaker.code()).isEqualTo(2);
        assertThat(weaker.errors())
                .startsWith(
                        "--policy: policy 'standard' (means from 5, spread from 10) is weaker than what was promised"
                                + " to respondents, 'strict' (means from 10, spread from 15)"
                                + "\nMaybe leave it out: the definition's own policy then holds.");
        assertThat(folder.resolve("weaker")).doesNotExist();
    }

    @Test
    void thereAreNoPlansWithoutPeopleAndDraftsAreEmptyForms() throws IOException {
        MainJob job = onInvented("2024=" + INVENTED.resolve("survey.csv"));

        assertThat(job.code()).isZero();
        assertThat(json("plan.json").path("plans")).isEmpty();
        assertThat(folder.resolve("supervisors")).isDirectoryRecursivelyContaining("glob:**/meeting.html");
        assertThat(folder.resolve("supervisors")).isDirectoryNotContaining("glob:**/plan.html");

        onInvented("2024=" + INVENTED.resolve("survey.csv"), "--drafts");
        JsonNode drafts = json("plan.json").path("plans");
        assertThat(drafts).hasSize(12);
        for (JsonNode draft : drafts) {
            assertThat(draft.path("areas")).isEmpty();
            assertThat(draft.path("followUps")).isEmpty();
        }
    }

    @Test
    void lastYearsFileIsNotTakenForThisYears() throws IOException {
        Path sample = MainJob.DATA.resolve("joenvarsi");
        String[] wrong = {
            "--definition",
            sample.resolve("definition.json").toString(),
            "--organisation",
            sample.resolve("organisation.csv").toString(),
            "--survey",
            "2023=" + sample.resolve("2023.csv"),
            "--survey",
            "2024=" + sample.resolve("2023.csv"),
            "--language",
            "en",
            "--out",
            folder.resolve("out").toString()
        };

        MainJob blocked = MainJob.run(wrong);

        assertThat(blocked.code()).isEqualTo(3);
        assertThat(blocked.out()).isEmpty();
        assertThat(blocked.errors()).contains("same as those of 2023").contains("by its code same-as-other-wave");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void halfTheUnitsUnknownBlocksUntilSomebodyAcceptsIt() throws IOException {
        Path organisation = Files.writeString(
                folder.resolve("o.csv"),
                "vuosi;id;nimi;taso;ylempi\n2024;K;Kunta;kunta;\n2024;U01;Yksi;yksikkö;K\n",
                StandardCharsets.UTF_8);
        String[] options = {"--organisation", organisation.toString(), "--language", "en"};

        MainJob blocked = onInvented("2024=" + INVENTED.resolve("survey.csv"), options);

        assertThat(blocked.code()).isEqualTo(3);
        assertThat(blocked.errors()).contains("units-unknown").doesNotContain("Exception");

        MainJob accepted = onInvented(
                "2024=" + INVENTED.resolve("survey.csv"),
                Stream.concat(
                                Stream.of(options),
                                Stream.of("--accept", "units-unknown", "--reason", "a test", "--by", "HR"))
                        .toArray(String[]::new));
        assertThat(accepted.errors()).isEmpty();
        assertThat(accepted.code()).isZero();
    }

    @Test
    void theNextRunRemembersWhatWasReleased() throws IOException {
        MainJob first = onSample("--language", "en");
        MainJob second = MainJob.onSample(
                folder,
                "--language",
                "en",
                "--store",
                shared.resolve("en/store").toString());

        assertThat(first.out()).contains("The store knows of no earlier release.");
        assertThat(second.out()).doesNotContain("The store knows of no earlier release.");
        assertThat(folder.resolve("results.json")).hasSameBinaryContentAs(shared.resolve("en/results.json"));
    }

    @Test
    void theStoreLiesBesideTheOutputAndNeverInIt() throws IOException {
        MainJob.start(
                "--definition", INVENTED.resolve("definition.json").toString(),
                "--survey", "2024=" + INVENTED.resolve("survey.csv"),
                "--out", folder.resolve("out").toString());

        assertThat(folder.resolve("out-releases"))
                .isDirectoryContaining(file -> file.toString().endsWith(".zip"));
    }

    @Test
    void everyUnusableInputIsReportedAtOnceAndNothingIsWritten() throws IOException {
        Path broken = folder.resolve("broken.csv");
        Files.writeString(broken, "id,unit,FE1\nx,U01,3\n");
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        MainJob job = MainJob.run(
                "--definition",
                INVENTED.resolve("definition.json").toString(),
                "--survey",
                "2021=" + folder.resolve("none.csv"),
                "--survey",
                "2022=" + empty,
                "--survey",
                "2023=" + broken,
                "--survey",
                "2024=" + folder,
                "--out",
                folder.resolve("out").toString());

        assertThat(job.code()).isEqualTo(1);
        assertThat(job.out()).isEmpty();
        assertThat(job.errors())
                .contains("Tiedostoa ei ole (none.csv) [file-missing]")
                .contains("(empty.csv) [file-empty]")
                .contains("Sarakkeita puuttuu (broken.csv, rivi 1) [columns-missing]")
                .contains("Puuttuvat otsikot: FE2, FE3, FE4, FE5, YI1")
                .contains("[file-is-directory]");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--survey 2024", "--survey twenty=x.csv", "--language de", "--policy lax", "--as-of today", ""})
    void wrongOptionsEndWithTwoAndSayWhatWasExpected(String options) {
        List<String> args = Stream.concat(
                        Stream.of(
                                "--definition",
                                INVENTED.resolve("definition.json").toString()),
                        Stream.of(options.split(" ")).filter(word -> !word.isEmpty()))
                .toList();

        MainJob job = MainJob.run(args.toArray(String[]::new));

        assertThat(job.code()).isEqualTo(2);
        assertThat(job.errors().toLowerCase(java.util.Locale.ROOT)).containsAnyOf("expected", "maybe", "must be");
    }

    @Test
    void faultsOfSingleCellsAreReportedAndEverythingElseIsKept() throws IOException {
        String survey = Files.readString(INVENTED.resolve("survey.csv"))
                .replace("R122,U12,3,", "R122,U12,x,")
                .replace("R421,U04,4,", "R421,U04,9,");
        Path faulty = folder.resolve("faulty.csv");
        Files.writeString(faulty, survey);

        MainJob job = onInvented("2024=" + faulty);

        assertThat(job.code()).isZero();
        assertThat(job.out())
                .contains("Tuntematon vastausvaihtoehto (faulty.csv, rivi 2, sarake C) [label-unknown]")
                .contains("(faulty.csv, rivi 3, sarake C) [answer-out-of-scale]");
        assertThat(json("issues.json").path("issues").findValuesAsText("code"))
                .contains("label-unknown", "answer-out-of-scale");
        assertThat(json("results.json")
                        .at("/waves/0/units/0/participation/respondents")
                        .asInt())
                .isEqualTo(200);
    }

    @Test
    void neitherKeysNorAnswersAreInAnyFile() throws IOException {
        onInvented("2024=" + INVENTED.resolve("survey.csv"));

        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> written = files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve("store")))
                    .toList();
            assertThat(written).hasSizeGreaterThan(20);
            for (Path file : written) {
                assertThat(contentOf(file))
                        .as(file.toString())
                        .doesNotContain("R122")
                        .doesNotContain("R421");
            }
        }
    }

    /** A file's bytes as text; of workbooks, documents and slides what is packed in them. */
    private static String contentOf(Path file) throws IOException {
        if (!file.toString().matches(".*\\.(xlsx|docx|pptx)")) {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        }
        StringBuilder content = new StringBuilder();
        try (ZipInputStream parts = new ZipInputStream(Files.newInputStream(file))) {
            while (parts.getNextEntry() != null) {
                content.append(new String(parts.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return content.toString();
    }

    /** The run of the sample with some options, made once: in a folder named by the last option. */
    private static MainJob onSample(String... options) {
        return RUNS.computeIfAbsent(
                List.of(options),
                key -> MainJob.onSample(shared.resolve(key.isEmpty() ? "standard" : key.get(key.size() - 1)), options));
    }

    private MainJob onInvented(String survey, String... more) {
        List<String> args = List.of(
                "--definition",
                INVENTED.resolve("definition.json").toString(),
                "--survey",
                survey,
                "--out",
                folder.toString());
        return MainJob.run(Stream.concat(args.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private static long shownValues(Path folder) throws IOException {
        return json(folder, "results.json").findValues("mean").size();
    }

    private JsonNode json(String file) throws IOException {
        return json(folder, file);
    }

    private static JsonNode json(Path folder, String file) throws IOException {
        return new ObjectMapper().readTree(folder.resolve(file).toFile());
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }
}
