package fi.qwl.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** The same job on a workbook by other readers. */
final class WorkbookJobs {

    private WorkbookJobs() {}

    static String userModel(Path file) throws IOException {
        UnitMeans means = new UnitMeans();
        int[] answers = new int[SurveyTable.ITEMS];
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            Iterator<Row> rows = workbook.getSheetAt(0).rowIterator();
            rows.next();
            while (rows.hasNext()) {
                Row row = rows.next();
                for (int index = 0; index < answers.length; index++) {
                    Cell cell = row.getCell(SurveyTable.FIRST_ITEM + index);
                    boolean isBlank = cell == null || cell.getCellType() == CellType.BLANK;
                    answers[index] = isBlank ? 0 : (int) cell.getNumericCellValue();
                }
                means.unit(row.getCell(SurveyTable.UNIT_COLUMN).getStringCellValue())
                        .add(answers);
            }
        }
        return means.summary();
    }

    static String fastexcel(Path file) throws IOException {
        UnitMeans means = new UnitMeans();
        int[] answers = new int[SurveyTable.ITEMS];
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<org.dhatim.fastexcel.reader.Row> stream =
                        workbook.getFirstSheet().openStream()) {
            Iterator<org.dhatim.fastexcel.reader.Row> rows = stream.iterator();
            rows.next();
            while (rows.hasNext()) {
                org.dhatim.fastexcel.reader.Row row = rows.next();
                for (int index = 0; index < answers.length; index++) {
                    answers[index] = answer(row, SurveyTable.FIRST_ITEM + index);
                }
                means.unit(row.getCell(SurveyTable.UNIT_COLUMN).getText()).add(answers);
            }
        }
        return means.summary();
    }

    private static int answer(org.dhatim.fastexcel.reader.Row row, int column) {
        if (column >= row.getCellCount()) {
            return 0;
        }
        return Optional.ofNullable(row.getCell(column))
                .map(org.dhatim.fastexcel.reader.Cell::getRawValue)
                .map(WorkbookJobs::point)
                .orElse(0);
    }

    /** Written as 4 by some programs and as 4.0 by others. */
    private static int point(String value) {
        return value.length() == 1 ? UnitMeans.point(value) : (int) Double.parseDouble(value);
    }
}
