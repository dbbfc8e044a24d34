# Wilson's interval: prop.test without continuity correction. Clopper and Pearson's: binom.test.
source("scripts/oracles/write.R")
cases <- rbind(
  expand.grid(successes = c(0, 1, 2, 29, 50, 99, 100), n = 100, level = c(0.8, 0.95, 0.999)),
  expand.grid(successes = c(0, 3, 12345, 1e7), n = 1e7, level = c(0.95, 0.99)),
  data.frame(successes = c(0, 1), n = 1, level = 0.95))
ends <- mapply(
  function(successes, n, level)
    suppressWarnings(prop.test(successes, n, conf.level = level, correct = FALSE)$conf.int),
  cases$successes, cases$n, cases$level)
exact <- mapply(
  function(successes, n, level) binom.test(successes, n, conf.level = level)$conf.int,
  cases$successes, cases$n, cases$level)
oracle(
  "proportion",
  cbind(cases, low = ends[1, ], high = ends[2, ], exactLow = exact[1, ], exactHigh = exact[2, ]))
