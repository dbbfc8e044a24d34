package casus.calibration;

import casus.crisis.Circumstances;
import casus.crisis.CommonDraw;
import casus.treaty.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Forecasts by the rules: R4, R5 and R7, summed over how grave the dispute becomes and over the
 * draw that the allies have in common.
 *
 * @param rules the rules
 * @param gravity how grave it becomes
 */
record ResponseForecast(ResponseRules rules, GravityForecast gravity) implements LinkedForecast {
  @Override
  public double chanceOfWar(Known known) {
    return gravity.chance(known, Gravity.WAR);
  }

  /** Short of war the links are means over the gravities there are, each given the one before. */
  @Override
  public Links links(Known known, boolean wars) {
    Situation situation = new Situation(known, rules.position());
    double all = 0;
    double sees = 0;
    double invoked = 0;
    double joined = 0;
    for (Gravity grave : Gravity.values()) {
      if ((grave == Gravity.WAR) == wars) {
        double chance = gravity.chance(known, grave);
        double trigger = rules.sees(situation, grave);
        double called = trigger * rules.calls(situation, grave);
        all += chance;
        sees += chance * trigger;
        invoked += chance * called;
        joined += chance * called * fights(situation, grave);
      }
    }
    return all > 0 ? new Links(sees / all, invoked / sees, joined / invoked) : new Links(0, 0, 0);
  }

  /** P(limited or full), the common draw unknown. */
  private double fights(Situation situation, Gravity grave) {
    Circumstances circumstances = new Circumstances();
    double[] byResponse = new double[Response.COUNT];
    return CommonDraw.COARSE.mean(
        common ->
            rules.fights(
                situation,
                grave,
                rules.drive(situation, grave, common, circumstances),
                byResponse));
  }

  /** That an ally joins: those of one treaty share its call, all share the common draw. */
  @Override
  public double any(List<Call> allies) {
    Known first = allies.get(0).known();
    double any = 0;
    for (Gravity grave : Gravity.values()) {
      any +=
          gravity.chance(first, grave)
              * (1 - CommonDraw.COARSE.mean(common -> nobody(allies, grave, common)));
    }
    return any;
  }

  private double nobody(List<Call> allies, Gravity grave, double common) {
    Circumstances circumstances = new Circumstances();
    double[] byResponse = new double[Response.COUNT];
    Map<String, double[]> treaties = new LinkedHashMap<>();
    for (Call one : allies) {
      Situation situation = new Situation(one.known(), rules.position());
      double[] treaty =
          treaties.computeIfAbsent(
              one.treaty(), id -> new double[] {rules.calls(situation, grave), 1});
      double drive = rules.drive(situation, grave, common, circumstances);
      treaty[1] *=
          1 - rules.sees(situation, grave) * rules.fights(situation, grave, drive, byResponse);
    }
    double nobody = 1;
    for (double[] treaty : treaties.values()) {
      nobody *= 1 - treaty[0] + treaty[0] * treaty[1];
    }
    return nobody;
  }
}
