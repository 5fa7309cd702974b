package fi.qwl.io.excel;

import fi.qwl.io.spi.MergedRange;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The merged cells of a sheet, which its XML lists only after all rows. */
final class MergedCells {

    private static final byte[] NAME = {'m', 'e', 'r', 'g', 'e', 'C', 'e', 'l', 'l', 's'};

    private MergedCells() {}

    /** Whether the name of the element occurs: a glance at the bytes spares most sheets a second parsing. */
    static boolean areIn(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 15];
        int matched = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int at = 0; at < read; at++) {
                if (buffer[at] == NAME[matched]) {
                    matched++;
                    if (matched == NAME.length) {
                        return true;
                    }
                } else if (buffer[at] != 0) {
                    // The NULs of a wide encoding are ignored.
                    matched = buffer[at] == NAME[0] ? 1 : 0;
                }
            }
        }
        return false;
    }

    static List<MergedRange> read(Xml xml) throws IOException {
        List<MergedRange> ranges = new ArrayList<>();
        if (xml.nextChild(Xml.DOCUMENT)) {
            int root = xml.depth();
            while (xml.nextChild(root)) {
                if (xml.name().equals("mergeCells")) {
                    readList(xml, ranges);
                }
            }
        }
        return List.copyOf(ranges);
    }

    private static void readList(Xml xml, List<MergedRange> ranges) throws IOException {
        int list = xml.depth();
        while (xml.nextChild(list)) {
            String reference = xml.attribute("ref");
            if (xml.name().equals("mergeCell") && reference != null) {
                add(reference, ranges);
            }
        }
    }

    private static void add(String reference, List<MergedRange> ranges) {
        int colon = reference.indexOf(':');
        String first = colon < 0 ? reference : reference.substring(0, colon);
        String last = reference.substring(colon + 1);
        int left = CellReference.column(first);
        int right = CellReference.column(last);
        long top = CellReference.row(first);
        long bottom = CellReference.row(last);
        boolean isRange = left >= 0 && right >= left && right < CellReference.COLUMNS && top >= 1 && bottom >= top;
        if (isRange) {
            ranges.add(new MergedRange(top, bottom, left, right));
        }
    }
}
