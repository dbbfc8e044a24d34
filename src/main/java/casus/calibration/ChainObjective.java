package casus.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the fit of the chain minimizes: minus the logarithm of a composite likelihood, of the counts
 * of {@link Fulfilment}, and of the prior.
 *
 * <p>Of each call, with c = P(call) and h_k = P(trigger) P(force) of ally k, given whether the
 * dispute was a war: together, c Π h_k^y (1 − h_k)^(1−y) + (1 − c) [nobody joined]; each by itself,
 * Π (c h_k)^y (1 − c h_k)^(1−y). The vector holds the standardized weights of trigger, call and
 * response, each with its intercept, then the effects of a war on the three.
 */
final class ChainObjective implements Bfgs.Smooth {
  private static final double GUARD = 1e-9;
  private static final int ERA = 1945;

  private final Specification how;
  private final Fulfilment fulfilment;
  private final int rows;
  private final int calls;
  private final int[] callOf;
  private final double[] joined;
  private final double[] war;
  private final boolean[] before;
  private final boolean[] anyJoined;
  private final double[] warOfCall;
  private final int[] clusterOfCall;
  private final int clusters;
  private final DesignMatrix trigger;
  private final DesignMatrix call;
  private final DesignMatrix response;
  private final double[] centre;
  private final double[] precision;

  /** Derivatives of the log-likelihood in the logits of the links. */
  private static final class Derivatives {
    private final double[] trigger;
    private final double[] call;
    private final double[] response;
    private double value;

    Derivatives(int rows, int calls) {
      trigger = new double[rows];
      call = new double[calls];
      response = new double[rows];
    }
  }

  /** The chances of the links at one point. */
  private static final class Links {
    private final double[] trigger;
    private final double[] force;
    private final double[] slope;
    private final double[] callLogit;
    private final double[] call;

    Links(int rows, int calls) {
      trigger = new double[rows];
      force = new double[rows];
      slope = new double[rows];
      callLogit = new double[calls];
      call = new double[calls];
    }
  }

  ChainObjective(List<Call> cases, Fulfilment fulfilment, Specification how) {
    this.how = how;
    this.fulfilment = fulfilment;
    rows = cases.size();
    callOf = new int[rows];
    joined = new double[rows];
    war = new double[rows];
    before = new boolean[rows];
    List<Call> firsts = index(cases, callOf);
    calls = firsts.size();
    anyJoined = new boolean[calls];
    warOfCall = new double[calls];
    for (int i = 0; i < rows; i++) {
      Call one = cases.get(i);
      joined[i] = one.joined();
      war[i] = how.gravity() ? one.war() : 0;
      before[i] = one.known().raw(CallColumn.YEAR) < ERA;
      anyJoined[callOf[i]] |= one.outcome().joined();
      warOfCall[callOf[i]] = war[i];
    }
    clusterOfCall = new int[calls];
    clusters = clusters(firsts, clusterOfCall);
    List<Known> each = cases.stream().map(Call::known).toList();
    trigger = DesignMatrix.of(Part.TRIGGER.terms(), each);
    call = DesignMatrix.of(Part.CALL.terms(), firsts.stream().map(Call::known).toList());
    response = DesignMatrix.of(Part.RESPONSE.terms(), each);
    centre = new double[width()];
    precision = new double[width()];
    setPrior();
  }

  /** Numbers the calls; hands back the first row of each. */
  static List<Call> index(List<Call> cases, int[] callOf) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<Call> firsts = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      Call one = cases.get(i);
      Integer number = numbers.putIfAbsent(one.id(), firsts.size());
      if (number == null) {
        number = firsts.size();
        firsts.add(one);
      }
      callOf[i] = number;
    }
    return firsts;
  }

  static int clusters(List<Call> cases, int[] clusterOf) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (int i = 0; i < clusterOf.length; i++) {
      String dispute = cases.get(i).dispute();
      numbers.putIfAbsent(dispute, numbers.size());
      clusterOf[i] = numbers.getOrDefault(dispute, 0);
    }
    return numbers.size();
  }

  private void setPrior() {
    java.util.Arrays.fill(precision, triggerAt(), callAt(), how.triggerPenalty());
    java.util.Arrays.fill(precision, callAt(), responseAt(), how.callPenalty());
    java.util.Arrays.fill(precision, responseAt(), warAt(), how.responsePenalty());
    java.util.Arrays.fill(precision, warAt(), width(), Priors.WAR_PRECISION);
    precision[triggerAt()] = Priors.TRIGGER_PRECISION;
    precision[callAt()] = Priors.INTERCEPT_PRECISION;
    precision[responseAt()] = Priors.INTERCEPT_PRECISION;
    centre[callAt()] = Priors.CALL;
    centre[responseAt()] = how.curve().centre;
    for (int j = 1; j < response.width(); j++) {
      centre[responseAt() + j] = Priors.response(response.terms().get(j - 1)) * response.spread(j);
    }
    centre[warAt()] = how.gravity() ? Priors.WAR_ON_TRIGGER : 0;
    centre[warAt() + 1] = how.gravity() ? Priors.WAR_ON_CALL : 0;
    centre[warAt() + 2] = how.gravity() ? Priors.WAR_ON_RESPONSE : 0;
  }

  int triggerAt() {
    return 0;
  }

  int callAt() {
    return trigger.width();
  }

  int responseAt() {
    return callAt() + call.width();
  }

  int warAt() {
    return responseAt() + response.width();
  }

  int width() {
    return warAt() + 3;
  }

  DesignMatrix design(Part part) {
    return switch (part) {
      case TRIGGER -> trigger;
      case CALL -> call;
      case RESPONSE -> response;
      case WAR -> throw new IllegalArgumentException("war has a fit of its own");
    };
  }

  double[] centre() {
    return centre.clone();
  }

  double[] precision() {
    return precision.clone();
  }

  @Override
  public double at(double[] x, double[] gradient) {
    Derivatives d = derivatives(x, true);
    java.util.Arrays.fill(gradient, 0);
    double value = -d.value;
    for (int i = 0; i < rows; i++) {
      addRow(d, i, -1, gradient);
    }
    for (int c = 0; c < calls; c++) {
      addCall(d, c, -1, gradient);
    }
    for (int j = 0; j < gradient.length; j++) {
      double off = x[j] - centre[j];
      value += precision[j] * off * off / 2;
      gradient[j] += precision[j] * off;
    }
    return value;
  }

  /** The gradient of the log-likelihood of each dispute by itself, without prior and counts. */
  double[][] scores(double[] x) {
    Derivatives d = derivatives(x, false);
    double[][] scores = new double[clusters][width()];
    for (int i = 0; i < rows; i++) {
      addRow(d, i, 1, scores[clusterOfCall[callOf[i]]]);
    }
    for (int c = 0; c < calls; c++) {
      addCall(d, c, 1, scores[clusterOfCall[c]]);
    }
    return scores;
  }

  private void addRow(Derivatives d, int i, double sign, double[] to) {
    DesignMatrix.add(trigger.rows()[i], sign * d.trigger[i], to, triggerAt());
    DesignMatrix.add(response.rows()[i], sign * d.response[i], to, responseAt());
    to[warAt()] += sign * d.trigger[i] * war[i];
    to[warAt() + 2] += sign * d.response[i] * war[i];
  }

  private void addCall(Derivatives d, int c, double sign, double[] to) {
    DesignMatrix.add(call.rows()[c], sign * d.call[c], to, callAt());
    to[warAt() + 1] += sign * d.call[c] * warOfCall[c];
  }

  private Links links(double[] x) {
    Links at = new Links(rows, calls);
    for (int i = 0; i < rows; i++) {
      double logit = DesignMatrix.sum(trigger.rows()[i], x, triggerAt()) + x[warAt()] * war[i];
      double drive =
          DesignMatrix.sum(response.rows()[i], x, responseAt()) + x[warAt() + 2] * war[i];
      at.trigger[i] = Sigmoid.of(logit);
      at.force[i] = how.curve().at(drive);
      at.slope[i] = how.curve().slope(drive);
    }
    for (int c = 0; c < calls; c++) {
      at.callLogit[c] =
          DesignMatrix.sum(call.rows()[c], x, callAt()) + x[warAt() + 1] * warOfCall[c];
      at.call[c] = Sigmoid.of(at.callLogit[c]);
    }
    return at;
  }

  private Derivatives derivatives(double[] x, boolean withCounts) {
    Links at = links(x);
    Derivatives d = new Derivatives(rows, calls);
    double[] invoked = new double[calls];
    double[] together = together(at, invoked);
    for (int c = 0; c < calls; c++) {
      d.value += how.joint() * together[c];
      d.call[c] += how.joint() * (invoked[c] - at.call[c]);
    }
    for (int i = 0; i < rows; i++) {
      int c = callOf[i];
      double help = guarded(at.trigger[i] * at.force[i]);
      double alone = guarded(at.call[c] * help);
      double residual = (joined[i] - alone) / (alone * (1 - alone));
      double single = 1 - how.joint();
      d.value += single * (joined[i] == 1 ? Math.log(alone) : Math.log1p(-alone));
      d.call[c] += single * residual * help * at.call[c] * (1 - at.call[c]);
      double inHelp =
          how.joint() * invoked[c] * (joined[i] - help) / (help * (1 - help))
              + single * residual * at.call[c];
      d.trigger[i] += inHelp * at.force[i] * at.trigger[i] * (1 - at.trigger[i]);
      d.response[i] += inHelp * at.trigger[i] * at.slope[i];
    }
    if (withCounts && how.fulfilment() > 0) {
      addCounts(at, fulfilment.before(), true, d);
      addCounts(at, fulfilment.after(), false, d);
    }
    return d;
  }

  /**
   * ln P of all answers to each call; {@code invoked} gets the chance, after the fact, of a call.
   */
  private double[] together(Links at, double[] invoked) {
    double[] answers = new double[calls];
    for (int i = 0; i < rows; i++) {
      double help = guarded(at.trigger[i] * at.force[i]);
      answers[callOf[i]] += joined[i] == 1 ? Math.log(help) : Math.log1p(-help);
    }
    double[] together = new double[calls];
    for (int c = 0; c < calls; c++) {
      double called = Sigmoid.log(at.callLogit[c]) + answers[c];
      double silent = Sigmoid.log(-at.callLogit[c]);
      together[c] =
          anyJoined[c]
              ? called
              : Math.max(called, silent) + Math.log1p(Math.exp(-Math.abs(called - silent)));
      invoked[c] = Math.exp(called - together[c]);
    }
    return together;
  }

  /** Adds the likelihood of how many treaties were invoked and honoured in the wars of an era. */
  private void addCounts(Links at, Fulfilment.Counts counts, boolean early, Derivatives d) {
    double n = 0;
    double invoked = 0;
    double honoured = 0;
    for (int i = 0; i < rows; i++) {
      if (war[i] == 1 && before[i] == early) {
        double called = at.call[callOf[i]] * at.trigger[i];
        n++;
        invoked += called;
        honoured += called * at.force[i];
      }
    }
    if (n < 5 || counts.pairs() == 0) {
      return;
    }
    double share = guarded(invoked / n);
    double honour = guarded(honoured / invoked);
    int silent = counts.pairs() - counts.invoked();
    int broken = counts.invoked() - counts.honoured();
    double weight = how.fulfilment();
    d.value +=
        weight
            * (counts.invoked() * Math.log(share)
                + silent * Math.log1p(-share)
                + counts.honoured() * Math.log(honour)
                + broken * Math.log1p(-honour));
    double inShare = weight * (counts.invoked() / share - silent / (1 - share));
    double inHonour = weight * (counts.honoured() / honour - broken / (1 - honour));
    for (int i = 0; i < rows; i++) {
      if (war[i] == 1 && before[i] == early) {
        int c = callOf[i];
        double inCalled = (inShare + inHonour * (at.force[i] - honour) / share) / n;
        double called = at.call[c] * at.trigger[i];
        d.call[c] += inCalled * called * (1 - at.call[c]);
        d.trigger[i] += inCalled * called * (1 - at.trigger[i]);
        d.response[i] += inHonour * called / invoked * at.slope[i];
      }
    }
  }

  private static double guarded(double p) {
    return Math.min(1 - GUARD, Math.max(GUARD, p));
  }
}
