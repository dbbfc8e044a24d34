# Beside the real program: set CASUS or CASUS_HOME. What needs no program is tested without.

crisis <- list(
  casus = 1, name = "small-crisis", date = as.Date("2025-01-01"), horizon = "30 d",
  states = list(PRK = list(), KOR = list()),
  events = list(shelling = list(day = 0, actor = "PRK", target = "KOR", rung = "force"))
)
study <- list(
  casus = 1, study = "small", scenario = crisis, replications = 40,
  factors = list(
    statistic = list(path = "states.PRK.resolve", values = c(0.3, 0.6)),
    wording = list(levels = list("as-is" = list(), other = list(set = list(parameters.choice_precision = 7))))
  ),
  arms = list(bold = list(set = list(states.KOR.resolve = 0.9)))
)

played <- local({
  results <- NULL
  function() {
    if (inherits(try(casus_program(), silent = TRUE), "try-error")) skip("casus is not found: set CASUS_HOME")
    if (is.null(results)) {
      folder <- file.path(tempdir(), "r\u00e9 sults")
      results <<- casus_sweep(study, folder, charts = FALSE)
    }
    results
  }
})

copied <- function() {
  folder <- tempfile("copy of ")
  dir.create(folder)
  file.copy(list.files(played()$folder, full.names = TRUE), folder, recursive = TRUE)
  folder
}

test_that("errors are right by hand", {
  # Residuals -3, -1, 1, 3; points' sums -4 and 4.
  expect_equal(casus_clustered_mean(c(1, 3, 5, 7), c(0, 0, 1, 1))$se, 2)
  expect_error(casus_clustered_mean(c(1, NA), c(0, 1)), "none missing")
})

test_that("errors are those of sandwich", {
  skip_if_not_installed("sandwich")
  set.seed(1)
  data <- data.frame(point = rep(1:6, each = 20), luck = rep(1:20, 6))
  data$y <- rnorm(6)[data$point] + rnorm(20)[data$luck] + rnorm(120)
  fit <- stats::lm(y ~ 1, data)
  error <- function(cluster) sqrt(sandwich::vcovCL(fit, cluster, type = "HC0")[1, 1])
  expect_equal(casus_clustered_mean(data$y, data$point)$se, error(~point))
  expect_equal(casus_clustered_mean(data$y, data$luck)$se, error(~luck))
  expect_equal(casus_clustered_mean(data$y, data$point, data$luck)$se, error(~ point + luck))
  # Several rows of one point and run, as of several arms.
  data$point <- data$point %% 3
  expect_equal(casus_clustered_mean(data$y, data$point, data$luck)$se, error(~ point + luck))
})

test_that("JSON is read without being run, and numbers are written in full", {
  told <- parse_json("{\"a\": \"x\\n\\\"y\\\\ \\u00e9 \\ud83d\\ude00 \\/\", \"b\": [1, 2e5, null]}")
  expect_identical(told$a, "x\n\"y\\ \u00e9 \U0001F600 /")
  expect_identical(told$b, list(1, 2e5, NULL))
  expect_error(parse_json("\"\\q\""), "no escape of JSON")
  expect_identical(vapply(c(1e5, 0.1, -3, 1 / 3), exactly, ""), c("100000", "0.1", "-3", "0.3333333333333333"))
})

test_that("what a list refers to is found from anywhere", {
  here <- setwd(tempdir())
  on.exit(setwd(here))
  writeLines("x", "a.yaml")
  made <- anchored(list(extends = list("a.yaml", "of-the-library"), parameters = "posterior(a.yaml)"), tempdir())
  file <- normalizePath("a.yaml", winslash = "/")
  expect_identical(made$extends, list(file, "of-the-library"))
  expect_identical(made$parameters, paste0("posterior(", file, ")"))
  expect_identical(study_name("A crisis"), "a-crisis")
})

test_that("text stays text", {
  file <- tempfile(fileext = ".csv")
  writeLines(c("word,n", "NA,1", "nan,", "007,3", "\"a,\"\"b\"\"\",4", ",5", "1e5,7"), file)
  table <- casus_read(file, c(word = "text", n = "integer"))
  expect_identical(table$word, c("NA", "nan", "007", "a,\"b\"", NA, "1e5"))
  expect_identical(table$n, c(1L, NA, 3L, 4L, 5L, 7L))
  expect_identical(casus_read(file)$word[3], "007")
  writeLines(c("a,b", "1,x", "1.5,y"), file)
  expect_error(casus_read(file, c(a = "integer")), "whole numbers")
  writeLines(c("a,b", "1,x", "2"), file)
  expect_error(casus_read(file))
})

test_that("columns have the types of the dictionary", {
  results <- played()
  kinds <- c(integer = "integer", number = "numeric", boolean = "logical", text = "character")
  for (name in c("runs", "responses", "summary", "points", "incidence", "ladder")) {
    table <- casus_table(results, name)
    of <- results$dictionary[results$dictionary$file == paste0(name, ".csv"), ]
    expect_setequal(of$column, names(table))
    expect_identical(unname(vapply(table[of$column], class, "")), unname(kinds[of$type]))
  }
  expect_equal(nrow(results$runs), 4 * 2 * 40)
  expect_setequal(results$runs$wording, c("as-is", "other"))
})

test_that("tibbles and tidy estimates are given", {
  results <- played()
  if (requireNamespace("tibble", quietly = TRUE)) {
    expect_s3_class(casus_read(results$folder, frames = "tibble")$runs, "tbl_df")
  }
  skip_if_not_installed("generics")
  tidied <- suppressWarnings(generics::tidy(results))
  expect_true(all(c("term", "estimate", "conf.low", "conf.high") %in% names(tidied)))
})

test_that("a factor called like a column is told and overwrites nothing", {
  results <- casus_read(played()$folder)
  expect_warning(summary <- results$summary, "'statistic' is called like a column of summary",
    class = "casus_name_collision")
  expect_true("probability" %in% summary$statistic)
  expect_setequal(summary$statistic_of_point, c(0.3, 0.6))
})

test_that("survival times give the incidence of the folder", {
  skip_if_not_installed("survival")
  results <- played()
  base <- function(table) table[table$point == 0 & table$arm == "base", ]
  incidence <- base(casus_table(results, "incidence"))
  for (event in c("war", "ending")) {
    times <- base(casus_survival(results, event))
    # survfit starts at day 0, so that what happens on it must come after.
    fit <- summary(survival::survfit(survival::Surv(time + 1, status) ~ 1, times), times = 1:30)
    share <- if (event == "war") 1 - fit$surv else fit$pstate[, match("settlement", fit$states)]
    wanted <- incidence[incidence$event == if (event == "war") "war" else "ending:settlement", ]
    expect_gt(nrow(wanted), 1)
    expect_equal(share[wanted$day + 1], wanted$cumulative)
  }
})

test_that("a damaged folder is refused and mended", {
  for (name in c("runs.csv", "manifest.json")) {
    folder <- copied()
    file <- file.path(folder, name)
    bytes <- readBin(file, "raw", file.size(file))
    writeBin(bytes[seq_len(length(bytes) - 20)], file)
    expect_error(casus_read(folder)$runs, class = "casus_damaged")
  }
  folder <- copied()
  writeLines("a", file.path(folder, "mine.csv"))
  expect_error(casus_table(casus_read(folder), "mine"), "no file that casus wrote")
  unlink(file.path(folder, "runs.csv"))
  expect_error(casus_read(folder), "lacks runs.csv", class = "casus_damaged")
  expect_equal(suppressWarnings(casus_resume(folder, charts = FALSE)$runs), suppressWarnings(played()$runs))
  expect_error(casus_read(tempfile()), class = "casus_not_finished")
})

test_that("faults of a list have their line", {
  played()
  expect_error(casus_run(c(crisis, horizn = "3 d"), n = 1),
    "small-crisis.yaml:[0-9]+:[0-9]+: error: no key is called 'horizn'", class = "casus_input_error")
  expect_error(casus_run(c(crisis, title = NA), n = 1), "no missing")
  expect_error(casus_run(c(crisis, name = "twice"), n = 1), "none may stand twice")
})

test_that("arms are compared, drawn and explained", {
  results <- suppressWarnings(casus_run(crisis, n = 40, seed = 3, sets = list("states.PRK.resolve" = 0.7),
    arms = list(bold = list(set = list(states.KOR.resolve = 0.9))), output = tempfile("arms "), charts = FALSE))
  expect_setequal(casus_compare(results)$arm, "bold")
  expect_true(all(file.exists(casus_chart(results, "treaty-effect", format = "svg"))))
  expect_match(casus_explain(results, 3, arm = "bold"), "the replay agrees with runs.csv")
})

test_that("shards merge to the whole", {
  whole <- played()
  parts <- vapply(1:2, function(i) casus_shard(study, i, 2, tempfile("part ")), "")
  expect_error(casus_read(parts[1]), class = "casus_not_finished")
  merged <- casus_merge(parts, tempfile("merged "), charts = FALSE)
  expect_identical(unname(tools::md5sum(file.path(merged$folder, "runs.csv"))),
    unname(tools::md5sum(file.path(whole$folder, "runs.csv"))))
})

test_that("a program that is not there is told", {
  kept <- Sys.getenv(c("CASUS", "CASUS_HOME"), NA)
  on.exit(for (name in names(kept)) if (is.na(kept[name])) Sys.unsetenv(name) else do.call(Sys.setenv, as.list(kept[name])))
  Sys.unsetenv("CASUS")
  Sys.setenv(CASUS_HOME = tempdir())
  expect_error(casus_program(), "holds no casus")
})
