package fi.qwl.examples.sample;

import java.util.List;

/**
 * A unit in one year.
 *
 * @param year the year of the wave
 * @param id its key, at most five characters, since LimeSurvey allows no longer answer codes
 * @param name its name, unique within the year
 * @param level the Finnish word for its level
 * @param parent the key of the unit above; empty for the root
 * @param invited the people whose home unit is exactly this one
 * @param supervisor the supervisor's key; empty where nobody's is named
 * @param mood what is special about its answers
 * @param predecessors keys in the year before, where they are not just its own; {@code -} alone for a new unit
 */
record SampleUnit(
        int year,
        String id,
        String name,
        String level,
        String parent,
        int invited,
        String supervisor,
        Mood mood,
        List<String> predecessors) {

    /** What is special about a unit's answers. */
    enum Mood {
        /** Nothing. */
        PLAIN("", 0, 1, 0),
        /** Under strain: safety suffers most. */
        STRAINED("R", -0.75, 1, 0),
        /** Somewhat tired. */
        TIRED("T", -0.35, 1, 0),
        /** Goes well. */
        BRIGHT("H", 0.4, 1, 0),
        /** Divided: some are glad, some are not. */
        DIVIDED("S", -0.2, 2.6, 0),
        /** Few answer. */
        SILENT("L", -0.15, 1, 0.4),
        /** Everybody answers. */
        EAGER("F", 0.15, 1, 1);

        private final String letter;
        private final double shift;
        private final double spread;
        private final double response;

        Mood(String letter, double shift, double spread, double response) {
            this.letter = letter;
            this.shift = shift;
            this.spread = spread;
            this.response = response;
        }

        static Mood of(String letter) {
            for (Mood mood : values()) {
                if (mood.letter.equals(letter)) {
                    return mood;
                }
            }
            throw new IllegalArgumentException("no mood has the letter '" + letter + "'");
        }

        /** By how many points of the scale its people answer differently. */
        double shift() {
            return shift;
        }

        /** How many times the usual differences between its people are. */
        double spread() {
            return spread;
        }

        /** The share that answers; 0 where chance decides. */
        double response() {
            return response;
        }
    }
}
