package fi.qwl.examples.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The same job by Commons CSV and as little else as possible. As a program: one pass, {@code CommonsJob FILE}. */
final class CommonsJob {

    private CommonsJob() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(run(Path.of(arguments[0])));
    }

    static String run(Path file) throws IOException {
        UnitMeans means = new UnitMeans();
        int[] answers = new int[SurveyTable.ITEMS];
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setIgnoreEmptyLines(false)
                .get();
        try (Reader text = new InputStreamReader(
                        new BufferedInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8);
                CSVParser parser =
                        CSVParser.builder().setReader(text).setFormat(format).get()) {
            Iterator<CSVRecord> records = parser.iterator();
            records.next();
            while (records.hasNext()) {
                CSVRecord row = records.next();
                for (int index = 0; index < answers.length; index++) {
                    answers[index] = UnitMeans.point(row.get(SurveyTable.FIRST_ITEM + index));
                }
                means.unit(row.get(SurveyTable.UNIT_COLUMN)).add(answers);
            }
        }
        return means.summary();
    }
}
