package fi.qwl.examples.spark;

import fi.qwl.survey.Wave;
import java.io.Serializable;
import java.util.Comparator;

/**
 * One organisation's wave: what is merged.
 *
 * @param organisation the organisation's folder
 * @param year the wave as it is written
 */
record WaveKey(String organisation, String year) implements Serializable {

    private static final long serialVersionUID = 1L;

    static final Comparator<WaveKey> ORDER =
            Comparator.comparing(WaveKey::organisation).thenComparing(WaveKey::wave);

    Wave wave() {
        return Wave.parse(year);
    }

    @Override
    public String toString() {
        return organisation + " " + year;
    }
}
