# Rare events by splitting: Korn and Graubard's (1998) interval of the mean share of independent roots.
source("scripts/oracles/write.R")
samples <- list(
  none = rep(0, 50),
  all = rep(1, 50),
  one = c(0.1, rep(0, 199)),
  few = c(0.1, 0.3, 0.05, 1, rep(0, 296)),
  plain = c(rep(1, 7), rep(0, 93)))
rows <- do.call(rbind, lapply(names(samples), function(name) {
  x <- samples[[name]]
  n <- length(x)
  runs <- 10 * n
  p <- mean(x)
  v <- var(x) / n
  worth <- max(n, if (v > 0) p * (1 - p) / v else n)
  k <- p * worth
  data.frame(
    name = name, shares = paste(x, collapse = " "), runs = runs, p = p, worth = worth,
    low = if (p == 0) 0 else qbeta(0.025, k, worth - k + 1),
    high = if (p == 1) 1 else qbeta(0.975, k + 1, worth - k))
}))
oracle("roots", rows)
