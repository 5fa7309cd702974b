package fi.qwl.privacy.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Admits sets of cells to a release, one after another, by numbers of people alone. What is safe stays so without some of
 * its sets, so a whole list that is safe is admitted at once, and one that is not is tried by halves: the outcome is that
 * of trying one by one.
 */
public final class GroupSelection {

    private final List<int[]> sets;
    private final int fewest;
    private final List<Integer> admitted = new ArrayList<>();
    private DifferencingAudit audit;

    /**
     * Nothing admitted yet.
     *
     * @param base what has been published
     * @param sets the sets that may be admitted
     * @param fewest k
     */
    public GroupSelection(DifferencingAudit base, List<int[]> sets, int fewest) {
        this.audit = base;
        this.sets = sets;
        this.fewest = fewest;
    }

    /** Admits what is safe of some sets, by index, in order. */
    public void admit(int[] candidates) {
        if (candidates.length == 0) {
            return;
        }
        DifferencingAudit all = audit;
        for (int candidate : candidates) {
            all = all.with(sets.get(candidate));
        }
        if (all.verdict(fewest) == DifferencingAudit.Verdict.SAFE) {
            audit = all;
            Arrays.stream(candidates).forEach(admitted::add);
        } else if (candidates.length > 1) {
            admit(Arrays.copyOf(candidates, candidates.length / 2));
            admit(Arrays.copyOfRange(candidates, candidates.length / 2, candidates.length));
        }
    }

    /** {@return the admitted sets, by index, in order} */
    public List<Integer> admitted() {
        return admitted;
    }

    /** {@return all that is published with them} */
    DifferencingAudit audit() {
        return audit;
    }
}
