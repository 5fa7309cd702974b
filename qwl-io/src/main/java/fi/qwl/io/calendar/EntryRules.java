package fi.qwl.io.calendar;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** What holds for every entry. */
final class EntryRules {

    private static final HexFormat HEX = HexFormat.of();

    private EntryRules() {}

    static void require(String id, String summary, int sequence) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an entry's id must not be blank");
        }
        if (summary.isBlank()) {
            throw new IllegalArgumentException("the title of entry " + id + " must not be blank");
        }
        if (sequence < 0) {
            throw new IllegalArgumentException(
                    "the sequence of entry " + id + " must not be negative but was " + sequence);
        }
    }

    /** An id as a part of another, in which parts are joined by points. */
    static String part(String id) {
        return id.replace("%", "%25").replace(".", "%2e");
    }

    /** Calendar programs compare UIDs as they are, and several of them stumble over blanks and punctuation. */
    static String uid(String id) {
        StringBuilder uid = new StringBuilder();
        id.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point) || point == '.' || point == '_' || point == '-') {
                uid.appendCodePoint(point);
            } else {
                for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    uid.append('%').append(HEX.toHexDigits(octet));
                }
            }
        });
        return uid.toString();
    }
}
