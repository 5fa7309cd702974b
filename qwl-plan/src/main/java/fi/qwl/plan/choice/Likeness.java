package fi.qwl.plan.choice;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Two candidates that look alike. It is a hint: people say whether they mean the same.
 *
 * @param first the candidate that came first
 * @param second the other one
 * @param similarity how alike their letters are, from {@value #LEAST} to 1
 */
public record Likeness(Candidate first, Candidate second, double similarity) {

    /** The least similarity that is hinted at (ours). */
    public static final double LEAST = 0.5;

    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A text without case, punctuation and accents' composition: two with the same key are the same proposal. */
    static String key(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return NOT_WORDS.matcher(folded).replaceAll(" ").strip();
    }

    /**
     * Dice's coefficient over the letters in threes, so that Finnish endings do not hide a common stem.
     *
     * @return 0–1
     */
    static double similarity(String one, String other) {
        Map<String, Integer> left = threes(key(one));
        Map<String, Integer> right = threes(key(other));
        int shared = 0;
        for (Map.Entry<String, Integer> three : left.entrySet()) {
            shared += Math.min(three.getValue(), right.getOrDefault(three.getKey(), 0));
        }
        int all = count(left) + count(right);
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    private static int count(Map<String, Integer> threes) {
        return threes.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> threes(String key) {
        String padded = " " + key + " ";
        Map<String, Integer> threes = new HashMap<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            threes.merge(padded.substring(i, i + 3), 1, Integer::sum);
        }
        return threes;
    }

    /** {@return the two ids, never the texts} */
    @Override
    public String toString() {
        return "Likeness of " + first.id() + " and " + second.id();
    }
}
