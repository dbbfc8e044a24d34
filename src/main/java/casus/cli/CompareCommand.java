package casus.cli;

import casus.analysis.Comparison;
import casus.analysis.Comparisons;
import casus.analysis.ContrastRequest;
import casus.analysis.Contrasts;
import casus.analysis.StudyData;
import casus.results.Labels;
import casus.results.ScreenTable;
import casus.results.StoredResults;
import casus.text.Text;
import java.io.IOException;
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
    sortOptions = false,
    description = {
      "Compares the arms of a study, pair by pair; or levels of factors, or design points.",
      "Writes comparisons.csv: differences and ratios under common random numbers with 95 %%"
          + " intervals,",
      "McNemar's and paired bootstrap tests, Holm's correction, the variance-reduction factor, and",
      "what the arm changes in the chance of force, of war given force, and in how many fight.",
      "With --levels, --points or --by it compares within each arm instead and writes"
          + " contrasts.csv:",
      "the outcome at the base, at the other level, and the difference, averaged over points where",
      "there are several. Intervals draw luck anew, and points too where the design drew them."
    },
    footer = {
      "  casus compare results/wording",
      "  casus compare results/wording --arms no-treaty,base,aggression   # the first is the"
          + " baseline",
      "  casus compare results/grid --levels resolve=0.3,0.6   # all other factors equal",
      "  casus compare results/grid --by resolve,audience --outcome war,deaths   # main effects",
      "  casus compare results/grid --points 0,3 --arms base"
    })
final class CompareCommand implements Callable<Integer>, WritesTable {
  @Mixin private AnalysisOptions study;

  @Option(
      names = "--arms",
      paramLabel = "ARM",
      split = ",",
      description =
          "The baseline, then the arms to compare with it (default: all with base); with --levels,"
              + " --points or --by the arms to compare in (default: all).")
  private List<String> arms = new ArrayList<>();

  @Option(
      names = "--levels",
      paramLabel = "FACTOR=A,B",
      description =
          "Compares levels of a factor with the first one named, all other factors equal; averaged"
              + " over these. May be given again.")
  private List<String> levels = new ArrayList<>();

  @Option(
      names = "--points",
      paramLabel = "P",
      split = ",",
      description = "Compares design points with the first one named.")
  private List<Integer> points = new ArrayList<>();

  @Option(
      names = "--by",
      paramLabel = "FACTOR",
      split = ",",
      description =
          "Main effects: compares each level of a factor with its first one, averaged over the"
              + " points of the design.")
  private List<String> by = new ArrayList<>();

  @Option(
      names = "--outcome",
      paramLabel = "NAME",
      split = ",",
      description =
          "With --levels, --points or --by: outcomes or columns of runs (default: war and the"
              + " scenario's outcomes).")
  private List<String> outcomes = new ArrayList<>();

  @Mixin private Common common;

  @Override
  public String written() {
    return isContrast() ? Contrasts.TABLE.file() : Comparisons.TABLE.file();
  }

  @Override
  public Integer call() throws Exception {
    if (isContrast()) {
      return contrast();
    }
    if (!outcomes.isEmpty()) {
      throw new UserError(
          "--outcome goes with --levels, --points or --by; arms are compared in all outcomes");
    }
    try (StudyData data = study.open()) {
      int compared = (arms.isEmpty() ? data.plan().arms().size() : arms.size()) - 1;
      List<Comparisons.Line> lines;
      try (Progress progress =
          common.progress("comparisons", Math.max(1, compared * data.plan().points().count()))) {
        lines = Comparisons.of(data, arms, progress);
      }
      Comparisons.TABLE.write(study.folder, lines);
      Labels arms = StoredResults.open(study.folder).words().arms();
      study.tell(
          common,
          Comparisons.TABLE,
          lines,
          "All outcomes:",
          out -> tell(mostAskedFor(data, lines), screen(lines, arms), out));
      return ExitCode.DONE;
    }
  }

  private boolean isContrast() {
    return !levels.isEmpty() || !points.isEmpty() || !by.isEmpty();
  }

  private int contrast() throws IOException {
    try (StudyData data = study.open()) {
      ContrastRequest request =
          new ContrastRequest(levels, points, by, arms, AnalysisOptions.outcomes(data, outcomes));
      int inArms = arms.isEmpty() ? data.plan().arms().size() : arms.size();
      List<Contrasts.Line> lines;
      try (Progress progress = common.progress("outcomes", inArms * request.outcomes().size())) {
        lines = Contrasts.of(data, request, progress);
      }
      Contrasts.TABLE.write(study.folder, lines);
      study.tell(
          common, Contrasts.TABLE, lines, "Written to", out -> ContrastScreen.tell(lines, out));
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

  static String p(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    return value < 1e-4 ? "< 0.0001" : Text.format("%.4f", value);
  }

  private static String whole(double value) {
    return Double.isFinite(value) ? Text.format("%,.0f", value) : "";
  }

  static String shown(double value) {
    return Double.isFinite(value) ? Text.format("%.1f", value) : "";
  }
}
