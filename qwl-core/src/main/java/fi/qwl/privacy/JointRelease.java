package fi.qwl.privacy;

import fi.qwl.model.DisplayRounding;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.survey.UnitId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Figures of several employers together, as they may leave: for each agreed group and measure the number of valid answers
 * and the mean. No spread, no distributions, nothing of one party alone.
 *
 * <p>Every party knows its own answers and subtracts them. So a figure is of at least three parties, or of two that both
 * said so, and each of them hands over only what it has released ({@link Contribution}). The release goes into the ledger
 * of every party; another one of the same agreement from other contributions is refused, since the difference would be of
 * those that changed. Immutable.
 */
public final class JointRelease {

    /** In ledgers the keys of joint releases start so; then follow the agreement's id and the measure's key. */
    static final String PREFIX = "joint/";

    private static final int USUAL_PARTIES = 3;
    private static final int QUANTA_DIGITS = 12;

    private final JointAgreement agreement;
    private final Map<String, Map<Measure, JointMean>> means;
    private final ReleaseLedger.Release release;
    private final ReleaseLedger ledger;

    private JointRelease(
            JointAgreement agreement,
            Map<String, Map<Measure, JointMean>> means,
            ReleaseLedger.Release release,
            ReleaseLedger ledger) {
        this.agreement = agreement;
        this.means = means;
        this.release = release;
        this.ledger = enteredInto(ledger, release);
    }

    /**
     * A figure of several parties.
     *
     * @param n the number of valid answers of all of them
     * @param mean in percent, rounded to one decimal
     * @param parties how many parties it is of
     */
    public record JointMean(long n, double mean, int parties) {}

    /**
     * Adds up what the parties contributed.
     *
     * @param agreement what was agreed
     * @param contributions one of each party that takes part
     * @param ledger the ledger of the party that adds up; {@link #enteredInto} is for those of the others
     * @return the release
     * @throws IllegalArgumentException if a contribution is not of this agreement, a party contributes twice, or a group is
     *     of fewer people than the agreement's policy asks for
     * @throws IllegalStateException if the agreement's figures were released from other contributions
     */
    public static JointRelease of(JointAgreement agreement, List<Contribution> contributions, ReleaseLedger ledger) {
        requireValid(agreement, contributions);
        Map<String, Map<Measure, JointMean>> means = new TreeMap<>();
        Map<String, Set<UnitId>> shown = new TreeMap<>();
        cells(contributions)
                .forEach((group, byMeasure) -> byMeasure.forEach((measure, parts) -> {
                    if (isOfEnoughParties(parts)) {
                        means.computeIfAbsent(group, none -> new LinkedHashMap<>())
                                .put(measure, mean(agreement.model(), measure, group, parts));
                        shown.computeIfAbsent(PREFIX + agreement.id() + "/" + measure.key(), none -> new TreeSet<>())
                                .add(new UnitId(group));
                    }
                }));
        // What nobody is shown is in the ledger all the same: the agreement has been used.
        shown.putIfAbsent(PREFIX + agreement.id(), Set.of());
        ReleaseLedger.Release release = new ReleaseLedger.Release(
                agreement.wave(), fingerprint(contributions), agreement.policy(), shown, Map.of(), Map.of());
        return new JointRelease(agreement, means, release, ledger);
    }

    private static void requireValid(JointAgreement agreement, List<Contribution> contributions) {
        Set<String> seen = new HashSet<>();
        int fewest = agreement.policy().minimumCellSize();
        for (Contribution contribution : contributions) {
            if (!contribution.agreementId().equals(agreement.id())) {
                throw new IllegalArgumentException(
                        "the contribution of " + contribution.party() + " is to joint agreement "
                                + contribution.agreementId() + " but " + agreement.id() + " is added up");
            }
            agreement.requireParty(contribution.party());
            agreement.requireGroups(contribution.totals().keySet());
            if (!seen.add(contribution.party())) {
                throw new IllegalArgumentException(contribution.party() + " contributes twice to " + agreement.id());
            }
            contribution
                    .totals()
                    .forEach((group, byMeasure) -> byMeasure.forEach((measure, total) -> {
                        if (total.n() < fewest) {
                            throw new IllegalArgumentException(
                                    "group " + group + " of " + contribution.party()
                                            + " must be of at least " + fewest + " people but is of fewer"
                                            + "\nMaybe make the contribution with Contribution.of, which leaves such groups out.");
                        }
                    }));
        }
    }

    private static Map<String, Map<Measure, List<Contribution>>> cells(List<Contribution> contributions) {
        Map<String, Map<Measure, List<Contribution>>> cells = new TreeMap<>();
        for (Contribution contribution : contributions) {
            contribution
                    .totals()
                    .forEach((group, byMeasure) -> byMeasure
                            .keySet()
                            .forEach(measure -> cells.computeIfAbsent(group, none -> new LinkedHashMap<>())
                                    .computeIfAbsent(measure, none -> new ArrayList<>())
                                    .add(contribution)));
        }
        return cells;
    }

    private static boolean isOfEnoughParties(List<Contribution> parts) {
        return parts.size() >= USUAL_PARTIES
                || (parts.size() == 2
                        && parts.stream().allMatch(part -> part.fewestParties() == Contribution.FewestParties.TWO));
    }

    private static JointMean mean(IndexModel model, Measure measure, String group, List<Contribution> parts) {
        Contribution.Total total = parts.stream()
                .map(part -> Objects.requireNonNull(part.totals().get(group)).get(measure))
                .reduce(Contribution.Total::and)
                .orElseThrow();
        double exact = new BigDecimal(total.sumInQuanta(), QUANTA_DIGITS)
                .divide(BigDecimal.valueOf(total.n()), MathContext.DECIMAL64)
                .doubleValue();
        double[] limits =
                measure instanceof Factor factor ? new double[] {model.limits().of(factor)} : new double[0];
        return new JointMean(total.n(), DisplayRounding.round(exact, limits).doubleValue(), parts.size());
    }

    private static String fingerprint(List<Contribution> contributions) {
        StringBuilder all = new StringBuilder();
        contributions.stream()
                .sorted((a, b) -> a.party().compareTo(b.party()))
                .forEach(contribution -> contribution
                        .totals()
                        .forEach((group, byMeasure) -> new TreeMap<>(keyed(byMeasure))
                                .forEach((key, total) -> all.append(contribution.party())
                                        .append('\n')
                                        .append(group)
                                        .append('\n')
                                        .append(key)
                                        .append('\n')
                                        .append(total.n())
                                        .append(' ')
                                        .append(total.sumInQuanta())
                                        .append('\n'))));
        return CommentRelease.digest(all.toString()).substring(0, 16);
    }

    private static Map<String, Contribution.Total> keyed(Map<Measure, Contribution.Total> byMeasure) {
        Map<String, Contribution.Total> keyed = new TreeMap<>();
        byMeasure.forEach((measure, total) -> keyed.put(measure.key(), total));
        return keyed;
    }

    private static ReleaseLedger enteredInto(ReleaseLedger ledger, ReleaseLedger.Release joint) {
        for (ReleaseLedger.Release release : ledger.releasesOf(joint.wave())) {
            boolean isSameAgreement = release.shown().keySet().stream()
                    .anyMatch(key -> key.startsWith(PREFIX) && joint.shown().containsKey(key));
            if (isSameAgreement && !release.snapshot().equals(joint.snapshot())) {
                throw new IllegalStateException(
                        "wave " + joint.wave() + " was released jointly from other contributions;"
                                + " the difference would tell whose they are\nMaybe keep the first release.");
            }
        }
        return ledger.with(joint);
    }

    /** {@return what was agreed} */
    public JointAgreement agreement() {
        return agreement;
    }

    /**
     * The figure of a group.
     *
     * @param group an agreed group's id
     * @param measure the measure
     * @return the figure; none where fewer parties contribute than they ask for
     */
    public Optional<JointMean> find(String group, Measure measure) {
        return Optional.ofNullable(means(group).get(measure));
    }

    /**
     * The figures of a group.
     *
     * @param group an agreed group's id
     * @return by measure, in reading order; unmodifiable
     * @throws IllegalArgumentException if it is not agreed on
     */
    public Map<Measure, JointMean> means(String group) {
        agreement.requireGroups(Set.of(group));
        return Collections.unmodifiableMap(means.getOrDefault(group, Map.of()));
    }

    /** {@return the ledger of the party that added up, with this release; stays with the host} */
    public ReleaseLedger ledger() {
        return ledger;
    }

    /**
     * Enters the release into another party's ledger; each of them does so.
     *
     * @param other the party's ledger
     * @return the ledger with this release
     * @throws IllegalStateException if the agreement's figures were released from other contributions
     */
    public ReleaseLedger enteredInto(ReleaseLedger other) {
        return enteredInto(other, release);
    }

    /** {@return the agreement and the wave, never a value} */
    @Override
    public String toString() {
        return "JointRelease " + agreement.wave() + " of " + agreement.id();
    }
}
