package fi.qwl.io.rows;

import fi.qwl.io.text.Keys;

/** How alike two texts look to a person: only for questions and suggestions, never for decisions. */
public final class Similarity {

    /** Longer texts are compared by their beginnings: no header needs more. */
    private static final int LONGEST = 300;

    private Similarity() {}

    /** From 0 for nothing in common to 1 for the same key; punctuation does not count. */
    public static double of(String a, String b) {
        String left = plain(a);
        String right = plain(b);
        int longer = Math.max(left.length(), right.length());
        return longer == 0 ? 0 : 1 - (double) distance(left, right) / longer;
    }

    private static String plain(String text) {
        String plain = Keys.normalise(Keys.normalise(text).replaceAll("[\\p{Punct}\\p{IsPunctuation}]+", " "));
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    /** The number of letters to insert, remove, change or swap with a neighbour. */
    private static int distance(String a, String b) {
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int step(int[][] rows, String a, String b, int i, int j) {
        int change = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(change, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean isSwap = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return isSwap ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
