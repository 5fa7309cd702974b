package fi.qwl.examples.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * The program that {@code spark-submit} starts: {@code ClusterJob STUDY OUT STORE DAY}. It publishes every organisation of a
 * {@link StudyFolder} into a folder of its own, and writes what became of each into {@code summary.txt}. The folders must be
 * the same for the driver and all executors.
 */
public final class ClusterJob {

    private static final int ARGUMENTS = 4;
    private static final int WRONG_ARGUMENTS = 2;

    private ClusterJob() {}

    /**
     * Runs the job. Exit codes: 0 all published, 1 some are not, 2 wrong arguments.
     *
     * @param arguments the study's folder, the folder for what may leave, the folder of what was released before (with
     *     unprotected results: keep it from readers), and the day of the release as {@code 2026-11-28}
     * @throws IOException if a folder cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != ARGUMENTS) {
            System.exit(WRONG_ARGUMENTS);
        }
        boolean isAllPublished;
        try (SparkSession spark = SparkSession.builder().appName("qwl").getOrCreate()) {
            isAllPublished = run(
                    spark,
                    Path.of(arguments[0]),
                    Path.of(arguments[1]),
                    Path.of(arguments[2]),
                    LocalDate.parse(arguments[3]));
        }
        System.exit(isAllPublished ? 0 : 1);
    }

    static boolean run(SparkSession spark, Path study, Path out, Path store, LocalDate day) throws IOException {
        Files.createDirectories(out);
        List<OrganisationReport> reports = new ClusterStudy(spark, StudyFolder.read(study), 0).publish(out, store, day);
        List<String> lines = new ArrayList<>();
        for (OrganisationReport report : reports) {
            lines.add(report.organisation() + ": " + (report.isPublished() ? "published" : "not published") + ", "
                    + report.counted() + " of " + report.records() + " records counted");
        }
        Files.write(out.resolve("summary.txt"), lines, StandardCharsets.UTF_8);
        return reports.stream().allMatch(OrganisationReport::isPublished);
    }
}
