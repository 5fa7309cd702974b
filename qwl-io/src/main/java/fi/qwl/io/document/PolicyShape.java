package fi.qwl.io.document;

import fi.qwl.policy.DisclosurePolicy;
import java.util.Optional;

/**
 * How the record of a policy looks.
 *
 * @param name the policy's name
 * @param minimumForMeans the fewest valid answers for a mean
 * @param minimumForSpread the fewest valid answers for spread
 * @param minimumForBands the fewest valid answers for a band
 * @param minimumForComments by how many people comments of a unit must be
 * @param minimumIntervalWidth how narrowly a hidden mean may not be bounded, in percentage points
 * @param openData why nothing is protected; only with open data
 */
record PolicyShape(
        String name,
        int minimumForMeans,
        int minimumForSpread,
        int minimumForBands,
        int minimumForComments,
        double minimumIntervalWidth,
        Optional<String> openData) {

    static PolicyShape of(DisclosurePolicy policy) {
        return new PolicyShape(
                policy.name(),
                policy.minimumForMeans(),
                policy.minimumForSpread(),
                policy.minimumForBands(),
                policy.minimumForComments(),
                policy.minimumIntervalWidth(),
                policy.openDataReason());
    }

    DisclosurePolicy policy() {
        return openData.map(DisclosurePolicy::openData)
                .orElseGet(() -> DisclosurePolicy.builder(name)
                        .minimumForMeans(minimumForMeans)
                        .minimumForSpread(minimumForSpread)
                        .minimumForBands(minimumForBands)
                        .minimumForComments(minimumForComments)
                        .minimumIntervalWidth(minimumIntervalWidth)
                        .build());
    }
}
