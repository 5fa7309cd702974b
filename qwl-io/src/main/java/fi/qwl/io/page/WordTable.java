package fi.qwl.io.page;

import fi.qwl.page.Block;
import fi.qwl.page.Tone;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;

/** A table of Word whose header is repeated on each sheet and whose rows stay whole. */
final class WordTable {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** A column is not weighed by more characters than this; a longer text takes several lines. */
    private static final int LONGEST_LINE = 40;

    private static final int SHORTEST_LINE = 6;

    /** How wide a space is, in twentieths of a point. */
    private static final int SPACE = 55;

    private final Block.Table table;
    private final BiConsumer<XWPFParagraph, String> writer;
    private final XWPFTable written;
    private final int[] widths;
    private final BitSet numbers;

    /**
     * Adds a table to a document.
     *
     * @param width its width, in twentieths of a point
     * @param weights the shares of its columns
     * @param writer writes a cell's text
     */
    WordTable(
            XWPFDocument document,
            Block.Table table,
            int width,
            int[] weights,
            BiConsumer<XWPFParagraph, String> writer) {
        this.table = table;
        this.writer = writer;
        this.numbers = NumberColumn.mostly(table.rows(), table.header().size());
        this.written =
                document.createTable(table.rows().size() + 1, table.header().size());
        int sum = IntStream.of(weights).sum();
        this.widths = IntStream.of(weights)
                .map(weight -> (int) ((long) width * weight / sum))
                .toArray();
    }

    /** Shares of the width by the longest text of each column. */
    static int[] weights(Block.Table table) {
        return IntStream.range(0, table.header().size())
                .map(column -> weight(table, column))
                .toArray();
    }

    private static int weight(Block.Table table, int column) {
        int longest = table.rows().stream()
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
        int header = table.header().get(column).length();
        return Math.max(SHORTEST_LINE, Math.min(LONGEST_LINE, Math.max(longest, header))) + 2;
    }

    void write() {
        written.setStyleID("Rows");
        written.setWidth("100%");
        CTTblPr properties = written.getCTTbl().getTblPr();
        properties.unsetTblBorders();
        CTTblLook look = properties.addNewTblLook();
        look.setFirstRow(true);
        look.setFirstColumn(table.rowHeader() == Block.Table.RowHeader.FIRST_CELL);
        look.setNoVBand(true);
        look.setNoHBand(true);
        caption(properties);
        grid();
        row(written.getRow(0), table.header(), "TableHead");
        written.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < table.rows().size(); i++) {
            row(written.getRow(i + 1), table.rows().get(i), "TableText");
        }
    }

    private void caption(CTTblPr properties) {
        if (table.caption().isBlank()) {
            return;
        }
        try (XmlCursor cursor = properties.newCursor()) {
            cursor.toEndToken();
            cursor.beginElement(new QName(NAMESPACE, "tblCaption", "w"));
            cursor.insertAttributeWithValue(new QName(NAMESPACE, "val", "w"), table.caption());
        }
    }

    private void grid() {
        CTTblGrid grid = written.getCTTbl().getTblGrid() == null
                ? written.getCTTbl().addNewTblGrid()
                : written.getCTTbl().getTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
    }

    private void row(XWPFTableRow row, List<String> cells, String style) {
        row.setCantSplitRow(true);
        for (int column = 0; column < cells.size(); column++) {
            XWPFTableCell cell = row.getCell(column);
            cell.setWidth(String.valueOf(widths[column]));
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            paragraph.setStyle(style);
            if (numbers.get(column)) {
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
            }
            indent(paragraph, Wrapping.indentation(cells.get(column)));
            writer.accept(paragraph, cells.get(column));
        }
    }

    /** What of a name goes on in the next line is moved in as far as the name itself. */
    private static void indent(XWPFParagraph paragraph, int spaces) {
        if (spaces > 0) {
            paragraph.setIndentationLeft(spaces * SPACE);
            paragraph.setIndentationHanging(spaces * SPACE);
        }
    }

    /** Shows a row as a key figure: its value large, its status in the tone's colour. */
    void highlight(int row, Tone tone) {
        XWPFTableRow line = written.getRow(row + 1);
        XWPFParagraph value = line.getCell(1).getParagraphs().get(0);
        value.setStyle(tone == Tone.HIDDEN ? "TableText" : "KeyValue");
        value.setAlignment(ParagraphAlignment.LEFT);
        line.getCell(2).getParagraphs().get(0).getRuns().forEach(run -> run.setColor(colour(tone)));
    }

    private static String colour(Tone tone) {
        return switch (tone) {
            case GOOD -> "1D5F8A";
            case WATCH -> "8A5700";
            case RISK -> "A32020";
            case NEUTRAL, HIDDEN -> "4D5B69";
        };
    }
}
