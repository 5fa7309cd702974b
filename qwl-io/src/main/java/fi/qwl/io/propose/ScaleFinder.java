package fi.qwl.io.propose;

import fi.qwl.io.document.LabelSets;
import fi.qwl.io.propose.QuestionnaireProposal.AnswerScale;
import fi.qwl.io.propose.QuestionnaireProposal.Evidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gathers the columns that may have been answered on one scale. Columns of one grid, or side by side, share a scale; so do
 * groups of them that could, since few people use every point. For one proposal and one thread.
 */
final class ScaleFinder {

    /** Never sure: a person looks through it. */
    static final double MOST_CONFIDENCE = 0.9;

    /** A scale of eleven steps is not one of five of which few were used. */
    private static final int SHORT = 7;

    /** So many answers, and none of a scale's two highest points, suggest a shorter scale. */
    private static final long TELLING = 30;

    /** So many answers, and none of a scale's highest point, suggest a shorter scale. */
    private static final long VERY_TELLING = 200;

    private final List<Group> groups = new ArrayList<>();

    /** Columns that share a scale, with the union of their answers. */
    private static final class Group {
        final List<Integer> columns = new ArrayList<>();
        final Evidence evidence;
        final String stem;
        final Set<Integer> points = new TreeSet<>();
        final Set<String> labels = new TreeSet<>();
        final Map<Integer, String> codes = new TreeMap<>();
        final Map<String, String> missing = new TreeMap<>();
        long answers;

        Group(Evidence evidence, String stem) {
            this.evidence = evidence;
            this.stem = stem;
        }

        void take(Group other) {
            columns.addAll(other.columns);
            points.addAll(other.points);
            labels.addAll(other.labels);
            other.codes.forEach(codes::putIfAbsent);
            missing.putAll(other.missing);
            answers += other.answers;
        }

        int max() {
            return points.isEmpty() ? 0 : Collections.max(points);
        }
    }

    /** Adds a column; columns come in the order of the file. */
    void add(int column, AnswerTally tally, Evidence evidence, String stem) {
        Group alone = new Group(evidence, stem);
        alone.columns.add(column);
        alone.missing.putAll(tally.missing);
        alone.answers = tally.answers();
        switch (evidence) {
            case LABELS -> alone.labels.addAll(tally.labels);
            case NUMBERS -> alone.points.addAll(tally.points());
            case CODES -> {
                alone.points.addAll(tally.points());
                alone.codes.putAll(tally.codes);
            }
        }
        Group last = groups.isEmpty() ? alone : groups.get(groups.size() - 1);
        boolean isNext = last != alone && last.columns.get(last.columns.size() - 1) == column - 1;
        boolean isBeside = stem.isEmpty() ? isNext && last.stem.isEmpty() : last.stem.equals(stem);
        if (last != alone && isBeside && isAlike(last, alone)) {
            last.take(alone);
        } else {
            groups.add(alone);
        }
    }

    private static boolean isAlike(Group a, Group b) {
        if (a.evidence != b.evidence) {
            return false;
        }
        if (a.evidence == Evidence.LABELS) {
            Set<String> both = new TreeSet<>(a.labels);
            both.addAll(b.labels);
            return !fitting(both).isEmpty();
        }
        if ((isTicks(a) && !b.points.contains(0)) || (isTicks(b) && !a.points.contains(0))) {
            return false;
        }
        Group shorter = a.max() <= b.max() ? a : b;
        Group longer = shorter == a ? b : a;
        int steps = longer.max() - shorter.max();
        boolean isOneLong = longer.max() > SHORT && shorter.max() <= SHORT && shorter.answers >= TELLING;
        boolean isSuggested =
                (steps > 1 && shorter.answers >= TELLING) || (steps == 1 && shorter.answers >= VERY_TELLING);
        return !isOneLong && !isSuggested;
    }

    /** Options that were ticked or not, such as {@code aihe___1}: they are no points of a scale that has no zero. */
    private static boolean isTicks(Group group) {
        return group.points.contains(0) && group.max() <= 1;
    }

    /** The scales, each with its columns, in the order of the file. */
    Map<AnswerScale, List<Integer>> scales() {
        List<Group> merged = new ArrayList<>();
        for (Group group : groups) {
            merged.stream()
                    .filter(other -> isAlike(other, group))
                    .findFirst()
                    .ifPresentOrElse(other -> other.take(group), () -> merged.add(group));
        }
        Map<AnswerScale, List<Integer>> scales = new LinkedHashMap<>();
        for (Group group : merged) {
            if (isScale(group)) {
                scales.put(scale(group, scales.size() + 1), List.copyOf(group.columns));
            }
        }
        return scales;
    }

    /** Yes and no, ticked and not, are no scale; neither are codes of which one was answered. */
    private static boolean isScale(Group group) {
        return switch (group.evidence) {
            case LABELS -> !fitting(group.labels).isEmpty();
            case NUMBERS -> group.max() - min(group) > 1;
            case CODES -> group.points.size() > 1;
        };
    }

    private static int min(Group group) {
        return group.points.contains(0) ? 0 : 1;
    }

    private static AnswerScale scale(Group group, int number) {
        List<String> sets = group.evidence == Evidence.LABELS ? fitting(group.labels) : List.of();
        int min = group.evidence == Evidence.NUMBERS ? min(group) : 1;
        int max = switch (group.evidence) {
            case NUMBERS -> group.max();
            case LABELS -> pointsIn(sets.get(0));
            case CODES -> Math.max(2, group.codes.size());
        };
        Set<Integer> answered =
                group.evidence == Evidence.LABELS ? AnswerTally.pointsOf(sets.get(0), group.labels) : group.points;
        double share = Math.min(1, (double) answered.size() / (max - min + 1));
        // Codes say nothing of what they mean.
        double most = group.evidence == Evidence.CODES ? MOST_CONFIDENCE / 2 : MOST_CONFIDENCE;
        return new AnswerScale(
                "scale" + number,
                min,
                max,
                group.evidence,
                sets,
                List.copyOf(group.codes.values()),
                List.copyOf(group.missing.values()),
                most * share);
    }

    private static int pointsIn(String set) {
        return Collections.max(LabelSets.find(set).orElseThrow().values());
    }

    /**
     * The sets that have all the labels, those first of which the largest share was answered. Sets in which a don't-know
     * is a point come after all others: that is for a person to say.
     */
    private static List<String> fitting(Collection<String> labels) {
        Set<String> given = new TreeSet<>(labels);
        List<String> sets = LabelSets.names().stream()
                .filter(set -> !AnswerTally.pointsOf(set, given).isEmpty())
                .sorted(Comparator.comparing((String set) -> set.endsWith("dont-know-middle"))
                        .thenComparing(set ->
                                -(double) AnswerTally.pointsOf(set, given).size() / pointsIn(set))
                        .thenComparing(ScaleFinder::pointsIn))
                .toList();
        boolean isWhole =
                !sets.isEmpty() && AnswerTally.pointsOf(sets.get(0), given).size() == pointsIn(sets.get(0));
        return isWhole ? sets.subList(0, 1) : sets;
    }
}
