# Critical values of the normal and of Student's law.
source("scripts/oracles/write.R")
cases <- expand.grid(
  level = c(0.5, 0.8, 0.95, 0.99, 0.999, 0.99999),
  df = c(1, 2, 3, 7, 30, 999, 9999, 10000, 12345, 1e6, 1e9))
oracle(
  "critical",
  cbind(cases, z = -qnorm((1 - cases$level) / 2), t = -qt((1 - cases$level) / 2, cases$df)))
