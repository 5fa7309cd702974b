package fi.qwl.io.page;

import fi.qwl.page.Paper;

/**
 * A sheet's measures in Word, in twentieths of a point.
 *
 * @param width from edge to edge
 * @param height from edge to edge
 * @param margin on each side
 */
record WordPaper(int width, int height, int margin) {

    static WordPaper of(Paper paper) {
        return switch (paper) {
            case UPRIGHT -> new WordPaper(11906, 16838, 964);
            case WIDE -> new WordPaper(16838, 11906, 964);
            case POSTER -> new WordPaper(16838, 23811, 1417);
        };
    }

    boolean isWide() {
        return width > height;
    }

    /** The width of what is between the margins. */
    int inner() {
        return width - 2 * margin;
    }
}
