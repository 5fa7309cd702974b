package fi.qwl.privacy;

import fi.qwl.policy.DisclosurePolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * What the known sum of a cell and the forms of the coarse values in it leave open. Each coarse part has an interval by its
 * form: the coded range, a range at an end, or by being neither of these everything away from the ends. These and the sum
 * bound each other. Parts near an end, and the people who are in no part, have to stay open.
 *
 * <p>Distances are from the low end of the scale, in points times people. For one cell and measure, one thread.
 */
final class CellAudit {

    /** Points times people by which sums and steps may be off: possible values are known to six decimals. */
    private static final double TOLERANCE = 1e-4;

    private final DisclosurePolicy policy;
    private final double range;
    private final EndDistance distance;
    private final boolean isCoded;
    private final List<Part> parts = new ArrayList<>();

    /** A shown unit in the cell, first the cell itself; mutable. */
    private static final class Part {
        private final int above;
        private final int end;
        /** How many people are not to be bounded within the policy's width; 0 where any are. */
        private final double unbounded;
        /** Bounds of the sum of its people in the cell. */
        private double low;

        private double high;
        /** Its people in the cell, and those of them that are in no part of it. */
        private ExactCell people = ExactCell.NOBODY;

        private ExactCell others = ExactCell.NOBODY;
        /** The sums of the bounds of its parts. */
        private double partsLow;

        private double partsHigh;
        private boolean hasParts;

        Part(int above, int end, double unbounded, double low, double high) {
            this.above = above;
            this.end = end;
            this.unbounded = unbounded;
            this.low = low;
            this.high = high;
        }
    }

    /**
     * Starts with the cell.
     *
     * @param policy how narrowly few may be bounded
     * @param range the scale's length
     * @param distance how far from an end a sum has to be
     * @param isCoded whether low means of small groups are coded
     * @param sum the cell's sum
     * @param end the index after the cell's last unit
     */
    CellAudit(DisclosurePolicy policy, double range, EndDistance distance, boolean isCoded, double sum, int end) {
        this.policy = policy;
        this.range = range;
        this.distance = distance;
        this.isCoded = isCoded;
        parts.add(new Part(-1, end, 0, sum, sum));
    }

    /** Adds people who are in the unit last added that holds the index, and in no part of it. */
    void addOthers(int unit, ExactCell people) {
        Part part = parts.get(innermost(unit));
        part.others = part.others.and(people);
    }

    /**
     * Adds a coarse unit; those above it come first.
     *
     * @param unit its index
     * @param end the index after its last unit
     * @param all its people, in the cell and in exact units below
     * @param exactBelow the sum of exact units below
     * @param ends what form it has
     */
    void addPart(int unit, int end, ExactCell all, double exactBelow, ExactCell.Ends ends) {
        double most = all.n() * range;
        double coded = all.n() * distance.codedBelow(all.n(), range, policy);
        double widest = all.n() * distance.widest(all.n(), range, policy);
        double away = distance.ofOthers(all.n());
        boolean isSmall = isCoded && all.n() < policy.answersForLowMeans();
        double[] form = switch (ends) {
            case CODED -> new double[] {0, coded};
            case NEAR_LOW -> new double[] {0, widest};
            case NEAR_HIGH -> new double[] {most - widest, most};
            case NEITHER -> new double[] {isSmall ? coded : away, most - away};
        };
        // A coded mean is a hidden one; at an end it is that of fewer than k people.
        double unbounded = switch (ends) {
            case CODED -> all.n();
            case NEITHER -> 0;
            default -> few(all.n());
        };
        parts.add(new Part(innermost(unit), end, unbounded, Math.max(0, form[0] - exactBelow), form[1] - exactBelow));
    }

    private int innermost(int unit) {
        int part = parts.size() - 1;
        while (unit >= parts.get(part).end) {
            part = parts.get(part).above;
        }
        return part;
    }

    /** Whether what has to stay open does. */
    boolean isOpen() {
        for (int next = parts.size() - 1; next > 0; next--) {
            Part part = parts.get(next);
            part.low = Math.max(part.low, part.partsLow);
            part.high = Math.min(part.high, part.partsHigh + part.others.n() * range);
            part.people = part.people.and(part.others);
            Part above = parts.get(part.above);
            above.people = above.people.and(part.people);
            above.partsLow += part.low;
            above.partsHigh += part.high;
            above.hasParts = true;
        }
        for (int next = 0; next < parts.size(); next++) {
            Part part = parts.get(next);
            if (next > 0) {
                boundFromAbove(part, parts.get(part.above));
            }
            boolean isPartOpen = part.unbounded == 0 || isWide(part.low, part.high, part.unbounded, part.people);
            if (!isPartOpen || (part.hasParts && part.others.n() > 0 && !areOthersOpen(part))) {
                return false;
            }
        }
        return true;
    }

    private void boundFromAbove(Part part, Part above) {
        double low = above.low - (above.partsHigh - part.high) - above.others.n() * range;
        double high = above.high - (above.partsLow - part.low);
        part.low = Math.max(part.low, low);
        part.high = Math.min(part.high, high);
    }

    private boolean areOthersOpen(Part part) {
        long n = part.others.n();
        double low = Math.max(0, part.low - part.partsHigh);
        double high = Math.min(n * range, part.high - part.partsLow);
        double away = range + distance.ofOthers(n);
        boolean areFarFromEnds = n >= policy.minimumCellSize()
                && low >= Math.max(away, policy.distanceFromEnds(range))
                && high <= n * range - away;
        return areFarFromEnds || isWide(low, high, few(n), part.others);
    }

    private double few(long people) {
        return Math.min((double) people, policy.minimumForMeans() - 1.0);
    }

    /**
     * Whether a sum between two bounds bounds nobody: wider than the policy asks for, and than three sets of answers need,
     * whichever of the people knows their own.
     */
    private boolean isWide(double low, double high, double unbounded, ExactCell people) {
        double most = people.n() * range;
        if (low <= TOLERANCE && high >= most - TOLERANCE) {
            return true;
        }
        double width = policy.minimumIntervalWidth() * range / 100 * unbounded;
        double two = 2 * distance.step() - TOLERANCE;
        boolean areOthersOpen =
                distance.step() == 0 || (high >= people.mostLow() + two && low <= most - people.mostHigh() - two);
        return areOthersOpen && high - low > Math.max(width, distance.steps() * distance.step()) + TOLERANCE;
    }
}
