package fi.qwl.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which residuals of a shown tree are touched by groups across it. Only there do groups say anything that the tree does not;
 * and groups that touch no residual in common, not even by way of others, say nothing together. For one thread.
 */
final class TouchedResiduals {

    private final List<int[]> residuals;
    /** By cell: its residual, or -1. */
    private final int[] ofCell;

    TouchedResiduals(int cells, List<int[]> residuals) {
        this.residuals = residuals;
        this.ofCell = new int[cells];
        Arrays.fill(ofCell, -1);
        for (int residual = 0; residual < residuals.size(); residual++) {
            int index = residual;
            Arrays.stream(residuals.get(residual)).forEach(cell -> ofCell[cell] = index);
        }
    }

    /** The residuals that sets of cells touch. */
    List<int[]> touchedBy(Collection<int[]> sets) {
        return indexes(sets).stream().mapToObj(residuals::get).toList();
    }

    /** Of some sets of cells those that touch a residual which others touch. */
    List<int[]> touching(Collection<int[]> sets, Collection<int[]> others) {
        BitSet touched = indexes(others);
        return sets.stream()
                .filter(set -> Arrays.stream(set).anyMatch(cell -> ofCell[cell] >= 0 && touched.get(ofCell[cell])))
                .toList();
    }

    private BitSet indexes(Collection<int[]> sets) {
        BitSet touched = new BitSet();
        sets.stream()
                .flatMapToInt(Arrays::stream)
                .map(cell -> ofCell[cell])
                .filter(residual -> residual >= 0)
                .forEach(touched::set);
        return touched;
    }

    /** Sets of cells, by index, in families that touch nothing in common. */
    Collection<List<Integer>> families(List<int[]> sets) {
        int[] heads = IntStream.range(0, sets.size()).toArray();
        Map<Integer, Integer> firsts = new HashMap<>();
        for (int set = 0; set < heads.length; set++) {
            for (int cell : sets.get(set)) {
                // A cell in no residual is one by itself.
                int touched = ofCell[cell] >= 0 ? ofCell[cell] : -1 - cell;
                Integer first = firsts.putIfAbsent(touched, set);
                if (first != null) {
                    heads[head(heads, set)] = head(heads, first);
                }
            }
        }
        Map<Integer, List<Integer>> families = new LinkedHashMap<>();
        for (int set = 0; set < heads.length; set++) {
            families.computeIfAbsent(head(heads, set), any -> new ArrayList<>()).add(set);
        }
        return families.values();
    }

    private static int head(int[] heads, int set) {
        int head = set;
        while (heads[head] != head) {
            head = heads[head];
        }
        return head;
    }
}
