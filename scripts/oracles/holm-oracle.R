# Holm's adjustment: p.adjust.
source("scripts/oracles/write.R")
families <- list(
  0.03, c(0.01, 0.04, 0.03, 0.005), c(0.5, 0.5, 0.9, 1, 0), c(1e-8, 0.02, 0.02, 0.3, 0.0123, 0.04))
rows <- lapply(seq_along(families), function(i) {
  data.frame(family = i, p = families[[i]], adjusted = p.adjust(families[[i]], "holm"))
})
oracle("holm", do.call(rbind, rows))
