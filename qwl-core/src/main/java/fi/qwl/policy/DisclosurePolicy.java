package fi.qwl.policy;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was promised to respondents: from how many valid answers a result is shown. It stands in the survey's
 * definition; a run may only be stricter.
 *
 * <pre>{@code
 * DisclosurePolicy promised = DisclosurePolicy.standard();
 * DisclosurePolicy own = DisclosurePolicy.builder("joenvarsi").minimumForMeans(7).minimumForSpread(12).build();
 * }</pre>
 *
 * <p>Presets: {@code standard} (means from 5, the usual minimum: Finnish State Treasury, COPSOQ and others, published;
 * spread from 10), {@code kunta10} (exact from 10, for 5–9 only one of three fixed bands, as the Finnish municipal
 * staff study reveals no more than the placing there, published), {@code strict} (10 and 15, ours). Immutable.
 */
public final class DisclosurePolicy {

    private static final int FLOOR = 3;
    private static final double WIDTH = 10;
    private static final int DISTRIBUTIONS = 30;
    private static final double LOW_MEANS = 40;
    private static final int LOW_MEANS_ANSWERS = 10;
    /** Comments by fewer people are never shown unless a policy says so: a way of writing is known (ours). */
    private static final int COMMENTS = 10;

    private final String name;
    private final int minimumForMeans;
    private final int minimumForSpread;
    private final int minimumForBands;
    private final int minimumForComments;
    private final double minimumIntervalWidth;
    private final @Nullable String openDataReason;

    /**
     * A policy without bands, with the usual width of bounds, 10 points.
     *
     * @param name the policy's name, printed with every publication
     * @param minimumForMeans the fewest valid answers for a mean to be shown; at least 3
     * @param minimumForSpread the fewest for spread; at least {@code minimumForMeans}
     * @throws IllegalArgumentException if a threshold is too low
     */
    public DisclosurePolicy(String name, int minimumForMeans, int minimumForSpread) {
        this(
                name,
                minimumForMeans,
                minimumForSpread,
                minimumForMeans,
                Math.max(COMMENTS, minimumForSpread),
                WIDTH,
                null);
        validate();
    }

    private DisclosurePolicy(
            String name,
            int minimumForMeans,
            int minimumForSpread,
            int minimumForBands,
            int minimumForComments,
            double minimumIntervalWidth,
            @Nullable String openDataReason) {
        this.name = Objects.requireNonNull(name, "name");
        this.minimumForMeans = minimumForMeans;
        this.minimumForSpread = minimumForSpread;
        this.minimumForBands = minimumForBands;
        this.minimumForComments = minimumForComments;
        this.minimumIntervalWidth = minimumIntervalWidth;
        this.openDataReason = openDataReason;
    }

    private void validate() {
        if (minimumForMeans < FLOOR) {
            throw new IllegalArgumentException("fewest answers for means must be at least " + FLOOR + " but was "
                    + minimumForMeans + "\nMaybe the preset 'standard' (5) was meant.");
        }
        if (minimumForSpread < minimumForMeans) {
            throw new IllegalArgumentException("fewest answers for spread must be at least those for means, "
                    + minimumForMeans + ", but was " + minimumForSpread);
        }
        if (minimumForBands < FLOOR || minimumForBands > minimumForMeans) {
            throw new IllegalArgumentException("fewest answers for bands must be from " + FLOOR
                    + " to those for means, " + minimumForMeans + ", but was " + minimumForBands);
        }
        if (minimumForComments < minimumForMeans) {
            throw new IllegalArgumentException("fewest people for comments must be at least those for means, "
                    + minimumForMeans + ", but was " + minimumForComments);
        }
        if (!(minimumIntervalWidth >= 0 && minimumIntervalWidth <= 50)) {
            throw new IllegalArgumentException(
                    "the width of bounds must be from 0 to 50 percentage points but was " + minimumIntervalWidth);
        }
    }

    /** {@return means from 5 valid answers, spread from 10} */
    public static DisclosurePolicy standard() {
        return new DisclosurePolicy("standard", 5, 10);
    }

    /** {@return means from 10 valid answers, spread from 15} */
    public static DisclosurePolicy strict() {
        return new DisclosurePolicy("strict", 10, 15);
    }

    /**
     * No protection at all, for a researcher whose data are open: invented, or published elsewhere. The reason stands in
     * the policy's name and so in every output.
     *
     * @param reason why nobody needs protection; printed
     * @return the policy
     * @throws IllegalArgumentException if the reason is blank
     */
    public static DisclosurePolicy openData(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("open data need a reason but it was blank"
                    + "\nMaybe say where the data are published, or that they are invented.");
        }
        return new DisclosurePolicy("open-data (" + reason.strip() + ")", 1, 2, 1, 1, 0, reason.strip());
    }

    /**
     * A preset by name: {@link #standard()}, {@link #strict()}, or {@code kunta10}, with means and spread from 10 valid
     * answers and a band from 5, as the Finnish municipal staff study Kunta10 shows its results (published; the bands'
     * edges are ours). Open data are no preset: they need a reason.
     *
     * @param name {@code standard}, {@code kunta10} or {@code strict}
     * @return the preset
     * @throws IllegalArgumentException if there is none
     */
    public static DisclosurePolicy preset(String name) {
        return switch (name) {
            case "standard" -> standard();
            case "kunta10" ->
                builder(name)
                        .minimumForMeans(10)
                        .minimumForSpread(10)
                        .minimumForBands(5)
                        .build();
            case "strict" -> strict();
            default ->
                throw new IllegalArgumentException(
                        "unknown policy '" + name + "'\nMaybe standard, kunta10 or strict was meant.");
        };
    }

    /**
     * Starts a custom policy from the thresholds of {@link #standard()}.
     *
     * @param name the policy's name, printed with every publication
     * @return a builder; for one thread
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** {@return the policy's name, printed with every publication; for open data with the reason} */
    public String name() {
        return name;
    }

    /** {@return the fewest valid answers for a mean} */
    public int minimumForMeans() {
        return minimumForMeans;
    }

    /** {@return the fewest valid answers for spread and intervals, which carry more} */
    public int minimumForSpread() {
        return minimumForSpread;
    }

    /**
     * The fewest valid answers for histograms, quartiles and shares below a limit, and for the spread of measures of few
     * possible values: at fewer answers these leave a handful of sets of answers (measured for this library).
     *
     * @return 30, or {@link #minimumForSpread()} where that is more; no more than that for open data
     */
    public int minimumForDistributions() {
        return openDataReason == null ? Math.max(DISTRIBUTIONS, minimumForSpread) : minimumForSpread;
    }

    /**
     * Below which mean a factor or capability of fewer than {@link #answersForLowMeans()} people is shown as "under" it and
     * no more exactly; where a scale does not begin at 0, that share of its length (ours).
     *
     * @return 40, in percent; 0 for open data
     */
    public double lowMeansBelow() {
        return openDataReason == null ? LOW_MEANS : 0;
    }

    /** {@return from how many valid answers a low mean is shown exactly} */
    public int answersForLowMeans() {
        return LOW_MEANS_ANSWERS;
    }

    /** {@return the fewest valid answers for a band; that of means where no bands are shown} */
    public int minimumForBands() {
        return minimumForBands;
    }

    /** {@return whether groups that are too small for a mean may get a band} */
    public boolean hasBands() {
        return minimumForBands < minimumForMeans;
    }

    /** {@return by how many people comments of a unit must be to be shown, where they are shown at all} */
    public int minimumForComments() {
        return minimumForComments;
    }

    /** {@return how narrowly a hidden mean may not be bounded, in percentage points of a scale of 0–100} */
    public double minimumIntervalWidth() {
        return minimumIntervalWidth;
    }

    /** {@return why nothing is protected; empty for every other policy} */
    public Optional<String> openDataReason() {
        return Optional.ofNullable(openDataReason);
    }

    /**
     * Whether this policy keeps what another one promises.
     *
     * @param promised the other policy
     * @return true if no threshold and no width is lower
     */
    public boolean isAtLeastAsStrictAs(DisclosurePolicy promised) {
        return minimumForMeans >= promised.minimumForMeans
                && minimumForSpread >= promised.minimumForSpread
                && minimumForBands >= promised.minimumForBands
                && minimumForComments >= promised.minimumForComments
                && minimumIntervalWidth >= promised.minimumIntervalWidth;
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

    /**
     * What keeps this promise and another one: for data that are shown together.
     *
     * @param other the other policy
     * @return the one that keeps both, or a policy of the higher threshold of each kind, with both names
     */
    public DisclosurePolicy strictest(DisclosurePolicy other) {
        if (isAtLeastAsStrictAs(other)) {
            return this;
        }
        if (other.isAtLeastAsStrictAs(this)) {
            return other;
        }
        return new DisclosurePolicy(
                name + " + " + other.name,
                Math.max(minimumForMeans, other.minimumForMeans),
                Math.max(minimumForSpread, other.minimumForSpread),
                Math.max(minimumForBands, other.minimumForBands),
                Math.max(minimumForComments, other.minimumForComments),
                Math.max(minimumIntervalWidth, other.minimumIntervalWidth),
                null);
    }

    private String summary() {
        return "'" + name + "' (means from " + minimumForMeans + ", spread from " + minimumForSpread
                + (hasBands() ? ", bands from " + minimumForBands : "")
                + (minimumForComments == Math.max(COMMENTS, minimumForSpread)
                        ? ""
                        : ", comments from " + minimumForComments)
                + (minimumIntervalWidth == WIDTH ? "" : ", bounds " + minimumIntervalWidth)
                + ")";
    }

    /**
     * How far a group's sum must be from both ends of the scale: fewer than k people of it then cannot be bounded within
     * the width.
     *
     * @param range the scale's length in percent
     * @return the distance in percentage points times people
     */
    public double distanceFromEnds(double range) {
        return minimumIntervalWidth * range / 100 * (minimumForMeans - 1);
    }

    /**
     * The fewest people in a group with a known sum: k, and for a large k or width a few more, so that all but one of
     * them are not bounded within the width by the known sum alone.
     *
     * @return the number of people, at least {@link #minimumForMeans()}
     */
    public int minimumCellSize() {
        int hidden = minimumForMeans - 1;
        int fewest = minimumForMeans;
        while (100 * (fewest - hidden) <= minimumIntervalWidth * hidden) {
            fewest++;
        }
        return fewest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DisclosurePolicy that
                && name.equals(that.name)
                && minimumForMeans == that.minimumForMeans
                && minimumForSpread == that.minimumForSpread
                && minimumForBands == that.minimumForBands
                && minimumForComments == that.minimumForComments
                && minimumIntervalWidth == that.minimumIntervalWidth
                && Objects.equals(openDataReason, that.openDataReason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                name,
                minimumForMeans,
                minimumForSpread,
                minimumForBands,
                minimumForComments,
                minimumIntervalWidth,
                openDataReason);
    }

    /** {@return name and thresholds} */
    @Override
    public String toString() {
        return "DisclosurePolicy " + summary();
    }

    /** Puts a policy together. Mutable, for one thread. */
    public static final class Builder {
        private final String name;
        private int means = 5;
        private int spread = 10;
        private int bands;
        private int comments;
        private double width = WIDTH;

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /**
         * Sets the fewest valid answers for a mean.
         *
         * @param answers at least 3
         * @return this builder
         */
        public Builder minimumForMeans(int answers) {
            means = answers;
            return this;
        }

        /**
         * Sets the fewest valid answers for spread.
         *
         * @param answers at least those for means
         * @return this builder
         */
        public Builder minimumForSpread(int answers) {
            spread = answers;
            return this;
        }

        /**
         * Shows one of three fixed bands for groups that are too small for a mean.
         *
         * @param answers from how many valid answers, at least 3 and at most those for means
         * @return this builder
         */
        public Builder minimumForBands(int answers) {
            bands = answers;
            return this;
        }

        /**
         * Sets by how many people comments of a unit must be, where comments are released at all.
         *
         * @param people at least as many as for means; unless set 10, or those for spread if these are more
         * @return this builder
         */
        public Builder minimumForComments(int people) {
            comments = people;
            return this;
        }

        /**
         * Sets how narrowly a hidden mean may not be bounded.
         *
         * @param points in percentage points of a scale of 0–100, from 0 to 50; 10 unless set
         * @return this builder
         */
        public Builder minimumIntervalWidth(double points) {
            width = points;
            return this;
        }

        /**
         * Builds the policy.
         *
         * @return the policy
         * @throws IllegalArgumentException if a threshold is below the floor of 3, or thresholds contradict each other
         */
        public DisclosurePolicy build() {
            DisclosurePolicy policy = new DisclosurePolicy(
                    name,
                    means,
                    spread,
                    bands == 0 ? means : bands,
                    comments == 0 ? Math.max(COMMENTS, spread) : comments,
                    width,
                    null);
            policy.validate();
            return policy;
        }
    }
}
