# Shared by the scripts beside it: where oracles go, and how their numbers are written.
oracle <- function(name, frame) {
  text <- function(column) {
    if (is.numeric(column)) ifelse(is.na(column), "NaN", sprintf("%.17g", column)) else column
  }
  rows <- do.call(paste, c(unname(lapply(frame, text)), sep = ","))
  writeLines(
    c(paste(names(frame), collapse = ","), rows),
    file.path("src/test/resources/casus/stats", paste0(name, ".csv")))
}
