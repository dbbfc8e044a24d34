package casus.analysis;

import casus.crisis.Outcome;
import casus.crisis.OutcomeNames;
import casus.crisis.RunColumns;
import casus.design.Factor;
import casus.results.ResultTable;
import casus.results.ResultsException;
import casus.scenario.NameHints;
import casus.stats.CrossedBootstrap;
import casus.stats.Estimate;
import casus.stats.PooledMean;
import casus.stats.RunGroups;
import casus.sweep.Quantity;
import casus.text.Numbers;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Under which values of the factors the cases of interest come about: boxes by the patient rule
 * induction method, in {@code boxes.csv}, and the way to the first of them in {@code
 * trajectory.csv}.
 */
public final class Discovery {
  /** The table of boxes. */
  public static final ResultTable<Limit> BOXES =
      ResultTable.<Limit>of("boxes.csv")
          .integer("box", "", "the box, from 1", Limit::box)
          .text("factor", "the factor that it restricts", Limit::factor)
          .text("lo", "least value in it; empty where it is open, or for words", Limit::low)
          .text("hi", "greatest value in it", Limit::high)
          .text("levels", "the words in it; empty for numbers", Limit::levels)
          .number("coverage", "share of all cases that the box holds", Limit::coverage)
          .number("density", "share of its runs that are cases", Limit::density)
          .number("support", "share of all runs that it holds", Limit::support)
          .number(
              "reproducibility",
              "share of resamples in which the factor is restricted too",
              Limit::reproducibility);

  /** The table of the trajectory. */
  public static final ResultTable<Step> TRAJECTORY =
      ResultTable.<Step>of("trajectory.csv")
          .integer("step", "", "the step, from 0: the whole space", Step::number)
          .number("coverage", "share of all cases that its box holds", Step::coverage)
          .number("density", "share of its runs that are cases", Step::density)
          .integer("dimensions", "factors", "how many factors it restricts", Step::dimensions);

  private static final int RESAMPLES = 20;
  private static final int SHARE_RESAMPLES = 1000;

  /** Texts and numbers of an expression, so that nothing within them is a word; or a word. */
  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"]*\"|'[^']*'|\\d[\\w.]*|[A-Za-z_][A-Za-z0-9_]*(?!\\w|\\s*\\()");

  /**
   * One restriction of a box.
   *
   * @param box which box, from 1
   * @param factor the factor
   * @param low the least value in it; empty where it is open, or for words
   * @param high the greatest
   * @param levels the words in it; empty for numbers
   * @param coverage share of all cases that the box holds
   * @param density share of its runs that are cases
   * @param support share of all runs that it holds
   * @param reproducibility share of resamples in which the factor is restricted too
   */
  public record Limit(
      int box,
      String factor,
      String low,
      String high,
      List<String> levels,
      double coverage,
      double density,
      double support,
      double reproducibility) {}

  /**
   * One step of the trajectory.
   *
   * @param number which step, from 0
   * @param coverage share of all cases that its box holds
   * @param density share of its runs that are cases
   * @param dimensions how many factors it restricts
   */
  public record Step(int number, double coverage, double density, int dimensions) {}

  /**
   * What was found.
   *
   * @param limits the boxes
   * @param steps the way to the first
   * @param share of all runs that are cases, with its interval over points and luck
   */
  public record Found(List<Limit> limits, List<Step> steps, Estimate share) {}

  private final StudyData data;
  private final List<Factor> factors = new ArrayList<>();
  private final List<List<String>> words = new ArrayList<>();
  private final List<Prim.Input> inputs = new ArrayList<>();

  private Discovery(StudyData data) {
    this.data = data;
    List<Factor> all = data.plan().factors();
    for (int f = 0; f < all.size(); f++) {
      if (!all.get(f).fixed()) {
        add(all.get(f), f);
      }
    }
  }

  private void add(Factor factor, int column) {
    List<String> values =
        data.plan().points().values().stream().map(row -> row.get(column)).toList();
    List<String> distinct = List.copyOf(new TreeSet<>(values));
    // Names of levels have no order, also where they are numbers.
    boolean ordered = !factor.path().isEmpty() && distinct.stream().allMatch(Discovery::isNumber);
    double[] codes = new double[values.size()];
    for (int point = 0; point < codes.length; point++) {
      codes[point] =
          ordered ? Double.parseDouble(values.get(point)) : distinct.indexOf(values.get(point));
    }
    factors.add(factor);
    words.add(ordered ? List.of() : distinct);
    inputs.add(new Prim.Input(ordered, codes));
  }

  private static boolean isNumber(String text) {
    try {
      return Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /**
   * Looks for boxes.
   *
   * @param data the study
   * @param arm the arm whose runs count
   * @param when an expression over the record of a run, such as {@code war}
   * @param boxes how many boxes at most
   * @return what was found
   * @throws ResultsException if the expression is faulty, nothing was varied, or all runs or none
   *     are cases
   */
  public static Found of(StudyData data, String arm, String when, int boxes) {
    Discovery discovery = new Discovery(data);
    if (discovery.factors.isEmpty() || data.plan().points().count() < 10) {
      throw new ResultsException(
          "boxes need factors that vary over ten points or more; take a design such as lhs");
    }
    Quantity cases = condition(data, "--when", when);
    int points = data.plan().points().count();
    double[] runs = new double[points];
    double[] hits = new double[points];
    RunGroups played = new RunGroups(points);
    for (int point = 0; point < points; point++) {
      int at = point;
      data.each(
          point,
          arm,
          cases,
          (run, value) -> {
            runs[at]++;
            hits[at] += value;
            played.add(at, run, value);
          });
    }
    return discovery.search(new Prim(discovery.inputs, runs, hits), runs, played, boxes, when);
  }

  /**
   * Also a quantity that no file has defined: the expression is parsed as outcomes are, and may
   * name the outcomes of the study.
   *
   * @param option what the user wrote it behind, for messages
   */
  static Quantity condition(StudyData data, String option, String when) {
    RunColumns columns = RunColumns.of(data.study().base().scenario());
    Outcome.Parse parse =
        Outcome.parse(
            "when",
            spelledOut(when, data.study().base().outcomes()),
            columns.outcomeColumns(),
            OutcomeNames.of(
                data.study().base().scenario(),
                List.of(),
                new NameHints(data.study().base().scenario(), List.of())));
    if (parse instanceof Outcome.Parse.Understood understood) {
      RunColumns.Row row = columns.row();
      Outcome outcome = understood.outcome();
      if (!outcome.event()) {
        throw new ResultsException(
            Text.format(
                "%s '%s' is a number, not yes or no; write such as '%s > 0'", option, when, when));
      }
      return new Quantity("when", true, run -> outcome.valueIn(row.of(run)) > 0 ? 1 : 0);
    }
    Outcome.Parse.Fault fault = (Outcome.Parse.Fault) parse;
    throw new ResultsException(
        Text.format(
            "%s '%s': %s%s",
            option,
            when,
            fault.message(),
            fault.hint().isEmpty() ? "" : " (" + fault.hint() + ")"));
  }

  /** An expression with the names of outcomes replaced by what they stand for. */
  private static String spelledOut(String when, List<Outcome> outcomes) {
    Map<String, String> meanings = new HashMap<>();
    outcomes.forEach(outcome -> meanings.put(outcome.name(), "(" + outcome.text() + ")"));
    return TOKEN
        .matcher(when)
        .replaceAll(
            token -> Matcher.quoteReplacement(meanings.getOrDefault(token.group(), token.group())));
  }

  private Found search(Prim prim, double[] runs, RunGroups played, int boxes, String when) {
    double total = java.util.Arrays.stream(runs).sum();
    if (prim.cases() == 0 || prim.cases() == total) {
      throw new ResultsException(
          Text.format(
              "'%s' is true in %s runs, so no box can tell when",
              when, prim.cases() == 0 ? "no" : "all"));
    }
    PointLuck luck = PointLuck.of(data.plan());
    List<Limit> limits = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    Prim left = prim;
    for (int box = 1; box <= boxes && left.cases() > 0; box++) {
      List<Prim.Step> trajectory = left.trajectory();
      if (box == 1) {
        trajectory.forEach(
            s ->
                steps.add(new Step(steps.size(), s.coverage(), s.density(), s.box().dimensions())));
      }
      Prim.Step chosen = left.pasted(chosen(trajectory));
      if (chosen.box().dimensions() == 0) {
        break;
      }
      double[] again =
          left.reproducibility(
              chosen.support(),
              played,
              luck,
              new CrossedBootstrap(data.plan().seed() + box, RESAMPLES));
      limits.addAll(limits(box, chosen, left.cases() / prim.cases(), again));
      left = left.without(chosen.box());
    }
    Estimate share =
        PooledMean.of(
            played,
            luck.together(),
            new CrossedBootstrap(data.plan().seed(), SHARE_RESAMPLES),
            luck.shared(),
            0.95);
    return new Found(limits, steps, share);
  }

  /** The box in which coverage and density are best balanced: the greatest harmonic mean. */
  private static Prim.Step chosen(List<Prim.Step> trajectory) {
    return trajectory.stream().max(Comparator.comparingDouble(Discovery::balance)).orElseThrow();
  }

  private static double balance(Prim.Step step) {
    double sum = step.coverage() + step.density();
    return sum == 0 ? 0 : 2 * step.coverage() * step.density() / sum;
  }

  private List<Limit> limits(int box, Prim.Step step, double share, double[] again) {
    List<Limit> limits = new ArrayList<>();
    for (int f = 0; f < factors.size(); f++) {
      if (!step.box().restricts(f)) {
        continue;
      }
      int factor = f;
      List<String> levels =
          words.get(f).stream()
              .filter(
                  word ->
                      !step.box().without().get(factor).contains(words.get(factor).indexOf(word)))
              .toList();
      limits.add(
          new Limit(
              box,
              factors.get(f).name(),
              Numbers.text(step.box().low()[f]),
              Numbers.text(step.box().high()[f]),
              levels,
              step.coverage() * share,
              step.density(),
              step.support(),
              again[f]));
    }
    return limits;
  }

  /**
   * Writes what was found into the study's folder.
   *
   * @param folder the folder
   * @param found what was found
   * @throws IOException if a file cannot be written; an earlier one then stands
   */
  public static void write(Path folder, Found found) throws IOException {
    BOXES.write(folder, found.limits());
    TRAJECTORY.write(folder, found.steps());
  }
}
