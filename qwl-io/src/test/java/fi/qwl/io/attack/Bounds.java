package fi.qwl.io.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What follows, in whole steps, from intervals of sums over sets of cells: the narrowest interval of each of the sets, and
 * of the rest of each beside the sets within it. Exact where the sets are nested like a tree, since no two sums then share
 * more than one part; where they overlap, a bound that holds but may not be the narrowest.
 */
final class Bounds {

    private static final int ROUNDS = 60;
    /** Of so many parts, every union is looked at. */
    private static final int MANY = 7;

    private final Map<Long, Node> nodes = new TreeMap<>();
    private final long occupied;

    /** A set of cells with a sum between two numbers, and the parts that make it up. */
    static final class Node {
        private final long cells;
        private long least;
        private long most;
        private final List<Node> parts = new ArrayList<>();

        private Node(long cells, long least, long most) {
            this.cells = cells;
            this.least = least;
            this.most = most;
        }
    }

    /** Some cells whose sum is known to be from {@code least} to {@code most}. */
    record Known(long cells, long least, long most) {}

    /**
     * Starts with what the scale says.
     *
     * @param people by cell
     * @param steps the most that one person's value can be, in steps
     */
    Bounds(long[] people, long steps) {
        long some = 0;
        for (int cell = 0; cell < people.length; cell++) {
            if (people[cell] > 0) {
                some |= 1L << cell;
                nodes.put(1L << cell, new Node(1L << cell, 0, people[cell] * steps));
            }
        }
        occupied = some;
    }

    /** Learns that the sum of some cells is within an interval. */
    void learn(long cells, long least, long most) {
        long set = cells & occupied;
        if (set == 0) {
            return;
        }
        Node node = nodes.computeIfAbsent(set, any -> new Node(any, Long.MIN_VALUE / 4, Long.MAX_VALUE / 4));
        node.least = Math.max(node.least, least);
        node.most = Math.min(node.most, most);
    }

    /** Narrows every interval as far as the others do. */
    void solve() {
        List<Node> all = new ArrayList<>(nodes.values());
        all.sort(Comparator.comparingInt((Node node) -> Long.bitCount(node.cells))
                .thenComparing(node -> node.cells));
        for (int next = 0; next < all.size(); next++) {
            putTogether(all.get(next), all.subList(0, next));
        }
        boolean isChanged = true;
        for (int round = 0; round < ROUNDS && isChanged; round++) {
            isChanged = false;
            for (Node node : all) {
                isChanged |= narrow(node);
            }
        }
    }

    /** The largest sets within a set that do not overlap. */
    private static void putTogether(Node node, List<Node> smaller) {
        long left = node.cells;
        node.parts.clear();
        for (int next = smaller.size() - 1; next >= 0 && Long.bitCount(node.cells) > 1; next--) {
            Node part = smaller.get(next);
            if ((part.cells & ~left) == 0 && part.cells != node.cells) {
                node.parts.add(part);
                left &= ~part.cells;
            }
        }
    }

    private static boolean narrow(Node node) {
        if (node.parts.isEmpty()) {
            return false;
        }
        long least = 0;
        long most = 0;
        for (Node part : node.parts) {
            least += part.least;
            most += part.most;
        }
        boolean isChanged = narrow(node, least, most);
        for (Node part : node.parts) {
            isChanged |= narrow(part, node.least - (most - part.most), node.most - (least - part.least));
        }
        return isChanged;
    }

    private static boolean narrow(Node node, long least, long most) {
        if (least <= node.least && most >= node.most) {
            return false;
        }
        node.least = Math.max(node.least, least);
        node.most = Math.min(node.most, most);
        if (node.least > node.most) {
            throw new AssertionError("what was published cannot be true: the attacker misreads it");
        }
        return true;
    }

    /** All sets with their intervals, and unions of the parts of each. */
    List<Known> known() {
        Map<Long, Known> known = new TreeMap<>();
        nodes.values().forEach(node -> {
            put(known, node.cells, node.least, node.most);
            unions(node, known);
        });
        return List.copyOf(known.values());
    }

    /** What is not a published set within a published one, and other unions of a few parts. */
    private static void unions(Node node, Map<Long, Known> known) {
        List<Node> parts = node.parts;
        if (parts.size() <= MANY) {
            for (int some = 1; some < (1 << parts.size()) - 1; some++) {
                put(node, some, known);
            }
        } else {
            put(node, bits(parts, part -> Long.bitCount(part.cells) == 1), known);
        }
    }

    private static long bits(List<Node> parts, java.util.function.Predicate<Node> isWanted) {
        long bits = 0;
        for (int part = 0; part < parts.size(); part++) {
            bits |= isWanted.test(parts.get(part)) ? 1L << part : 0;
        }
        return bits;
    }

    private static void put(Node node, long some, Map<Long, Known> known) {
        long cells = 0;
        long least = 0;
        long most = 0;
        long otherLeast = 0;
        long otherMost = 0;
        for (int next = 0; next < node.parts.size(); next++) {
            Node part = node.parts.get(next);
            boolean isIn = (some >> next & 1) == 1;
            cells |= isIn ? part.cells : 0;
            least += isIn ? part.least : 0;
            most += isIn ? part.most : 0;
            otherLeast += isIn ? 0 : part.least;
            otherMost += isIn ? 0 : part.most;
        }
        if (cells != 0) {
            put(known, cells, Math.max(least, node.least - otherMost), Math.min(most, node.most - otherLeast));
        }
    }

    private static void put(Map<Long, Known> known, long cells, long least, long most) {
        known.merge(
                cells,
                new Known(cells, least, most),
                (one, other) -> new Known(cells, Math.max(one.least, other.least), Math.min(one.most, other.most)));
    }
}
