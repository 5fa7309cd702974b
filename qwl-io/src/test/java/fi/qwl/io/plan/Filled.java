package fi.qwl.io.plan;

import fi.qwl.io.workbook.WorkbookText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A person at a workbook. */
final class Filled {

    private Filled() {}

    /** The first sheet changed and saved. */
    static byte[] in(byte[] workbook, Consumer<XSSFSheet> change) {
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream saved = new ByteArrayOutputStream()) {
            change.accept(opened.getSheetAt(0));
            opened.write(saved);
            return saved.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a text, as a spreadsheet program keeps it. */
    static void write(XSSFSheet sheet, int row, String column, String text) {
        Row line = sheet.getRow(row - 1) == null ? sheet.createRow(row - 1) : sheet.getRow(row - 1);
        Cell cell = line.getCell(column.charAt(0) - 'A', Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellValue(WorkbookText.escaped(text));
    }

    static void write(XSSFSheet sheet, int row, PlanCell cell, String text) {
        write(sheet, row, column(cell), text);
    }

    /** What a person reads in a cell. */
    static String text(XSSFSheet sheet, int row, PlanCell cell) {
        return sheet.getRow(row - 1).getCell(column(cell).charAt(0) - 'A').getStringCellValue();
    }

    /** Deletes what is in a row, the hidden cells too, as a person does who marks the whole row. */
    static void clear(XSSFSheet sheet, int row) {
        for (Cell cell : sheet.getRow(row - 1)) {
            cell.setBlank();
        }
    }

    /** Copies a row with its hidden cells to another, as a person does who marks the whole row. */
    static void copy(XSSFSheet sheet, int from, int to) {
        for (Cell cell : sheet.getRow(from - 1)) {
            Row target = sheet.getRow(to - 1) == null ? sheet.createRow(to - 1) : sheet.getRow(to - 1);
            target.getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                    .setCellValue(cell.getStringCellValue());
        }
    }

    static String column(PlanCell cell) {
        return switch (cell) {
            case AREA -> "A";
            case GOAL -> "B";
            case ACTION -> "C";
            case IMPLEMENTATION -> "D";
            case RESPONSIBLE -> "E";
            case SCHEDULE -> "F";
            case FOLLOW_UP -> "G";
            case STATUS -> "H";
        };
    }
}
