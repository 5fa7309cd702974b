package fi.qwl.io.chart;

import fi.qwl.model.DisplayRounding;
import fi.qwl.words.Language;

/**
 * A horizontal axis in percent, up to 100.
 *
 * @param left where it begins
 * @param right where it ends
 * @param lowest the percentage at its beginning: 0 for bars, whose length counts
 */
record Scale(double left, double right, double lowest) {

    private static final int STEP = 20;

    /** A scale that begins at the step below everything that is shown. */
    static Scale from(double least, double left, double right) {
        return new Scale(left, right, Math.max(0, Math.min(80, Math.floor(least / STEP) * STEP)));
    }

    double x(double percent) {
        double within = Math.min(100, Math.max(lowest, percent));
        return left + (right - left) * (within - lowest) / (100 - lowest);
    }

    /** Lines at every twenty percent over rows, with their numbers above. */
    void draw(Drawing drawing, double top, double bottom, Language language) {
        for (double percent = lowest; percent <= 100; percent += STEP) {
            drawing.line(x(percent), top, x(percent), bottom, Ink.GRID, 1);
            String text = DisplayRounding.exact(percent, language) + (percent == 100 ? " %" : "");
            drawing.label(
                    text, x(percent), top - 5, "font-size", Drawing.SMALL, "fill", Ink.SOFT, "text-anchor", "middle");
        }
    }
}
