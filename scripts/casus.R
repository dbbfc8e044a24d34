# The package of scripts/R/casus, for those who would rather source than install it.
#
#   source("scripts/casus.R")
#   study <- casus_load("results/wording")
#   study$runs            # one row per replication, with the point's factors beside it
#   casus_mean(study, "war", arm = "base")   # with a standard error that knows of luck
#
# Better install it: R CMD INSTALL scripts/R/casus

local({
  here <- NULL
  for (i in rev(seq_len(sys.nframe()))) {
    file <- sys.frame(i)$ofile
    if (is.null(here) && is.character(file)) here <- dirname(normalizePath(file))
  }
  if (is.null(here) || !dir.exists(file.path(here, "R", "casus", "R"))) {
    stop("casus.R must be read with source(), where it stands in scripts/ of the checkout of casus", call. = FALSE)
  }
  files <- sort(list.files(file.path(here, "R", "casus", "R"), pattern = "[.]R$", full.names = TRUE))
  # Only the functions of the package are put where the user's own names are; what they call is their own.
  package <- new.env(parent = globalenv())
  for (file in files) sys.source(file, package)
  for (name in ls(package, pattern = "^casus_")) assign(name, get(name, package), globalenv())
  if (!nzchar(Sys.getenv("CASUS_HOME"))) options(casus.checkout = dirname(here))
  for (method in c("$", "[[", "as.data.frame", "names", "print")) {
    registerS3method(method, "casus_results", get(paste0(method, ".casus_results"), package))
  }
  registerS3method("print", "casus_story", get("print.casus_story", package))
})
