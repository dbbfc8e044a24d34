# Reads results folders of casus as tidy data frames. Base R is enough.
#
#   source("casus.R")
#   study <- casus_load("results/wording")
#   study$runs            # one row per replication, with the point's factors beside it
#   study$responses       # one row per call and ally
#   study$summary         # point, arm, outcome, statistic, value, lo, hi, n
#   casus_table(study, "ladder")
#   casus_meaning(study, "max_rung")

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
  study$points <- casus_table(study, "points")
  for (name in c("runs", "responses", "summary")) {
    study[[name]] <- casus_beside(casus_table(study, name), study$points)
  }
  study
}
