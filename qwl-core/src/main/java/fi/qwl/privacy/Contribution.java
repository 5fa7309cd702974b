package fi.qwl.privacy;

import fi.qwl.index.BackgroundCells;
import fi.qwl.index.Moments;
import fi.qwl.index.Results;
import fi.qwl.model.Measure;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.WholeIndex;
import fi.qwl.survey.Organisation;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one party hands over for figures of several employers together: for each agreed group the number of valid answers
 * and their exact sum on each measure. No value counts, no squares, nothing of other groups.
 *
 * <p>A party contributes only what it has released: the mean of the group, from these answers, stands in its ledger. The
 * other parties know their own sums and can subtract them from a joint figure, so what is contributed has to be as safe
 * as if it were published, together with everything else that was.
 *
 * <pre>{@code
 * Publisher.release(results, request.withGroups(List.copyOf(agreed.values())), store);
 * Contribution ours = Contribution.of(
 *         neighbours, "joenvarsi", Contribution.FewestParties.THREE, results, store, agreed);
 * JointRelease joint = JointRelease.of(neighbours, List.of(ours, theirs), day, store);
 * }</pre>
 *
 * <p>Exact sums are for the one who adds them up, not for readers. Immutable; the public constructor is for contributions
 * that another host handed over, and {@link JointRelease} checks them again.
 */
public final class Contribution {

    private final transient String agreementId;
    private final transient String party;
    private final transient FewestParties fewestParties;
    private final transient Map<String, Map<Measure, Total>> totals;

    /**
     * What one party adds to joint figures, as a reader of its document gives it.
     *
     * @param agreementId the agreement's id
     * @param party who contributes
     * @param fewestParties among how many parties, itself included, this party's people may be added up
     * @param totals by group and measure; a group or measure that may not leave is absent; sorted by group, unmodifiable
     */
    public Contribution(
            String agreementId, String party, FewestParties fewestParties, Map<String, Map<Measure, Total>> totals) {
        Objects.requireNonNull(agreementId, "agreementId");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(fewestParties, "fewestParties");
        Map<String, Map<Measure, Total>> copy = new TreeMap<>();
        totals.forEach(
                (group, byMeasure) -> copy.put(group, Collections.unmodifiableMap(new LinkedHashMap<>(byMeasure))));
        this.totals = Collections.unmodifiableMap(copy);

        this.agreementId = agreementId;
        this.party = party;
        this.fewestParties = fewestParties;
    }

    /** {@return the agreement's id} */
    public String agreementId() {
        return agreementId;
    }

    /** {@return who contributes} */
    public String party() {
        return party;
    }

    /** {@return among how many parties, itself included, this party's people may be added up} */
    public FewestParties fewestParties() {
        return fewestParties;
    }

    /**
     * {@return by group and measure; a group or measure that may not leave is absent; sorted by group, unmodifiable}
     */
    public Map<String, Map<Measure, Total>> totals() {
        return totals;
    }

    /** Among how many parties a figure is shared. */
    public enum FewestParties {
        /** At least three: no partner can work out another's total alone. */
        THREE,
        /** Two are enough, since the party lets its partner know its totals; both have to say so. */
        TWO
    }

    /**
     * The answers of a group on a measure.
     */
    public static final class Total {

        private final transient long n;
        private final transient BigInteger sumInQuanta;

        /**
         * The sum of a group's answers.
         *
         * @param n the number of valid answers
         * @param sumInQuanta their sum in 10⁻¹² percentage points, as {@link Moments#sumInQuanta()} gives it
         */
        public Total(long n, BigInteger sumInQuanta) {
            Objects.requireNonNull(sumInQuanta, "sumInQuanta");
            if (n < 0) {
                throw new IllegalArgumentException("n must not be negative but was " + n);
            }

            this.n = n;
            this.sumInQuanta = sumInQuanta;
        }

        /** {@return the number of valid answers} */
        public long n() {
            return n;
        }

        /** {@return their sum in 10⁻¹² percentage points, as {@link Moments#sumInQuanta()} gives it} */
        public BigInteger sumInQuanta() {
            return sumInQuanta;
        }

        Total and(Total other) {
            return new Total(n + other.n, sumInQuanta.add(other.sumInQuanta));
        }

        /** {@return the number of answers only, never their sum} */
        @Override
        public String toString() {
            return "Total of " + n;
        }

        private List<Object> parts() {
            return List.of(n, sumInQuanta);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Total that && parts().equals(that.parts());
        }

        @Override
        public int hashCode() {
            return parts().hashCode();
        }
    }

    /**
     * Takes from a party's results what it may contribute.
     *
     * @param agreement what was agreed
     * @param party who contributes
     * @param fewestParties among how many parties its people may be added up
     * @param results the party's results, computed by the agreement's formula
     * @param store the party's store, with the release of these groups or units
     * @param groups the party's units, or people, of each agreed group; no person is in two of them
     * @return the contribution, without the groups and measures that were not released from these answers, or are of fewer
     *     people than the agreement's policy asks for
     * @throws IllegalArgumentException if party, groups, wave, formula or policy are not the agreement's, or people are in
     *     two groups
     * @throws IOException if the store cannot be read
     */
    public static Contribution of(
            JointAgreement agreement,
            String party,
            FewestParties fewestParties,
            Results results,
            ReleaseStore store,
            Map<String, UnitGroup> groups)
            throws IOException {
        return of(agreement, party, fewestParties, results, store.read().ledger(), groups);
    }

    static Contribution of(
            JointAgreement agreement,
            String party,
            FewestParties fewestParties,
            Results results,
            ReleaseLedger ledger,
            Map<String, UnitGroup> groups) {
        agreement.requireParty(party);
        agreement.requireGroups(groups.keySet());
        requireSameSurvey(agreement, results, ledger);
        Map<String, Map<Measure, Total>> totals = new TreeMap<>();
        for (Measure measure : results.measures()) {
            // A unit's index of means is no mean of people, so there is nothing to add up.
            boolean isSum = measure != WholeIndex.QWL || results.order() == ScoringOrder.PERSONS_FIRST;
            if (isSum) {
                add(totals, agreement, measure, results, ledger, groups);
            }
        }
        return new Contribution(agreement.id(), party, fewestParties, totals);
    }

    private static void requireSameSurvey(JointAgreement agreement, Results results, ReleaseLedger ledger) {
        boolean isSame = results.wave().equals(agreement.wave())
                && results.order() == agreement.order()
                && results.model().equals(agreement.model());
        if (!isSame) {
            throw new IllegalArgumentException("the results must be of wave " + agreement.wave() + " by model "
                    + agreement.model().name() + ", " + agreement.order() + ", as agreed in " + agreement.id()
                    + "\nMaybe compute them with the agreement's model.");
        }
        for (ReleaseLedger.Release release : ledger.releasesOf(results.wave())) {
            if (!agreement.policy().isAtLeastAsStrictAs(release.policy())) {
                throw new IllegalArgumentException(
                        "policy " + agreement.policy().name() + " of joint agreement "
                                + agreement.id() + " is weaker than what the party promised, "
                                + release.policy().name() + "\nMaybe agree on the strictest policy of all parties.");
            }
        }
    }

    private static void add(
            Map<String, Map<Measure, Total>> totals,
            JointAgreement agreement,
            Measure measure,
            Results results,
            ReleaseLedger ledger,
            Map<String, UnitGroup> groups) {
        MeasureCells cells = new MeasureCells(results, measure);
        Set<Integer> taken = new HashSet<>();
        groups.forEach((id, group) -> {
            int[] members = cells.answeredOf(group);
            for (int cell : members) {
                if (!taken.add(cell)) {
                    throw new IllegalArgumentException("group " + id + " shares people with another group"
                            + "\nMaybe agree on groups that do not overlap.");
                }
            }
            if (isReleased(group, measure, results, ledger)) {
                total(results, measure, members)
                        .filter(total -> total.n() >= agreement.policy().minimumCellSize())
                        .ifPresent(total -> totals.computeIfAbsent(id, none -> new LinkedHashMap<>())
                                .put(measure, total));
            }
        });
    }

    private static boolean isReleased(UnitGroup group, Measure measure, Results results, ReleaseLedger ledger) {
        for (ReleaseLedger.Release release : ledger.releasesOf(results.wave())) {
            boolean isUnit = group.classes().isEmpty()
                    && group.units().size() == 1
                    && release.shown().getOrDefault(measure.key(), Set.of()).containsAll(group.units());
            boolean isGroup =
                    release.groups().getOrDefault(measure.key(), List.of()).contains(group);
            if (release.snapshot().equals(results.snapshot()) && (isUnit || isGroup)) {
                return true;
            }
        }
        return false;
    }

    /** Exact, and of these cells alone; empty for results without sums, such as a provider's. */
    private static Optional<Total> total(Results results, Measure measure, int[] cells) {
        Moments all = Moments.zero();
        BackgroundCells backgrounds = results.backgrounds().orElse(null);
        for (int cell : cells) {
            Optional<Moments> moments = backgrounds == null
                    ? direct(results, measure, cell)
                    : Optional.of(backgrounds.moments(backgrounds.cells().get(cell), measure));
            if (moments.isEmpty()) {
                return Optional.empty();
            }
            all.merge(moments.get());
        }
        return Optional.of(new Total(all.n(), all.sumInQuanta()));
    }

    private static Optional<Moments> direct(Results results, Measure measure, int unit) {
        Organisation organisation = results.organisation();
        Optional<Moments> own = moments(results, measure, unit);
        for (int child : organisation.childrenOf(unit)) {
            Optional<Moments> below = moments(results, measure, child);
            own = own.isPresent() && below.isPresent()
                    ? Optional.of(own.get().copy().subtract(below.get()))
                    : Optional.empty();
        }
        return own;
    }

    private static Optional<Moments> moments(Results results, Measure measure, int unit) {
        return results.units().get(unit).find(measure).flatMap(result -> result.moments());
    }

    /** {@return party and agreement, never a number} */
    @Override
    public String toString() {
        return "Contribution of " + party + " to " + agreementId;
    }

    private List<Object> parts() {
        return List.of(agreementId, party, fewestParties, totals);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contribution that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }
}
