package fi.qwl.survey;

/** How arrays grow: by half, so that a row costs the same however many there are. */
final class Growth {

    private static final int SMALLEST = 64;

    private Growth() {}

    static int beyond(int row) {
        return Math.max(SMALLEST, row + 1 + row / 2);
    }
}
