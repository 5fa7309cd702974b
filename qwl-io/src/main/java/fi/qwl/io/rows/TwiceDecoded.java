package fi.qwl.io.rows;

/** Finds letters of UTF-8 that were decoded as another encoding and saved again, as {@code PÃ¤ivÃ¤koti}. */
final class TwiceDecoded {

    /** What windows-1252, MacRoman and the code page 850 make of the first byte of a letter such as ä. */
    private static final String FIRST = "\u00C3\u221A\u251C";

    /** What they make of the second byte of ä, ö, å, Ä, Ö, Å, é and ü. */
    private static final String SECOND = "¤¶¥„–…©¼ƒ\u0084\u0096\u0085" + "§∂•ÑñÖº" + "ÂäûÅà®╝";

    private TwiceDecoded() {}

    static boolean isLikely(CharSequence text) {
        int last = text.length() - 1;
        for (int at = 0; at < last; at++) {
            char c = text.charAt(at);
            if (c >= 0x80 && FIRST.indexOf(c) >= 0 && SECOND.indexOf(text.charAt(at + 1)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
