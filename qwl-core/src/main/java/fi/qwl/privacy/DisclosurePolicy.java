package fi.qwl.privacy;

import java.util.Objects;

/**
 * What was promised to respondents: from how many valid answers a result is shown. It stands in the survey's
 * definition; a run may only be stricter.
 *
 * <p>Presets: {@code standard} (5, the usual minimum: Finnish State Treasury, COPSOQ and others, published),
 * {@code kunta10} (exact from 10, as the Finnish municipal staff study does, published; its bands for 5–9 answers are
 * not shown, which is stricter), {@code strict} (10 and 15, ours).
 *
 * @param name the policy's name, printed with every publication
 * @param fewestForMeans the fewest valid answers for a mean to be shown; at least 3
 * @param fewestForSpread the fewest for spread, distributions and intervals, which carry more; at least
 *     {@code fewestForMeans}
 */
public record DisclosurePolicy(String name, int fewestForMeans, int fewestForSpread) {

    private static final int FLOOR = 3;

    public DisclosurePolicy {
        Objects.requireNonNull(name, "name");
        if (fewestForMeans < FLOOR) {
            throw new IllegalArgumentException("fewest answers for means must be at least " + FLOOR + " but was "
                    + fewestForMeans + "\nMaybe the preset 'standard' (5) was meant.");
        }
        if (fewestForSpread < fewestForMeans) {
            throw new IllegalArgumentException("fewest answers for spread must be at least those for means, "
                    + fewestForMeans + ", but was " + fewestForSpread);
        }
    }

    /** {@return means from 5 valid answers, spread from 10} */
    public static DisclosurePolicy standard() {
        return new DisclosurePolicy("standard", 5, 10);
    }

    /** {@return means and spread from 10 valid answers} */
    public static DisclosurePolicy kunta10() {
        return new DisclosurePolicy("kunta10", 10, 10);
    }

    /** {@return means from 10 valid answers, spread from 15} */
    public static DisclosurePolicy strict() {
        return new DisclosurePolicy("strict", 10, 15);
    }

    /**
     * A preset by name.
     *
     * @param name {@code standard}, {@code kunta10} or {@code strict}
     * @return the preset
     * @throws IllegalArgumentException if there is none
     */
    public static DisclosurePolicy preset(String name) {
        return switch (name) {
            case "standard" -> standard();
            case "kunta10" -> kunta10();
            case "strict" -> strict();
            default ->
                throw new IllegalArgumentException(
                        "unknown policy '" + name + "'\nMaybe standard, kunta10 or strict was meant.");
        };
    }

    /**
     * Whether this policy keeps what another one promises.
     *
     * @param promised the other policy
     * @return true if no threshold is lower
     */
    public boolean isAtLeastAsStrictAs(DisclosurePolicy promised) {
        return fewestForMeans >= promised.fewestForMeans && fewestForSpread >= promised.fewestForSpread;
    }

    /**
     * A stricter policy for one run.
     *
     * @param wanted the run's policy
     * @return the wanted policy
     * @throws IllegalArgumentException if it is weaker than this one in any threshold
     */
    public DisclosurePolicy tightenedTo(DisclosurePolicy wanted) {
        if (!wanted.isAtLeastAsStrictAs(this)) {
            throw new IllegalArgumentException("policy " + wanted.summary() + " is weaker than what was promised to"
                    + " respondents, " + summary() + "\nMaybe leave it out: the definition's own policy then holds.");
        }
        return wanted;
    }

    private String summary() {
        return "'" + name + "' (means from " + fewestForMeans + ", spread from " + fewestForSpread + ")";
    }
}
