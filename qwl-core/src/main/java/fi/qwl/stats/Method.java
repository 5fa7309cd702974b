package fi.qwl.stats;

/**
 * What was computed: one constant per named variant, with its formula and where it comes from. The texts are for
 * developers and researchers, in English.
 */
public enum Method {
    /** Arithmetic mean. */
    MEAN("mean", "sum x / n", "standard", Origin.PUBLISHED),
    /** Standard deviation with n - 1. */
    STANDARD_DEVIATION("standard deviation", "sqrt(sum (x - mean)^2 / (n - 1))", "standard", Origin.PUBLISHED),
    /** Standard error of a mean, sample of an endless population. */
    STANDARD_ERROR("standard error of the mean", "s / sqrt(n)", Sources.STUDENT, Origin.PUBLISHED),
    /** Standard error of a mean, sample without replacement from a finite population. */
    STANDARD_ERROR_FINITE(
            "standard error of the mean, finite population",
            "s / sqrt(n) * sqrt(1 - n / N); 0 for a census",
            Sources.COCHRAN,
            Origin.PUBLISHED),
    /** Interval of a mean by Student's t, superpopulation view. */
    MEAN_T_INTERVAL("t interval of the mean", "mean -+ t(n - 1) * s / sqrt(n)", Sources.STUDENT, Origin.PUBLISHED),
    /** Interval of a mean by Student's t with the finite population correction. */
    MEAN_T_INTERVAL_FINITE(
            "t interval of the mean, finite population",
            "mean -+ t(n - 1) * s / sqrt(n) * sqrt(1 - n / N); no width for a census: there is no sampling error",
            Sources.COCHRAN,
            Origin.PUBLISHED),

    /** Cronbach's alpha from covariances. */
    CRONBACH_ALPHA(
            "Cronbach's alpha, raw",
            "k / (k - 1) * (1 - sum of item variances / variance of the sum)",
            Sources.CRONBACH,
            Origin.PUBLISHED),
    /** Alpha from correlations. */
    CRONBACH_ALPHA_STANDARDISED(
            "Cronbach's alpha, standardised",
            "k * r / (1 + (k - 1) * r), r the mean correlation between items",
            Sources.CRONBACH,
            Origin.PUBLISHED),
    /** Raw alpha of the other items. */
    ALPHA_IF_DROPPED(
            "Cronbach's alpha, raw, without the item",
            "Cronbach's alpha of the k - 1 other items",
            Sources.NUNNALLY,
            Origin.PUBLISHED),
    /** Standardised alpha of the other items. */
    ALPHA_IF_DROPPED_STANDARDISED(
            "Cronbach's alpha, standardised, without the item",
            "standardised alpha of the k - 1 other items",
            Sources.NUNNALLY,
            Origin.PUBLISHED),
    /** Correlation of an item with the sum of the others. */
    ITEM_REST_CORRELATION(
            "item-rest correlation",
            "cov(item, sum of the others) / sqrt(var(item) * var(sum of the others))",
            Sources.NUNNALLY,
            Origin.PUBLISHED),
    /** Feldt's interval of raw alpha. */
    FELDT_INTERVAL(
            "Feldt interval of Cronbach's alpha",
            "1 - (1 - alpha) * F(1 -+ c; n - 1, (n - 1)(k - 1))",
            Sources.FELDT,
            Origin.PUBLISHED),
    /** McDonald's omega from one factor, a proper solution. */
    OMEGA_ONE_FACTOR(
            "McDonald's omega, one factor, maximum likelihood, standardised",
            "(sum of loadings)^2 / ((sum of loadings)^2 + sum of uniquenesses)",
            Sources.MCDONALD,
            Origin.PUBLISHED),
    /** McDonald's omega from one factor where an item's uniqueness was stopped at 0.005 (a Heywood case). */
    OMEGA_ONE_FACTOR_HEYWOOD(
            "McDonald's omega, one factor, maximum likelihood, standardised, Heywood case held at 0.005",
            "(sum of loadings)^2 / ((sum of loadings)^2 + sum of uniquenesses), uniquenesses at least 0.005",
            Sources.MCDONALD,
            Origin.PUBLISHED),

    /** Interval of omega by the delta method on the logit scale. */
    OMEGA_LOGIT_INTERVAL(
            "delta-method interval of McDonald's omega, logit scale",
            "expit(logit(omega) -+ z se / (omega (1 - omega))), se from the expected information of the one-factor model",
            Sources.RAYKOV_MARCOULIDES,
            Origin.PUBLISHED),
    /** Reliability of a scale of two items. */
    SPEARMAN_BROWN("Spearman-Brown reliability of two items", "2r / (1 + r)", Sources.EISINGA, Origin.PUBLISHED),
    /** Interval of the reliability of two items. */
    SPEARMAN_BROWN_INTERVAL(
            "Fisher interval of the Spearman-Brown reliability",
            "2r' / (1 + r') at r' = tanh(atanh(r) -+ z / sqrt(n - 3))",
            Sources.EISINGA,
            Origin.PUBLISHED),
    /** How far one person's score is from what many repetitions would give. */
    STANDARD_ERROR_OF_MEASUREMENT(
            "standard error of measurement of the mean of items",
            "s sqrt(1 - alpha), s the standard deviation of the mean of items",
            Sources.NUNNALLY,
            Origin.PUBLISHED),

    /** Straight-line correlation. */
    PEARSON_R("Pearson's r", "cov(a, b) / (s_a s_b)", Sources.PEARSON, Origin.PUBLISHED),
    /** Test of r. */
    PEARSON_T_TEST(
            "t-test of Pearson's r", "t = r sqrt((n - 2) / (1 - r^2)), df = n - 2", Sources.FISHER_Z, Origin.PUBLISHED),
    /** Interval of r. */
    PEARSON_FISHER_INTERVAL(
            "Fisher interval of Pearson's r", "tanh(atanh(r) -+ z / sqrt(n - 3))", Sources.FISHER_Z, Origin.PUBLISHED),
    /** Rank correlation. */
    SPEARMAN_RHO(
            "Spearman's rho",
            "Pearson's r of the ranks, ties with their mean rank",
            Sources.SPEARMAN,
            Origin.PUBLISHED),
    /** Test of rho. */
    SPEARMAN_T_TEST(
            "approximate t-test of Spearman's rho",
            "t = rho sqrt((n - 2) / (1 - rho^2)), df = n - 2",
            Sources.BONETT_WRIGHT,
            Origin.PUBLISHED),
    /** Interval of rho. */
    SPEARMAN_FISHER_INTERVAL(
            "Fisher interval of Spearman's rho",
            "tanh(atanh(rho) -+ z sqrt((1 + rho^2 / 2) / (n - 3)))",
            Sources.BONETT_WRIGHT,
            Origin.PUBLISHED),

    /** Agreement of one item. */
    RWG(
            "r_wg",
            "1 - s^2 / null variance, 0 where s^2 is greater",
            "James, L. R., Demaree, R. G., Wolf, G. (1984). Estimating within-group interrater reliability with and"
                    + " without response bias. Journal of Applied Psychology 69, 85-98.",
            Origin.PUBLISHED),
    /** Agreement of several parallel items. */
    RWG_J(
            "r_wg(j)",
            "J(1 - m) / (J(1 - m) + m), m = mean s^2 / null variance, 0 where m > 1",
            "James, L. R., Demaree, R. G., Wolf, G. (1984). Estimating within-group interrater reliability with and"
                    + " without response bias. Journal of Applied Psychology 69, 85-98.",
            Origin.PUBLISHED),
    /** Agreement of several items that does not grow with their number. */
    RWG_J_LINDELL(
            "r*_wg(j)",
            "1 - mean s^2 / null variance; negative where people differ more than by chance",
            "Lindell, M. K., Brandt, C. J., Whitney, D. J. (1999). A revised index of interrater agreement for"
                    + " multi-item ratings of a single target. Applied Psychological Measurement 23, 127-135.",
            Origin.PUBLISHED),
    /** Agreement of one item against the greatest variance that its mean allows. */
    AWG("a_wg", "1 - 2 s^2 / (((H + L)M - M^2 - HL) * n / (n - 1))", Sources.BROWN_HAUENSTEIN, Origin.PUBLISHED),
    /** Mean a_wg of several items. */
    AWG_J("a_wg(j)", "mean of the items' a_wg where they have one", Sources.BROWN_HAUENSTEIN, Origin.PUBLISHED),
    /** A mean over groups, each counting once. */
    MEAN_OF_GROUPS("mean over the groups", "sum over groups / number of groups with a value", "ours", Origin.OURS),
    /** A median over groups, each counting once. */
    MEDIAN_OF_GROUPS("median over the groups", "middle value of the groups with a value", "ours", Origin.OURS),

    /** Variance between groups over variance within, groups of any size. */
    ONE_WAY_ANOVA(
            "one-way analysis of variance",
            "F = MSB / MSW, df = J - 1 and N - J",
            "Fisher, R. A. (1925). Statistical Methods for Research Workers. Oliver and Boyd.",
            Origin.PUBLISHED),
    /** ICC(1) with the mean group size. */
    ICC1_MEAN_SIZE(
            "ICC(1), mean group size",
            "(MSB - MSW) / (MSB + (k - 1) MSW), k = N / J",
            Sources.BLIESE,
            Origin.PUBLISHED),
    /** ICC(1) with the group size that makes the ANOVA estimator of the variance between groups unbiased. */
    ICC1_UNBIASED_SIZE(
            "ICC(1), unbiased group size",
            "(MSB - MSW) / (MSB + (k - 1) MSW), k = (N - sum n_j^2 / N) / (J - 1)",
            "Donner, A. (1986). A review of inference procedures for the intraclass correlation coefficient in the"
                    + " one-way random effects model. International Statistical Review 54, 67-82.",
            Origin.PUBLISHED),
    /** ICC(1) from variance components by restricted maximum likelihood. */
    ICC1_REML(
            "ICC(1), restricted maximum likelihood",
            "variance between / (variance between + variance within), not negative",
            "Patterson, H. D., Thompson, R. (1971). Recovery of inter-block information when block sizes are unequal."
                    + " Biometrika 58, 545-554.",
            Origin.PUBLISHED),
    /** ICC(2), reliability of the groups' means. */
    ICC2("ICC(2)", "(MSB - MSW) / MSB", Sources.BLIESE, Origin.PUBLISHED),
    /** Reliability of one group's mean, stepped up from ICC(1) with the mean group size. */
    GROUP_MEAN_RELIABILITY_MEAN_SIZE(
            "reliability of a group's mean, from ICC(1) with mean group size",
            "n ICC(1) / (1 + (n - 1) ICC(1))",
            Sources.BLIESE,
            Origin.PUBLISHED),
    /** Reliability of one group's mean, stepped up from ICC(1) with the unbiased group size. */
    GROUP_MEAN_RELIABILITY_UNBIASED_SIZE(
            "reliability of a group's mean, from ICC(1) with unbiased group size",
            "n ICC(1) / (1 + (n - 1) ICC(1))",
            Sources.BLIESE,
            Origin.PUBLISHED),

    /** Interval of ICC(1) with the mean group size. */
    ICC1_MEAN_SIZE_INTERVAL(
            "F interval of ICC(1), mean group size",
            "(F' - 1) / (F' + k - 1) at F' = F / F(J - 1, N - J) and F F(N - J, J - 1), k = N / J; exact for equal groups",
            Sources.MCGRAW_WONG,
            Origin.PUBLISHED),
    /** Interval of ICC(1) with the unbiased group size. */
    ICC1_UNBIASED_SIZE_INTERVAL(
            "F interval of ICC(1), unbiased group size",
            "(F' - 1) / (F' + k - 1) at F' = F / F(J - 1, N - J) and F F(N - J, J - 1), k = (N - sum n_j^2 / N) / (J - 1);"
                    + " exact for equal groups",
            Sources.MCGRAW_WONG,
            Origin.PUBLISHED),
    /** Interval of ICC(2). */
    ICC2_INTERVAL(
            "F interval of ICC(2)",
            "1 - 1 / F' at F' = F / F(J - 1, N - J) and F F(N - J, J - 1); exact for equal groups",
            Sources.MCGRAW_WONG,
            Origin.PUBLISHED),

    /** Shrout and Fleiss (1,1): each target judged by other raters, one rating. */
    ICC_1_1("ICC(1,1)", "(MSB - MSW) / (MSB + (k - 1) MSW)", Sources.SHROUT_FLEISS, Origin.PUBLISHED),
    /** Shrout and Fleiss (2,1): raters drawn at random, absolute agreement, one rating. */
    ICC_2_1(
            "ICC(2,1)",
            "(MSB - MSE) / (MSB + (k - 1) MSE + k (MSJ - MSE) / n)",
            Sources.SHROUT_FLEISS,
            Origin.PUBLISHED),
    /** Shrout and Fleiss (3,1): these raters only, consistency, one rating. */
    ICC_3_1("ICC(3,1)", "(MSB - MSE) / (MSB + (k - 1) MSE)", Sources.SHROUT_FLEISS, Origin.PUBLISHED),
    /** Shrout and Fleiss (1,k): as (1,1), mean of k ratings. */
    ICC_1_K("ICC(1,k)", "(MSB - MSW) / MSB", Sources.SHROUT_FLEISS, Origin.PUBLISHED),
    /** Shrout and Fleiss (2,k): as (2,1), mean of k ratings. */
    ICC_2_K("ICC(2,k)", "(MSB - MSE) / (MSB + (MSJ - MSE) / n)", Sources.SHROUT_FLEISS, Origin.PUBLISHED),
    /** Shrout and Fleiss (3,k): as (3,1), mean of k ratings; equals raw Cronbach's alpha. */
    ICC_3_K("ICC(3,k)", "(MSB - MSE) / MSB", Sources.SHROUT_FLEISS, Origin.PUBLISHED),

    /** Two independent means, variances not taken as equal. */
    WELCH_T_TEST(
            "Welch t-test",
            "t = (mean a - mean b) / sqrt(s_a^2 / n_a + s_b^2 / n_b), df by Satterthwaite",
            Sources.WELCH,
            Origin.PUBLISHED),
    /** The same people twice. */
    PAIRED_T_TEST(
            "paired t-test", "t = mean d / (s_d / sqrt(n)), d = a - b, df = n - 1", Sources.STUDENT, Origin.PUBLISHED),
    /** Standard error of the difference of two independent means. */
    STANDARD_ERROR_WELCH(
            "standard error of a difference of means",
            "sqrt(s_a^2 / n_a + s_b^2 / n_b)",
            Sources.WELCH,
            Origin.PUBLISHED),
    /** Standard error of a mean change. */
    STANDARD_ERROR_PAIRED("standard error of a mean change", "s_d / sqrt(n)", Sources.STUDENT, Origin.PUBLISHED),
    /** Interval of the difference of two independent means. */
    WELCH_T_INTERVAL(
            "t interval of a difference of means",
            "mean a - mean b -+ t(df) * sqrt(s_a^2 / n_a + s_b^2 / n_b), df by Satterthwaite",
            Sources.WELCH,
            Origin.PUBLISHED),
    /** Two independent means of nearly all of two populations. */
    WELCH_T_TEST_FINITE(
            "Welch t-test, finite populations",
            "t = (mean a - mean b) / sqrt(s_a^2 (1 - n_a / N_a) / n_a + s_b^2 (1 - n_b / N_b) / n_b), df by Satterthwaite",
            Sources.COCHRAN,
            Origin.PUBLISHED),
    /** Standard error of the difference of two means of nearly all of two populations. */
    STANDARD_ERROR_WELCH_FINITE(
            "standard error of a difference of means, finite populations",
            "sqrt(s_a^2 (1 - n_a / N_a) / n_a + s_b^2 (1 - n_b / N_b) / n_b); 0 for two censuses",
            Sources.COCHRAN,
            Origin.PUBLISHED),
    /** Interval of the difference of two means of nearly all of two populations. */
    WELCH_T_INTERVAL_FINITE(
            "t interval of a difference of means, finite populations",
            "mean a - mean b -+ t(df) times the standard error in finite populations, df by Satterthwaite",
            Sources.COCHRAN,
            Origin.PUBLISHED),
    /** Interval of a mean change. */
    PAIRED_T_INTERVAL(
            "t interval of a mean change", "mean d -+ t(n - 1) * s_d / sqrt(n)", Sources.STUDENT, Origin.PUBLISHED),
    /** Test whether several shares are equal. */
    EQUAL_SHARES_TEST(
            "chi-squared test of equal shares",
            "sum of (count - n p)^2 / (n p (1 - p)), p the share over all groups, df = J - 1",
            "Pearson, K. (1900). On the criterion that a given system of deviations from the probable in the case of a"
                    + " correlated system of variables is such that it can be reasonably supposed to have arisen from"
                    + " random sampling. Philosophical Magazine, series 5, 50, 157-175.",
            Origin.PUBLISHED),
    /** Difference of two means. */
    MEAN_DIFFERENCE("difference of means", "mean a - mean b", "standard", Origin.PUBLISHED),
    /** Difference over the pooled standard deviation. */
    COHEN_D("Cohen's d, pooled", "(mean a - mean b) / pooled s", Sources.COHEN, Origin.PUBLISHED),
    /** Mean change over the standard deviation of the changes. */
    COHEN_DZ("Cohen's d_z, paired", "mean d / s_d", Sources.COHEN, Origin.PUBLISHED),
    /** Cohen's d without its small-sample bias, exactly. */
    HEDGES_G(
            "Hedges' g, exact correction",
            "d * gamma(m / 2) / (sqrt(m / 2) gamma((m - 1) / 2)), m = degrees of freedom of s",
            Sources.HEDGES,
            Origin.PUBLISHED),
    /** Cohen's d without its small-sample bias, nearly. */
    HEDGES_G_APPROXIMATE(
            "Hedges' g, approximate correction",
            "d * (1 - 3 / (4m - 1)), m = degrees of freedom of s",
            Sources.HEDGES,
            Origin.PUBLISHED),

    /** Interval of Hedges' g. */
    HEDGES_G_INTERVAL(
            "noncentral t interval of Hedges' g, exact correction",
            "J times the d whose noncentral t gives the observed t with probability 1/2 -+ level/2",
            Sources.STEIGER_FOULADI,
            Origin.PUBLISHED),

    /** p times their number. */
    BONFERRONI(
            "Bonferroni-adjusted p",
            "min(1, m p)",
            "Dunn, O. J. (1961). Multiple comparisons among means. Journal of the American Statistical Association"
                    + " 56, 52-64.",
            Origin.PUBLISHED),
    /** Step-down Bonferroni. */
    HOLM(
            "Holm-adjusted p",
            "running maximum of (m - i + 1) p_(i), at most 1",
            "Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of"
                    + " Statistics 6, 65-70.",
            Origin.PUBLISHED),
    /** False discovery rate, independent tests. */
    BENJAMINI_HOCHBERG(
            "Benjamini-Hochberg-adjusted p",
            "running minimum from above of m p_(i) / i, at most 1",
            "Benjamini, Y., Hochberg, Y. (1995). Controlling the false discovery rate: a practical and powerful"
                    + " approach to multiple testing. Journal of the Royal Statistical Society B 57, 289-300.",
            Origin.PUBLISHED),
    /** False discovery rate, any dependence. */
    BENJAMINI_YEKUTIELI(
            "Benjamini-Yekutieli-adjusted p",
            "running minimum from above of (1 + 1/2 + ... + 1/m) m p_(i) / i, at most 1",
            "Benjamini, Y., Yekutieli, D. (2001). The control of the false discovery rate in multiple testing under"
                    + " dependency. Annals of Statistics 29, 1165-1188.",
            Origin.PUBLISHED),

    /** A share. */
    PROPORTION("proportion", "x / n", "standard", Origin.PUBLISHED),
    /** Score interval of a share. */
    WILSON_INTERVAL(
            "Wilson interval of a proportion",
            "(x + z^2 / 2 -+ z sqrt(x (n - x) / n + z^2 / 4)) / (n + z^2)",
            "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of"
                    + " the American Statistical Association 22, 209-212.",
            Origin.PUBLISHED),
    /** Promoters less detractors, in percent. */
    NET_PROMOTER_SCORE(
            "net promoter score",
            "100 (P - D) / n",
            "Reichheld, F. F. (2003). The one number you need to grow. Harvard Business Review 81(12), 46-54.",
            Origin.PUBLISHED),
    /** Standard error of the net promoter score with n. */
    NET_PROMOTER_STANDARD_ERROR(
            "standard error of the net promoter score, over n",
            "100 sqrt((P + D) / n - ((P - D) / n)^2) / sqrt(n)",
            Sources.ROCKS,
            Origin.PUBLISHED),
    /** Standard error of the net promoter score with n - 1. */
    NET_PROMOTER_STANDARD_ERROR_UNBIASED(
            "standard error of the net promoter score, over n - 1",
            "100 sqrt((P + D) / n - ((P - D) / n)^2) / sqrt(n - 1)",
            Sources.ROCKS,
            Origin.PUBLISHED),
    /** Interval of the net promoter score that holds its level for few answers too. */
    NET_PROMOTER_ADJUSTED_WALD(
            "adjusted Wald interval of the net promoter score",
            "score -+ z * standard error with P + 3/4, D + 3/4, n + 3; clipped to -100 and 100 (clipping: ours)",
            Sources.ROCKS,
            Origin.PUBLISHED),

    /** The caller's statistic on the sample itself. */
    BOOTSTRAP_ESTIMATE("bootstrapped statistic", "the caller's statistic of the sample", "standard", Origin.PUBLISHED),
    /** Standard deviation of the replicates. */
    BOOTSTRAP_STANDARD_ERROR(
            "bootstrap standard error",
            "standard deviation of the replicates",
            Sources.EFRON_TIBSHIRANI,
            Origin.PUBLISHED),
    /** Bias correction of BCa. */
    BOOTSTRAP_BIAS_CORRECTION(
            "bootstrap bias correction z0",
            "normal quantile of the share of replicates below the estimate",
            Sources.EFRON,
            Origin.PUBLISHED),
    /** Acceleration of BCa. */
    BOOTSTRAP_ACCELERATION(
            "bootstrap acceleration",
            "sum d^3 / (6 (sum d^2)^(3/2)), d = mean of the jackknife values - jackknife value",
            Sources.EFRON,
            Origin.PUBLISHED),
    /** Percentile interval. */
    BOOTSTRAP_PERCENTILE(
            "bootstrap percentile interval",
            "quantiles of the replicates, interpolated linearly (type 7)",
            Sources.EFRON_TIBSHIRANI,
            Origin.PUBLISHED),
    /** Bias-corrected and accelerated interval. */
    BOOTSTRAP_BCA(
            "bootstrap BCa interval",
            "quantiles of the replicates at phi(z0 + (z0 + z) / (1 - a (z0 + z))), interpolated linearly (type 7)",
            Sources.EFRON,
            Origin.PUBLISHED);

    /** Where a formula comes from. */
    public enum Origin {
        /** Found in public literature. */
        PUBLISHED,
        /** Our decision, documented with the method. */
        OURS
    }

    private final String title;
    private final String formula;
    private final String reference;
    private final Origin origin;

    Method(String title, String formula, String reference, Origin origin) {
        this.title = title;
        this.formula = formula;
        this.reference = reference;
        this.origin = origin;
    }

    /** {@return the name of the variant, such as {@code ICC(1), mean group size}} */
    public String title() {
        return title;
    }

    /** {@return the formula in one line of plain characters} */
    public String formula() {
        return formula;
    }

    /** {@return the literature, or {@code standard} where every textbook has it, or {@code ours}} */
    public String reference() {
        return reference;
    }

    /** {@return where the formula comes from} */
    public Origin origin() {
        return origin;
    }

    /** Citations used more than once; constants of an enum cannot refer to its own static fields. */
    private static final class Sources {
        static final String STUDENT = "Student (1908). The probable error of a mean. Biometrika 6, 1-25.";
        static final String COCHRAN = "Cochran, W. G. (1977). Sampling Techniques, 3rd ed. Wiley. Chapter 2.";
        static final String CRONBACH = "Cronbach, L. J. (1951). Coefficient alpha and the internal structure of tests."
                + " Psychometrika 16, 297-334.";
        static final String NUNNALLY =
                "Nunnally, J. C., Bernstein, I. H. (1994). Psychometric Theory, 3rd ed. McGraw-Hill.";
        static final String FELDT = "Feldt, L. S. (1965). The approximate sampling distribution of Kuder-Richardson"
                + " reliability coefficient twenty. Psychometrika 30, 357-370.";
        static final String MCDONALD = "McDonald, R. P. (1999). Test Theory: A Unified Treatment. Erlbaum. Fit:"
                + " Joreskog, K. G. (1967). Some contributions to maximum likelihood factor analysis."
                + " Psychometrika 32, 443-482.";
        static final String BROWN_HAUENSTEIN = "Brown, R. D., Hauenstein, N. M. A. (2005). Interrater agreement"
                + " reconsidered: an alternative to the rwg indices. Organizational Research Methods 8, 165-184.";
        static final String BLIESE = "Bliese, P. D. (2000). Within-group agreement, non-independence, and reliability."
                + " In Klein, K. J., Kozlowski, S. W. J. (eds.), Multilevel Theory, Research, and Methods in"
                + " Organizations. Jossey-Bass, 349-381.";
        static final String SHROUT_FLEISS = "Shrout, P. E., Fleiss, J. L. (1979). Intraclass correlations: uses in"
                + " assessing rater reliability. Psychological Bulletin 86, 420-428.";
        static final String WELCH = "Welch, B. L. (1947). The generalization of 'Student's' problem when several"
                + " different population variances are involved. Biometrika 34, 28-35.";
        static final String COHEN =
                "Cohen, J. (1988). Statistical Power Analysis for the Behavioral Sciences, 2nd ed. Erlbaum.";
        static final String HEDGES =
                "Hedges, L. V. (1981). Distribution theory for Glass's estimator of effect size and"
                        + " related estimators. Journal of Educational Statistics 6, 107-128.";
        static final String RAYKOV_MARCOULIDES = "Raykov, T., Marcoulides, G. A. (2011). Introduction to Psychometric"
                + " Theory. Routledge. Standard error: Kelley, K., Pornprasertmanit, S. (2016). Confidence intervals for"
                + " population reliability coefficients. Psychological Methods 21, 69-92.";
        static final String EISINGA = "Eisinga, R., te Grotenhuis, M., Pelzer, B. (2013). The reliability of a two-item"
                + " scale: Pearson, Cronbach, or Spearman-Brown? International Journal of Public Health 58, 637-642.";
        static final String PEARSON = "Pearson, K. (1896). Mathematical contributions to the theory of evolution III."
                + " Philosophical Transactions of the Royal Society A 187, 253-318.";
        static final String FISHER_Z = "Fisher, R. A. (1921). On the probable error of a coefficient of correlation"
                + " deduced from a small sample. Metron 1, 3-32.";
        static final String SPEARMAN = "Spearman, C. (1904). The proof and measurement of association between two"
                + " things. American Journal of Psychology 15, 72-101.";
        static final String BONETT_WRIGHT = "Bonett, D. G., Wright, T. A. (2000). Sample size requirements for"
                + " estimating Pearson, Kendall and Spearman correlations. Psychometrika 65, 23-28.";
        static final String MCGRAW_WONG = "McGraw, K. O., Wong, S. P. (1996). Forming inferences about some intraclass"
                + " correlation coefficients. Psychological Methods 1, 30-46.";
        static final String STEIGER_FOULADI = "Steiger, J. H., Fouladi, R. T. (1997). Noncentrality interval estimation"
                + " and the evaluation of statistical models. In Harlow, L. L., Mulaik, S. A., Steiger, J. H. (eds.),"
                + " What If There Were No Significance Tests? Erlbaum, 221-257.";
        static final String ROCKS = "Rocks, B. (2016). Interval estimation for the \"Net Promoter Score\". The American"
                + " Statistician 70, 365-372.";
        static final String EFRON = "Efron, B. (1987). Better bootstrap confidence intervals. Journal of the American"
                + " Statistical Association 82, 171-185.";
        static final String EFRON_TIBSHIRANI =
                "Efron, B., Tibshirani, R. J. (1993). An Introduction to the Bootstrap. Chapman and Hall.";

        private Sources() {}
    }
}
