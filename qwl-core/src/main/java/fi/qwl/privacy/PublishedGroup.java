package fi.qwl.privacy;

import fi.qwl.model.Measure;
import fi.qwl.model.SupervisorMeasures;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a publication says of a group across the tree, or of neighbours that are shown together.
 *
 * @param group which units
 * @param values what is said by measure, in reading order; unmodifiable
 */
public record PublishedGroup(UnitGroup group, Map<Measure, PublishedValue> values) {

    public PublishedGroup {
        Objects.requireNonNull(group, "group");
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** For readers who are not given what is about the supervisors of its units. */
    PublishedGroup without(SupervisorMeasures about) {
        return new PublishedGroup(group, PublishedUnit.without(values, about));
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
}
