# Means of runs that hang together, and times to events.

casus_clusters <- function(study, runs = casus_table(study, "runs")) {
  design <- part(study, "manifest")$design
  shared <- is.null(design$luck) || design$luck == "shared"
  together <- if (shared || is.null(design$points_with_one_luck)) 1 else design$points_with_one_luck
  list(point = runs$point %/% together, luck = if (shared) runs$run else NULL)
}

# The variance of points plus that of luck less that of runs with both in common (Cameron, Gelbach
# and Miller 2011), or the greater of the two where that is less. A way with one cluster only is left out.
casus_clustered_mean <- function(values, point, luck = NULL) {
  n <- length(values)
  if (n == 0 || anyNA(values) || length(point) != n || (!is.null(luck) && length(luck) != n)) {
    stop("values, points and luck must be equally many, at least one, and none missing", call. = FALSE)
  }
  residuals <- values - mean(values)
  of <- function(clusters) {
    sums <- tapply(residuals, as.character(clusters), sum)
    count <- length(sums)
    c(if (count < 2) NA else sum(sums^2) * count / (count - 1) / n^2, count)
  }
  ways <- lapply(c(list(point), if (!is.null(luck)) list(luck)), of)
  ways <- Filter(function(way) !is.na(way[1]), ways)
  if (length(ways) == 0) {
    return(data.frame(value = mean(values), se = NA_real_, lo = NA_real_, hi = NA_real_, n = n, clusters = 1))
  }
  variances <- vapply(ways, function(way) way[1], 0)
  variance <- sum(variances)
  if (length(ways) == 2) {
    both <- of(paste(point, luck))[1]
    variance <- max(variance - if (is.na(both)) 0 else both, variances)
  }
  clusters <- min(vapply(ways, function(way) way[2], 0))
  half <- stats::qt(0.975, clusters - 1) * sqrt(variance)
  data.frame(
    value = mean(values), se = sqrt(variance), lo = mean(values) - half, hi = mean(values) + half,
    n = n, clusters = clusters
  )
}

casus_mean <- function(study, column, arm = NULL) {
  runs <- casus_table(study, "runs")
  if (!column %in% names(runs)) stop("runs have no column '", column, "'", call. = FALSE)
  if (!is.null(arm)) {
    if (!arm %in% runs$arm) stop("no run is of arm '", arm, "'", call. = FALSE)
    runs <- runs[runs$arm == arm, ]
  }
  runs <- runs[!is.na(runs[[column]]), ]
  if (nrow(runs) == 0) stop("no run has a value of ", column, call. = FALSE)
  clusters <- casus_clusters(study, runs)
  casus_clustered_mean(as.numeric(runs[[column]]), clusters$point, clusters$luck)
}

casus_survival <- function(study, event = "war", competing = FALSE) {
  runs <- casus_table(study, "runs")
  last <- as.integer(part(study, "manifest")$horizon_days) - 1L
  if (event == "ending") {
    gone <- !is.na(runs$end_day)
    time <- ifelse(gone, runs$end_day, last)
    status <- competing_status(ifelse(gone, runs$ending, "censored"))
  } else {
    column <- c(force = "first_force_day", war = "war_day", nuclear = "first_day_rung_5")[event]
    if (is.na(column)) column <- event
    day <- runs[[column]]
    if (is.null(day)) stop("runs have no column '", column, "'", call. = FALSE)
    time <- ifelse(is.na(day), last, day)
    status <- as.integer(!is.na(day))
    if (competing) {
      # On one day the event comes first: an ending is the day's last.
      ended <- !is.na(runs$end_day) & (is.na(day) | runs$end_day < day)
      time <- ifelse(ended, runs$end_day, time)
      status <- competing_status(ifelse(ended, "ended", ifelse(is.na(day), "censored", event)))
    }
  }
  data.frame(point = runs$point, arm = runs$arm, run = runs$run, time = as.integer(time), status = status)
}

# A factor whose first level is censoring, as survival::Surv takes several endings.
competing_status <- function(words) factor(words, levels = c("censored", sort(setdiff(unique(words), "censored"))))
