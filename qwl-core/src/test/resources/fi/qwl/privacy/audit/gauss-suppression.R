# Six invented tables of five units and three classes, in which cells of one to four people are hidden and others with
# them. Made with R 4.2 and GaussSuppression 1.2.3: Rscript --vanilla gauss-suppression.R > gauss-suppression.csv
suppressMessages(library(GaussSuppression))
cat("table,unit,class,n,primary,suppressed\n")
for (seed in 1:6) {
  set.seed(seed)
  d <- expand.grid(unit = paste0("u", 1:5), class = c("a", "b", "c"), stringsAsFactors = FALSE)
  d$n <- sample(c(1:4, 5:30), nrow(d), replace = TRUE, prob = c(rep(2, 4), rep(1, 26)))
  r <- GaussSuppressionFromData(d, dimVar = c("unit", "class"), freqVar = "n", maxN = 4, protectZeros = FALSE,
                                printInc = FALSE)
  for (i in seq_len(nrow(r))) cat(seed, r$unit[i], r$class[i], r$n[i], as.integer(r$primary[i]),
                                  as.integer(r$suppressed[i]), sep = ",", fill = TRUE)
}
