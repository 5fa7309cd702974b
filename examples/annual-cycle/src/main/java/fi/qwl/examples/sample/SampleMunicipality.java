package fi.qwl.examples.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the sample municipality's files into a folder. The only argument is the folder, such as {@code
 * examples/data/joenvarsi}; what of the sample was written by hand stays as it is.
 */
public final class SampleMunicipality {

    private SampleMunicipality() {}

    /**
     * Writes the files.
     *
     * @param arguments the folder
     * @throws IOException if it cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException(
                    "expected one argument, the folder to write into, but found " + arguments.length);
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** The files' bytes by name. */
    static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("definition.json", DefinitionFile.text().getBytes(StandardCharsets.UTF_8));
        files.put("organisation.csv", OrganisationFile.bytes(List.of(2022, 2023, 2024)));
        files.put("2022-raportti.xlsx", XlsxFile.of(List.of(ProviderReport.of(2022)), LocalDate.of(2022, 11, 7)));
        addWave2023(files);
        addWave2024(files);
        return files;
    }

    /** The same answers in every form. */
    private static void addWave2023(Map<String, byte[]> files) throws IOException {
        List<Respondent> wave = SampleWave.of(2023);
        Sheet sheet = AnswerTables.labelled(wave, List.of());
        files.put("2023.xlsx", XlsxFile.of(List.of(sheet), LocalDate.of(2023, 10, 30)));
        files.put("2023.xls", XlsFile.of(List.of(sheet)));
        files.put("2023.csv", CsvFile.ofSpreadsheet(sheet));
        files.put("2023-limesurvey.csv", CsvFile.ofLimeSurvey(AnswerTables.limeSurvey(wave)));
    }

    /** A workbook that people have worked on: a title above the header, and sheets beside the answers. */
    private static void addWave2024(Map<String, byte[]> files) throws IOException {
        List<Respondent> wave = SampleWave.of(2024);
        List<List<Cell>> titles =
                List.of(List.of(Cell.title("Joenvarren kuntakonserni: työhyvinvointikysely 2024")), List.of());
        Sheet answers = AnswerTables.labelled(wave, titles);
        List<Sheet> sheets = List.of(answers, cover(), labels());
        files.put("2024.xlsx", XlsxFile.of(sheets, LocalDate.of(2024, 10, 28)));
        files.put("2024-limesurvey.csv", CsvFile.ofLimeSurvey(AnswerTables.limeSurvey(wave)));
    }

    private static Sheet cover() {
        return new Sheet(
                "Saate",
                false,
                80,
                List.of(
                        List.of(Cell.title("Saate")),
                        List.of(Cell.text("Kysely oli auki 1.–16.10.2024. Vastaaminen oli vapaaehtoista.")),
                        List.of(Cell.text("Tulokset käydään läpi ensin työyksiköissä, sitten johtoryhmässä.")),
                        List.of(Cell.text("Alle viiden vastaajan tuloksia ei näytetä missään."))));
    }

    private static Sheet labels() {
        List<List<Cell>> rows = AnswerTables.LABELS.stream()
                .map(label -> List.of(Cell.text(label)))
                .toList();
        return new Sheet("Vaihtoehdot", true, 30, rows);
    }
}
