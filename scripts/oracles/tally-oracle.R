# Means of skew numbers: trimmed, with the interval of Tukey and McLaughlin; Hall's (1992) interval;
# Cochran's 25 G²; and the share of the largest 0.1 %.
source("scripts/oracles/write.R")
samples <- list(
  symmetric = c(1:40, 100 - (1:40)),
  skew = round(exp(qnorm((1:60) / 61) * 1.5), 6),
  rare = c(rep(0, 95), 3, 10, 40, 200, 5000),
  left = -round(exp(qnorm((1:50) / 51) * 1.5), 6))
rows <- do.call(rbind, lapply(names(samples), function(name) {
  x <- samples[[name]]
  n <- length(x)
  g <- mean((x - mean(x))^3) / mean((x - mean(x))^2)^1.5
  k <- floor(0.05 * n)
  s <- sort(x)
  w <- pmin(pmax(x, s[k + 1]), s[n - k])
  trimmed <- mean(x, trim = 0.05)
  reach <- qt(0.975, n - 2 * k - 1) * sd(w) / ((n - 2 * k) / n * sqrt(n))
  c3 <- g / sqrt(n)
  root <- function(y) sign(y) * abs(y)^(1 / 3)
  hall <- function(z) 3 / c3 * (root(1 + c3 * (z - c3 / 6)) - 1)
  t <- qt(0.975, n - 1)
  told <- n >= ceiling(25 * g^2)
  se <- sd(x) / sqrt(n)
  top <- if (min(x) < 0 || sum(x) == 0) NA else sum(rev(s)[1:ceiling(n / 1000)]) / sum(x)
  data.frame(
    name = name, numbers = paste(format(x, digits = 17, trim = TRUE), collapse = " "),
    needed = ceiling(25 * g^2),
    low = mean(x) - se * (if (told) t else hall(t)),
    high = mean(x) + se * (if (told) t else -hall(-t)),
    trimmed = trimmed, trimmed_low = trimmed - reach, trimmed_high = trimmed + reach,
    top = top, effective = sum(x)^2 / sum(x^2),
    q90 = unname(quantile(x, 0.9, type = 1)))
}))
oracle("tally", rows)
