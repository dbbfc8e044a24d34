# Paired comparisons. R's base has McNemar's tests and the paired t test. The score intervals are
# found from their definition: the likeliest chances under the hypothesis by a root of the
# derivative of the likelihood, the ends by a root of the score; no closed form is used.
source("scripts/oracles/write.R")

root <- function(f, low, high) uniroot(f, c(low, high), tol = 1e-16, maxiter = 10000)$root
z <- function(level) -qnorm((1 - level) / 2)

share <- function(count, chance) if (count == 0) 0 else count / chance
# The x in [0, 1] where a falling slope passes 0, or the end beyond which it would.
summit <- function(slope) {
  if (slope(1e-14) < 0) 0 else if (slope(1 - 1e-14) > 0) 1 else root(slope, 1e-14, 1 - 1e-14)
}

# Cells a (both), b (only first), c (only second), d (neither); p1 - p2 = delta. The chances of
# "only first" and "only second" are x * span above the least that delta allows.
difference_score <- function(a, b, c, d, delta) {
  n <- a + b + c + d
  span <- (1 - abs(delta)) / 2
  first <- function(x) max(0, delta) + x * span
  second <- function(x) max(0, -delta) + x * span
  x <- summit(function(x)
    share(b, first(x)) + share(c, second(x)) - share(a + d, (1 - x) * span))
  (b - c - n * delta) / sqrt(n * (first(x) + second(x) - delta^2))
}
# p1 = theta p2, among pairs in which it happened at all; likewise.
ratio_score <- function(a, b, c, d, theta) {
  first <- function(x) if (theta > 1) 1 - 1 / theta + x / theta / (1 + theta) else theta * x / (1 + theta)
  second <- function(x) if (theta > 1) x / (1 + theta) else 1 - theta + x * theta^2 / (1 + theta)
  x <- summit(function(x) {
    # With w the chance of "only second", that of "only first" is 1 - (1 - w) / theta.
    rest <- (1 - x) * min(theta, 1 / theta)
    share(b, first(x)) / theta + share(c, second(x)) - share(a, rest) * (1 + 1 / theta)
  })
  (a + b - theta * (a + c)) / sqrt(theta * (a + b + c) * (first(x) + second(x)))
}

cells <- rbind(
  c(36, 12, 2, 0), c(10, 5, 3, 40), c(100, 30, 60, 800), c(1, 1, 2, 996), c(5000, 1200, 900, 92900),
  c(43, 0, 1, 0), c(3, 2, 2, 3), c(20, 7, 0, 30))
rows <- lapply(seq_len(nrow(cells)), function(i) {
  cell <- as.list(cells[i, ])
  a <- cell[[1]]; b <- cell[[2]]; c <- cell[[3]]; d <- cell[[4]]
  n <- a + b + c + d
  of_difference <- (b - c) / n
  of_ratio <- (a + b) / (a + c)
  table <- matrix(c(a, b, c, d), 2)
  do.call(rbind, lapply(c(0.8, 0.95, 0.99), function(level) {
    score <- function(delta) difference_score(a, b, c, d, delta)
    log_ratio_score <- function(x) ratio_score(a, b, c, d, exp(x))
    data.frame(
      both = a, onlyFirst = b, onlySecond = c, neither = d, level = level,
      differenceLow = root(function(x) score(x) - z(level), -1 + 1e-9, of_difference - 1e-9),
      differenceHigh = root(function(x) score(x) + z(level), of_difference + 1e-9, 1 - 1e-9),
      ratioLow = exp(root(
        function(x) log_ratio_score(x) - z(level), log(of_ratio) - 8, log(of_ratio) - 1e-9)),
      ratioHigh = exp(root(
        function(x) log_ratio_score(x) + z(level), log(of_ratio) + 1e-9, log(of_ratio) + 8)),
      exact = binom.test(b, b + c)$p.value,
      chiSquare = mcnemar.test(table, correct = FALSE)$p.value)
  }))
})
oracle("paired-proportions", do.call(rbind, rows))

# Means: the pairs are (k * 7919) %% 1009 / 16 + 20 and half of that plus (k * 104729) %% 997 / 32.
rows <- lapply(c(2, 10, 500), function(n) {
  k <- seq_len(n)
  x <- (k * 7919) %% 1009 / 16 + 20
  y <- x / 2 + (k * 104729) %% 997 / 32
  do.call(rbind, lapply(c(0.8, 0.95), function(level) {
    test <- t.test(x, y, paired = TRUE, conf.level = level)
    pivot <- function(theta) mean(x - theta * y) / (sd(x - theta * y) / sqrt(n))
    t <- -qt((1 - level) / 2, n - 1)
    ratio <- mean(x) / mean(y)
    bounded <- abs(mean(y)) / (sd(y) / sqrt(n)) > t
    data.frame(
      n = n, level = level, difference = mean(x - y), low = test$conf.int[1],
      high = test$conf.int[2], ratio = ratio,
      ratioLow = if (bounded) root(function(h) pivot(h) - t, ratio - 5, ratio - 1e-9) else -Inf,
      ratioHigh = if (bounded) root(function(h) pivot(h) + t, ratio + 1e-9, ratio + 20) else Inf,
      ratioError = sd(x - ratio * y) / sqrt(n) / mean(y), reduction = (var(x) + var(y)) / var(x - y))
  }))
})
oracle("paired-moments", do.call(rbind, rows))

# Conditional shares in two arms: the delta method from one row a pair, with prop.test's (Wilson's)
# limits put together as by Zou and Donner.
tables <- list(
  c(700, 40, 20, 60, 90, 15, 10, 25, 40), c(5, 1, 0, 2, 3, 1, 0, 2, 6),
  c(90000, 2000, 300, 2500, 4000, 200, 250, 350, 400), c(50, 0, 0, 0, 20, 0, 0, 0, 30))
rows <- lapply(seq_along(tables), function(i) {
  kinds <- expand.grid(second = 0:2, first = 0:2)
  runs <- kinds[rep(seq_len(9), tables[[i]]), ]
  influence <- function(kind) {
    share <- mean(kind == 2) / mean(kind > 0)
    ((kind == 2) - share * (kind > 0)) / sum(kind > 0)
  }
  a <- influence(runs$first)
  b <- influence(runs$second)
  rho <- sum(a * b) / sqrt(sum(a^2) * sum(b^2))
  do.call(rbind, lapply(c(0.8, 0.95), function(level) {
    limits <- function(kind)
      prop.test(sum(kind == 2), sum(kind > 0), conf.level = level, correct = FALSE)$conf.int
    p <- sum(runs$first == 2) / sum(runs$first > 0)
    q <- sum(runs$second == 2) / sum(runs$second > 0)
    of_p <- abs(limits(runs$first) - p)
    of_q <- abs(limits(runs$second) - q)
    reach <- function(x, y) sqrt(x^2 + y^2 - 2 * rho * x * y)
    data.frame(
      table = i, level = level, difference = p - q, error = sqrt(sum((a - b)^2)),
      low = p - q - reach(of_p[1], of_q[2]), high = p - q + reach(of_p[2], of_q[1]))
  }))
})
oracle("paired-conditionals", do.call(rbind, rows))
counts <- do.call(rbind, lapply(seq_along(tables), function(i) {
  data.frame(table = i, expand.grid(second = 0:2, first = 0:2), pairs = tables[[i]])
}))
oracle("paired-conditionals-counts", counts)
