package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casus.Ended;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packages for Python and R, each with its own tests beside this program. */
@Tag("process")
class PackagesTest {
  private static final Path SCRIPTS = Shell.PROJECT.resolve("scripts").toAbsolutePath().normalize();
  private static final Path R = SCRIPTS.resolve("R/casus");

  @TempDir private Path temp;

  private Path program;

  @BeforeEach
  void putTheProgramInAPlaceWithASpace() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("a place"));
    program = Files.writeString(folder.resolve("casus"), launcher());
    assumeTrue(program.toFile().setExecutable(true), "no shell scripts here");
  }

  /** The program under test, from whatever folder it is called. */
  private static String launcher() {
    String path =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    return "#!/bin/sh\nexec '%s/bin/java' -XX:TieredStopAtLevel=1 -Djava.awt.headless=true"
            .formatted(System.getProperty("java.home"))
        + " -cp '%s' casus.cli.Casus \"$@\"\n".formatted(path);
  }

  /** The Python that has pandas, if one has: the system's need not be the first on the path. */
  private String python() {
    return Stream.of("/usr/bin/python3", "python3")
        .filter(python -> succeeds(python, "-c", "import pandas"))
        .findFirst()
        .orElse("python3");
  }

  private Ended run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
    builder.environment().put("CASUS", program.toString());
    builder.environment().putAll(Map.of("NOT_CRAN", "true", "PYTHONDONTWRITEBYTECODE", "1"));
    return Ended.of(builder);
  }

  private boolean succeeds(String... command) {
    try {
      return run(List.of(command)).code() == 0;
    } catch (IOException e) {
      return false; // no such program
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void pythonsTestsPass() throws Exception {
    assumeTrue(
        succeeds(python(), "-c", "import sys; assert sys.version_info >= (3, 9)"),
        "Python 3.9 or later is not installed");
    Ended ended =
        run(
            List.of(
                python(),
                "-m",
                "unittest",
                "discover",
                "-s",
                SCRIPTS.resolve("python/tests").toString()));

    assertThat(ended.code()).as(ended.told()).isZero();
    assertThat(ended.told()).containsPattern("Ran [2-9][0-9] tests");
  }

  /** The package as installed, not as it stands in the checkout. */
  @Test
  void pythonsPackageInstallsWithoutANetworkAndBringsItsTypes() throws Exception {
    assumeTrue(
        succeeds(python(), "-c", "import setuptools, wheel, pip"),
        "pip, setuptools or wheel is not installed");
    Ended copied = run(List.of("cp", "-r", SCRIPTS.resolve("python").toString(), "source"));
    assertThat(copied.code()).as(copied.told()).isZero();
    Ended ended =
        run(
            List.of(
                python(),
                "-m",
                "pip",
                "install",
                "--quiet",
                "--no-build-isolation",
                "--no-deps",
                "--no-index",
                "--target",
                "installed",
                "./source"));
    assertThat(ended.code()).as(ended.told()).isZero();
    assertThat(temp.resolve("installed/casus/py.typed")).exists();

    Ended asked =
        run(
            List.of(
                python(),
                "-c",
                "import sys; sys.path.insert(0, 'installed'); import casus; print(casus.version())"));
    assertThat(asked.told()).contains("casus ");
    assertThat(asked.code()).isZero();
  }

  @Test
  void pythonsTypesHold() throws Exception {
    assumeTrue(succeeds("mypy", "--version"), "mypy is not installed");
    ProcessBuilder builder =
        new ProcessBuilder("mypy", "--cache-dir", temp.resolve("mypy").toString(), "-p", "casus")
            .directory(SCRIPTS.resolve("python").toFile());
    Ended ended = Ended.of(builder);

    assertThat(ended.code()).as(ended.told()).isZero();
  }

  /** Builds, checks and tests; its vignette is run where knitr is installed. */
  @Test
  void theRPackagePassesItsCheck() throws Exception {
    assumeTrue(
        succeeds("Rscript", "-e", "library(testthat); library(knitr); library(rmarkdown)")
            && succeeds("pandoc", "--version"),
        "R with testthat, knitr and rmarkdown, or pandoc is not installed");
    Ended built = run(List.of("R", "CMD", "build", R.toString()));
    assertThat(built.code()).as(built.told()).isZero();
    Ended ended =
        run(
            List.of(
                "env",
                "_R_CHECK_FORCE_SUGGESTS_=false",
                "R",
                "CMD",
                "check",
                "--no-manual",
                "casus_0.1.0.tar.gz"));

    assertThat(ended.code()).as(ended.told()).isZero();
    assertThat(ended.told()).contains("* DONE").doesNotContain("WARNING").doesNotContain("ERROR");
    assertThat(ended.told()).contains("checking tests ...");
  }

  /** Where R has no packages of others: base R reads, plays and computes. */
  @Test
  void baseRAloneIsEnough() throws Exception {
    assumeTrue(succeeds("Rscript", "--version"), "R is not installed");
    Path script =
        Files.writeString(
            temp.resolve("try.R"),
            """
            source(commandArgs(TRUE)[1])
            crisis <- list(casus = 1, name = "small", date = "2025-01-01", horizon = "30 d",
              states = list(PRK = list(), KOR = list()),
              events = list(shelling = list(day = 0, actor = "PRK", target = "KOR", rung = "force")))
            played <- casus_run(crisis, n = 30, charts = FALSE)
            cat(nrow(played$runs), class(played$runs$war), casus_mean(played, "war")$n, "\\n")
            told <- tryCatch(casus_run(c(crisis, horizn = 1)), casus_input_error = conditionMessage)
            cat(grepl("no key is called 'horizn'", told), "\\n")
            """);

    assertThat(run(List.of("Rscript", "--vanilla", script.toString(), SCRIPTS + "/casus.R")).told())
        .isEqualTo("30 logical 30 \nTRUE \n");
  }

  @Test
  void packagesHaveTheVersionOfTheProgram() throws IOException {
    String version = first(Shell.PROJECT.resolve("pom.xml"), "<version>([0-9.]+)(-SNAPSHOT)?<");

    assertThat(first(SCRIPTS.resolve("python/pyproject.toml"), "\nversion = \"(.*)\""))
        .isEqualTo(version);
    assertThat(first(SCRIPTS.resolve("python/src/casus/__init__.py"), "__version__ = \"(.*)\""))
        .isEqualTo(version);
    assertThat(first(R.resolve("DESCRIPTION"), "\nVersion: (.*)")).isEqualTo(version);
  }

  private static String first(Path file, String pattern) throws IOException {
    Matcher found = Pattern.compile(pattern).matcher(Files.readString(file));
    assertThat(found.find()).as(file.toString()).isTrue();
    return found.group(1);
  }
}
