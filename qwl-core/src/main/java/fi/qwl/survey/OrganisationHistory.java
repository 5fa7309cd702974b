package fi.qwl.survey;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The organisation at each wave, and how its units continue those of the wave before. Immutable.
 *
 * @param organisations the organisation by wave; sorted, unmodifiable
 * @param successions how units continue earlier ones, by the later wave; a wave without changes may be left out;
 *     unmodifiable
 * @param headcounts how the invited people were counted, by wave, where anything is known of it; unmodifiable
 */
public record OrganisationHistory(
        SortedMap<Wave, Organisation> organisations,
        Map<Wave, UnitSuccession> successions,
        Map<Wave, Headcount> headcounts) {

    public OrganisationHistory {
        organisations = Collections.unmodifiableSortedMap(new TreeMap<>(organisations));
        successions = Collections.unmodifiableMap(new TreeMap<>(successions));
        headcounts = Collections.unmodifiableMap(new TreeMap<>(headcounts));
    }

    /**
     * The organisation at a wave.
     *
     * @param wave the wave
     * @return the organisation
     * @throws IllegalArgumentException if there is none of that wave
     */
    public Organisation at(Wave wave) {
        Organisation organisation = organisations.get(wave);
        if (organisation == null) {
            throw new IllegalArgumentException("there is no organisation of wave " + wave + ", only of "
                    + organisations.keySet() + "\nMaybe its rows are missing from the organisation's file.");
        }
        return organisation;
    }

    /**
     * How the units of a wave continue those of the wave before.
     *
     * @param wave the later wave
     * @return the succession
     */
    public UnitSuccession successionInto(Wave wave) {
        return successions.getOrDefault(wave, UnitSuccession.none());
    }
}
