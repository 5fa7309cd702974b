package fi.qwl.privacy;

import fi.qwl.index.ItemCoverage;
import fi.qwl.index.Results;
import fi.qwl.model.Factor;
import fi.qwl.model.ItemId;
import fi.qwl.model.Measure;
import fi.qwl.model.WholeIndex;
import fi.qwl.policy.DisclosurePolicy;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which measures are made of the same answers and so have one pattern, and how much the number of possible values of each
 * lets leave.
 */
final class LinkedMeasures {

    /** With so many possible values a standard deviation in whole points leaves hundreds of sets of ten answers. */
    static final int VALUES_FOR_SD = 20;

    /** With so many possible values what the spread is called leaves tens of sets of ten answers. */
    private static final int VALUES_FOR_WORD = 9;

    private static final int VALUES_FOR_INDEX = 3;

    private final Results results;
    private final DisclosurePolicy policy;

    LinkedMeasures(Results results, DisclosurePolicy policy) {
        this.results = results;
        this.policy = policy;
    }

    /** The factors and the index of people; they are made of the same answers. */
    List<Measure> all() {
        return results.measures().stream().filter(this::isLinked).toList();
    }

    private boolean isLinked(Measure measure) {
        return measure instanceof Factor
                || (measure == WholeIndex.QWL && !results.isIndexOfMeans(measure) && !isIndexOfFew());
    }

    /**
     * Whether a measure may be shown at all. An index of people is not where a factor is one yes-or-no question: of ten people the
     * numbers of those who said yes and the index often leave one of them two sets of the others' answers.
     */
    boolean mayBeShown(Measure measure) {
        return measure != WholeIndex.QWL
                || results.isIndexOfMeans(measure)
                || !hasFewerValuesThan(VALUES_FOR_INDEX, measure);
    }

    /** The fewest people in a group with a known sum of some measures. */
    int minimumCellSize(List<Measure> measures) {
        int minimum = measures.contains(WholeIndex.QWL) && isIndexOfFew() ? policy.answersForLowMeans() : 0;
        return Math.max(minimum, policy.minimumCellSize());
    }

    /**
     * Where a factor has few values, index and factors of a small group leave few sets of answers to one of its people.
     * These are not counted: the index is shown from ten answers (ours, a sufficient rule).
     */
    private boolean isIndexOfFew() {
        return hasFewerValuesThan(VALUES_FOR_WORD, WholeIndex.QWL);
    }

    /**
     * Whether a mean that is not exact may leave as a range. That of the index beside those of factors with few values may be
     * one that fits a single set of answers: where half of ten people said yes to one question of three, an index from 75 says
     * that all did to the others.
     */
    boolean mayHaveRanges(Measure measure) {
        return measure != WholeIndex.QWL || !hasFewerValuesThan(VALUES_FOR_SD, measure);
    }

    /**
     * Whether groups may have bands of a measure: of one that shares no items with another, and not of the index. A band of
     * one would bound the other: where six items of ten are a capability's, a factor from 75 leaves the capability 58 at
     * least, and a few people beside the group what is left of the capability's sum. Where the items are not known, factors
     * have bands if there are no other measures.
     */
    boolean mayHaveBands(Measure measure) {
        if (measure == WholeIndex.QWL) {
            return false;
        }
        Set<ItemId> own = itemsOf(measure);
        return results.measures().stream()
                .filter(other -> other != WholeIndex.QWL && !other.equals(measure))
                .allMatch(other -> own.isEmpty()
                        ? measure instanceof Factor && other instanceof Factor
                        : Collections.disjoint(own, itemsOf(other)));
    }

    private Set<ItemId> itemsOf(Measure measure) {
        return Optional.ofNullable(results.items().get(measure))
                .map(ItemCoverage::items)
                .orElse(Set.of());
    }

    /** From how many answers a standard deviation may leave: with few possible values it leaves few sets of answers. */
    int minimumForSd(Measure measure) {
        return hasFewerValuesThan(VALUES_FOR_SD, measure)
                ? policy.minimumForDistributions()
                : policy.minimumForSpread();
    }

    int minimumForWord(Measure measure) {
        return hasFewerValuesThan(VALUES_FOR_WORD, measure)
                ? policy.minimumForDistributions()
                : policy.minimumForSpread();
    }

    /** The index counts as the factor with the fewest values: together they fix each other's answers. */
    private boolean hasFewerValuesThan(int values, Measure measure) {
        return measure == WholeIndex.QWL
                ? results.measures().stream()
                        .anyMatch(each -> each instanceof Factor
                                && results.possibleValues(each).isFewerThan(values))
                : results.possibleValues(measure).isFewerThan(values);
    }
}
