# Tables with the types of dictionary.csv.

casus_read <- function(path, kinds = NULL, frames = getOption("casus.frames", "data.frame")) {
  a_file <- file.exists(path) && !dir.exists(path)
  if (a_file) as_asked(read_table(path, kinds), frames) else casus_load(path, frames)
}

casus_load <- function(folder, frames = getOption("casus.frames", "data.frame")) {
  as_asked(data.frame(), frames)
  manifest <- open_folder(folder)
  dictionary <- read_table(checked_file(folder, manifest, "dictionary.csv"),
    c(file = "text", column = "text", type = "text", unit = "text", meaning = "text"))
  results <- structure(list(folder = folder, manifest = manifest, dictionary = dictionary,
    frames = frames, tables = new.env(parent = emptyenv())), class = "casus_results")
  tell_if_partial(results)
  results
}

tell_if_partial <- function(results) {
  told <- part(results, "manifest")
  folder <- part(results, "folder")
  partly <- function(...) {
    warning(structure(class = c("casus_partial", "warning", "condition"),
      list(message = paste0(folder, ": ", ...), call = NULL)))
  }
  if (told$failures > 0) {
    partly(told$failures, " of ", told$asked, " replications failed; results$failures tells how to replay each")
  }
  if (!isTRUE(told$complete)) {
    partly(told$runs, " of ", told$asked, " runs were played; casus_resume() goes on")
  }
}

# A component as it stands in the list, whatever `$` makes of its name.
part <- function(results, name) unclass(results)[[name]]

tables_of_results <- c("points", "runs", "responses", "summary", "incidence", "ladder", "comparisons", "failures")

`$.casus_results` <- function(x, name) {
  parts <- unclass(x)
  if (name %in% setdiff(names(parts), "tables")) return(parts[[name]])
  if (!name %in% tables_of_results) return(NULL)
  if (name %in% c("points", "failures")) casus_table(x, name) else beside_points(x, name)
}

`[[.casus_results` <- function(x, i, ...) `$.casus_results`(x, i)

names.casus_results <- function(x) c(tables_of_results, setdiff(names(unclass(x)), "tables"))

casus_table <- function(study, name) {
  tables <- part(study, "tables")
  if (is.null(tables[[name]])) {
    folder <- part(study, "folder")
    if (name == "comparisons" && is.null(derived_files(folder)[["comparisons.csv"]])) {
      stop(folder, " has no comparisons yet: casus_compare() makes them", call. = FALSE)
    }
    file <- checked_file(folder, part(study, "manifest"), paste0(name, ".csv"))
    assign(name, as_asked(read_table(file, kinds_of(study, name)), part(study, "frames")), tables)
  }
  tables[[name]]
}

kinds_of <- function(study, name) {
  dictionary <- part(study, "dictionary")
  of <- dictionary[dictionary$file == paste0(name, ".csv"), ]
  if (nrow(of) == 0) {
    # Tables of analyses have no dictionary; what they share with others is what it is there.
    shared <- dictionary$column %in% c("point", "arm", "outcome", "statistic") & dictionary$file == "summary.csv"
    of <- rbind(dictionary[shared, ], data.frame(file = "", column = "baseline", type = "text", unit = "", meaning = ""))
  }
  stats::setNames(of$type, of$column)
}

casus_meaning <- function(study, column) {
  dictionary <- part(study, "dictionary")
  row <- dictionary[dictionary$column == column, ][1, ]
  if (is.na(row$column)) stop("no column is called '", column, "'", call. = FALSE)
  paste0(row$meaning, if (is.na(row$unit)) "" else paste0(" [", row$unit, "]"))
}

# Missing is empty, and nothing else: "NA" is a word, 007 is one where the dictionary says so.
read_table <- function(file, kinds = NULL) {
  header <- names(utils::read.csv(file, nrows = 1, check.names = FALSE, colClasses = "character",
    encoding = "UTF-8", na.strings = ""))
  types <- if (is.null(kinds)) rep(NA_character_, length(header)) else unname(kinds[header])
  types[is.na(types)] <- "guess"
  classes <- c(integer = "numeric", number = "numeric", boolean = "numeric", text = "character",
    guess = "character")[types]
  table <- utils::read.csv(file, na.strings = "", check.names = FALSE, colClasses = unname(classes),
    encoding = "UTF-8", fill = FALSE, blank.lines.skip = length(header) > 1, strip.white = FALSE)
  for (i in seq_along(header)) {
    table[[i]] <- typed(table[[i]], types[i], header[i])
  }
  table
}

typed <- function(values, type, name) {
  known <- values[!is.na(values)]
  if (type == "guess") {
    if (length(known) > 0 && all(grepl("^(0|-?[1-9][0-9]{0,14})$", known))) {
      type <- "integer"
    } else if (all(grepl("^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?$", known))) {
      return(as.numeric(values))
    } else {
      return(values)
    }
    values <- as.numeric(values)
    known <- as.numeric(known)
  }
  if (type == "boolean") {
    if (!all(known %in% c(0, 1))) stop("column ", name, " is to be 0 or 1, and holds other values", call. = FALSE)
    return(as.logical(values))
  }
  if (type == "integer") {
    if (any(known != trunc(known))) stop("column ", name, " is to be whole numbers, and holds others", call. = FALSE)
    # Greater ones than R has integers for stay whole numbers of another kind.
    if (all(abs(known) <= .Machine$integer.max)) values <- as.integer(values)
  }
  values
}

as_asked <- function(table, frames) {
  switch(match.arg(frames, c("data.frame", "tibble")),
    data.frame = table,
    tibble = {
      if (!requireNamespace("tibble", quietly = TRUE)) stop("frames = \"tibble\" needs the package tibble", call. = FALSE)
      tibble::as_tibble(table, .name_repair = "minimal")
    }
  )
}

beside_points <- function(results, name) {
  tables <- part(results, "tables")
  key <- paste(name, "with factors")
  if (is.null(tables[[key]])) {
    joined <- casus_beside(casus_table(results, name), casus_table(results, "points"), name)
    assign(key, as_asked(joined, part(results, "frames")), tables)
  }
  tables[[key]]
}

casus_beside <- function(table, points, name = "the table") {
  factors <- setdiff(names(points), "point")
  called <- factors
  for (i in seq_along(factors)) {
    while (called[i] %in% c(names(table), called[-i])) called[i] <- paste0(called[i], "_of_point")
    if (called[i] != factors[i]) {
      warning(structure(class = c("casus_name_collision", "warning", "condition"), list(
        message = paste0("factor '", factors[i], "' is called like a column of ", name, ": here it is '",
          called[i], "'"), call = NULL)))
    }
  }
  rows <- match(table$point, points$point)
  if (anyNA(rows)) stop("points without a row in points: ", paste(unique(table$point[is.na(rows)]), collapse = ", "),
    call. = FALSE)
  for (i in seq_along(factors)) table[[called[i]]] <- points[[factors[i]]][rows]
  table
}

print.casus_results <- function(x, ...) {
  told <- x$manifest
  cat(if (is.null(told$design$title)) told$scenario$title else told$design$title, "\n", sep = "")
  cat(format(told$runs, big.mark = ","), " runs, seed ", told$seed, ", ", told$horizon_days,
    " days; 95 % intervals (Wilson)\n", sep = "")
  chances <- casus_table(x, "summary")
  chances <- chances[chances$statistic == "probability" & !grepl("/", chances$outcome), ]
  shown <- utils::head(as.data.frame(chances)[c("point", "arm", "outcome", "value", "lo", "hi", "n")], 24)
  print(shown, row.names = FALSE, digits = 4)
  if (nrow(chances) > nrow(shown)) cat(nrow(chances) - nrow(shown), "more rows stand in $summary\n")
  cat(told$command, "\n", x$folder, "\n", sep = "")
  invisible(x)
}

as.data.frame.casus_results <- function(x, row.names = NULL, optional = FALSE, ...) as.data.frame(x$summary)

tidy.casus_results <- function(x, ...) {
  table <- x$summary
  called <- c(outcome = "term", value = "estimate", lo = "conf.low", hi = "conf.high")
  at <- match(names(called), names(table))
  names(table)[at] <- called
  table
}
