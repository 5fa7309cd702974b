package fi.qwl.stats;

/** Why a statistic has no value. The text is for developers and researchers, in English. */
public enum Reason {
    /** There is no answer at all. */
    NO_VALUES("every value is missing"),
    /** There are answers, but fewer than the formula needs. */
    TOO_FEW_VALUES("fewer values than the formula needs"),
    /** Fewer items, or raters, than the formula needs. */
    TOO_FEW_ITEMS("fewer items than the formula needs"),
    /** The formula is for two items; there are more or fewer that vary. */
    NOT_TWO_ITEMS("the formula is for two items that vary"),
    /** Fewer than two groups hold answers. */
    TOO_FEW_GROUPS("fewer than two groups hold values"),
    /** Every group holds one answer: nothing shows how people within a group differ. */
    GROUPS_OF_ONE("every group holds a single value"),
    /** Two items were never answered by the same two people. */
    TOO_FEW_COMMON_ROWS("two items have fewer than two rows in common"),
    /** All values are equal, so a ratio of variances is 0/0. */
    NO_VARIANCE("all values are equal"),
    /** The groups' means are equal, or so nearly that a ratio to their variance has no value. */
    NO_VARIANCE_BETWEEN("the groups' means are equal, or too nearly so"),
    /** Answers agree wholly: the error variance is 0, and a ratio to it has no value. */
    PERFECT_AGREEMENT("answers agree wholly, the error variance is 0"),
    /** The items' sum does not vary, or pairwise covariances contradict each other: a reversed item is likely. */
    NO_TOTAL_VARIANCE("the items' sum has no positive variance; is an item reversed?"),
    /** A mean so near an end of the scale that its greatest possible variance is undefined (a_wg). */
    MEAN_TOO_EXTREME("the mean is too near an end of the scale"),
    /** The correlation matrix is singular or not positive definite, as with doubled items or contradicting pairs. */
    SINGULAR_CORRELATIONS("the correlation matrix is not positive definite"),
    /** The data do not single out one solution, as with items that do not correlate. */
    NOT_IDENTIFIED("the data do not single out one solution"),
    /** An item's own variance was stopped at its floor (a Heywood case): a standard error has no meaning there. */
    IMPROPER_SOLUTION("the solution is improper, an item has no unique variance left"),
    /** The iteration did not come to rest. */
    NOT_CONVERGED("the iteration did not converge"),
    /** All bootstrap replicates lie on one side of the estimate, or the correction has no finite value. */
    ONE_SIDED_REPLICATES("the bootstrap replicates do not surround the estimate"),
    /** The statistic gave no finite number on some of the resamples. */
    STATISTIC_UNDEFINED("the statistic gave no finite number on some of the resamples");

    private final String text;

    Reason(String text) {
        this.text = text;
    }

    /** {@return the reason as a short English phrase, without a full stop} */
    public String text() {
        return text;
    }
}
