# Mean, standard deviation and t interval: t.test. The numbers (k * 7919) %% 1009 / 16 - 20 are
# exact in doubles, so that the test can make them itself.
source("scripts/oracles/write.R")
rows <- lapply(c(2, 3, 10, 500, 20000), function(n) {
  x <- (seq_len(n) * 7919) %% 1009 / 16 - 20
  do.call(rbind, lapply(c(0.8, 0.95, 0.999), function(level) {
    ends <- t.test(x, conf.level = level)$conf.int
    data.frame(
      n = n, level = level, mean = mean(x), sd = sd(x), low = ends[1], high = ends[2])
  }))
})
oracle("moments", do.call(rbind, rows))
