package casus.cli;

import casus.results.Folders;
import casus.results.Json;
import casus.results.Scratch;
import casus.text.Packed;
import casus.text.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code casus hello}: whether this installation gives the answer that it should. */
@Command(
    name = "hello",
    description = {
      "Plays a small scenario and compares its numbers with those that casus was shipped with.",
      "Takes some seconds and leaves no file behind. Exit code 1 if they differ."
    },
    footer = {"  casus hello", "  casus hello --json"})
final class HelloCommand implements Callable<Integer> {
  private static final String SCENARIO = "hello.yaml";
  private static final String EXPECTED = "hello.properties";
  private static final String RUNS = "1000";

  @Mixin private Common common;

  /**
   * What the scenario comes to.
   *
   * @param sha256 of {@code runs.csv}
   * @param war the share of runs with war, as {@code summary.csv} writes it
   */
  record Answer(String sha256, String war) {}

  @Override
  public Integer call() throws IOException {
    long began = System.nanoTime();
    Answer expected = expected();
    Answer found = played();
    double seconds = (System.nanoTime() - began) / 1e9;
    boolean same = found.equals(expected);
    PrintWriter out = common.out();
    if (common.json) {
      common.sayJson(
          Json.object(
              "works", same,
              "war", found.war(),
              "war_expected", expected.war(),
              "runs_sha256", found.sha256(),
              "runs_sha256_expected", expected.sha256(),
              "version", Build.version(),
              "commit", Build.commit()));
    } else if (same) {
      out.println(
          Text.format(
              "Your installation works: %s runs of a crisis, %s of them wars, as expected, to the"
                  + " last byte (%.1f s).",
              RUNS, found.war(), seconds));
      if (!common.quiet) {
        out.println("Next: casus run scenarios/korea-article4.yaml, or casus doctor.");
      }
    } else {
      common.tell(
          "casus: this installation gives other numbers than it should: wars in %s of the runs,"
              + " expected %s; runs.csv has SHA-256 %s, expected %s. Do not use its results;"
              + " please report this with the output of 'casus doctor' and 'casus --version'.%n",
          found.war(), expected.war(), found.sha256(), expected.sha256());
    }
    out.flush();
    return same ? ExitCode.DONE : ExitCode.INTERNAL;
  }

  /** What casus was shipped with. */
  static Answer expected() throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(Packed.text(HelloCommand.class, EXPECTED)));
    return new Answer(properties.getProperty("runs_sha256", ""), properties.getProperty("war", ""));
  }

  /** What this installation makes of the scenario: read, played and written like any other. */
  static Answer played() throws IOException {
    try (Scratch scratch = Scratch.of("hello")) {
      Path scenario = scratch.folder().resolve(SCENARIO);
      Files.writeString(scenario, Packed.text(HelloCommand.class, SCENARIO));
      Path results = scratch.folder().resolve("results");
      String[] words = {
        "run",
        scenario.toString(),
        "-n",
        RUNS,
        "-s",
        "1",
        "-o",
        results.toString(),
        "--no-charts",
        "-q"
      };
      CommandLine line = Casus.commandLine(List.of(words));
      StringWriter told = new StringWriter();
      line.setOut(new PrintWriter(new StringWriter()));
      line.setErr(new PrintWriter(told));
      int code = line.execute(words);
      if (code != ExitCode.DONE) {
        throw new UserError("the scenario could not be played: " + told.toString().strip());
      }
      return new Answer(
          Folders.sha256(results.resolve("runs.csv")), war(results.resolve("summary.csv")));
    }
  }

  private static String war(Path summary) throws IOException {
    return Files.readAllLines(summary, StandardCharsets.UTF_8).stream()
        .filter(line -> line.contains(",war,probability,"))
        .map(line -> line.split(",", -1)[4])
        .findFirst()
        .orElse("");
  }
}
