# Finds the program, runs it, and passes on what it says.

casus_program <- function() {
  names <- if (windows()) c("casus.cmd", "casus.bat", "casus.exe") else "casus"
  within <- function(home) {
    files <- file.path(home, rep(c("scripts", "bin", "."), each = length(names)), names)
    files[file.exists(files) & !dir.exists(files)]
  }
  named <- Sys.getenv("CASUS")
  if (nzchar(named)) {
    if (!file.exists(named)) stop("CASUS names ", named, ", which is no file", call. = FALSE)
    return(normalizePath(named))
  }
  home <- Sys.getenv("CASUS_HOME")
  if (nzchar(home)) {
    found <- within(home)
    if (length(found) == 0) {
      stop("CASUS_HOME names ", home,
        ", which holds no casus: it must be a checkout or an unpacked image", call. = FALSE)
    }
    return(normalizePath(found[1]))
  }
  found <- Sys.which(names)
  found <- found[nzchar(found)]
  if (length(found) == 0) {
    beside <- getOption("casus.checkout", "")
    found <- if (nzchar(beside)) within(beside) else character()
  }
  if (length(found) == 0) {
    stop("cannot find casus: set CASUS_HOME to its checkout or to the unpacked image, ",
      "or put casus on the PATH", call. = FALSE)
  }
  normalizePath(found[[1]])
}

windows <- function() .Platform$OS.type == "windows"

# An error with a class, so that it can be told apart.
fault <- function(class, message, ...) {
  stop(structure(class = c(class, "casus_error", "error", "condition"),
    list(message = message, call = NULL, ...)))
}

# Runs the program to its end: a list of its exit code, what it printed, and what else it said.
call_casus <- function(args, progress = FALSE, from = ".", folder = NULL, accept = 0L) {
  program <- casus_program()
  out <- tempfile("casus-out-")
  end <- tempfile("casus-end-")
  id <- tempfile("casus-id-")
  on.exit(unlink(c(out, end, id)))
  here <- setwd(from)
  on.exit(setwd(here), add = TRUE)
  said <- if (windows()) {
    call_plainly(program, args, out, end)
  } else {
    call_telling(program, args, out, end, id, progress, folder)
  }
  code <- as.integer(readLines(end))
  printed <- readLines(out, encoding = "UTF-8", warn = FALSE)
  if (code == 130L) interrupted(folder)
  if (!code %in% accept) {
    text <- paste(said, collapse = "\n")
    if (!nzchar(text)) text <- paste("casus ended with exit code", code)
    fault(if (code == 2L) "casus_input_error" else "casus_program_error", text, code = code)
  }
  if (isTRUE(progress) && length(said) > 0) message(paste(said, collapse = "\n"))
  list(code = code, out = printed, err = said)
}

call_telling <- function(program, args, out, end, id, progress, folder) {
  words <- paste(shQuote(c(program, args)), collapse = " ")
  # The outer shell outlives Ctrl-C to write down how the program ended; the inner one becomes it.
  command <- paste0(
    "trap : INT; CASUS_PROGRESS=0.5 NO_COLOR=1 sh -c 'echo $$ > \"$0\"; exec \"$@\"' ",
    shQuote(id), " ", words, " 2>&1 >", shQuote(out), "; echo $? > ", shQuote(end)
  )
  con <- pipe(command, open = "r", encoding = "UTF-8")
  said <- character()
  wide <- 0L
  tryCatch(
    while (length(line <- readLines(con, 1, warn = FALSE)) > 0) {
      if (is_progress(line) || startsWith(line, "casus: building")) {
        if (is.function(progress)) progress(line)
        if (isTRUE(progress)) {
          cat("\r", formatC(line, width = -wide), sep = "", file = stderr())
          wide <- max(wide, nchar(line))
        }
      }
      if (!is_progress(line)) said <- c(said, line)
    },
    interrupt = function(e) {
      # A terminal has told the program too; to be told twice does it no harm.
      if (file.exists(id)) tools::pskill(as.integer(readLines(id)), tools::SIGINT)
    },
    finally = {
      close(con) # waits until what was played is saved
      if (wide > 0) cat("\r", strrep(" ", wide), "\r", sep = "", file = stderr())
    }
  )
  if (!file.exists(end)) writeLines("130", end)
  said
}

call_plainly <- function(program, args, out, end) {
  err <- tempfile("casus-err-")
  on.exit(unlink(err))
  code <- system2(program, shQuote(args), stdout = out, stderr = err)
  writeLines(as.character(code), end)
  readLines(err, encoding = "UTF-8", warn = FALSE)
}

is_progress <- function(line) grepl(" per second, .* left$", line)

interrupted <- function(folder) {
  go_on <- if (is.null(folder)) "casus_resume(folder)" else paste0("casus_resume(\"", folder, "\")")
  fault("casus_interrupted", paste0("interrupted, and what was played is saved: ", go_on, " goes on"),
    folder = folder)
}
