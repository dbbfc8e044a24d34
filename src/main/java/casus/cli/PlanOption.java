package casus.cli;

import casus.design.Replications;
import casus.results.SealedPlan;
import casus.results.Shell;
import casus.results.UnreadableResultsException;
import casus.scenario.LoadedStudy;
import casus.sweep.Sealing;
import casus.sweep.StudyCopies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The sealed plan that a study or a run is to be played by, exactly. */
final class PlanOption {
  @Option(
      names = "--plan",
      paramLabel = "PLAN",
      description = "Play exactly what this plan of 'casus register' says, or nothing.")
  private @Nullable Path file;

  @Option(
      names = "--allow-other-version",
      description = "Play a plan that another casus sealed; the results tell it.")
  private boolean otherVersion;

  /**
   * The plan.
   *
   * @return empty if none was named
   * @throws UserError if it cannot be read, is none, or was changed
   */
  Optional<SealedPlan> read() throws IOException {
    if (file == null) {
      if (otherVersion) {
        throw new UserError("--allow-other-version is said of a plan; name it with --plan");
      }
      return Optional.empty();
    }
    return Optional.of(read(file));
  }

  /** Reads a plan. */
  static SealedPlan read(Path file) throws IOException {
    try {
      return SealedPlan.read(file);
    } catch (UnreadableResultsException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }

  /** The study or scenario of the plan, seen from here. */
  Path study(SealedPlan plan) {
    Path named = file == null ? Path.of(plan.file()) : file.resolveSibling(plan.file());
    if (!Files.isRegularFile(named)) {
      throw new UserError(
          "the study of %s is not at %s; name it: casus sweep STUDY --plan %s",
          file, named, Shell.word(String.valueOf(file)));
    }
    return named;
  }

  /** The plan's bytes, to be kept with the results. */
  Optional<String> text() throws IOException {
    return file == null ? Optional.empty() : Optional.of(Files.readString(file));
  }

  /** The options as a command has them, with a space before. */
  String words() {
    return file == null
        ? ""
        : " --plan "
            + Shell.word(StudyInput.named(file))
            + (otherVersion ? " --allow-other-version" : "");
  }

  /**
   * Refuses what is not as it was planned.
   *
   * @throws UserError with all that differs
   */
  void require(SealedPlan plan, Sealing.Kind kind, LoadedStudy now) {
    List<String> differences = plan.differences(made(kind, now, plan), otherVersion);
    if (!differences.isEmpty()) {
      throw new UserError(
          "not as planned on %s (%s); nothing was played:\n  %s",
          plan.sealed(), file, String.join("\n  ", differences));
    }
  }

  /**
   * The replications that are played: those planned, or more, which the results then tell.
   *
   * @param more what the command line asks for; null for what was planned
   * @throws UserError if it asks for fewer
   */
  static Replications replications(Replications promised, @Nullable Integer more) {
    if (more == null) {
      return promised;
    }
    if (more < promised.most()) {
      throw new UserError(
          "-n is %,d, but %,d replications are planned; -n can only go beyond the plan",
          more, promised.most());
    }
    return promised.upTo(more);
  }

  /** A plan of what would be played now, with the promises of another. */
  private static SealedPlan made(Sealing.Kind kind, LoadedStudy now, SealedPlan promises) {
    return new SealedPlan(
        promises.sealed(),
        Build.version(),
        Build.commit(),
        promises.file(),
        promises.sets(),
        Sealing.terms(kind, now),
        promises.analyses(),
        promises.expectations(),
        StudyInput.hashes(now),
        StudyCopies.texts(now));
  }
}
