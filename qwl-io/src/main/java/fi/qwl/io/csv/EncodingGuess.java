package fi.qwl.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.TreeSet;

/**
 * What is evidence against windows-1252 in a text that is not UTF-8: bytes next to letters which another encoding reads as the
 * letters of Nordic words, and windows-1252 as signs or as letters of other languages.
 *
 * @param charset the encoding that fits better
 * @param letters what would change, as {@code Š → ä}
 */
record EncodingGuess(Charset charset, List<String> letters) {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final List<Charset> OTHERS = List.of(Charset.forName("x-MacRoman"), Charset.forName("IBM850"));
    private static final String LIKELY = "äöåÄÖÅéÉüÜ";

    /** Signs that people write at words, or as an apostrophe inside them. */
    private static final String MARKS = "‘’‚“”„…–—•™€«»®";

    /** The encoding of a text that is not UTF-8: windows-1252, unless another one reads more of its letters. */
    static EncodingGuess of(InputStream in) throws IOException {
        int[] inWords = inWords(in);
        EncodingGuess best = new EncodingGuess(WINDOWS_1252, List.of());
        int most = score(WINDOWS_1252, inWords);
        for (Charset other : OTHERS) {
            int score = score(other, inWords);
            if (score > most) {
                most = score;
                best = new EncodingGuess(other, changes(other, inWords));
            }
        }
        return best;
    }

    /** Whether windows-1252 fits best. */
    boolean isUsual() {
        return charset.equals(WINDOWS_1252);
    }

    /** How often each byte above 127 is inside a word, or at its beginning or end where no mark of windows-1252 is likely. */
    private static int[] inWords(InputStream in) throws IOException {
        int[] counts = new int[256];
        int previous = 0;
        int current = in.read();
        while (current >= 0) {
            int next = in.read();
            boolean isInside = isOfWord(previous) && isOfWord(next);
            boolean isBeside = isLetter(previous) || isLetter(next);
            if (current >= 0x80 && isBeside && (isInside || MARKS.indexOf(decoded(WINDOWS_1252, current)) < 0)) {
                counts[current]++;
            }
            previous = current;
            current = next;
        }
        return counts;
    }

    private static boolean isOfWord(int octet) {
        return isLetter(octet) || octet >= 0x80;
    }

    private static boolean isLetter(int octet) {
        return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z');
    }

    private static int score(Charset charset, int[] inWords) {
        int score = 0;
        for (int octet = 0x80; octet < inWords.length; octet++) {
            char c = decoded(charset, octet);
            if (LIKELY.indexOf(c) >= 0) {
                score += inWords[octet];
            } else if (!Character.isLetter(c) && c != '’') {
                score -= inWords[octet];
            }
        }
        return score;
    }

    private static List<String> changes(Charset charset, int[] inWords) {
        TreeSet<String> changes = new TreeSet<>();
        for (int octet = 0x80; octet < inWords.length; octet++) {
            char c = decoded(charset, octet);
            if (inWords[octet] > 0 && LIKELY.indexOf(c) >= 0) {
                changes.add(decoded(WINDOWS_1252, octet) + " → " + c);
            }
        }
        return List.copyOf(changes);
    }

    private static char decoded(Charset charset, int octet) {
        return new String(new byte[] {(byte) octet}, charset).charAt(0);
    }
}
