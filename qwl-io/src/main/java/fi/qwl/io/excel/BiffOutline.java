package fi.qwl.io.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** Where the sheets of an old workbook begin and what they are, by its record headers alone, which are never encrypted. */
final class BiffOutline {

    private static final int BEGIN = 0x0809;
    private static final int END = 0x000A;
    private static final int FILE_PASS = 0x002F;
    private static final int BIFF8 = 0x0600;
    private static final int WORKSHEET = 0x0010;

    private final Map<Long, Integer> types = new HashMap<>();
    private final Map<Long, Integer> orders = new HashMap<>();
    private boolean isEncrypted;
    private int version;

    private BiffOutline() {}

    static BiffOutline read(InputStream in) throws IOException {
        BiffOutline outline = new BiffOutline();
        long position = 0;
        int depth = 0;
        byte[] header = new byte[4];
        while (in.readNBytes(header, 0, 4) == 4) {
            int sid = number(header, 0);
            int length = number(header, 2);
            byte[] body = new byte[sid == BEGIN ? Math.min(length, 4) : 0];
            if (in.readNBytes(body, 0, body.length) < body.length) {
                break;
            }
            if (sid == BEGIN) {
                if (depth == 0) {
                    outline.begin(position, body);
                }
                depth++;
            } else if (sid == END) {
                depth--;
            } else if (sid == FILE_PASS) {
                outline.isEncrypted = true;
            }
            boolean isAfterLast = sid == 0 && length == 0 && depth <= 0;
            if (isAfterLast || !skip(in, length - body.length)) {
                break;
            }
            position += 4 + length;
        }
        return outline;
    }

    private void begin(long position, byte[] body) {
        if (types.isEmpty() && body.length >= 2) {
            version = number(body, 0);
        }
        orders.put(position, types.size());
        types.put(position, body.length >= 4 ? number(body, 2) : -1);
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | ((bytes[at + 1] & 0xFF) << 8);
    }

    private static boolean skip(InputStream in, int length) throws IOException {
        int left = length;
        while (left > 0) {
            long skipped = in.skip(left);
            if (skipped <= 0) {
                return false;
            }
            left -= (int) skipped;
        }
        return true;
    }

    boolean isBiff8() {
        return version == BIFF8;
    }

    boolean isEncrypted() {
        return isEncrypted;
    }

    /** Whether a sheet begins at a place in the stream. */
    boolean isSheet(long position) {
        return types.containsKey(position);
    }

    /** Whether the sheet at a place holds cells. */
    boolean isWorksheet(long position) {
        Integer type = types.get(position);
        return type != null && type == WORKSHEET;
    }

    /** The number of the part that begins at a place; 0 is the workbook's own. */
    int order(long position) {
        return orders.getOrDefault(position, -1);
    }
}
