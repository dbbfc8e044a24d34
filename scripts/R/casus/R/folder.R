# A results folder on disk: which files casus wrote, and whether they still are as it wrote them.

open_folder <- function(path) {
  manifest <- file.path(path, "manifest.json")
  if (!file.exists(manifest)) {
    fault("casus_not_finished", paste0(path, " holds no finished results of casus",
      if (file.exists(file.path(path, "plan.json"))) "; 'casus resume' or casus_resume() goes on with unfinished ones"
      else "; 'casus resume' goes on with unfinished ones, but there is no plan either"))
  }
  told <- sealed(manifest)
  if (!identical(as.integer(told$format), 2L)) {
    fault("casus_damaged", paste0(manifest, ": format is ", told$format,
      ", and format 2 is read here; use the package that came with the casus that wrote the folder"))
  }
  absent <- names(told$files)[!file.exists(file.path(path, names(told$files)))]
  if (length(absent) > 0) {
    fault("casus_damaged", paste0(path, " lacks ", paste(absent, collapse = ", "),
      "; casus_resume() makes them again"))
  }
  told
}

derived_files <- function(path) {
  record <- file.path(path, "derived.json")
  if (file.exists(record)) sealed(record)$files else list()
}

# The path of a file that is as casus wrote it.
checked_file <- function(path, manifest, name) {
  file <- file.path(path, name)
  wanted <- manifest$files[[name]]
  if (is.null(wanted)) {
    made <- derived_files(path)[[name]]
    if (is.null(made)) stop(file, " is no file that casus wrote", call. = FALSE)
    if (!identical(made$of, sha256(file.path(path, "manifest.json")))) {
      fault("casus_damaged", paste(file, "was made of earlier results of this folder; make it again"))
    }
    wanted <- made$sha256
  }
  if (!file.exists(file)) fault("casus_damaged", paste(file, "is missing; make it again"))
  if (!identical(sha256(file), wanted)) {
    fault("casus_damaged", paste0(file, " is damaged, or was changed after casus wrote it: its hash differs ",
      "from the one on record; casus_resume() makes tables of results again"))
  }
  file
}

sealed <- function(file) {
  bytes <- readBin(file, "raw", file.size(file))
  text <- rawToChar(bytes)
  Encoding(text) <- "UTF-8"
  seal <- regexpr(",\n  \"checksum\": \"[0-9a-f]{64}\"\n}\n$", text, useBytes = TRUE)
  whole <- FALSE
  if (seal > 0) {
    body <- tempfile("casus-sealed-")
    on.exit(unlink(body))
    writeBin(bytes[seq_len(seal - 1)], body)
    told <- rawToChar(bytes[seal - 1 + seq_len(attr(seal, "match.length"))])
    whole <- identical(sub(".*\"([0-9a-f]{64})\".*", "\\1", told), sha256(body))
  }
  if (!whole) {
    fault("casus_damaged", paste(file, "is damaged, or was changed after casus wrote it: its checksum differs"))
  }
  parse_json(text)
}

# R has it from 4.5 on; before, a package or a program of the system.
sha256 <- function(file) {
  if (exists("sha256sum", asNamespace("tools"))) {
    return(unname(get("sha256sum", asNamespace("tools"))(file)))
  }
  if (requireNamespace("digest", quietly = TRUE)) {
    return(digest::digest(file, "sha256", file = TRUE))
  }
  for (way in list("sha256sum", c("shasum", "-a", "256"), c("certutil", "-hashfile"))) {
    if (nzchar(Sys.which(way[1]))) {
      last <- if (way[1] == "certutil") "SHA256" else character()
      told <- system2(way[1], c(way[-1], shQuote(file), last), stdout = TRUE)
      hash <- regmatches(told, regexpr("[0-9a-f]{64}", told))
      if (length(hash) > 0) return(hash[1])
    }
  }
  stop("nothing here can check the files of results: install the package digest", call. = FALSE)
}

# Parts of a JSON text with their escapes undone; two halves of a character beyond 16 bits are one.
plain <- function(parts) {
  escapes <- c("\\\"" = "\"", "\\\\" = "\\", "\\/" = "/", "\\b" = "\b", "\\f" = "\f", "\\n" = "\n", "\\r" = "\r", "\\t" = "\t")
  text <- character(length(parts))
  high <- NA
  for (i in seq_along(parts)) {
    part <- parts[i]
    if (startsWith(part, "\\u") && nchar(part) == 6) {
      code <- strtoi(substr(part, 3, 6), 16L)
      if (code >= 0xD800 && code < 0xDC00) {
        high <- code
      } else {
        if (!is.na(high)) code <- 0x10000 + (high - 0xD800) * 0x400 + (code - 0xDC00)
        high <- NA
        text[i] <- intToUtf8(code)
      }
    } else if (part %in% names(escapes)) {
      text[i] <- escapes[[part]]
    } else if (startsWith(part, "\\")) {
      stop("no escape of JSON: ", part, call. = FALSE)
    } else {
      text[i] <- part
    }
  }
  paste(text, collapse = "")
}

# JSON as casus writes it: objects as named lists, arrays as lists.
parse_json <- function(text) {
  pattern <- "\"(?:[^\"\\\\]|\\\\.)*\"|[][{}:,]|[^][{}:,\\s\"]+"
  tokens <- regmatches(text, gregexpr(pattern, text, perl = TRUE))[[1]]
  at <- 0L
  following <- function() {
    at <<- at + 1L
    tokens[at]
  }
  word <- function(token) {
    inner <- substr(token, 2, nchar(token) - 1)
    if (!grepl("\\", inner, fixed = TRUE)) return(inner)
    parts <- regmatches(inner, gregexpr("\\\\u[0-9a-fA-F]{4}|\\\\.|[^\\\\]+", inner, perl = TRUE))[[1]]
    plain(parts)
  }
  value <- function(token) {
    if (token == "{") {
      members <- list()
      token <- following()
      while (token != "}") {
        if (token == ",") token <- following()
        key <- word(token)
        following()
        members[key] <- list(value(following()))
        token <- following()
      }
      members
    } else if (token == "[") {
      items <- list()
      token <- following()
      while (token != "]") {
        if (token == ",") token <- following()
        items[length(items) + 1L] <- list(value(token))
        token <- following()
      }
      items
    } else if (startsWith(token, "\"")) {
      word(token)
    } else {
      switch(token, true = TRUE, false = FALSE, null = NULL, as.numeric(token))
    }
  }
  value(following())
}
