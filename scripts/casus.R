# Reads results folders of casus as tidy data frames. Base R is enough.
#
#   source("casus.R")
#   study <- casus_load("results/wording")
#   study$runs            # one row per replication, with the point's factors beside it
#   study$responses       # one row per call and ally
#   study$summary         # point, arm, outcome, statistic, value, lo, hi, n
#   casus_table(study, "ladder")
#   casus_meaning(study, "max_rung")
#   casus_mean(study, "war", arm = "base")   # over all points, with a standard error that knows of luck

casus_read <- function(file, kinds = NULL) {
  table <- utils::read.csv(file,
    na.strings = "", check.names = FALSE, stringsAsFactors = FALSE, encoding = "UTF-8"
  )
  for (column in intersect(names(kinds)[kinds == "boolean"], names(table))) {
    table[[column]] <- as.logical(as.integer(table[[column]]))
  }
  for (column in intersect(names(kinds)[kinds == "text"], names(table))) {
    table[[column]] <- as.character(table[[column]])
  }
  table
}

casus_table <- function(study, name) {
  file <- paste0(name, ".csv")
  of <- study$dictionary[study$dictionary$file == file, ]
  # Factors are written as in scenarios: numbers and words, as they come.
  if (name == "points") of <- of[0, ]
  casus_read(file.path(study$folder, file), stats::setNames(of$type, of$column))
}

casus_meaning <- function(study, column) {
  row <- study$dictionary[study$dictionary$column == column, ][1, ]
  if (is.na(row$column)) stop("no column is called '", column, "'")
  paste0(row$meaning, if (is.na(row$unit)) "" else paste0(" [", row$unit, "]"))
}

# Factors of each row's point beside it, rows in their order.
casus_beside <- function(table, points) {
  factors <- setdiff(names(points), "point")
  cbind(table, points[match(table$point, points$point), factors, drop = FALSE], row.names = NULL)
}

casus_load <- function(folder) {
  if (!file.exists(file.path(folder, "manifest.json"))) {
    stop(folder, " holds no finished results of casus; 'casus resume' goes on with unfinished ones")
  }
  study <- list(
    folder = folder,
    dictionary = casus_read(file.path(folder, "dictionary.csv"))
  )
  # Base R reads no JSON; these two of the manifest's lines are of a form of their own.
  manifest <- readLines(file.path(folder, "manifest.json"), encoding = "UTF-8", warn = FALSE)
  said <- function(key) {
    line <- grep(paste0('^ *"', key, '": '), manifest, value = TRUE)
    if (length(line) == 0) NULL else gsub(paste0('^ *"', key, '": "?|"?,?$'), "", line[1])
  }
  study$luck <- said("luck")
  study$together <- if (is.null(said("points_with_one_luck"))) NULL else as.integer(said("points_with_one_luck"))
  study$points <- casus_table(study, "points")
  for (name in c("runs", "responses", "summary")) {
    study[[name]] <- casus_beside(casus_table(study, name), study$points)
  }
  study
}

# Which runs hang together, for clustered standard errors: a list of point and luck, one entry a run.
# Points that have their luck together are one cluster, and where luck is shared so are runs of equal
# number; luck is NULL where it is the point's own.
casus_clusters <- function(study, runs = study$runs) {
  shared <- is.null(study$luck) || study$luck == "shared"
  together <- if (shared || is.null(study$together)) 1 else study$together
  list(point = runs$point %/% together, luck = if (shared) runs$run else NULL)
}

# A mean with a standard error clustered by point and, where points share it, by luck: the variance
# of points plus that of luck less that of single runs (Cameron, Gelbach and Miller 2011), or the
# greater of the two where that is less. A way with one cluster only is left out. The interval takes
# Student's t with one degree of freedom fewer than there are clusters in the smaller way.
casus_clustered_mean <- function(values, point, luck = NULL) {
  n <- length(values)
  residuals <- values - mean(values)
  of <- function(clusters) {
    sums <- tapply(residuals, as.character(clusters), sum)
    count <- length(sums)
    c(if (count < 2) NA else sum(sums^2) * count / (count - 1) / n^2, count)
  }
  ways <- lapply(c(list(point), if (!is.null(luck)) list(luck)), of)
  ways <- Filter(function(way) !is.na(way[1]), ways)
  if (length(ways) == 0) {
    return(data.frame(value = mean(values), se = NA, lo = NA, hi = NA, n = n, clusters = 1))
  }
  variances <- vapply(ways, function(way) way[1], 0)
  variance <- sum(variances)
  if (length(ways) == 2) {
    variance <- max(variance - sum(residuals^2) / n / max(1, n - 1), variances)
  }
  clusters <- min(vapply(ways, function(way) way[2], 0))
  half <- stats::qt(0.975, clusters - 1) * sqrt(variance)
  data.frame(
    value = mean(values), se = sqrt(variance), lo = mean(values) - half, hi = mean(values) + half,
    n = n, clusters = clusters
  )
}

# Mean of a column over all points and runs; runs in which it is missing are left out.
casus_mean <- function(study, column, arm = NULL) {
  runs <- study$runs
  if (!is.null(arm)) runs <- runs[runs$arm == arm, ]
  runs <- runs[!is.na(runs[[column]]), ]
  if (nrow(runs) == 0) stop("no run has a value of ", column)
  clusters <- casus_clusters(study, runs)
  casus_clustered_mean(as.numeric(runs[[column]]), clusters$point, clusters$luck)
}
