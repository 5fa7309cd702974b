package fi.qwl.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.Cells;
import fi.qwl.io.document.Documents;
import fi.qwl.io.document.OrganisationPeriods;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Reconciliation;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.store.FileReleaseStore;
import fi.qwl.io.survey.SurveyReader;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.study.Study;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Wave;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scala.Tuple2;

class ClusterStudyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final List<WaveKey> WAVES =
            List.of(SampleStudy.TEXT_WITH_KEYS, SampleStudy.TABLE_WITH_KEYS, SampleStudy.TEXT, SampleStudy.TABLE);

    /** The attempt of a task that waits to be killed; tasks of a local Spark share the test's process. */
    private static final AtomicLong WAITING = new AtomicLong(-1);

    private static final AtomicInteger LOST = new AtomicInteger();

    @TempDir
    static Path folder;

    private static SparkSession spark;
    private static StudyFolder study;

    @BeforeAll
    static void start() throws IOException {
        spark = LocalSpark.start(folder);
        SampleStudy.write(spark, folder.resolve("study"), folder.resolve("sources"));
        study = StudyFolder.read(folder.resolve("study"));
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static OrganisationFiles files(WaveKey key) {
        return study.files(key);
    }

    /** The library's reading of the whole file on one thread. */
    private static ImportResult<Survey> readAtOnce(WaveKey key) throws IOException {
        return SurveyReader.of(files(key).definition())
                .read(source(key), key.wave(), files(key).history().at(key.wave()));
    }

    private static DocumentSource source(WaveKey key) {
        return DocumentSource.of(SampleStudy.text(folder.resolve("sources"), key));
    }

    private static byte[] bytes(Cells cells) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        cells.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static Map<WaveKey, WaveReading> collected(JavaPairRDD<WaveKey, PartReading> parts) throws IOException {
        Map<WaveKey, WaveReading> readings = new TreeMap<>(WaveKey.ORDER);
        for (Tuple2<WaveKey, Iterable<PartReading>> wave : parts.groupByKey().collect()) {
            SurveyDefinition definition = files(wave._1()).definition();
            readings.put(wave._1(), WaveReading.of(definition, wave._1().wave(), wave._2()));
        }
        return readings;
    }

    private static WaveReading reading(Map<WaveKey, WaveReading> readings, WaveKey key) {
        return Objects.requireNonNull(readings.get(key), key::toString);
    }

    private static void assertCountedOnce(Map<WaveKey, WaveReading> readings) throws IOException {
        assertThat(readings.keySet()).containsExactlyInAnyOrderElementsOf(WAVES);
        for (WaveKey key : WAVES) {
            Survey survey = readAtOnce(key).orElseThrow();
            byte[] expected = bytes(Cells.of(files(key).definition().model(), survey));
            assertThat(bytes(reading(readings, key).cells().orElseThrow()))
                    .as("%s", key)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64})
    void howeverTheFilesAreCutBitsSumsAndPlacesAreThoseOfOneReading(int parts) throws IOException {
        JavaPairRDD<WaveKey, PartReading> cut =
                new ClusterStudy(spark, study, parts).readings().cache();
        assertThat(cut.keys().filter(SampleStudy.TEXT::equals).count()).isEqualTo(parts);
        Map<WaveKey, WaveReading> readings = collected(cut);
        assertCountedOnce(readings);
        for (WaveKey key : WAVES) {
            ImportResult<Survey> atOnce = readAtOnce(key);
            Reconciliation expected = atOnce.reconciliation().orElseThrow();
            Reconciliation sums = reading(readings, key).sums();
            assertThat(sums.records()).as("%s", key).isEqualTo(expected.records());
            assertThat(sums.counted()).as("%s", key).isEqualTo(expected.counted());
            assertThat(reasons(sums)).as("%s", key).isEqualTo(reasons(expected));
            assertThat(places(reading(readings, key).issues())).as("%s", key).isEqualTo(places(atOnce.issues()));
        }
        // The faults of SampleStudy, whose lines are counted from 1.
        assertThat(places(reading(readings, SampleStudy.TABLE).issues()).toString())
                .contains("row 18")
                .contains("row 104")
                .contains("row 152");
    }

    private static List<String> reasons(Reconciliation sums) {
        return sums.leftOutByReason().stream()
                .map(left -> left.reason().code() + " " + left.records() + " "
                        + left.places().stream().map(place -> place.row()).toList())
                .sorted()
                .toList();
    }

    /** Code and place of what is about one row; what is about a whole file is said once a part. */
    private static List<String> places(List<ImportIssue> issues) {
        return issues.stream()
                .filter(issue -> issue.severity() != Severity.INFO)
                .filter(issue -> issue.location().row().orElse(0) > 1)
                .map(issue -> issue.code() + " row " + issue.location().row().orElse(0) + " "
                        + issue.location().column().orElse(""))
                .sorted()
                .toList();
    }

    @Test
    void aTaskThatFailsAfterItsWorkIsDoneAgainAndCountedOnce() throws IOException {
        LOST.set(0);
        JavaPairRDD<WaveKey, PartReading> failing = new ClusterStudy(spark, study, 7)
                .readings()
                .mapToPair(part -> {
                    if (TaskContext.get().attemptNumber() == 0) {
                        LOST.incrementAndGet();
                        throw new IllegalStateException("this attempt is lost");
                    }
                    return part;
                });
        assertCountedOnce(collected(failing));
        // Each task of the four waves lost its first attempt: one and seven texts, and twice up to seven of tables.
        assertThat(LOST.get()).isGreaterThan(8);
    }

    @Test
    void aKilledTaskIsDoneAgainAndCountedOnce() throws IOException {
        WAITING.set(-1);
        CompletableFuture<Boolean> killed = CompletableFuture.supplyAsync(ClusterStudyTest::killTheWaiting);
        JavaPairRDD<WaveKey, PartReading> waiting = new ClusterStudy(spark, study, 7)
                .readings()
                .mapToPair(part -> {
                    TaskContext task = TaskContext.get();
                    if (task.partitionId() == 3 && task.attemptNumber() == 0) {
                        WAITING.set(task.taskAttemptId());
                        Thread.sleep(60_000);
                    }
                    return part;
                });
        Map<WaveKey, WaveReading> readings = collected(waiting);
        assertThat(killed.join()).isTrue();
        assertCountedOnce(readings);
    }

    private static boolean killTheWaiting() {
        while (WAITING.get() < 0) {
            Thread.onSpinWait();
        }
        return spark.sparkContext().killTaskAttempt(WAITING.get(), true, "killed by the test");
    }

    @Test
    void theFinishedTreeIsProtectedThroughItsOwnStoreAsOnOneMachine() throws IOException {
        Path out = folder.resolve("out");
        Path store = folder.resolve("store");
        List<OrganisationReport> reports = new ClusterStudy(spark, study, 7).publish(out, store, DAY);
        assertThat(reports).extracting(OrganisationReport::organisation).containsExactly("joenvarsi", "keksittyla");
        assertThat(reports).allMatch(OrganisationReport::isPublished);
        Map<Path, byte[]> first = documents(out);
        for (OrganisationReport report : reports) {
            Path ofOrganisation = out.resolve(report.organisation());
            List<Publication> expected = publishedAtOnce(report.organisation());
            assertThat(expected).hasSize(2);
            for (Publication publication : expected) {
                Wave wave = publication.results().wave();
                assertThat(Files.readAllBytes(ofOrganisation.resolve(wave + ".json")))
                        .isEqualTo(Documents.write(publication));
            }
        }
        // Started again, as after a task that was lost behind its last line: nothing is released twice.
        new ClusterStudy(spark, study, 2).publish(out, store, DAY);
        assertThat(documents(out).keySet()).isEqualTo(first.keySet());
        documents(out).forEach((path, bytes) -> assertThat(bytes).as("%s", path).isEqualTo(first.get(path)));
        for (String organisation : study.organisations().keySet()) {
            assertThat(FileReleaseStore.in(store.resolve(organisation)).read().publications())
                    .hasSize(2);
        }
    }

    private static Map<Path, byte[]> documents(Path out) throws IOException {
        Map<Path, byte[]> documents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                documents.put(file, Files.readAllBytes(file));
            }
        }
        return documents;
    }

    /** The library's front door over the texts. */
    private static List<Publication> publishedAtOnce(String organisation) throws IOException {
        OrganisationFiles files = OrganisationFiles.of(organisation, study.organisations());
        Study atOnce = Study.of(files.definition(), ReleaseStore.inMemory())
                .withOrganisation(OrganisationPeriods.of(files.history()));
        for (WaveKey key : WAVES) {
            atOnce = key.organisation().equals(organisation) ? atOnce.withAnswers(source(key), key.wave()) : atOnce;
        }
        return atOnce.publish(ReleaseRequest.on(DAY));
    }

    @Test
    void theJobSaysWhatBecameOfEachOrganisation() throws IOException {
        Path out = folder.resolve("job");
        assertThat(ClusterJob.run(spark, folder.resolve("study"), out, folder.resolve("job-store"), DAY))
                .isTrue();
        assertThat(Files.readAllLines(out.resolve("summary.txt")))
                .hasSize(2)
                .allMatch(line -> line.contains(": published, "));
        assertThat(Files.readString(out.resolve("keksittyla/reading.txt"))).contains("2024: published");
    }
}
