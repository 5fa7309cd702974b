package fi.qwl.io.calendar;

import java.util.regex.Pattern;

/** What holds for every entry. */
final class EntryRules {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._-]+");

    private EntryRules() {}

    static void require(String id, String summary, int sequence) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("an entry's id must be of letters, digits, '.', '_' and '-' but was '"
                    + id + "'\nMaybe the plan's id has other signs in it.");
        }
        if (summary.isBlank()) {
            throw new IllegalArgumentException("the title of entry " + id + " must not be blank");
        }
        if (sequence < 0) {
            throw new IllegalArgumentException(
                    "the sequence of entry " + id + " must not be negative but was " + sequence);
        }
    }
}
