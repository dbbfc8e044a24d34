# Quantiles of type 1, and the ranks of the order-statistic interval from qbinom. The counts are
# those of (k * k * 31) %% 97 for k = 1..n, which the test makes itself; ranks 0 and n + 1 stand
# for the ends of the range. The small number keeps R from reading 0.07 * 100 as more than 7.
source("scripts/oracles/write.R")
cases <- expand.grid(
  n = c(1, 5, 20, 100, 1003), p = c(0.01, 0.07, 0.25, 0.5, 0.9, 0.99), level = c(0.8, 0.95))
value <- mapply(
  function(n, p) quantile((seq_len(n)^2 * 31) %% 97, p - 1e-12, type = 1, names = FALSE),
  cases$n, cases$p)
side <- (1 - cases$level) / 2
ends <- t(mapply(
  function(n, p, side) {
    sorted <- c(0, sort((seq_len(n)^2 * 31) %% 97), 96)
    c(sorted[qbinom(side, n, p) + 1], sorted[qbinom(1 - side, n, p) + 2])
  },
  cases$n, cases$p, side))
oracle("quantiles", cbind(cases, value = value, low = ends[, 1], high = ends[, 2]))

# The same ranks where n is beyond what a loop can do.
many <- expand.grid(n = c(1e6, 1e9), p = c(0.001, 0.5, 0.95), chance = c(0.025, 0.5, 0.9995))
oracle("binomial", cbind(many, quantile = qbinom(many$chance, many$n, many$p)))
