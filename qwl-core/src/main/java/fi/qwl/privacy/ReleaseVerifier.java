package fi.qwl.privacy;

import fi.qwl.index.HomeGroup;
import fi.qwl.survey.Organisation;
import java.util.function.IntFunction;

/**
 * Checks a release against the rule as it is written, knowing nothing of how it was chosen.
 */
final class ReleaseVerifier {

    private ReleaseVerifier() {}

    /**
     * Checks that every shown unit and every residual is large enough and not wholly at an end of the scale.
     *
     * @param organisation the tree
     * @param fewest k
     * @param homes each unit's own people, by index
     * @param shown the units that are shown, by index
     * @throws IllegalStateException if the release is not safe; nothing may then be published
     */
    static void verify(Organisation organisation, int fewest, IntFunction<HomeGroup> homes, boolean[] shown) {
        for (int unit = 0; unit < shown.length; unit++) {
            if (shown[unit]) {
                HomeGroup all = HomeGroup.NOBODY;
                HomeGroup residual = HomeGroup.NOBODY;
                for (int member = unit; member < organisation.endOf(unit); member++) {
                    all = all.and(homes.apply(member));
                    if (!isBelowAnotherShown(organisation, member, unit, shown)) {
                        residual = residual.and(homes.apply(member));
                    }
                }
                require(all.n() >= fewest && !all.end().isAtEnd());
                require(residual.n() == 0
                        || (residual.n() >= fewest && !residual.end().isAtEnd()));
            }
        }
    }

    private static boolean isBelowAnotherShown(Organisation organisation, int member, int top, boolean[] shown) {
        for (int index = member; index != top; index = organisation.parentOf(index)) {
            if (shown[index]) {
                return true;
            }
        }
        return false;
    }

    private static void require(boolean isSafe) {
        if (!isSafe) {
            throw new IllegalStateException("the chosen release is not safe; nothing was published"
                    + "\nMaybe report this: the choice and its check disagree.");
        }
    }
}
