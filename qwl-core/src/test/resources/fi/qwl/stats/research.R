# The numbers that ResearchStatisticsTest asserts. Base R only; run in this folder: Rscript research.R > research.csv
# Packages that give the same: effectsize 0.8.3 (hedges_g), psychometric 2.3 (ICC1.CI), lavaan 0.6-14 (standardizedSolution).
report <- function(name, value) cat(name, ",", format(value, digits = 17), "\n", sep = "")
cat("name,value\n")
tails <- function(level) c(1 - level, 1 + level) / 2

# Omega: one factor, maximum likelihood on the correlation matrix, by Newton steps to the last bits.
one_factor <- function(R) {
  k <- nrow(R)
  gradient <- function(logs) {
    e <- eigen(R / sqrt(exp(logs) %o% exp(logs)), symmetric = TRUE)
    colSums((1 - e$values[-1]) * t(e$vectors[, -1]^2))
  }
  l <- factanal(covmat = R, factors = 1, control = list(opt = list(factr = 1, pgtol = 0, maxit = 5000)))
  logs <- log(as.vector(l$uniquenesses))
  for (step in 1:20) {
    g <- gradient(logs)
    H <- sapply(1:k, function(i) {
      h <- replace(numeric(k), i, 1e-5)
      (gradient(logs + h) - gradient(logs - h)) / 2e-5
    })
    logs <- logs - as.vector(solve(H, g))
  }
  psi <- exp(logs)
  e <- eigen(R / sqrt(psi %o% psi), symmetric = TRUE)
  lambda <- sqrt(e$values[1] - 1) * sqrt(psi) * e$vectors[, 1]
  list(lambda = lambda * sign(sum(lambda)), psi = psi)
}
omega <- function(fit) sum(fit$lambda)^2 / (sum(fit$lambda)^2 + sum(fit$psi))
# Delta method from the expected information of the one-factor model, then on the logit scale.
omega_se <- function(fit, n) {
  lambda <- fit$lambda; psi <- fit$psi; k <- length(lambda)
  inverse <- solve(lambda %o% lambda + diag(psi))
  unit <- diag(k)
  derivatives <- c(
    lapply(1:k, function(i) unit[, i] %o% lambda + lambda %o% unit[, i]),
    lapply(1:k, function(i) unit[, i] %o% unit[, i]))
  information <- n / 2 * sapply(derivatives, function(a) sapply(derivatives, function(b)
    sum(diag(inverse %*% a %*% inverse %*% b))))
  standardised <- function(theta) {
    l <- theta[1:k]; p <- theta[k + 1:k]; s <- sqrt(l^2 + p)
    sum(l / s)^2 / (sum(l / s)^2 + sum(p / s^2))
  }
  theta <- c(lambda, psi)
  slope <- sapply(seq_along(theta), function(i) {
    h <- replace(numeric(2 * k), i, 1)
    f <- function(e) (standardised(theta + e * h) - standardised(theta - e * h)) / (2 * e)
    (4 * f(5e-4) - f(1e-3)) / 3
  })
  sqrt(as.vector(slope %*% solve(information) %*% slope))
}
logit_interval <- function(w, se, level) plogis(qlogis(w) + qnorm(tails(level)) * se / (w * (1 - w)))

fit <- one_factor(cor(attitude))
report("omega", omega(fit))
report("omega_se", omega_se(fit, nrow(attitude)))
interval <- logit_interval(omega(fit), omega_se(fit, nrow(attitude)), 0.95)
report("omega_low", interval[1]); report("omega_high", interval[2])

# Gaps: every seventh answer, counted through the rows, is taken out; Pearson's r of each pair over its own rows.
gaps <- t(as.matrix(attitude)); gaps[seq(5, length(gaps), by = 11)] <- NA; gaps <- t(gaps)
report("omega_gaps", omega(one_factor(cor(gaps, use = "pairwise.complete.obs"))))

# Two items: Spearman-Brown, its interval from Fisher's z.
r <- cor(attitude$raises, attitude$learning)
step <- function(r) 2 * r / (1 + r)
report("spearman_brown", step(r))
ends <- step(tanh(atanh(r) + qnorm(tails(0.95)) / sqrt(nrow(attitude) - 3)))
report("spearman_brown_low", ends[1]); report("spearman_brown_high", ends[2])

# Standard error of measurement of the mean of items.
k <- ncol(attitude); C <- cov(attitude)
alpha <- k / (k - 1) * (1 - sum(diag(C)) / sum(C))
report("sem", sd(rowMeans(attitude)) * sqrt(1 - alpha))

# Correlations.
pearson <- cor.test(attitude$rating, attitude$advance)
report("pearson", pearson$estimate); report("pearson_t", pearson$statistic); report("pearson_p", pearson$p.value)
report("pearson_low", pearson$conf.int[1]); report("pearson_high", pearson$conf.int[2])
rho <- cor(attitude$rating, attitude$critical, method = "spearman"); n <- nrow(attitude)
report("spearman", rho)
report("spearman_p", cor.test(attitude$rating, attitude$critical, method = "spearman", exact = FALSE)$p.value)
ends <- tanh(atanh(rho) + qnorm(tails(0.95)) * sqrt((1 + rho^2 / 2) / (n - 3)))
report("spearman_low", ends[1]); report("spearman_high", ends[2])

# Hedges' g: noncentral t, pooled and paired, 95 and 90 per cent. R's pt stops at an error of 1e-12 at best, so the
# distribution is integrated here: T <= t where Z + ncp <= t u, u a chi over the root of its degrees of freedom.
nct <- function(t, df, ncp) {
  density <- function(u) exp(log(2) + df / 2 * log(df / 2) - lgamma(df / 2) + (df - 1) * log(u) - df * u^2 / 2)
  cut <- c(1e-12, 0.5, 1, 1.5, 2, 3, 6)
  sum(sapply(1:6, function(i) integrate(function(u) pnorm(t * u - ncp) * density(u), cut[i], cut[i + 1],
    rel.tol = 1e-13, subdivisions = 1000)$value))
}
ncp <- function(t, df, p) uniroot(function(x) nct(t, df, x) - p, t + c(-8, 8), tol = 1e-14)$root
g_interval <- function(d, scale, df, level) {
  j <- exp(lgamma(df / 2) - log(sqrt(df / 2)) - lgamma((df - 1) / 2))
  j * c(ncp(d * scale, df, (1 + level) / 2), ncp(d * scale, df, (1 - level) / 2)) / scale
}
a <- sleep$extra[1:10]; b <- sleep$extra[11:20]
d <- (mean(a) - mean(b)) / sqrt((var(a) + var(b)) / 2)
ends <- g_interval(d, sqrt(5), 18, 0.95); report("g_low", ends[1]); report("g_high", ends[2])
dz <- mean(a - b) / sd(a - b)
ends <- g_interval(dz, sqrt(10), 9, 0.95); report("gz_low", ends[1]); report("gz_high", ends[2])

# Unit ICCs: F-based, invented data of three units.
unit <- factor(rep(c("a", "b", "c"), c(5, 6, 8)))
score <- c(60, 55, 70, 65, 50, 80, 75, 85, 70, 90, 78, 40, 45, 55, 35, 50, 60, 42, 48)
m <- anova(lm(score ~ unit)); f <- m[1, 4]; df1 <- m[1, 1]; df2 <- m[2, 1]
low <- f / qf(0.975, df1, df2); high <- f * qf(0.975, df2, df1); size <- table(unit); N <- sum(size)
mean_size <- N / 3; unbiased <- (N - sum(size^2) / N) / 2
report("icc1_mean_low", (low - 1) / (low + mean_size - 1)); report("icc1_mean_high", (high - 1) / (high + mean_size - 1))
report("icc1_low", (low - 1) / (low + unbiased - 1)); report("icc1_high", (high - 1) / (high + unbiased - 1))
report("icc2_low", 1 - 1 / low); report("icc2_high", 1 - 1 / high)

# Two one-sided tests: the 90 per cent Welch interval of a difference.
ends <- t.test(a, b, conf.level = 0.90)$conf.int
report("welch90_low", ends[1]); report("welch90_high", ends[2])

# The same with finite populations of 12 and 11.
parts <- c(var(a) / 10 * (1 - 10 / 12), var(b) / 10 * (1 - 10 / 11))
df <- sum(parts)^2 / sum(parts^2 / 9)
report("fpc_t", (mean(a) - mean(b)) / sqrt(sum(parts))); report("fpc_df", df)
ends <- mean(a) - mean(b) + qt(tails(0.90), df) * sqrt(sum(parts))
report("fpc_low", ends[1]); report("fpc_high", ends[2])

# r_wg(j) of items on different scales: each item's variance over that of its own null distribution (1-5 and 1-7).
x <- cbind(c(4, 5, 4, 3), c(6, 7, 5, 5)); m <- mean(c(var(x[, 1]) / 2, var(x[, 2]) / 4))
report("rwgj_mixed", 2 * (1 - m) / (2 * (1 - m) + m))
