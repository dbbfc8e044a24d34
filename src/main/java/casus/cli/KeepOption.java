package casus.cli;

import casus.results.Keep;
import casus.results.StudyPlan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which tables with rows of single runs the results keep. */
final class KeepOption {
  @Option(
      names = "--" + Keep.KEY,
      paramLabel = "WHAT",
      completionCandidates = Choices.Kept.class,
      description =
          "Of the tables with rows of single runs: none (summary), runs.csv (runs), or"
              + " responses.csv too (responses, the default). The journal has all runs;"
              + " 'casus expand DIR --keep responses' writes what was left out.")
  private @Nullable String word;

  /**
   * What was asked for.
   *
   * @throws UserError if there is no such word
   */
  Optional<Keep> asked() {
    return Optional.ofNullable(word).map(it -> Choices.named("choice of --keep", it, Keep.class));
  }

  /** A plan with what was asked for; as it is if nothing was. */
  StudyPlan in(StudyPlan plan) {
    return asked().map(plan::keeping).orElse(plan);
  }
}
