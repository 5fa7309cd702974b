package fi.qwl.privacy;

import fi.qwl.survey.Organisation;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/**
 * Checks a release against the rules as they are written, knowing nothing of how it was chosen.
 */
final class ReleaseVerifier {

    private ReleaseVerifier() {}

    /**
     * Checks that every shown unit and every residual holds enough people, walking down from each shown unit.
     *
     * @param organisation the tree
     * @param fewest k
     * @param homes how many people are each unit's own, by index
     * @param shown the units that are shown, by index
     * @throws IllegalStateException if the release is not safe; nothing may then be published
     */
    static void verify(Organisation organisation, int fewest, IntToLongFunction homes, boolean[] shown) {
        for (int unit = 0; unit < shown.length; unit++) {
            if (shown[unit]) {
                long residual = homes.applyAsLong(unit);
                boolean isEnough = false;
                int member = unit + 1;
                while (member < organisation.endOf(unit)) {
                    isEnough |= shown[member];
                    residual += shown[member] ? 0 : homes.applyAsLong(member);
                    member = shown[member] ? organisation.endOf(member) : member + 1;
                }
                // A shown unit below is itself large enough.
                require(residual >= fewest || (residual == 0 && isEnough));
            }
        }
    }

    /**
     * Checks that no value of a shown unit or of a residual reveals too much.
     *
     * @param organisation the tree
     * @param shown the units that are shown, by index
     * @param isHarmless whether the known values of a unit, less those of the shown units next below it, are harmless
     * @throws IllegalStateException if one is not; nothing may then be published
     */
    static void verifyValues(Organisation organisation, boolean[] shown, IntPredicate isHarmless) {
        for (int unit = 0; unit < organisation.size(); unit++) {
            require(!shown[unit] || isHarmless.test(unit));
        }
    }

    private static void require(boolean isSafe) {
        if (!isSafe) {
            throw new IllegalStateException("the chosen release is not safe; nothing was published"
                    + "\nMaybe report this: the choice and its check disagree.");
        }
    }
}
