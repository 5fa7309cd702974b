package fi.qwl.io.rows;

import fi.qwl.io.text.Keys;
import java.util.regex.Pattern;

/** A header's text without what tools and people write around it: its number, markup, a star, a full stop or colon. */
public final class BareText {

    /** No question is longer, and the patterns take the square of a text's length. */
    private static final int LONGEST = 4_000;

    private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z][^<>]{0,200}>|&nbsp;");
    private static final Pattern NUMBER =
            Pattern.compile("\\p{L}{0,3}\\d{1,3}(?:\\.\\d{1,2})*[.:)]\\s*(?=\\p{L}).*", Pattern.DOTALL);
    private static final Pattern NUMBER_PREFIX = Pattern.compile("\\p{L}{0,3}\\d{1,3}(?:\\.\\d{1,2})*[.:)]\\s*");
    private static final Pattern ENDS = Pattern.compile("^[\\s.:;,*\"'”’]+|[\\s.:;,*\"'”’]+$");

    private BareText() {}

    public static String of(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        String plain = Keys.trim(MARKUP.matcher(text).replaceAll(" "));
        if (NUMBER.matcher(plain).matches()) {
            plain = NUMBER_PREFIX.matcher(plain).replaceFirst("");
        }
        return Keys.trim(ENDS.matcher(plain).replaceAll(""));
    }
}
