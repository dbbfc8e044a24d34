# The commands of casus as functions.

casus_run <- function(scenario, n = NULL, seed = NULL, sets = NULL, arms = NULL, output = NULL,
                      precision = NULL, threads = NULL, charts = TRUE, events = FALSE, force = FALSE,
                      progress = interactive(), frames = getOption("casus.frames", "data.frame")) {
  if (!is.null(arms)) {
    if (!is.null(precision) || events) {
      stop("precision and events belong to a study of their own where there are arms", call. = FALSE)
    }
    name <- if (is.list(scenario)) scenario$name else tools::file_path_sans_ext(basename(scenario))
    study <- list(casus = 1, study = paste0(study_name(name), "-arms"), scenario = scenario, arms = arms,
      replications = if (is.null(n)) 10000 else n)
    # Each is a factor of a single value: what 'casus run --set' would change, at the only point.
    if (length(sets) > 0) study$factors <- lapply(as.list(sets), function(value) list(value = value))
    return(casus_sweep(study, output, seed = seed, threads = threads, charts = charts, force = force,
      progress = progress, frames = frames))
  }
  options <- c(
    run_options(n, seed, threads, charts, force),
    if (events) "--events",
    pairs_of("--set", sets),
    pairs_of("--precision", precision)
  )
  played("run", scenario, "name", options, output, progress, frames)
}

casus_sweep <- function(study, output = NULL, n = NULL, seed = NULL, threads = NULL, charts = TRUE,
                        force = FALSE, progress = interactive(),
                        frames = getOption("casus.frames", "data.frame")) {
  played("sweep", study, "study", run_options(n, seed, threads, charts, force), output, progress, frames)
}

casus_shard <- function(study, i, of, output, threads = NULL, progress = interactive()) {
  input <- as_file(study, "study")
  on.exit(input$clean())
  options <- c(run_options(NULL, NULL, threads, FALSE, FALSE), paste0("--shard=", whole(i), "/", whole(of)))
  call_casus(c("sweep", input$file, options, "-o", if (input$from != ".") absolute(output) else output), progress,
    input$from, output)
  invisible(output)
}

casus_resume <- function(folder, charts = TRUE, threads = NULL, progress = interactive(),
                         frames = getOption("casus.frames", "data.frame")) {
  call_casus(c("resume", folder, run_options(NULL, NULL, threads, charts, FALSE)), progress,
    folder = folder, accept = c(0L, 3L))
  casus_load(folder, frames)
}

casus_merge <- function(parts, output, charts = TRUE, progress = interactive(),
                        frames = getOption("casus.frames", "data.frame")) {
  call_casus(c("merge", "-o", output, run_options(NULL, NULL, NULL, charts, FALSE), parts), progress,
    accept = c(0L, 3L))
  casus_load(output, frames)
}

casus_compare <- function(study, arms = NULL) {
  folder <- folder_of(study)
  call_casus(c("compare", folder, if (!is.null(arms)) paste0("--arms=", paste(arms, collapse = ",")), "-q"))
  casus_load(folder, if (is.list(study)) part(study, "frames") else getOption("casus.frames", "data.frame"))$comparisons
}

casus_chart <- function(study, figure = NULL, format = NULL, preset = NULL, outcome = NULL, arms = NULL,
                        point = NULL, theme = NULL, output = NULL) {
  named <- list(figure = figure, format = format, preset = preset, outcome = outcome, arms = arms,
    theme = theme, output = output, point = if (!is.null(point)) whole(point))
  named <- Filter(Negate(is.null), named)
  options <- sprintf("--%s=%s", names(named), vapply(named, paste, "", collapse = ","))
  said <- call_casus(c("chart", folder_of(study), "--json", options))
  unlist(parse_json(paste(said$out, collapse = "\n")))
}

casus_explain <- function(study, run, arm = NULL, point = NULL, outcome = NULL) {
  options <- c(paste0("--run=", whole(run)), if (!is.null(arm)) paste0("--arm=", arm),
    if (!is.null(point)) paste0("--point=", whole(point)), if (!is.null(outcome)) paste0("--outcome=", outcome))
  told <- call_casus(c("explain", folder_of(study), options))$out
  structure(paste(told, collapse = "\n"), class = "casus_story")
}

casus_check <- function(source) {
  key <- if (is.list(source) && is.null(source$study)) "name" else "study"
  input <- as_file(source, key)
  on.exit(input$clean())
  said <- call_casus(c("check", input$file), from = input$from)$err
  said[cumsum(said == "Next:") == 0] # what to type next is no oddity
}

# A name as studies have it: small letters, digits and hyphens.
study_name <- function(name) {
  plain <- gsub("^-+|-+$", "", gsub("[^a-z0-9]+", "-", tolower(if (is.null(name)) "scenario" else name)))
  if (nzchar(plain)) plain else "unnamed"
}

# Plays, and opens the folder that the program names.
played <- function(command, source, key, options, output, progress, frames) {
  input <- as_file(source, key)
  on.exit(input$clean())
  folder <- if (!is.null(output)) output else if (input$from != ".") free(input$name)
  placed <- if (input$from != "." && !is.null(folder)) absolute(folder) else folder
  said <- call_casus(c(command, input$file, options, if (!is.null(placed)) c("-o", placed), "--json"),
    progress, input$from, folder, accept = c(0L, 3L))
  if (is.null(folder)) folder <- parse_json(paste(said$out, collapse = "\n"))$folder
  if (said$code == 3L && !file.exists(file.path(folder, "manifest.json"))) {
    fault("casus_program_error", paste(said$err, collapse = "\n"), code = 3L)
  }
  casus_load(folder, frames)
}

# The folder that the program would take for this name: with a number if taken.
free <- function(name) {
  base <- file.path("results", if (is.null(name)) "unnamed" else name)
  folder <- base
  number <- 2L
  while (file.exists(folder)) {
    folder <- paste0(base, "-", number)
    number <- number + 1L
  }
  folder
}

absolute <- function(path) {
  if (grepl("^(/|[A-Za-z]:|\\\\\\\\|~)", path)) path.expand(path) else file.path(getwd(), path)
}

run_options <- function(n, seed, threads, charts, force) {
  c(
    if (!charts) "--no-charts",
    if (!is.null(n)) paste0("--replications=", whole(n)),
    if (!is.null(seed)) paste0("--seed=", whole(seed)),
    if (!is.null(threads)) paste0("--threads=", whole(threads)),
    if (force) "--force"
  )
}

pairs_of <- function(option, values) {
  if (length(values) == 0) return(character())
  if (is.null(names(values)) || any(names(values) == "")) {
    stop(option, " needs a name for each value: list(\"states.PRK.resolve\" = 0.7)", call. = FALSE)
  }
  words <- vapply(as.list(values), function(value) {
    if (is.character(value) && length(value) == 1) value else gsub("\n", " ", json(value, ""))
  }, "")
  as.vector(rbind(option, paste0(names(values), "=", words)))
}

# A whole number in full: 1e+05 is no option of the program.
whole <- function(number) {
  if (!is.numeric(number) || length(number) != 1 || is.na(number) || number != trunc(number)) {
    stop("a whole number is needed, not ", paste(format(number), collapse = " "), call. = FALSE)
  }
  format(number, scientific = FALSE, digits = 22, trim = TRUE)
}

folder_of <- function(study) if (inherits(study, "casus_results")) part(study, "folder") else study

print.casus_story <- function(x, ...) {
  cat(unclass(x), sep = "\n")
  invisible(x)
}
