package fi.qwl.io.survey;

/**
 * Remembers respondents' keys only as 64-bit fingerprints, with the row in which each stood, to find doubles.
 */
final class SeenKeys {

    private static final int SMALLEST = 1024;
    private static final long FREE = 0;

    private long[] fingerprints = new long[SMALLEST];
    private int[] rows = new int[SMALLEST];
    private int size;

    /** The row in which the key stood before, or 0 if it is new; then it is remembered. */
    long rowOf(CharSequence key, long row) {
        long fingerprint = fingerprint(CodeText.ofKey(key));
        int slot = slotOf(fingerprint);
        if (fingerprints[slot] == fingerprint) {
            return rows[slot];
        }
        fingerprints[slot] = fingerprint;
        rows[slot] = Math.toIntExact(row);
        if (++size * 4L > fingerprints.length * 3L) {
            grow();
        }
        return 0;
    }

    /** FNV-1a over the characters, finished by a mix that spreads it over all bits; never the mark of a free slot. */
    private static long fingerprint(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int at = 0; at < key.length(); at++) {
            hash = (hash ^ key.charAt(at)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        hash ^= hash >>> 32;
        return hash == FREE ? 1 : hash;
    }

    private int slotOf(long fingerprint) {
        int slot = (int) fingerprint & (fingerprints.length - 1);
        while (fingerprints[slot] != FREE && fingerprints[slot] != fingerprint) {
            slot = (slot + 1) & (fingerprints.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldFingerprints = fingerprints;
        int[] oldRows = rows;
        fingerprints = new long[oldFingerprints.length * 2];
        rows = new int[fingerprints.length];
        for (int slot = 0; slot < oldFingerprints.length; slot++) {
            if (oldFingerprints[slot] != FREE) {
                int free = slotOf(oldFingerprints[slot]);
                fingerprints[free] = oldFingerprints[slot];
                rows[free] = oldRows[slot];
            }
        }
    }
}
