package fi.qwl.io.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.testing.Office;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Workbooks that people sorted, merged, cleared, pasted into, inserted into and deleted from, and that LibreOffice saved, as a
 * workbook or by way of OpenDocument: nothing that was agreed goes away without a question. A hundred of them with
 * {@code -Psoak}.
 */
class OfficeEditsTest {

    private static final int EDITED = Integer.getInteger("qwl.edited", 6);
    private static final int FIRST = 5;
    private static final int LAST = 10;

    private final DevelopmentPlan plan = HumanEditsTest.plan();

    @TempDir
    Path folder;

    @Test
    void nothingThatWasAgreedGoesAwayWithoutAQuestion() throws IOException, InterruptedException {
        byte[] written = PlanWorkbook.of(plan, "Keittiö", Language.FI, HumanEditsTest.NAMES)
                .bytes();
        Path edited = Files.createDirectories(folder.resolve("edited"));
        List<Path> files = new ArrayList<>();
        for (int seed = 0; seed < EDITED; seed++) {
            Random random = new Random(seed);
            byte[] filled = Filled.in(written, sheet -> {
                for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
                    edit(sheet, random);
                }
            });
            files.add(Files.write(edited.resolve(seed + ".xlsx"), filled));
        }

        Office.save(files, Office.XLSX, folder, folder.resolve("direct"));
        Office.save(files, Office.ODS, folder, folder.resolve("open"));
        Office.save(named(folder.resolve("open"), ".ods"), Office.XLSX, folder, folder.resolve("back"));

        for (Path file : named(folder.resolve("direct"), ".xlsx")) {
            requireNothingLost(file);
        }
        for (Path file : named(folder.resolve("back"), ".xlsx")) {
            requireNothingLost(file);
        }
    }

    private static List<Path> named(Path folder, String ending) {
        List<Path> files = new ArrayList<>();
        for (int seed = 0; seed < EDITED; seed++) {
            files.add(folder.resolve(seed + ending));
        }
        return files;
    }

    private void requireNothingLost(Path file) throws IOException {
        ImportResult<PlanUpdate> read =
                PlanWorkbookReader.of(HumanEditsTest.NAMES).read(DocumentSource.of(file), plan);
        assertThat(read.value()).as("%s: %s", file.getFileName(), read.issues()).isPresent();
        PlanUpdate update = read.orElseThrow();
        if (!update.isEmpty()) {
            HumanEditsTest.requireNothingLost(
                    plan,
                    update.save(HumanEditsTest.SUPERVISOR, HumanEditsTest.NOW, "read"),
                    file.getFileName().toString());
        }
    }

    private static void edit(XSSFSheet sheet, Random random) {
        int row = FIRST + random.nextInt(LAST - FIRST + 1);
        int other = FIRST + random.nextInt(LAST - FIRST + 1);
        PlanCell[] cells = PlanCell.values();
        PlanCell cell = cells[random.nextInt(cells.length)];
        switch (random.nextInt(7)) {
            case 0 -> swapVisible(sheet, row, other);
            case 1 -> Filled.write(sheet, row, cell, "");
            case 2 -> Filled.write(sheet, row, cell, HumanEditsTest.typed(random));
            case 3 -> Filled.copy(sheet, row, LAST + 2);
            case 4 -> Filled.clear(sheet, row);
            case 5 -> Filled.write(sheet, LAST + 1, PlanCell.AREA, "Uusi kohde");
            default -> merge(sheet, cell);
        }
    }

    /** What sorting does that leaves out the hidden columns. */
    private static void swapVisible(XSSFSheet sheet, int row, int other) {
        for (PlanCell cell : PlanCell.values()) {
            String text = Filled.text(sheet, row, cell);
            Filled.write(sheet, row, cell, Filled.text(sheet, other, cell));
            Filled.write(sheet, other, cell, text);
        }
    }

    /** The first two rows are of one area: the program keeps the upper text. */
    private static void merge(XSSFSheet sheet, PlanCell cell) {
        int column = WorkbookSheets.column(cell);
        boolean isMerged = sheet.getMergedRegions().stream().anyMatch(region -> region.isInRange(FIRST - 1, column));
        if (!isMerged && cell.isOfArea()) {
            Filled.write(sheet, FIRST + 1, cell, "");
            sheet.addMergedRegion(new CellRangeAddress(FIRST - 1, FIRST, column, column));
        }
    }
}
