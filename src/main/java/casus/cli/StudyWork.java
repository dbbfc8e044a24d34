package casus.cli;

import casus.design.Study;
import casus.figure.ChartRequest;
import casus.parquet.ParquetTables;
import casus.results.Json;
import casus.results.JsonFile;
import casus.results.Manifest;
import casus.results.Occasion;
import casus.results.ResultsException;
import casus.results.Shell;
import casus.results.StudyPlan;
import casus.sweep.Crew;
import casus.sweep.Gathering;
import casus.sweep.Publication;
import casus.sweep.ShardTables;
import casus.sweep.StudyFolder;
import casus.sweep.StudyRun;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ObjDoubleConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands that play a study do: play, gather, draw, tell. */
final class StudyWork {
  /** How charts are on record that come with the playing, whether at once or after a while. */
  static final String PLAYED = "casus sweep";

  @Mixin private Threads threads;

  @Option(
      names = "--charts",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Draw the charts (default), or leave them out with --no-charts.")
  private boolean charts;

  @Option(
      names = "--max-failures",
      paramLabel = "N",
      defaultValue = "0",
      description = "Failed replications that still count as success (default: ${DEFAULT-VALUE}).")
  private long mostFailures;

  private @Nullable ParquetTables parquet;

  /** Whether the command line is told beside the timing. */
  boolean keepArguments = true;

  /** Whether it is a shard, which others join, also where it is the only one. */
  boolean isPart;

  /** Who plays a study; threads of this program, where nobody else is named. */
  private Function<StudyFolder, Crew> crews = folder -> StudyRun.here(folder, workers());

  @Mixin Common common;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Looks for the driver as the command line is read: nothing is played without it. */
  @Option(
      names = "--parquet",
      description =
          "Also write runs.parquet and responses.parquet (needs DuckDB: 'casus help parquet').")
  void parquet(boolean wanted) {
    if (wanted) {
      try {
        parquet = ParquetTables.find();
      } catch (ResultsException e) {
        throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
      }
    }
  }

  /**
   * Refuses Parquet files of a study that keeps no table to make them of.
   *
   * @throws UserError if they were asked for
   */
  void requireParquetOf(StudyPlan plan) {
    if (parquet != null
        && ParquetTables.TABLES.stream().noneMatch(it -> plan.keep().keeps(it + ".csv"))) {
      throw new UserError(
          "--parquet writes tables that --keep %s leaves out; ask for one of them",
          plan.keep().word());
    }
  }

  /** Has studies played on Spark, if that was asked for. */
  void playOn(SparkOption spark) {
    spark.require();
    if (spark.isGiven()) {
      crews = spark::crew;
      keepArguments = false; // they name places of the cluster
    }
  }

  int workers() {
    return threads.count();
  }

  /**
   * Plays what is missing and gathers the results.
   *
   * @param folder the study
   * @param shown what to call its folder
   * @return the exit code
   */
  int finish(StudyFolder folder, Path shown) throws Exception {
    return finish(folder, shown, (gathering, perSecond) -> tell(gathering, shown, perSecond));
  }

  /**
   * Plays what is missing and gathers the results.
   *
   * @param folder the study
   * @param shown what to call its folder
   * @param telling tells what came of it, with the replications played in a second
   * @return the exit code
   */
  int finish(StudyFolder folder, Path shown, ObjDoubleConsumer<Gathering> telling)
      throws Exception {
    Instant started = Instant.now();
    try (Interruption interruption = new Interruption();
        folder) {
      requireParquetOf(folder.plan());
      StudyRun run;
      long missing;
      boolean whole;
      try (Crew crew = crews.apply(folder)) {
        run = new StudyRun(folder, crew);
        missing = run.missing();
        try (Progress progress = common.progress("replications", shown(missing))) {
          whole = run.play(progress, interruption);
        }
      }
      if (!whole) {
        return interrupted(shown);
      }
      if (isPart || folder.plan().shard().of() > 1) {
        return partDone(folder, shown);
      }
      Gathering gathering;
      try (Progress progress = common.progress("results", total(folder.study().study()))) {
        gathering = new Gathering(folder, workers(), progress, interruption);
        if (!gathering.publish(timing(started))) {
          return interrupted(shown);
        }
      }
      tell(folder.kept(), shown);
      if (parquet != null) {
        ParquetCommand.tellKept(parquet.write(folder.target()), common);
      }
      draw(shown, folder.study().study());
      run.imprecise().forEach((name, cells) -> tellImprecise(folder.study().study(), name, cells));
      double seconds = Duration.between(started, Instant.now()).toMillis() / 1000.0;
      telling.accept(gathering, missing / Math.max(1e-3, seconds));
      if (!common.quiet && !common.json) {
        common.out().flush();
        NextSteps.tell(common.err(), NextSteps.after(folder.study().study(), shown));
      }
      return code(gathering, shown);
    } catch (ResultsException e) {
      // The disk is full or gone: what was played is in the journal.
      common.err().println("casus: " + e.getMessage());
      return ExitCode.PARTLY;
    }
  }

  private void tellImprecise(Study study, String name, int cells) {
    common.tell(
        "casus: %s is not known to ±%s after %,d replications%s; see its interval, and for a mean"
            + " whether n is below runs_needed (a heavy tail), in summary.csv.%n",
        name,
        study.replications().precision().get(name),
        study.replications().most(),
        study.cells() == 1 ? "" : Text.format(" in %,d of %,d cells", cells, study.cells()));
    common.err().flush();
  }

  private static int total(Study study) {
    return shown(study.cells() * study.replications().most());
  }

  /** A number of runs as progress counts them. */
  private static int shown(long runs) {
    return (int) Math.min(Integer.MAX_VALUE, runs);
  }

  private int interrupted(Path shown) {
    common.tell(
        "casus: stopped; what was played is saved. 'casus resume %s' goes on.%n",
        Shell.word(shown));
    common.err().flush();
    return ExitCode.INTERRUPTED;
  }

  private int partDone(StudyFolder folder, Path shown) throws IOException {
    if (parquet != null) {
      ParquetTables writer = parquet;
      ShardTables.of(
          folder, (tables, part) -> ParquetCommand.tellKept(writer.write(tables, part), common));
    }
    if (common.json) {
      common.sayJson(
          Json.object(
              "folder", shown.toString(),
              "shard", folder.plan().shard().number(),
              "shards", folder.plan().shard().of()));
    } else if (!common.quiet) {
      common.tell(
          "Shard %d of %d is done; join all of them with 'casus merge -o DIR %s …'.%n",
          folder.plan().shard().number(), folder.plan().shard().of(), Shell.word(shown));
    }
    return ExitCode.DONE;
  }

  /** What was the user's, and what is left of earlier work. */
  private void tell(Publication.Kept kept, Path shown) {
    kept.aside()
        .forEach(
            file ->
                common.tell(
                    "casus: what stood in the place of a result and was not as casus wrote it"
                        + " is kept as %s%n",
                    shown.resolve(file.getFileName())));
    if (!kept.derived().isEmpty() && !common.quiet) {
      common.tell(
          "casus: these are of the earlier results and stay until they are made again: %s%n",
          String.join(", ", kept.derived()));
    }
    kept.oldCopies()
        .forEach(
            copy ->
                common.tell(
                    "casus: %s is an old copy of the results with other files in it; it was"
                        + " left%n",
                    copy));
  }

  private void draw(Path shown, Study study) throws Exception {
    if (!charts) {
      return;
    }
    try {
      List<ChartRequest> requests = StudyFigures.of(study.figures(), ChartRequest.standard(shown));
      Charts drawn =
          Occasion.by(
              PLAYED, () -> Charts.drawn(Charts.open(shown), requests, common.err(), common.quiet));
      if (!study.figures().isEmpty()) {
        // The study is done; a figure that needs 'casus compare' first does not undo it.
        drawn
            .left()
            .forEach(
                left -> common.tell("casus: not drawn: %s: %s%n", left.figure(), left.reason()));
      } else if (!common.quiet && !drawn.left().isEmpty()) {
        common.tell(
            "not drawn: %s ('casus chart %s' says why)%n",
            String.join(", ", drawn.left().stream().map(f -> f.figure()).toList()), shown);
      }
    } catch (UserError e) {
      common.err().println("casus: not drawn: " + e.getMessage());
    }
  }

  /** Tells as JSON what a folder holds that is whole. */
  void tellWhole(Path shown) throws IOException {
    JsonFile manifest = new JsonFile(shown.resolve(Manifest.FILE));
    tellJson(
        shown,
        manifest.long64(manifest.root(), "runs"),
        manifest.long64(manifest.root(), "failures"));
  }

  private void tellJson(Path shown, long runs, long failures) {
    common.sayJson(Json.object("folder", shown.toString(), "runs", runs, "failures", failures));
  }

  private void tell(Gathering gathering, Path shown, double perSecond) {
    if (common.json) {
      tellJson(shown, gathering.runs(), gathering.failures());
    } else if (!common.quiet) {
      common.say(
          "%,d runs (%,d failed)%s; results: %s%n",
          gathering.runs(),
          gathering.failures(),
          perSecond > 0 ? Text.format(", %,.0f played per second", perSecond) : "",
          shown);
    }
  }

  private int code(Gathering gathering, Path shown) {
    if (gathering.failures() > mostFailures) {
      common.tell(
          "casus: %,d replications failed; see %s for the command that replays each.%n",
          gathering.failures(), shown.resolve("failures.csv"));
      return ExitCode.PARTLY;
    }
    return ExitCode.DONE;
  }

  private String timing(Instant started) {
    Instant finished = Instant.now();
    Map<String, Object> timing =
        Json.object(
            "started", started.toString(),
            "finished", finished.toString(),
            "seconds", Duration.between(started, finished).toMillis() / 1000.0,
            "threads", workers());
    if (keepArguments) {
      timing.put("arguments", common.arguments());
    }
    return Json.text(timing) + "\n";
  }
}
