package casus.cli;

import casus.analysis.Comparison;
import casus.analysis.Comparisons;
import casus.analysis.StudyData;
import casus.results.Labels;
import casus.results.ScreenTable;
import casus.results.StoredResults;
import casus.text.Text;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
  @Mixin
  @SuppressWarnings("NullAway.Init")
  private AnalysisOptions study;

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
    try (StudyData data = study.open()) {
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
      Comparisons.TABLE.write(study.folder, lines);
      Labels arms = StoredResults.open(study.folder).armLabels();
      study.tell(
          common,
          Comparisons.TABLE,
          lines,
          "All outcomes:",
          out -> tell(mostAskedFor(data, lines), screen(lines, arms), out));
      return ExitCode.DONE;
    }
  }

  private static List<Comparisons.Line> mostAskedFor(StudyData data, List<Comparisons.Line> lines) {
    List<String> outcomes =
        new ArrayList<>(data.study().base().outcomes().stream().map(o -> o.name()).toList());
    outcomes.addAll(
        List.of(
            "war",
            "deaths",
            Comparison.DECOMPOSITION + "force",
            Comparison.DECOMPOSITION + "war_given_force",
            Comparison.DECOMPOSITION + "belligerents"));
    return lines.stream()
        .filter(line -> line.row().statistic().equals("difference"))
        .filter(line -> outcomes.contains(line.row().outcome()))
        .toList();
  }

  private static void tell(
      List<Comparisons.Line> lines, ScreenTable<Comparisons.Line> screen, PrintWriter out) {
    out.println(screen.header());
    for (Comparisons.Line line : lines) {
      out.println(screen.line(line));
      if (!line.row().isTold()) {
        out.println("       " + doubt(line.row()));
      }
    }
  }

  private static ScreenTable<Comparisons.Line> screen(List<Comparisons.Line> lines, Labels arms) {
    int width = lines.stream().mapToInt(line -> arms.brief(line.arm()).length()).max().orElse(0);
    return ScreenTable.<Comparisons.Line>of()
        .left("point", 6, Comparisons.Line::point)
        .left(
            "arm − " + arms.brief(lines.get(0).baseline()),
            Math.max(20, width),
            line -> arms.brief(line.arm()))
        .left("outcome", 32, line -> line.row().outcome())
        .number("change", "%+9.4f", line -> line.row().estimate().value())
        .apart()
        .interval("95 % interval", 18, "%+.4f", line -> line.row().estimate())
        .right("p (Holm)", 9, line -> p(line.adjusted()))
        .right("VRF", 6, line -> shown(line.row().varianceReduction()))
        .right("= runs", 11, line -> whole(line.row().equivalentRuns()));
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

  private static String whole(double value) {
    return Double.isFinite(value) ? Text.format("%,.0f", value) : "";
  }

  private static String shown(double value) {
    return Double.isFinite(value) ? Text.format("%.1f", value) : "";
  }
}
