package casus.intake;

import casus.intake.Fulfilments.Fulfilment;
import casus.stats.Bootstrap;
import casus.stats.Estimate;
import casus.stats.Interval;
import casus.stats.Proportion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * The rows of {@code targets.csv} that {@code casus backtest --targets} holds the model to: how
 * often allies joined, how soon, and how often pacts were honoured. Intervals are 95 %: Wilson's,
 * and for joins one by drawing disputes with replacement, since calls of a dispute share its fate.
 */
final class Frequencies {
  private static final int SEED = 1;
  private static final int RESAMPLES = 1000;
  private static final double LEVEL = .95;
  private static final int DECIMALS = 5;

  private final List<Cells> rows = new ArrayList<>();

  private Frequencies() {}

  /** The rows of calls and alliances in wars. */
  static List<Cells> of(List<Cells> calls, List<Fulfilment> fulfilments) {
    Frequencies made = new Frequencies();
    List<Cells> asked =
        calls.stream().filter(row -> is(row, "at_risk") && is(row, "primary_row")).toList();
    made.addJoins("all calls", asked);
    made.addJoins(
        "severity war", asked.stream().filter(r -> r.get("severity").equals("war")).toList());
    made.addSides(asked);
    made.addDelay(asked);
    made.addHonour("1816-2003", fulfilments, one -> true);
    for (String period : List.of("1816-1944", "1945-2003")) {
      made.addHonour(period, fulfilments, one -> one.period().equals(period));
    }
    return made.rows;
  }

  private static boolean is(Cells row, String column) {
    return row.get(column).equals("1");
  }

  private void addJoins(String group, List<Cells> calls) {
    if (calls.isEmpty()) {
      return;
    }
    List<List<Cells>> byDispute =
        List.copyOf(
            calls.stream()
                .collect(
                    Collectors.groupingBy(
                        row -> row.get("disno"), LinkedHashMap::new, Collectors.toList()))
                .values());
    long[] joined =
        byDispute.stream()
            .mapToLong(d -> d.stream().filter(r -> is(r, "joined")).count())
            .toArray();
    long[] asked = byDispute.stream().mapToLong(List::size).toArray();
    Estimate drawn =
        new Bootstrap(SEED, RESAMPLES)
            .percentile(
                byDispute.size(),
                of ->
                    (double) Arrays.stream(of).mapToLong(d -> joined[d]).sum()
                        / Arrays.stream(of).mapToLong(d -> asked[d]).sum(),
                LEVEL);
    addShare(
        "ally_joins",
        "all",
        group,
        Proportion.of(Arrays.stream(joined).sum(), calls.size()),
        "of calls");
    if (Double.isFinite(drawn.low())) {
      rows.get(rows.size() - 1)
          .put("boot_lo95", drawn.low(), DECIMALS)
          .put("boot_hi95", drawn.high(), DECIMALS);
    }
  }

  private void addSides(List<Cells> calls) {
    Map<String, Boolean> sides = new LinkedHashMap<>();
    calls.forEach(
        row ->
            sides.merge(
                row.get("disno") + row.get("target_side"), is(row, "joined"), Boolean::logicalOr));
    addShare(
        "call_draws_any_ally",
        "all",
        "all",
        Proportion.of(sides.values().stream().filter(drawn -> drawn).count(), sides.size()),
        "of sides that were called for");
  }

  /** The median, where the days of both are known. */
  private void addDelay(List<Cells> calls) {
    double[] days =
        calls.stream()
            .filter(row -> is(row, "joined") && !row.get("join_delay").isEmpty())
            .mapToDouble(row -> Double.parseDouble(row.get("join_delay")))
            .toArray();
    if (days.length == 0) {
      return;
    }
    Estimate median =
        new Bootstrap(SEED, RESAMPLES)
            .percentile(
                days.length, of -> median(Arrays.stream(of).mapToDouble(d -> days[d])), LEVEL);
    add(
        "ally_join_delay_days",
        "all",
        "treaty allies that joined",
        "q50",
        new Cells().put("k", "").put("n", days.length),
        median.value(),
        median.interval(),
        "days from the target's first to the ally's, where both are known");
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private void addHonour(String period, List<Fulfilment> fulfilments, Predicate<Fulfilment> which) {
    List<Fulfilment> invoked =
        fulfilments.stream()
            .filter(one -> one.defense() && !one.outcome().equals("not_invoked"))
            .filter(which)
            .toList();
    if (!invoked.isEmpty()) {
      addShare(
          "alliance_honored_when_invoked_LLM",
          period,
          "defence pacts",
          Proportion.of(
              invoked.stream().filter(one -> one.outcome().equals("honored")).count(),
              invoked.size()),
          "of alliances in wars in which their case was met");
    }
  }

  private void addShare(String target, String era, String group, Proportion share, String note) {
    if (share.n() > 0) {
      add(
          target,
          era,
          group,
          "proportion",
          new Cells().put("k", share.successes()).put("n", share.n()),
          share.value(),
          share.interval(),
          note);
    }
  }

  /** The part that was learned from is called train, as {@code casus backtest} asks for it. */
  private void add(
      String target,
      String era,
      String group,
      String stat,
      Cells counts,
      double value,
      Interval interval,
      String note) {
    boolean known = Double.isFinite(interval.low()) && Double.isFinite(interval.high());
    rows.add(
        new Cells()
            .put("subset", "train")
            .put("target", target)
            .put("era", era)
            .put("group", group)
            .put("stat", stat)
            .put("k", counts.get("k"))
            .put("n", counts.get("n"))
            .put("value", value, DECIMALS)
            .put("lo95", known ? interval.low() : Double.NaN, DECIMALS)
            .put("hi95", known ? interval.high() : Double.NaN, DECIMALS)
            .put("boot_lo95", "")
            .put("boot_hi95", "")
            .put("note", note));
  }
}
