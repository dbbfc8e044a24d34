# Kaplan-Meier and Aalen-Johansen with log-log intervals: survival::survfit. For several causes R's
# standard error is the infinitesimal jackknife. NaN stands where R has no interval (share 0 or 1).
source("scripts/oracles/write.R")
library(survival)

# Runs of three kinds of ending and of censoring, made by a recurrence whose numbers are exact.
runs <- function(name, n, days, censored_in) {
  state <- 1
  day <- kind <- integer(n)
  for (i in seq_len(n)) {
    state <- (state * 69069 + 12345) %% 2^32
    day[i] <- (state %/% 2^16) %% days
    state <- (state * 69069 + 12345) %% 2^32
    kind[i] <- (state %/% 2^16) %% (3 + censored_in)
  }
  data.frame(name = name, day = day, ending = ifelse(kind > 2, -1, kind))
}
samples <- rbind(
  runs("small", 25, 12, 2), runs("large", 3000, 90, 3), runs("uncensored", 200, 30, 0),
  # Seen to the horizon at most, as runs are.
  transform(runs("horizon", 800, 60, 0),
            ending = ifelse(day > 40, -1, ending), day = pmin(day, 40)))
counts <- do.call(rbind, lapply(unique(samples$name), function(name) {
  sample <- samples[samples$name == name, ]
  table <- table(factor(sample$day, 0:max(sample$day)), factor(sample$ending, -1:2))
  data.frame(
    sample = name, day = 0:max(sample$day), ended0 = table[, 2], ended1 = table[, 3],
    ended2 = table[, 4], censored = table[, 1])
}))
oracle("survival-counts", counts)

curves <- function(name) {
  sample <- samples[samples$name == name, ]
  at <- 0:max(sample$day)
  km <- summary(
    survfit(Surv(day, ending >= 0) ~ 1, sample, conf.type = "log-log"), times = at, extend = TRUE)
  aj <- summary(
    survfit(
      Surv(day, factor(ending, -1:2)) ~ 1, sample, conf.type = "log-log", id = seq_along(day)),
    times = at, extend = TRUE)
  all <- data.frame(
    sample = name, cause = -1, day = at, share = km$surv, error = km$std.err,
    low = km$lower, high = km$upper)
  by_cause <- lapply(0:2, function(cause) {
    data.frame(
      sample = name, cause = cause, day = at, share = aj$pstate[, cause + 2],
      error = aj$std.err[, cause + 2], low = aj$lower[, cause + 2], high = aj$upper[, cause + 2])
  })
  do.call(rbind, c(list(all), by_cause))
}
oracle("survival", do.call(rbind, lapply(unique(samples$name), curves)))
