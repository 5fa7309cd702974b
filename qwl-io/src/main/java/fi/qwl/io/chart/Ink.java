package fi.qwl.io.chart;

import fi.qwl.risk.RiskStatus;

/**
 * The colours. Every text has a contrast of at least 4.5 : 1 with its ground and every drawn sign at least 3 : 1 (WCAG
 * 2.2, 1.4.3 and 1.4.11), and blue, amber and red stay apart for the colour-blind.
 */
final class Ink {

    static final String GROUND = "#ffffff";
    static final String TEXT = "#1b2733";
    static final String SOFT = "#4d5b69";
    static final String GRID = "#dde3e9";
    static final String TRACK = "#eef1f4";
    static final String EDGE = "#7d8a97";
    static final String LIMIT = "#1b2733";

    static final String UNDER_CONTROL = "#1d5f8a";
    static final String NEAR_LIMIT = "#8a5700";
    static final String BELOW = "#a32020";
    static final String NEUTRAL = "#44546a";

    /** From low to high; dark is high. */
    private static final String[] STEPS = {"#f3f7fa", "#d3e4f0", "#9fc6e0", "#2a75a8", "#0f4d7a"};

    private static final double[] STEPS_FROM = {50, 60, 70, 80};

    private Ink() {}

    static String of(RiskStatus status) {
        return switch (status) {
            case UNDER_CONTROL -> UNDER_CONTROL;
            case NEAR_LIMIT -> NEAR_LIMIT;
            case BELOW -> BELOW;
        };
    }

    static int steps() {
        return STEPS.length;
    }

    /** The lower edge of a step but the first, in percent. */
    static double stepFrom(int step) {
        return STEPS_FROM[step - 1];
    }

    static int stepOf(double shown) {
        int step = 0;
        while (step < STEPS_FROM.length && shown >= STEPS_FROM[step]) {
            step++;
        }
        return step;
    }

    static String step(int step) {
        return STEPS[step];
    }

    /** Dark or light, whichever is easier to read on a background. */
    static String textOn(String ground) {
        return contrast(TEXT, ground) >= contrast(GROUND, ground) ? TEXT : GROUND;
    }

    /** The contrast ratio of WCAG 2.2, from 1 to 21 (published). */
    static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
