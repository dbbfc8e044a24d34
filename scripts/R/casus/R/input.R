# Scenarios and studies as lists: written as JSON, which is YAML 1.2.

# The file of a scenario or study; a list is written to a folder of its own. The program is called
# from there, so that the record of the command names no folder of this machine.
as_file <- function(source, key) {
  if (!is.list(source)) {
    if (!is.character(source) || length(source) != 1) {
      stop("a scenario or study is a file or a list", call. = FALSE)
    }
    return(list(file = source, from = ".", name = NULL, clean = function() NULL))
  }
  folder <- tempfile("casus-")
  dir.create(folder)
  name <- source[[key]]
  file <- gsub("[^A-Za-z0-9._-]+", "-", if (is.null(name)) key else name)
  file <- paste0(gsub("^[-.]+|[-.]+$", "", file), ".yaml")
  write_json(anchored(source, folder), file.path(folder, file))
  list(file = file, from = folder, name = name, clean = function() unlink(folder, recursive = TRUE))
}

# Paths to files made absolute, and a scenario within a study a file beside it.
anchored <- function(source, folder) {
  one <- function(value) {
    inner <- sub("^posterior\\((.*)\\)$", "\\1", value)
    if (inner != value) return(paste0("posterior(", one(inner), ")"))
    if (file.exists(value)) normalizePath(value, winslash = "/") else value
  }
  absolute <- function(value) {
    if (is.list(value) && is.null(names(value))) return(lapply(value, absolute))
    if (is.character(value)) value[] <- vapply(value, one, "", USE.NAMES = FALSE)
    value
  }
  if (!is.null(source$study) && is.list(source$scenario)) {
    write_json(anchored(source$scenario, folder), file.path(folder, "scenario-of-study.yaml"))
    source$scenario <- "scenario-of-study.yaml"
  }
  for (key in intersect(c("scenario", "extends", "parameters"), names(source))) {
    source[[key]] <- if (identical(source[[key]], "scenario-of-study.yaml")) source[[key]] else absolute(source[[key]])
  }
  if (is.list(source$design) && !is.null(source$design$file)) source$design$file <- absolute(source$design$file)
  source
}

write_json <- function(value, file) {
  con <- file(file, open = "wb")
  on.exit(close(con))
  writeLines(enc2utf8(json(value, "")), con, useBytes = TRUE)
}

# A named list is a mapping, a list without names or a longer vector a sequence, a single value itself.
json <- function(value, indent) {
  deeper <- paste0(indent, " ")
  if (is.null(value)) return("null")
  if (is.list(value) && !is.null(names(value))) {
    if (any(names(value) == "") || anyDuplicated(names(value))) {
      stop("the names of a list are keys: each needs one, and none may stand twice (",
        paste(names(value), collapse = ", "), ")", call. = FALSE)
    }
    inner <- mapply(function(name, item) paste0(deeper, quoted(name), ": ", json(item, deeper)),
      names(value), value)
    return(paste0("{\n", paste(inner, collapse = ",\n"), "\n", indent, "}"))
  }
  if (is.list(value)) {
    if (length(value) == 0) return("{}")
    return(paste0("[", paste(vapply(value, json, "", indent = deeper), collapse = ", "), "]"))
  }
  words <- scalars(value)
  if (length(value) == 1 && is.null(names(value)) && !inherits(value, "AsIs")) {
    words
  } else if (!is.null(names(value))) {
    json(as.list(value), indent)
  } else {
    paste0("[", paste(words, collapse = ", "), "]")
  }
}

scalars <- function(value) {
  if (anyNA(value) || (is.numeric(value) && !all(is.finite(value)))) {
    stop("a scenario has no missing or infinite values", call. = FALSE)
  }
  if (is.logical(value)) {
    ifelse(value, "true", "false")
  } else if (is.numeric(value) && !is.factor(value) && !inherits(value, "Date")) {
    vapply(value, exactly, "")
  } else if (is.character(value) || is.factor(value) || inherits(value, "Date")) {
    vapply(as.character(value), quoted, "", USE.NAMES = FALSE)
  } else {
    stop("cannot be written in a scenario: ", class(value)[1], call. = FALSE)
  }
}

# As few digits as give the same number back; a whole number in full, not as 1e+05.
exactly <- function(number) {
  if (number == trunc(number) && abs(number) < 2^53) return(sprintf("%.0f", number))
  for (digits in 15:17) {
    text <- sprintf("%.*g", digits, number)
    if (as.numeric(text) == number) break
  }
  text
}

quoted <- function(text) {
  text <- gsub("\\", "\\\\", enc2utf8(text), fixed = TRUE)
  text <- gsub("\"", "\\\"", text, fixed = TRUE)
  text <- gsub("\n", "\\n", text, fixed = TRUE)
  text <- gsub("\t", "\\t", text, fixed = TRUE)
  paste0("\"", text, "\"")
}
