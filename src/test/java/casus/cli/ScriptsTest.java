package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casus.Ended;
import casus.SmallStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What researchers copy from {@code scripts/}; each where its language is installed. */
@Tag("process")
class ScriptsTest {
  private static final Path SCRIPTS = Shell.PROJECT.resolve("scripts").toAbsolutePath();
  private static final Path REFERENCE = Shell.PROJECT.resolve("results/korea-reference");

  private static final String SMALL =
      """
      casus: 1
      study: small
      scenario: small-crisis.yaml
      replications: 40
      factors: {parameters.choice_precision: [6, 10]}
      """;

  @TempDir private Path temp;

  private Ended run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CASUS", temp.resolve("casus").toString());
    return Ended.of(builder);
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** One row per replication with its factor, booleans as such, missing as missing. */
  @Test
  void pythonReadsResultsAsTidyTables() throws Exception {
    assumeTrue(isInstalled("python3"));
    Path results = studied();
    Path script =
        Files.writeString(
            temp.resolve("try.py"),
            """
            import sys
            sys.path.insert(0, sys.argv[1])
            sys.dont_write_bytecode = True
            import casus
            casus.pandas = None  # the same tables without it, wherever the test runs
            reference = casus.load(sys.argv[2])
            runs = reference.runs
            print(len(runs), sum(run["war"] for run in runs), runs[0]["war_day"], runs[0]["ending"])
            print(reference.meaning("first_force_day"))
            swept = casus.load(sys.argv[3]).runs
            print(len(swept), sorted({run["parameters.choice_precision"] for run in swept}))
            try:
                casus.load(sys.argv[1])
            except FileNotFoundError as error:
                print("refused:", "no finished results" in str(error))
            """);
    Ended ended =
        run(
            List.of(
                "python3",
                "-B",
                script.toString(),
                SCRIPTS.toString(),
                REFERENCE.toString(),
                results.toString()));

    assertThat(ended.told())
        .isEqualTo(
            """
            1000 22 None settlement
            first day of a use of force [d]
            80 [6, 10]
            refused: True
            """);
    assertThat(ended.code()).isZero();
  }

  @Test
  void rReadsResultsAsTidyTables() throws Exception {
    assumeTrue(isInstalled("Rscript"));
    Path results = studied();
    Path script =
        Files.writeString(
            temp.resolve("try.R"),
            """
            args <- commandArgs(TRUE)
            source(file.path(args[1], "casus.R"))
            runs <- casus_load(args[2])$runs
            cat(nrow(runs), sum(runs$war), runs$war_day[1], runs$ending[1], "\\n")
            swept <- casus_load(args[3])$runs
            cat(nrow(swept), sum(swept$parameters.choice_precision), "\\n")
            """);
    Ended ended =
        run(
            List.of(
                "Rscript",
                script.toString(),
                SCRIPTS.toString(),
                REFERENCE.toString(),
                results.toString()));

    assertThat(ended.told()).isEqualTo("1000 22 NA settlement \n80 640 \n");
    assertThat(ended.code()).isZero();
  }

  /** Four runs by hand: residuals −3, −1, 1, 3, points' sums −4 and 4, replications' −2 and 2. */
  private static final String BY_HAND =
      """
      4 2 -21.41 29.41 4 2
      4 2 -21.41 29.41 4 2
      shared True 10
      per-point True 6
      rows True 4
      """;

  @Test
  void pythonTellsMeansWithErrorsClusteredByPointAndByLuck() throws Exception {
    assumeTrue(isInstalled("python3"));
    List<Path> folders = clustered();
    Path script =
        Files.writeString(
            temp.resolve("cluster.py"),
            """
            import sys
            sys.path.insert(0, sys.argv[1])
            sys.dont_write_bytecode = True
            import casus
            if sys.argv[2] == "plain":
                casus.pandas = None
            for luck in None, [0, 1, 0, 1]:
                told = casus.clustered_mean([1, 3, 5, 7], [0, 0, 1, 1], luck)
                print("%g %g %.2f %.2f %d %d" % tuple(told.values()))
            for name, folder in zip(("shared", "per-point", "rows"), sys.argv[3:]):
                told = casus.load(folder).mean("max_rung", arm="base")
                print(name, told["lo"] <= told["value"] <= told["hi"], told["clusters"])
            """);
    for (String with : List.of("plain", "pandas")) {
      List<String> command = new ArrayList<>(List.of("python3", "-B", script.toString()));
      command.addAll(List.of(SCRIPTS.toString(), with));
      folders.forEach(folder -> command.add(folder.toString()));

      assertThat(run(command).told()).as(with).isEqualTo(BY_HAND);
    }
  }

  @Test
  void rTellsMeansWithErrorsClusteredByPointAndByLuck() throws Exception {
    assumeTrue(isInstalled("Rscript"));
    List<Path> folders = clustered();
    Path script =
        Files.writeString(
            temp.resolve("cluster.R"),
            """
            args <- commandArgs(TRUE)
            source(file.path(args[1], "casus.R"))
            for (luck in list(NULL, c(0, 1, 0, 1))) {
              told <- casus_clustered_mean(c(1, 3, 5, 7), c(0, 0, 1, 1), luck)
              cat(sprintf("%g %g %.2f %.2f %d %d\n", told$value, told$se, told$lo, told$hi,
                as.integer(told$n), as.integer(told$clusters)))
            }
            names <- c("shared", "per-point", "rows")
            for (i in 1:3) {
              told <- casus_mean(casus_load(args[1 + i]), "max_rung", arm = "base")
              holds <- if (told$lo <= told$value && told$value <= told$hi) "True" else "False"
              cat(names[i], holds, told$clusters)
              cat("\n")
            }
            """);
    List<String> command = new ArrayList<>(List.of("Rscript", script.toString()));
    command.add(SCRIPTS.toString());
    folders.forEach(folder -> command.add(folder.toString()));

    assertThat(run(command).told()).isEqualTo(BY_HAND);
  }

  /** Ten replications at twelve points, at six, and at four rows of three points. */
  private List<Path> clustered() throws IOException {
    Files.writeString(temp.resolve("small-crisis.yaml"), SmallStudy.CRISIS);
    List<Path> folders = new ArrayList<>();
    for (String design :
        List.of(
            "{kind: random, points: 12, luck: shared}",
            "{kind: random, points: 6}",
            "{kind: saltelli, points: 4}")) {
      Path study =
          Files.writeString(
              temp.resolve("clustered.yaml"),
              "casus: 1\nstudy: clustered\nscenario: small-crisis.yaml\nreplications: 10\n"
                  + "factors: {parameters.choice_precision: 'uniform(6,10)'}\ndesign: "
                  + design
                  + "\n");
      Path folder = temp.resolve("clustered-" + folders.size());
      Shell shell = new Shell();
      assertThat(shell.run("sweep", study, "-q", "--no-charts", "-o", folder))
          .as(shell.err())
          .isEqualTo(ExitCode.DONE);
      folders.add(folder);
    }
    return folders;
  }

  private Path studied() throws IOException {
    Files.writeString(temp.resolve("small-crisis.yaml"), SmallStudy.CRISIS);
    Path study = Files.writeString(temp.resolve("small.yaml"), SMALL);
    Shell shell = new Shell();
    assertThat(shell.run("sweep", study, "-q", "--no-charts", "-o", temp.resolve("swept")))
        .as(shell.err())
        .isEqualTo(ExitCode.DONE);
    return temp.resolve("swept");
  }

  /** Sets a program of this build where the scripts look for one. */
  private void program() throws IOException {
    Path program =
        Files.writeString(
            temp.resolve("casus"),
            "#!/bin/sh\nexec " + String.join(" ", KillTest.command()) + " \"$@\"\n");
    assumeTrue(program.toFile().setExecutable(true));
  }

  private static void assertSame(Path results, Path whole) {
    for (String file : List.of("runs.csv", "responses.csv", "summary.csv", "manifest.json")) {
      assertThat(results.resolve(file)).hasSameBinaryContentAs(whole.resolve(file));
    }
  }

  /** The job array without SLURM: shards one after the other, then the merge. */
  @Test
  void jobArrayGivesTheSameBytesAsOneMachine() throws Exception {
    assumeTrue(isInstalled("bash"));
    Path whole = studied();
    program();
    List<String> command =
        new ArrayList<>(List.of("bash", SCRIPTS.resolve("slurm-array.sh").toString(), "--local"));
    command.addAll(
        List.of(temp.resolve("small.yaml").toString(), temp.resolve("array").toString(), "2"));
    Ended ended = run(command);

    assertThat(ended.code()).as(ended.told()).isZero();
    assertSame(temp.resolve("array/results"), whole);
  }

  /**
   * A folder with a blank in its name, as people have; a shard that was played is not played again.
   */
  @Test
  void gnuParallelGivesTheSameBytesAsOneMachine() throws Exception {
    assumeTrue(isInstalled("bash") && isInstalled("parallel"));
    Path whole = studied();
    program();
    Path folder = temp.resolve("by parallel");
    Ended ended =
        run(
            List.of(
                SCRIPTS.resolve("cluster/parallel.sh").toString(),
                temp.resolve("small.yaml").toString(),
                folder.toString(),
                "2"));

    assertThat(ended.code()).as(ended.told()).isZero();
    assertSame(folder.resolve("results"), whole);
  }

  @Test
  void snakemakeGivesTheSameBytesAsOneMachine() throws Exception {
    assumeTrue(isInstalled("snakemake"));
    Path whole = studied();
    program();
    ProcessBuilder builder =
        new ProcessBuilder(
                "snakemake",
                "-s",
                SCRIPTS.resolve("cluster/Snakefile").toString(),
                "--cores",
                "2",
                "--config",
                "study=small.yaml",
                "out=parts",
                "shards=2")
            .directory(temp.toFile());
    builder.environment().put("CASUS", temp.resolve("casus").toString());
    Ended ended = Ended.of(builder);

    assertThat(ended.code()).as(ended.told()).isZero();
    assertSame(temp.resolve("parts/results"), whole);
  }

  /**
   * What the pods of the Indexed Job run, by a shell: each index, one of them twice, then the join.
   */
  @Test
  void commandsOfTheKubernetesJobGiveTheSameBytesAsOneMachine() throws Exception {
    assumeTrue(isInstalled("sh"));
    Path whole = studied();
    program();
    List<String> commands = new ArrayList<>();
    String manifest = Files.readString(SCRIPTS.resolve("cluster/kubernetes.yaml"));
    for (Object job : new Load(LoadSettings.builder().build()).loadAllFromString(manifest)) {
      commands.add(command(job).replace("64", "2").replace("study.yaml", "small.yaml"));
    }
    assertThat(commands).hasSize(2);
    for (String index : List.of("0", "1", "1")) {
      assertThat(pod(commands.get(0), index)).isZero();
    }

    assertThat(pod(commands.get(1), "")).isZero();
    assertSame(temp.resolve("results"), whole);
  }

  private static String command(Object job) {
    Object at = job;
    for (String key : List.of("spec", "template", "spec", "containers")) {
      at = ((Map<?, ?>) at).get(key);
    }
    Map<?, ?> container = (Map<?, ?>) ((List<?>) at).get(0);
    List<?> command = (List<?>) container.get("command");
    assertThat(command.subList(0, 2)).map(Object::toString).containsExactly("/bin/sh", "-c");
    return command.get(2).toString();
  }

  private int pod(String command, String index) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command).directory(temp.toFile());
    builder.environment().put("JOB_COMPLETION_INDEX", index);
    builder.environment().merge("PATH", temp.toString(), (path, here) -> here + ":" + path);
    return Ended.of(builder).code();
  }

  @Test
  void shellScriptsHaveNoSyntaxErrorsAndTellHowTheyAreUsed() throws Exception {
    assumeTrue(isInstalled("bash"));
    try (Stream<Path> files = Files.walk(SCRIPTS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".sh")).toList()) {
        assertThat(run(List.of("bash", "-n", file.toString())).told()).isEmpty();
        assertThat(file).isExecutable();
      }
    }
    for (String script :
        List.of("run-paper.sh", "slurm-array.sh", "cluster/shard.sh", "cluster/parallel.sh")) {
      Ended ended = run(List.of("bash", SCRIPTS.resolve(script).toString()));

      assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(ended.told()).contains("scripts/" + script);
    }
  }
}
