package fi.qwl.examples.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A study of two organisations in a folder: Joenvarsi of {@code examples/data}, one wave as text and one as Parquet, both with
 * respondents' keys, and a reorganisation in between; and the invented survey, without keys, so that its text is cut, and with a
 * few faults.
 */
final class SampleStudy {

    static final WaveKey TEXT_WITH_KEYS = new WaveKey("joenvarsi", "2023");
    static final WaveKey TABLE_WITH_KEYS = new WaveKey("joenvarsi", "2024");
    static final WaveKey TEXT = new WaveKey("keksittyla", "2023");
    static final WaveKey TABLE = new WaveKey("keksittyla", "2024");

    private static final Path DATA = Path.of("../data");
    private static final int EARLIER = 120;

    private SampleStudy() {}

    /** The text that a wave's answers come from, also those that the study has as Parquet. */
    static Path text(Path sources, WaveKey key) {
        return sources.resolve(key.organisation() + "-" + key.year() + ".csv");
    }

    /** Writes the study, and beside it each wave as a text. */
    static void write(SparkSession spark, Path study, Path sources) throws IOException {
        Path joenvarsi = Files.createDirectories(study.resolve("joenvarsi"));
        Files.copy(DATA.resolve("joenvarsi/definition.json"), joenvarsi.resolve("definition.json"));
        Files.copy(DATA.resolve("joenvarsi/organisation.csv"), joenvarsi.resolve("organisation.csv"));
        Files.createDirectories(sources);
        Files.copy(DATA.resolve("joenvarsi/2023-limesurvey.csv"), text(sources, TEXT_WITH_KEYS));
        String export = Files.readString(DATA.resolve("joenvarsi/2024-limesurvey.csv"));
        // Of a table's rows nobody knows how many lines they take: line breaks inside comments would move the places.
        Files.writeString(text(sources, TABLE_WITH_KEYS), export.replaceAll("\\R(?=[^\"])", " "));
        Path invented = Files.createDirectories(study.resolve("keksittyla"));
        String definition = Files.readString(DATA.resolve("invented/definition.json"));
        Files.writeString(invented.resolve("definition.json"), definition.replace("\"respondent\": \"id\",", ""));
        writeUnits(invented.resolve("organisation.csv"));
        List<String> lines = withFaults(Files.readAllLines(DATA.resolve("invented/survey.csv")));
        Files.write(text(sources, TABLE), lines);
        Files.write(text(sources, TEXT), lines.subList(0, EARLIER));
        Files.copy(text(sources, TEXT_WITH_KEYS), joenvarsi.resolve("2023.csv"));
        Files.copy(text(sources, TEXT), invented.resolve("2023.csv"));
        writeTable(spark, text(sources, TABLE_WITH_KEYS), ";", joenvarsi.resolve("2024.parquet"));
        writeTable(spark, text(sources, TABLE), ",", invented.resolve("2024.parquet"));
    }

    /** An answer that is no point of the scale, one that is no number, a unit that nobody knows, and a row of totals. */
    private static List<String> withFaults(List<String> lines) {
        List<String> faulty = new ArrayList<>(lines);
        faulty.set(17, faulty.get(17).replaceFirst(",\\d,", ",9,"));
        faulty.set(103, faulty.get(103).replaceFirst(",\\d,", ",often,"));
        faulty.set(151, faulty.get(151).replaceFirst("U\\d\\d", "U99"));
        return faulty;
    }

    private static void writeUnits(Path file) throws IOException {
        List<String> rows = new ArrayList<>(List.of("vuosi;tunnus;nimi;taso;ylempi"));
        for (String year : List.of("2023", "2024")) {
            rows.add(year + ";municipality;Keksittylä;kunta;");
            for (int unit = 1; unit <= 12; unit++) {
                String id = unit < 10 ? "U0" + unit : "U" + unit;
                rows.add(year + ";" + id + ";Yksikkö " + unit + ";yksikkö;municipality");
            }
        }
        Files.write(file, rows, StandardCharsets.UTF_8);
    }

    private static void writeTable(SparkSession spark, Path text, String delimiter, Path table) {
        Dataset<Row> rows =
                spark.read().option("header", true).option("sep", delimiter).csv(text.toString());
        // One file, so that its rows are those of the text.
        rows.coalesce(1).write().parquet(table.toString());
    }
}
