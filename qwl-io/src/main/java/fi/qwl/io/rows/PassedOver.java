package fi.qwl.io.rows;

import fi.qwl.io.issue.Reconciliation.SheetRecords;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.spi.TableIssue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The sheets of a file that have the columns which are asked for and are not read: half of the people may be there. For
 * one file and one thread.
 */
public final class PassedOver {

    private final OpenFile file;
    private final List<String> names = new ArrayList<>();
    private long rows;

    /** No sheets of a file so far. */
    public PassedOver(OpenFile file) {
        this.file = file;
    }

    /**
     * Adds a sheet with its rows.
     *
     * @param header the number of the last record of its header, from 0
     * @param isMeant whether it may have been meant; if not it is in the sums only, as are hidden sheets, which are reported
     *     anyway
     */
    public void add(OpenSheet sheet, int header, boolean isMeant) throws IOException {
        long records = sheet.forEachBelow(header, row -> {});
        file.sums()
                .add(SheetRecords.notRead(
                        sheet.place(),
                        sheet.isHidden() ? TableIssue.SHEET_HIDDEN : RowIssue.SHEET_PASSED_OVER,
                        records));
        if (isMeant && !sheet.isHidden() && records > 0) {
            names.add(sheet.name());
            rows += records;
        }
    }

    /** Reports the sheets, with what to do. */
    public void report(String remedy) {
        if (!names.isEmpty()) {
            file.issues()
                    .accept(RowIssue.SHEET_PASSED_OVER.at(
                            file.place(),
                            "Sheets " + names + " have the columns that are read, too, and " + rows
                                    + " rows, but are not read. " + remedy,
                            "sheets",
                            names,
                            "rows",
                            rows));
        }
    }
}
