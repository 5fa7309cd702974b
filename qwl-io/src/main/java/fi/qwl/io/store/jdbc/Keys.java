package fi.qwl.io.store.jdbc;

/** What may be a part of a key: what every database stores as it is, and an index has room for. */
final class Keys {

    /** In characters. An index of PostgreSQL takes 2,704 bytes; a tenant and an id of this length take 2,000 at most. */
    static final int LONGEST_ID = 400;

    private Keys() {}

    static String require(String name, String value) {
        return require(name, value, LONGEST_ID);
    }

    /**
     * Checks a part of a key.
     *
     * @return the value
     * @throws IllegalArgumentException if it is blank or too long, or has signs that a database does not store
     */
    static String require(String name, String value, int longest) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a " + name + "'s id must not be blank");
        }
        if (value.length() > longest) {
            throw new IllegalArgumentException("a database keeps ids of at most " + longest + " characters, but a "
                    + name + "'s has " + value.length() + "\nMaybe a file store, which takes any id.");
        }
        if (value.codePoints().anyMatch(Keys::isNotStored)) {
            throw new IllegalArgumentException("a " + name + "'s id has U+0000 or half a character"
                    + "\nMaybe it was cut, or read in another encoding.");
        }
        return value;
    }

    private static boolean isNotStored(int sign) {
        return sign == 0 || Character.getType(sign) == Character.SURROGATE;
    }
}
