package fi.qwl.privacy;

import fi.qwl.model.DisplayRounding;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
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
    private final Map<String, Set<UnitId>> shown;
    private final String snapshot;

    private JointRelease(
            JointAgreement agreement,
            Map<String, Map<Measure, JointMean>> means,
            Map<String, Set<UnitId>> shown,
            String snapshot) {
        this.agreement = agreement;
        this.means = means;
        this.shown = shown;
        this.snapshot = snapshot;
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
     * @param day the day of the release
     * @param store the store of the party that adds up; {@link #enterInto} is for those of the others
     * @return the release, which is in the store
     * @throws IllegalArgumentException if a contribution is not of this agreement, a party contributes twice, or a group is
     *     of fewer people than the agreement's policy asks for
     * @throws ReleaseRefusedException if the agreement's figures were released from other contributions
     * @throws IOException if the store cannot be read or written
     */
    public static JointRelease of(
            JointAgreement agreement, List<Contribution> contributions, LocalDate day, ReleaseStore store)
            throws IOException {
        JointRelease release = of(agreement, contributions);
        release.enterInto(store, day);
        return release;
    }

    static JointRelease of(JointAgreement agreement, List<Contribution> contributions) {
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
        // What nobody is shown is still in the ledger: the agreement has been used.
        shown.putIfAbsent(PREFIX + agreement.id(), Set.of());
        return new JointRelease(agreement, means, shown, fingerprint(contributions));
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

    /** {@return what was agreed} */
    public JointAgreement agreement() {
        return agreement;
    }

    /**
     * The figure of a group.
     *
     * @param group an agreed group's id
     * @param measure the measure
     * @return the figure; empty where fewer parties contribute than they ask for
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

    /**
     * Enters the release into a party's store; each of them does so.
     *
     * @param store the party's store
     * @param day the day on which it is entered
     * @throws ReleaseRefusedException if the agreement's figures were released from other contributions
     * @throws IOException if the store cannot be read or written
     */
    public void enterInto(ReleaseStore store, LocalDate day) throws IOException {
        StoreAct.on(store, kept -> {
            ReleaseStamp stamp = new ReleaseStamp(kept.revision() + 1, day, Publisher.RULES, "", "");
            return StoreAct.recording(new Decision<>(this, requireFirst(kept.ledger(), stamp)), kept);
        });
    }

    /** As it is recorded, unless the agreement's figures were released otherwise. */
    ReleaseLedger.Release requireFirst(ReleaseLedger ledger, ReleaseStamp stamp) {
        for (ReleaseLedger.Release release : ledger.releasesOf(agreement.wave())) {
            boolean isSameAgreement =
                    release.shown().keySet().stream().anyMatch(key -> key.startsWith(PREFIX) && shown.containsKey(key));
            if (isSameAgreement && !release.snapshot().equals(snapshot)) {
                throw ReleaseRefusal.of(ReleaseRefusal.Code.OTHER_CONTRIBUTIONS, agreement.wave())
                        .exception();
            }
        }
        return new ReleaseLedger.Release(
                agreement.wave(), snapshot, agreement.policy(), shown, Map.of(), Map.of(), stamp);
    }

    /** {@return the agreement and the wave, never a value} */
    @Override
    public String toString() {
        return "JointRelease " + agreement.wave() + " of " + agreement.id();
    }
}
