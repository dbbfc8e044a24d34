package casus.cli;

import casus.analysis.Discovery;
import casus.analysis.StudyData;
import casus.design.Study;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casus discover}: under which values of the factors something comes about. */
@Command(
    name = "discover",
    sortOptions = false,
    description = {
      "Finds under which values of the factors something comes about (PRIM).",
      "Writes boxes.csv, boxes in the space of a study's factors in which the cases of interest"
          + " are",
      "dense, and trajectory.csv, the way to the first."
    },
    footer = {
      "  casus discover results/space --when war",
      "  casus discover results/space --when 'belligerents > 3' --boxes 1"
    })
final class DiscoverCommand implements Callable<Integer>, WritesTable {
  @Mixin private AnalysisOptions study;

  @Option(
      names = "--when",
      paramLabel = "EXPR",
      required = true,
      description =
          "What the cases of interest are: an outcome of the study, or an expression as in"
              + " 'outcomes'.")
  @SuppressWarnings("NullAway.Init")
  private String when;

  @Option(
      names = "--arm",
      paramLabel = "ARM",
      defaultValue = Study.BASE,
      description = "The arm whose runs count (default: ${DEFAULT-VALUE}).")
  private String arm = Study.BASE;

  @Option(
      names = "--boxes",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many boxes to look for (default: ${DEFAULT-VALUE}).")
  private int boxes;

  @Mixin private Common common;

  @Override
  public String written() {
    return Discovery.BOXES.file();
  }

  @Override
  public Integer call() throws Exception {
    if (boxes < 1) {
      throw new UserError("--boxes is " + boxes + "; at least 1 box is needed");
    }
    try (StudyData data = study.open()) {
      Discovery.Found found = Discovery.of(data, data.arm(arm), when, boxes);
      Discovery.write(study.folder, found);
      study.tell(common, Discovery.BOXES, found.limits(), "Written to", out -> tell(found, out));
      return ExitCode.DONE;
    }
  }

  private void tell(Discovery.Found found, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s in %.1f %% of all runs (95 %% interval over points and luck: %.1f to %.1f %%).%n",
        when,
        100 * found.share().value(),
        100 * Math.max(0, found.share().low()),
        100 * Math.min(1, found.share().high()));
    if (found.limits().isEmpty()) {
      out.println("No box is denser than the whole.");
    }
    int last = 0;
    for (Discovery.Limit limit : found.limits()) {
      if (limit.box() != last) {
        out.printf(
            Locale.ROOT,
            "%nBox %d: %.0f %% of its runs (density), %.0f %% of all such runs (coverage), %.0f %%"
                + " of the space (support)%n",
            limit.box(),
            100 * limit.density(),
            100 * limit.coverage(),
            100 * limit.support());
        last = limit.box();
      }
      out.printf(
          Locale.ROOT,
          "  %-50s %s   restricted in %.0f %% of resamples%n",
          limit.factor(),
          range(limit),
          100 * limit.reproducibility());
    }
  }

  private static String range(Discovery.Limit limit) {
    if (!limit.levels().isEmpty()) {
      return "in " + String.join(", ", limit.levels());
    }
    if (limit.low().isEmpty()) {
      return "≤ " + limit.high();
    }
    return limit.high().isEmpty() ? "≥ " + limit.low() : limit.low() + " – " + limit.high();
  }
}
