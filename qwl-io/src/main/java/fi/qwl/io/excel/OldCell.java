package fi.qwl.io.excel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.poi.hssf.record.UnknownRecord;

/**
 * A cell in a form of other versions that POI's records do not know, but that some programs write into workbooks of Excel 97:
 * formulas of Excel 3 and 4, texts with formats of their own, cells of Excel 2.
 *
 * @param row from 0
 * @param column from 0
 * @param style the number of its style
 * @param kind what it holds
 * @param number the value of a number
 * @param code the code of a truth value or an error
 * @param text the characters of a text
 */
record OldCell(int row, int column, int style, Kind kind, double number, int code, String text) {

    /** What such a cell holds. */
    enum Kind {
        NUMBER,
        TEXT,
        /** The result of a formula that lies in the next record. */
        TEXT_FOLLOWS,
        BOOLEAN,
        ERROR,
        BLANK,
        /** Something that cannot be read. */
        UNKNOWN
    }

    private static final Set<Integer> FORMULAS = Set.of(0x0206, 0x0406);
    private static final int FORMATTED_TEXT = 0x00D6;
    /** Whole number, number, text, truth value or error of Excel 2. */
    private static final Set<Integer> OF_EXCEL_2 = Set.of(0x0002, 0x0003, 0x0004, 0x0005);

    private static final int HEADER = 4;
    private static final int PLACE = 6;

    static boolean isCell(UnknownRecord record) {
        int type = record.getSid();
        boolean isCell = FORMULAS.contains(type) || type == FORMATTED_TEXT || OF_EXCEL_2.contains(type);
        return isCell && record.getRecordSize() >= HEADER + PLACE;
    }

    static OldCell of(UnknownRecord record) {
        ByteBuffer body = ByteBuffer.wrap(record.serialize())
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(HEADER);
        int row = body.getShort() & 0xFFFF;
        int column = body.getShort() & 0xFFFF;
        int style = body.getShort() & 0xFFFF;
        OldCell unknown = new OldCell(row, column, style, Kind.UNKNOWN, Double.NaN, 0, "");
        if (FORMULAS.contains((int) record.getSid())) {
            return body.remaining() < Double.BYTES ? unknown : unknown.result(body);
        }
        return record.getSid() == FORMATTED_TEXT ? unknown.formatted(body) : unknown;
    }

    /** The stored result of a formula: a number, or by two bytes that no number has, something else. */
    private OldCell result(ByteBuffer body) {
        int at = body.position();
        boolean isNumber = (body.getShort(at + 6) & 0xFFFF) != 0xFFFF;
        if (isNumber) {
            return new OldCell(row, column, style, Kind.NUMBER, body.getDouble(at), 0, "");
        }
        Kind found = switch (body.get(at)) {
            case 0 -> Kind.TEXT_FOLLOWS;
            case 1 -> Kind.BOOLEAN;
            case 2 -> Kind.ERROR;
            case 3 -> Kind.BLANK;
            default -> Kind.UNKNOWN;
        };
        return new OldCell(row, column, style, found, Double.NaN, body.get(at + 2) & 0xFF, "");
    }

    /** A length, a byte whose lowest bit says that two bytes make a character, and the characters. */
    private OldCell formatted(ByteBuffer body) {
        if (body.remaining() < 3) {
            return this;
        }
        int length = body.getShort() & 0xFFFF;
        int flags = body.get();
        boolean isWide = (flags & 1) != 0;
        int size = isWide ? 2 * length : length;
        // Phonetic and formatting flags would put other fields before the characters.
        if ((flags & ~1) != 0 || body.remaining() < size) {
            return this;
        }
        byte[] characters = new byte[size];
        body.get(characters);
        String text = new String(characters, isWide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
        return new OldCell(row, column, style, Kind.TEXT, Double.NaN, 0, text);
    }

    /** Without its text, which is a person's. */
    @Override
    public String toString() {
        return "OldCell[row=" + row + ", column=" + column + ", kind=" + kind + "]";
    }
}
