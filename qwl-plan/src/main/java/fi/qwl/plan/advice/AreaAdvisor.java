package fi.qwl.plan.advice;

import static java.util.Objects.requireNonNull;

import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.model.NineDecimals;
import fi.qwl.plan.choice.AfterIndividualRound;
import fi.qwl.plan.questions.QuestionBank;
import fi.qwl.privacy.PublishedResults;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Says what the published results bring up for a unit: which factors and capabilities may be worth developing, in which
 * order, why, and how much that rests on.
 *
 * <p>It takes a publication, so that a hidden value cannot reach it; where the unit's own value is hidden, the nearest
 * published one above it stands in and is named as such. It takes a round after <em>mie</em>, so that it cannot come before
 * people have thought for themselves.
 *
 * <p>The order (ours): each reason has points, and the sums are compared. Below the limit 3, far below 2 more, near the
 * limit 1; changed for the worse 2, a little worse 1, since small changes for the worse are looked at closely; large spread
 * 1; an elevated individual risk 2; strongest leverage 1, with a calibrated model only, since uncalibrated curves disagree
 * on it; a capability below the whole organisation's 1, by five points or more 2. Equal sums are ordered by the gap to the
 * limit; what is equal still by where research says that effort pays (supervisory work and the work community), then by
 * reading order.
 *
 * <pre>{@code
 * Advice advice = AreaAdvisor.of(bank).advise(published, individualRound.close());
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class AreaAdvisor {

    /** More would be a list to read, not a help to talk. */
    private static final int MOST = 5;

    private final QuestionBank bank;

    private AreaAdvisor(QuestionBank bank) {
        this.bank = bank;
    }

    /**
     * An advisor that points to a bank's themes.
     *
     * @param bank the questions
     * @return the advisor
     */
    public static AreaAdvisor of(QuestionBank bank) {
        return new AreaAdvisor(requireNonNull(bank, "bank"));
    }

    /**
     * Advises the unit that chooses.
     *
     * @param results what was published
     * @param round proof that the first round is over; its unit is advised
     * @return the advice, at most {@value #MOST} areas; empty where nothing stands out or nothing is published
     * @throws IllegalArgumentException if the unit is not in the publication's organisation
     */
    public Advice advise(PublishedResults results, AfterIndividualRound round) {
        UnitEvidence evidence = new UnitEvidence(results, round.unit());
        List<Evidence> found = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            evidence.of(factor).ifPresent(found::add);
        }
        for (Measure measure : results.measures()) {
            if (measure instanceof Capability capability) {
                evidence.of(capability).ifPresent(found::add);
            }
        }
        boolean isAnyPublished = !found.isEmpty();
        found.removeIf(one -> one.points() == 0);
        found.sort(ORDER);
        List<AreaAdvice> areas = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, found.size()); i++) {
            areas.add(advice(found.get(i), isDecidedByResearch(found, i)));
        }
        return new Advice(round.unit(), results.id(), areas, isAnyPublished);
    }

    private static final Comparator<Evidence> WEIGHT = Comparator.comparingInt(Evidence::points)
            .reversed()
            .thenComparing((a, b) -> NineDecimals.compare(b.gap(), a.gap()));

    private static final Comparator<Evidence> ORDER = WEIGHT.thenComparing(
                    Evidence::isWhereEffortPays, Comparator.reverseOrder())
            .thenComparing(Evidence::measure, Measure.readingOrder());

    /** Whether research alone put it before the next one. */
    private static boolean isDecidedByResearch(List<Evidence> found, int index) {
        Evidence own = found.get(index);
        return own.isWhereEffortPays()
                && found.stream()
                        .skip(index + 1L)
                        .anyMatch(next -> !next.isWhereEffortPays() && WEIGHT.compare(own, next) == 0);
    }

    private AreaAdvice advice(Evidence evidence, boolean isDecidedByResearch) {
        List<AdviceReason> reasons = new ArrayList<>(evidence.reasons());
        if (isDecidedByResearch) {
            reasons.add(AdviceWords.research());
        }
        reasons.sort(Comparator.comparingInt(AdviceReason::points).reversed());
        var themes = bank.themesFor(evidence.measure());
        return new AreaAdvice(
                evidence.measure(),
                evidence.unit(),
                evidence.confidence(),
                reasons,
                themes.stream().map(theme -> theme.id()).toList(),
                themes.stream().map(theme -> theme.name()).toList());
    }
}
