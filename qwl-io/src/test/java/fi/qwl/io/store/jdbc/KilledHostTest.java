package fi.qwl.io.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.document.Plans;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.store.DueItem;
import fi.qwl.privacy.SurveyReleases;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hosts that are killed (SIGKILL) while they write a plan and a ledger in one transaction. A build kills a few, the profile
 * {@code soak} twenty on each database.
 */
class KilledHostTest {

    private static final int KILLS = Integer.getInteger("qwl.hosts", 2);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aHostThatIsKilledWithItsH2LeavesNothingHalfWritten() throws Exception {
        // Without it H2 writes half a second after a commit.
        killAndLook("jdbc:h2:file:" + folder.resolve("killed").toAbsolutePath() + ";WRITE_DELAY=0");
    }

    @Test
    void aHostThatIsKilledLeavesNothingHalfWrittenInPostgres() throws Exception {
        try (TestPostgres server = TestPostgres.start(17)) {
            killAndLook(server.url());
        }
    }

    private static void killAndLook(String url) throws Exception {
        Random random = new Random(7);
        try (TestDatabase database = TestDatabase.at(url).migrated()) {
            TwoStores.fill(database);
        }
        int last = 1;
        for (int kill = 0; kill < KILLS; kill++) {
            int confirmed = killAfterAWhile(url, random);
            try (TestDatabase database = TestDatabase.at(url)) {
                int version = requireWhole(database);
                assertThat(version).isBetween(confirmed, confirmed + 1).isGreaterThan(last);
                last = version;
            }
        }
    }

    /** {@return the version that the plan has, after looking that everything else goes with it} */
    private static int requireWhole(TestDatabase database) throws IOException {
        JdbcPlanStore plans = TwoStores.plans(database.database());
        DevelopmentPlan plan = plans.find(Plans.full().id()).orElseThrow();
        for (int version = 1; version <= plan.version(); version++) {
            assertThat(plans.find(plan.id(), version)).isPresent();
        }
        assertThat(plans.find(plan.id(), plan.version() + 1)).isEmpty();
        for (DueItem.Kind kind : DueItem.Kind.values()) {
            assertThat(plans.due(kind, LocalDate.MAX))
                    .isEqualTo(DueItem.openIn(plan).stream()
                            .filter(item -> item.kind() == kind)
                            .toList());
        }
        SurveyReleases kept = TwoStores.releases(database.database()).read();
        assertThat(kept.ledger().releases().get(0).acts()).hasSize(plan.version() - 1);
        assertThat(kept.revision()).isEqualTo(plan.version());
        return plan.version();
    }

    /** {@return the last version that the host said was committed} */
    private static int killAfterAWhile(String url, Random random) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process host = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TwoStores.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = host.inputReader(StandardCharsets.US_ASCII)) {
            int confirmed = Integer.parseInt(lines.readLine());
            TimeUnit.MICROSECONDS.sleep(random.nextInt(100_000));
            host.toHandle().destroyForcibly();
            host.waitFor();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                confirmed = Integer.parseInt(line);
            }
            return confirmed;
        }
    }
}
