package fi.qwl.privacy;

import fi.qwl.survey.Organisation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what would reveal too much by its value: a residual near an end of the scale, or with too little spread.
 *
 * <p>Whoever knows every number of people can replay {@link TreeProtection} and sees what was taken back. So what is
 * taken back must not name the group that gave the reason. Under each shown unit the shown units next below it are put
 * into fixed blocks by size, two in a block; where their number is odd, the smallest is alone if the unit has other
 * people beside them, and else the three smallest are together. A block goes as a whole, with all that is below it,
 * so that there are always two groups or more, and two ends, that the reason may lie in. Where the unit's other people
 * give the reason, the block of the smallest goes. Where no block is left the unit itself gives the reason to the one
 * above.
 *
 * <p>Linear in the number of units, but for sorting.
 *
 * @param <T> what is computed with
 */
final class ValueProtection<T extends Residual<T>> {

    private final Organisation organisation;
    private final boolean[] shown;
    /** By unit: what its residual is; null for units that are not shown. */
    private final @Nullable T[] rests;

    private final long[] people;

    private ValueProtection(Organisation organisation, boolean[] shown, @Nullable T[] rests, long[] people) {
        this.organisation = organisation;
        this.shown = shown.clone();
        this.rests = rests;
        this.people = people;
    }

    /**
     * Takes back what is not safe.
     *
     * @param organisation the tree
     * @param chosen what was chosen by numbers of people
     * @param rests the residual of each chosen unit, by index; is changed
     * @param people everybody within each unit, by index
     * @return what may be shown, by index
     */
    static <T extends Residual<T>> boolean[] protect(
            Organisation organisation, boolean[] chosen, @Nullable T[] rests, long[] people) {
        return new ValueProtection<>(organisation, chosen, rests, people).protect();
    }

    private boolean[] protect() {
        List<List<Integer>> families = families(organisation, shown);
        for (int unit = shown.length - 1; unit >= 0; unit--) {
            if (shown[unit]) {
                settle(unit, families.get(unit));
            }
        }
        settleTop(families.get(shown.length));
        return shown;
    }

    /** For each unit, and last for the top, the shown units next below it. */
    static List<List<Integer>> families(Organisation organisation, boolean[] shown) {
        List<List<Integer>> families = new ArrayList<>();
        for (int unit = 0; unit <= shown.length; unit++) {
            families.add(new ArrayList<>());
        }
        int[] nearest = new int[shown.length];
        for (int unit = 0; unit < shown.length; unit++) {
            int above = unit == 0 ? shown.length : nearest[organisation.parentOf(unit)];
            if (shown[unit]) {
                families.get(above).add(unit);
            }
            nearest[unit] = shown[unit] ? unit : above;
        }
        return families;
    }

    private void settle(int unit, List<Integer> family) {
        T rest = java.util.Objects.requireNonNull(rests[unit], "rest");
        List<List<Integer>> blocks = blocks(family, !rest.isEmpty());
        List<List<Integer>> left = new ArrayList<>();
        for (List<Integer> block : blocks) {
            if (isSafe(block)) {
                left.add(block);
            } else {
                rest = takeBack(block, rest);
            }
        }
        for (List<Integer> block : left) {
            if (rest.isEmpty() || rest.isSafe()) {
                break;
            }
            rest = takeBack(block, rest);
        }
        rests[unit] = rest;
    }

    /** Above the topmost shown units nothing is shown, so there is no residual. */
    private void settleTop(List<Integer> family) {
        for (List<Integer> block : blocks(family, false)) {
            if (!isSafe(block)) {
                block.forEach(top -> {
                    for (int unit = top; unit < organisation.endOf(top); unit++) {
                        shown[unit] = false;
                    }
                });
            }
        }
    }

    private List<List<Integer>> blocks(List<Integer> family, boolean hasOthers) {
        List<Integer> sorted = new ArrayList<>(family);
        sorted.sort(Comparator.comparingLong((Integer unit) -> people[unit]).thenComparing(Comparator.naturalOrder()));
        List<List<Integer>> blocks = new ArrayList<>();
        int next = 0;
        if (sorted.size() % 2 == 1) {
            next = hasOthers ? 1 : Math.min(3, sorted.size());
            blocks.add(sorted.subList(0, next));
        }
        for (; next < sorted.size(); next += 2) {
            blocks.add(sorted.subList(next, next + 2));
        }
        return blocks;
    }

    private boolean isSafe(List<Integer> block) {
        for (int unit : block) {
            T rest = java.util.Objects.requireNonNull(rests[unit], "rest");
            if (!rest.isEmpty() && !rest.isSafe()) {
                return false;
            }
        }
        return true;
    }

    private T takeBack(List<Integer> block, T rest) {
        T joint = rest;
        for (int top : block) {
            for (int unit = top; unit < organisation.endOf(top); unit++) {
                if (shown[unit]) {
                    shown[unit] = false;
                    joint = joint.and(java.util.Objects.requireNonNull(rests[unit], "rest"));
                }
            }
        }
        return joint;
    }
}
