package fi.qwl.privacy;

import fi.qwl.model.Measure;
import fi.qwl.survey.Unit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a publication says of one unit and everybody below it. Immutable.
 */
public final class PublishedUnit {

    private final Unit unit;
    private final Participation participation;
    private final Map<Measure, PublishedValue> values;

    PublishedUnit(Unit unit, Participation participation, Map<Measure, PublishedValue> values) {
        this.unit = unit;
        this.participation = participation;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** {@return the unit} */
    public Unit unit() {
        return unit;
    }

    /** {@return how many were invited and answered} */
    public Participation participation() {
        return participation;
    }

    /**
     * What is said on a measure.
     *
     * @param measure a measure of {@link PublishedResults#measures()}
     * @return a value, or why there is none
     */
    public PublishedValue value(Measure measure) {
        return values.getOrDefault(measure, new PublishedValue.Hidden(HiddenReason.NOT_REPORTED));
    }

    /** {@return what is said by measure, in reading order; unmodifiable} */
    public Map<Measure, PublishedValue> values() {
        return values;
    }
}
