package fi.qwl.examples.annualcycle;

import java.text.Normalizer;
import java.util.Locale;

/** Names of files for units: a unit may have any name, but not every text is a file's name. */
final class FileNames {

    private static final int LONGEST = 40;

    private FileNames() {}

    /** The place in a list, which keeps names apart and in order, and what of the name is safe everywhere. */
    static String of(int number, int count, String name) {
        String place = Integer.toString(number);
        String padded = "0".repeat(Integer.toString(count).length() - place.length()) + place;
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String kept = plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-$", "") : plain;
        return kept.isEmpty() ? padded : padded + "-" + kept;
    }
}
