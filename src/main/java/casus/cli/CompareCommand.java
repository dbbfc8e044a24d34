package casus.cli;

import casus.analysis.Comparison;
import casus.analysis.Comparisons;
import casus.analysis.StudyData;
import casus.results.Json;
import casus.text.Text;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus compare}: paired counterfactuals between arms. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compares the arms of a study, pair by pair.",
      "Writes comparisons.csv: differences and ratios under common random numbers with 95 %% intervals,",
      "McNemar's and paired bootstrap tests, Holm's correction, the variance-reduction factor, and",
      "what the arm changes in the chance of force, of war given force, and in how many fight."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  casus compare results/wording",
      "  casus compare results/wording --arms no-treaty,base,aggression   # the first is the baseline"
    })
final class CompareCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The results folder of a study.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(
      names = "--arms",
      paramLabel = "ARM",
      split = ",",
      description = "The baseline, then the arms to compare with it (default: all with base).")
  private List<String> arms = new ArrayList<>();

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Common common;

  @Override
  public Integer call() throws Exception {
    try (StudyData data = StudyData.open(folder)) {
      int compared = (arms.isEmpty() ? data.plan().arms().size() : arms.size()) - 1;
      List<Comparisons.Line> lines;
      try (Progress progress =
          new Progress(
              common.err(),
              "comparisons",
              Math.max(1, compared * data.plan().points().count()),
              common.quiet)) {
        lines = Comparisons.of(data, arms, progress);
      }
      Comparisons.write(folder, lines);
      tell(data, lines);
      return ExitCode.DONE;
    }
  }

  private void tell(StudyData data, List<Comparisons.Line> lines) {
    PrintWriter out = common.out();
    if (common.json) {
      out.println(Json.text(lines.stream().map(CompareCommand::json).toList()));
      return;
    }
    List<String> outcomes =
        new ArrayList<>(data.study().base().outcomes().stream().map(o -> o.name()).toList());
    outcomes.addAll(
        List.of(
            "war",
            "deaths",
            Comparison.DECOMPOSITION + "force",
            Comparison.DECOMPOSITION + "war_given_force",
            Comparison.DECOMPOSITION + "belligerents"));
    out.printf(
        Locale.ROOT,
        "%-6s %-20s %-32s %9s  %-21s %9s %6s%n",
        "point",
        "arm − " + lines.get(0).baseline(),
        "outcome",
        "change",
        "95 % interval",
        "p (Holm)",
        "VRF");
    for (Comparisons.Line line : lines) {
      if (line.row().statistic().equals("difference") && outcomes.contains(line.row().outcome())) {
        out.printf(
            Locale.ROOT,
            "%-6d %-20s %-32s %s  %-18s %9s %6s%n",
            line.point(),
            line.arm(),
            line.row().outcome(),
            Shown.number("%+9.4f", line.row().estimate().value()),
            Shown.interval("%+.4f", line.row().estimate()),
            p(line.adjusted()),
            shown(line.row().varianceReduction()));
        if (!line.row().isTold()) {
          out.println("       " + doubt(line.row()));
        }
      }
    }
    if (!common.quiet) {
      out.printf(Locale.ROOT, "%nAll outcomes: %s%n", folder.resolve(Comparisons.FILE));
    }
    out.flush();
  }

  /** What stands beside a difference whose tail is too heavy for its interval. */
  private static String doubt(Comparison.Row row) {
    return Text.format(
        "its interval is not to be trusted: the top 0.1 %% of pairs hold %.0f %% of all change;"
            + " %,.0f pairs or more are needed, here are %,d",
        100 * row.tail().topShare(), row.tail().pairsNeeded(), row.estimate().n());
  }

  private static String p(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    return value < 1e-4 ? "< 0.0001" : Text.format("%.4f", value);
  }

  private static String shown(double value) {
    return Double.isFinite(value) ? Text.format("%.1f", value) : "";
  }

  private static Map<String, Object> json(Comparisons.Line line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("point", line.point());
    json.put("arm", line.arm());
    json.put("baseline", line.baseline());
    json.put("outcome", line.row().outcome());
    json.put("statistic", line.row().statistic());
    json.put("value", line.row().estimate().value());
    json.put("lo", line.row().estimate().low());
    json.put("hi", line.row().estimate().high());
    json.put("n", line.row().estimate().n());
    json.put("p", line.row().p());
    json.put("p_adjusted", line.adjusted());
    json.put("vrf", line.row().varianceReduction());
    json.put("top_share", line.row().tail().topShare());
    json.put("effective_n", line.row().tail().effectiveN());
    json.put("runs_needed", line.row().tail().pairsNeeded());
    return json;
  }
}
