# Percentile and BCa intervals from given resamples and jackknife values, by Efron's formulas with
# R's quantile of type 6. The resamples are ((k * 7919) %% 1009 / 1009)^2, the jackknife values
# 0.3 + (j * 31) %% 97 / 9700 * (j %% 3), with k = 1..999 and j = 1..40; the test makes them itself.
source("scripts/oracles/write.R")
resamples <- ((seq_len(999) * 7919) %% 1009 / 1009)^2
j <- seq_len(40)
jackknife <- 0.3 + (j * 31) %% 97 / 9700 * (j %% 3)
cases <- expand.grid(value = c(0.2, 0.26, 0.4), level = c(0.8, 0.95, 0.99))
rows <- mapply(function(value, level) {
  side <- (1 - level) / 2
  percentile <- quantile(resamples, c(side, 1 - side), type = 6, names = FALSE)
  bias <- qnorm(mean(resamples < value) + mean(resamples == value) / 2)
  shift <- mean(jackknife) - jackknife
  acceleration <- sum(shift^3) / (6 * sum(shift^2)^1.5)
  moved <- bias + qnorm(c(side, 1 - side))
  bca <- quantile(
    resamples, pnorm(bias + moved / (1 - acceleration * moved)), type = 6, names = FALSE)
  c(percentile, bca)
}, cases$value, cases$level)
oracle(
  "bootstrap",
  cbind(cases, low = rows[1, ], high = rows[2, ], bcaLow = rows[3, ], bcaHigh = rows[4, ]))
