package casus.calibration;

import casus.crisis.Circumstances;
import casus.crisis.CommonDraw;
import casus.treaty.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Minus the logarithm of likelihood and prior of {@link ResponseVector}: the calls of history,
 * foretold by the rules' own classes.
 *
 * <p>The allies of one side of one dispute share the draw κ of R7, which is summed over; the allies
 * under one treaty share its call. With c = P(call) and h_k(κ) = P(trigger) P(limited or full | κ),
 * given how grave the dispute became,
 *
 * <pre>L(side) = Σ_κ w(κ) Π_treaties [ c Π_k h_k^y (1 − h_k)^(1−y) + (1 − c) [nobody joined] ]
 * </pre>
 *
 * <p>Beside it counts each answer by itself, (c h̄_k)^y (1 − c h̄_k)^(1−y) with h̄ the mean over κ:
 * a composite likelihood, which a few disputes that drew all their allies sway less. Third come the
 * counts of treaties honoured once invoked in war.
 *
 * <p>The gradient follows from differences of the rules themselves in each parameter: of trigger
 * and call by row, of the bracket by row (it is linear), of the last factor by row and value of κ.
 */
final class ResponseLikelihood implements Bfgs.Smooth {
  private static final double STEP = 1e-6;
  private static final double GUARD = 1e-12;
  private static final CommonDraw DRAW = CommonDraw.COARSE;
  private static final int POINTS = DRAW.points();

  private final ResponseVector vector;
  private final Fulfilment fulfilment;
  private final double joint;
  private final int rows;
  private final Situation[] situations;
  private final Circumstances[] circumstances;
  private final Gravity[] gravity;
  private final boolean[] joined;
  private final boolean[] early;
  private final int[] callOf;
  private final int[] firstOf;
  private final boolean[] anyJoined;
  private final int[] sideOf;
  private final int sides;
  private final int[] disputeOf;
  private final int disputes;

  // Scratch.
  private final double[] byResponse = new double[Response.COUNT];

  /** The chances of the links at a point. */
  private final class Links {
    private final double[] sees = new double[rows];
    private final double[] calls = new double[firstOf.length];
    private final double[] drive = new double[rows];
    private final double[] perDraw = new double[rows];
    private final double[] force = new double[rows * POINTS];

    Links(ResponseRules rules) {
      see(rules);
      call(rules);
      weigh(rules);
    }

    /** Those of rules that differ in few places from others, whose links are known. */
    Links(ResponseRules other, ResponseRules rules, Links at) {
      System.arraycopy(at.sees, 0, sees, 0, rows);
      System.arraycopy(at.calls, 0, calls, 0, calls.length);
      System.arraycopy(at.drive, 0, drive, 0, rows);
      System.arraycopy(at.perDraw, 0, perDraw, 0, rows);
      if (!other.trigger().equals(rules.trigger()) || other.reading() != rules.reading()) {
        see(other);
      }
      if (!other.invocation().equals(rules.invocation())) {
        call(other);
      }
      if (!other.answer().equals(rules.answer())) {
        weigh(other);
      }
    }

    private void see(ResponseRules rules) {
      for (int i = 0; i < rows; i++) {
        sees[i] = rules.sees(situations[i], gravity[i]);
      }
    }

    private void call(ResponseRules rules) {
      for (int c = 0; c < calls.length; c++) {
        calls[c] = rules.calls(situations[firstOf[c]], gravity[firstOf[c]]);
      }
    }

    private void weigh(ResponseRules rules) {
      for (int i = 0; i < rows; i++) {
        circumstances[i].common = 0;
        drive[i] = rules.answer().drive(circumstances[i]);
        circumstances[i].common = 1;
        perDraw[i] = rules.answer().drive(circumstances[i]) - drive[i];
      }
    }

    /** P(limited or full) by row and draw, for brackets of another point if need be. */
    Links fight(ResponseRules rules, Links brackets, double shift) {
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < POINTS; j++) {
          double at = brackets.drive[i] + brackets.perDraw[i] * DRAW.value(j) + shift;
          force[i * POINTS + j] = rules.fights(situations[i], gravity[i], at, byResponse);
        }
      }
      return this;
    }
  }

  /** Derivatives of the log-likelihood in the links. */
  private final class Slopes {
    private final double[] sees = new double[rows];
    private final double[] calls = new double[firstOf.length];
    private final double[] force = new double[rows * POINTS];
    private double value;
  }

  /**
   * The likelihood of some calls.
   *
   * @param cases the calls with their outcomes
   * @param fulfilment counts of treaties invoked and honoured in war
   * @param vector what is free
   * @param joint weight of all answers of a side together, against each by itself, 0 to 1
   */
  ResponseLikelihood(List<Call> cases, Fulfilment fulfilment, ResponseVector vector, double joint) {
    this.vector = vector;
    this.fulfilment = fulfilment;
    this.joint = joint;
    rows = cases.size();
    ResponseRules rules = vector.rules(new double[vector.width()]);
    situations = new Situation[rows];
    circumstances = new Circumstances[rows];
    gravity = new Gravity[rows];
    joined = new boolean[rows];
    early = new boolean[rows];
    callOf = new int[rows];
    Map<String, Integer> calls = new LinkedHashMap<>();
    Map<String, Integer> camps = new LinkedHashMap<>();
    List<Integer> firsts = new ArrayList<>();
    List<Integer> campOf = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      Call one = cases.get(i);
      situations[i] = new Situation(one.known(), rules.position());
      gravity[i] = one.outcome().gravity();
      circumstances[i] = new Circumstances();
      situations[i].look(gravity[i], rules.position(), circumstances[i]);
      joined[i] = one.outcome().joined();
      early[i] = one.known().raw(CallColumn.YEAR) < Fulfilment.ERA;
      Integer call = calls.putIfAbsent(one.treaty(), firsts.size());
      if (call == null) {
        call = firsts.size();
        firsts.add(i);
        camps.putIfAbsent(one.camp(), camps.size());
        campOf.add(camps.getOrDefault(one.camp(), 0));
      }
      callOf[i] = call;
    }
    firstOf = firsts.stream().mapToInt(Integer::intValue).toArray();
    sideOf = campOf.stream().mapToInt(Integer::intValue).toArray();
    sides = camps.size();
    disputeOf = new int[rows];
    disputes = ChainObjective.clusters(cases, disputeOf);
    anyJoined = new boolean[firstOf.length];
    for (int i = 0; i < rows; i++) {
      anyJoined[callOf[i]] |= joined[i];
    }
  }

  @Override
  public double at(double[] x, double[] gradient) {
    ResponseRules rules = vector.rules(x);
    Links at = links(rules);
    Slopes slopes = slopes(at);
    addCounts(at, slopes);
    double value = -slopes.value;
    double[][] scores = scores(x, rules, at, slopes);
    for (int k = 0; k < x.length; k++) {
      gradient[k] = x[k];
      for (double[] score : scores) {
        gradient[k] -= score[k];
      }
      value += x[k] * x[k] / 2;
    }
    return value;
  }

  /** The gradient of the log-likelihood of each dispute by itself, without prior and counts. */
  double[][] scores(double[] x) {
    ResponseRules rules = vector.rules(x);
    Links at = links(rules);
    return scores(x, rules, at, slopes(at));
  }

  private Links links(ResponseRules rules) {
    Links at = new Links(rules);
    return at.fight(rules, at, 0);
  }

  private double[][] scores(double[] x, ResponseRules rules, Links at, Slopes slopes) {
    Links steeper = new Links(rules, rules, at).fight(rules, at, STEP);
    double[][] scores = new double[disputes][x.length];
    double[] moved = x.clone();
    for (int k = 0; k < x.length; k++) {
      moved[k] = x[k] + STEP;
      addScores(vector.rules(moved), rules, at, steeper, slopes, k, scores);
      moved[k] = x[k];
    }
    return scores;
  }

  /** Adds the derivatives in the parameter by which other rules differ from those of a point. */
  private void addScores(
      ResponseRules other,
      ResponseRules rules,
      Links at,
      Links steeper,
      Slopes slopes,
      int k,
      double[][] scores) {
    Links there = new Links(other, rules, at);
    boolean curve =
        !other.answer().intercepts().equals(rules.answer().intercepts())
            || other.answer().shortfall() != rules.answer().shortfall()
            || other.answer().overreach() != rules.answer().overreach();
    if (curve) {
      there.fight(other, at, 0);
    }
    for (int c = 0; c < firstOf.length; c++) {
      scores[disputeOf[firstOf[c]]][k] += slopes.calls[c] * (there.calls[c] - at.calls[c]) / STEP;
    }
    for (int i = 0; i < rows; i++) {
      double sum = slopes.sees[i] * (there.sees[i] - at.sees[i]) / STEP;
      double drive = there.drive[i] - at.drive[i];
      double perDraw = there.perDraw[i] - at.perDraw[i];
      for (int j = 0; j < POINTS; j++) {
        int ij = i * POINTS + j;
        double inDrive = (steeper.force[ij] - at.force[ij]) / STEP;
        sum += slopes.force[ij] * inDrive * (drive + perDraw * DRAW.value(j)) / STEP;
        if (curve) {
          sum += slopes.force[ij] * (there.force[ij] - at.force[ij]) / STEP;
        }
      }
      scores[disputeOf[i]][k] += sum;
    }
  }

  private Slopes slopes(Links at) {
    Slopes slopes = new Slopes();
    addTogether(at, slopes);
    addEach(at, slopes);
    return slopes;
  }

  private void addTogether(Links at, Slopes slopes) {
    double[] answers = new double[firstOf.length * POINTS];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < POINTS; j++) {
        double help = guarded(at.sees[i] * at.force[i * POINTS + j]);
        answers[callOf[i] * POINTS + j] += joined[i] ? Math.log(help) : Math.log1p(-help);
      }
    }
    double[] called = new double[answers.length];
    double[] together = new double[sides * POINTS];
    for (int c = 0; c < firstOf.length; c++) {
      double chance = guarded(at.calls[c]);
      for (int j = 0; j < POINTS; j++) {
        int cj = c * POINTS + j;
        double yes = chance * Math.exp(answers[cj]);
        double either = anyJoined[c] ? yes : yes + 1 - chance;
        called[cj] = anyJoined[c] ? 1 : yes / either;
        together[sideOf[c] * POINTS + j] +=
            anyJoined[c] ? Math.log(chance) + answers[cj] : Math.log(either);
      }
    }
    for (int s = 0; s < sides; s++) {
      slopes.value += joint * weigh(together, s * POINTS);
    }
    for (int c = 0; c < firstOf.length; c++) {
      double chance = guarded(at.calls[c]);
      for (int j = 0; j < POINTS; j++) {
        slopes.calls[c] +=
            joint
                * together[sideOf[c] * POINTS + j]
                * (called[c * POINTS + j] - chance)
                / (chance * (1 - chance));
      }
    }
    for (int i = 0; i < rows; i++) {
      int c = callOf[i];
      for (int j = 0; j < POINTS; j++) {
        int ij = i * POINTS + j;
        double help = guarded(at.sees[i] * at.force[ij]);
        double inHelp =
            joint
                * together[sideOf[c] * POINTS + j]
                * called[c * POINTS + j]
                * (joined[i] ? 1 / help : -1 / (1 - help));
        slopes.sees[i] += inHelp * at.force[ij];
        slopes.force[ij] += inHelp * at.sees[i];
      }
    }
  }

  private void addEach(Links at, Slopes slopes) {
    for (int i = 0; i < rows; i++) {
      int c = callOf[i];
      double force = meanForce(at, i);
      double chance = guarded(at.calls[c] * at.sees[i] * force);
      double inChance = (1 - joint) * (joined[i] ? 1 / chance : -1 / (1 - chance));
      slopes.value += (1 - joint) * (joined[i] ? Math.log(chance) : Math.log1p(-chance));
      slopes.calls[c] += inChance * at.sees[i] * force;
      slopes.sees[i] += inChance * at.calls[c] * force;
      for (int j = 0; j < POINTS; j++) {
        slopes.force[i * POINTS + j] += inChance * at.calls[c] * at.sees[i] * DRAW.weight(j);
      }
    }
  }

  /** The log of the mean over the draw; logs by draw become the weights of each after the fact. */
  private static double weigh(double[] logs, int from) {
    double most = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < POINTS; j++) {
      most = Math.max(most, logs[from + j]);
    }
    double sum = 0;
    for (int j = 0; j < POINTS; j++) {
      logs[from + j] = DRAW.weight(j) * Math.exp(logs[from + j] - most);
      sum += logs[from + j];
    }
    for (int j = 0; j < POINTS; j++) {
      logs[from + j] /= sum;
    }
    return most + Math.log(sum);
  }

  private void addCounts(Links at, Slopes slopes) {
    addCounts(at, fulfilment.before(), true, slopes);
    addCounts(at, fulfilment.after(), false, slopes);
  }

  /** Adds the likelihood of how many treaties invoked in the wars of an era were honoured. */
  private void addCounts(Links at, Fulfilment.Counts counts, boolean era, Slopes slopes) {
    double invoked = 0;
    double honoured = 0;
    for (int i = 0; i < rows; i++) {
      if (gravity[i] == Gravity.WAR && early[i] == era) {
        double called = at.sees[i] * at.calls[callOf[i]];
        invoked += called;
        honoured += called * meanForce(at, i);
      }
    }
    if (invoked <= 0 || counts.invoked() == 0) {
      return;
    }
    double honour = guarded(honoured / invoked);
    int broken = counts.invoked() - counts.honoured();
    slopes.value += counts.honoured() * Math.log(honour) + broken * Math.log1p(-honour);
    double inHonour = counts.honoured() / honour - broken / (1 - honour);
    for (int i = 0; i < rows; i++) {
      if (gravity[i] == Gravity.WAR && early[i] == era) {
        double calls = at.calls[callOf[i]];
        double inCalled = inHonour * (meanForce(at, i) - honour) / invoked;
        slopes.sees[i] += inCalled * calls;
        slopes.calls[callOf[i]] += inCalled * at.sees[i];
        for (int j = 0; j < POINTS; j++) {
          slopes.force[i * POINTS + j] += inHonour * at.sees[i] * calls / invoked * DRAW.weight(j);
        }
      }
    }
  }

  private static double meanForce(Links at, int row) {
    double mean = 0;
    for (int j = 0; j < POINTS; j++) {
      mean += DRAW.weight(j) * at.force[row * POINTS + j];
    }
    return mean;
  }

  private static double guarded(double p) {
    return Math.min(1 - GUARD, Math.max(GUARD, p));
  }
}
