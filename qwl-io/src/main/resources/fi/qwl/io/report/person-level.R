# STAYS INSIDE THE HOST: reads people's own answers, and prints figures that carry the spread of small groups.
# Run in the folder of the files: Rscript inside-only-analysis.R
persons <- read.csv("@FILE@", fileEncoding = "UTF-8", na.strings = "")
scales <- list(
@SCALES@
)
factors <- c(@FACTORS@)
has <- function(package) {
  found <- requireNamespace(package, quietly = TRUE)
  if (!found) cat("left out:", package, "is not installed\n")
  found
}
varying <- function(columns) Filter(function(name) isTRUE(var(persons[[name]], na.rm = TRUE) > 0), columns)

cat("# Reliability: Cronbach's alpha, pairwise\n")
for (scale in names(scales)) {
  columns <- varying(scales[[scale]])
  if (length(columns) < 2) next
  C <- cov(persons[columns], use = "pairwise.complete.obs")
  k <- length(columns)
  cat("alpha", scale, format(k / (k - 1) * (1 - sum(diag(C)) / sum(C)), digits = 15), "\n")
}

# One factor a scale; a scale needs three items. Answers on few steps are not normal: robust standard errors.
model <- paste(unlist(lapply(intersect(factors, names(scales)), function(scale) {
  columns <- varying(scales[[scale]])
  if (length(columns) >= 3) paste(scale, "=~", paste(columns, collapse = " + "))
})), collapse = "\n")
measures <- c("chisq.scaled", "df", "cfi.robust", "tli.robust", "rmsea.robust", "srmr")
if (nzchar(model) && has("lavaan")) {
  cat("# Confirmatory factor analysis\n")
  fit <- lavaan::cfa(model, data = persons, estimator = "MLR", missing = "ml")
  print(round(lavaan::fitMeasures(fit, measures), 3))
  print(lavaan::standardizedSolution(fit)[, c("lhs", "op", "rhs", "est.std", "se")], digits = 3)

  # Years and languages may be compared by their means only where loadings and intercepts are the same in them.
  languages <- grep("^bg_(language|kieli|spr.k)$", names(persons), value = TRUE)
  for (by in c("wave", languages)) {
    if (length(unique(na.omit(persons[[by]]))) < 2) next
    cat("# Measurement invariance over", by, "\n")
    steps <- list(configural = "", metric = "loadings", scalar = c("loadings", "intercepts"))
    for (step in names(steps)) {
      fit <- try(lavaan::cfa(model, data = persons[!is.na(persons[[by]]), ], group = by, estimator = "MLR",
        missing = "ml", group.equal = steps[[step]]), silent = TRUE)
      if (inherits(fit, "try-error")) cat(step, "did not fit\n")
      else cat(step, format(round(lavaan::fitMeasures(fit, measures), 3)), "\n")
    }
  }
}

if (has("nlme")) {
  cat("# Multilevel: a random intercept a unit\n")
  for (scale in names(scales)) {
    score <- paste0("score_", gsub("[^A-Za-z0-9]", "_", scale))
    rows <- persons[!is.na(persons[[score]]) & !is.na(persons$unit), ]
    if (length(unique(rows$unit)) < 3) next
    fixed <- if (length(unique(rows$wave)) > 1) paste(score, "~ factor(wave)") else paste(score, "~ 1")
    fit <- try(nlme::lme(as.formula(fixed), random = ~ 1 | unit, data = rows), silent = TRUE)
    if (inherits(fit, "try-error")) { cat(scale, "did not fit\n"); next }
    variances <- as.numeric(nlme::VarCorr(fit)[, "Variance"])
    cat("icc", scale, format(variances[1] / sum(variances), digits = 4), "fixed",
      format(round(nlme::fixef(fit), 2)), "\n")
  }
}
cat("# done\n")
