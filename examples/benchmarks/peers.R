# The same job as a researcher would write it: peers.R datatable|readxl FILE. One pass per line on standard input.
arguments <- commandArgs(TRUE)
suppressMessages(library(data.table))
if (arguments[1] == "readxl") suppressMessages(library(readxl))
setDTthreads(as.integer(Sys.getenv("QWL_THREADS", "1")))
items <- sprintf("q%02d", 1:30)

load_table <- function() {
  if (arguments[1] == "datatable") fread(arguments[2], sep = ";", encoding = "UTF-8")
  else as.data.table(read_excel(arguments[2], guess_max = 1000))
}

unit_means <- function(d) {
  scales <- paste0("s", 0:4)
  for (k in 0:4) {
    m <- as.matrix(d[, items[k * 6 + 1:6], with = FALSE])
    m[, 3] <- 6 - m[, 3]
    answered <- rowSums(!is.na(m))
    score <- rowSums(m, na.rm = TRUE) / answered
    score[answered < 4] <- NA
    set(d, j = scales[k + 1], value = score)
  }
  means <- d[, lapply(.SD, mean, na.rm = TRUE), by = unit, .SDcols = scales]
  d[, lapply(.SD, sd, na.rm = TRUE), by = unit, .SDcols = scales]
  for (s in scales) d[, .N, by = .(unit, pmin(floor((d[[s]] - 1) * 2.5), 9))]
  sprintf("rows=%d units=%d mean=%.6f", nrow(d), nrow(means), mean(as.matrix(means[, -1])))
}

orders <- file("stdin", "r")
while (length(readLines(orders, 1)) > 0) {
  before <- proc.time()
  result <- unit_means(load_table())
  took <- proc.time() - before
  cat(sprintf("%.4f\t%.4f\t%s\n", took[[3]], took[[1]] + took[[2]], result))
  flush(stdout())
}
