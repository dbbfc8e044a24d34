package casus.calibration;

import casus.crisis.Distribution;
import casus.crisis.Parameter;
import casus.crisis.Parameters;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.engine.Simulator;
import casus.luck.Keys;
import casus.luck.Luck;
import casus.treaty.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Plays historical disputes between their two principals, without allies (R1–R3, R8, R13).
 *
 * @param defaults the parameters that stay
 * @param seed the master seed
 */
public record DyadSimulation(Parameters defaults, long seed) {
  /** Spread of ln stakes over disputes (model.md, section 9). */
  private static final double STAKE_SD = 1.5;

  private static final int TREND_FROM = 2000;
  private static final double TREND_YEARS = 50;

  /**
   * Plays each dispute some times.
   *
   * @param dyads the disputes
   * @param values the free parameters, by {@link Free}
   * @param structure the structure
   * @param replications of each dispute; positive
   * @param progress told how many disputes are done
   * @return those courses in which force was used, in the order of the disputes
   */
  public List<Course> play(
      List<Dyad> dyads,
      List<Double> values,
      Structure structure,
      int replications,
      IntConsumer progress) {
    Parameters parameters = parameters(values, structure);
    List<Course> courses = new ArrayList<>();
    for (int i = 0; i < dyads.size(); i++) {
      Dyad dyad = dyads.get(i);
      Simulator simulator =
          new Simulator(
              new ResolvedScenario(
                  dyad.scenario(
                      in(dyad.year(), parameters, values), stakes(values), structure.variant())));
      for (int k = 0; k < replications; k++) {
        course(dyad, simulator.run(new Luck(seedOf(dyad), k))).ifPresent(courses::add);
      }
      progress.accept(i + 1);
    }
    return courses;
  }

  private Parameters parameters(List<Double> values, Structure structure) {
    Parameters parameters = defaults;
    for (Free free : Free.values()) {
      if (free.parameter().isPresent()) {
        parameters = parameters.with(free.parameter().get(), values.get(free.ordinal()));
      }
    }
    return structure.apply(parameters);
  }

  private static Distribution stakes(List<Double> values) {
    return new Distribution.LogNormal(values.get(Free.STAKE_MEDIAN.ordinal()), STAKE_SD);
  }

  /** War has become dearer, or the reverse: κ_4 of a year. */
  private static Parameters in(int year, Parameters parameters, List<Double> values) {
    double trend = values.get(Free.TREND_COST_4.ordinal()) * (year - TREND_FROM) / TREND_YEARS;
    return parameters.with(Parameter.COST_4, parameters.get(Parameter.COST_4) * Math.exp(trend));
  }

  /** Each dispute has luck of its own. */
  private long seedOf(Dyad dyad) {
    return seed * 0x9E3779B97F4A7C15L + Keys.of(dyad.dispute());
  }

  private static Optional<Course> course(Dyad dyad, RunRecord run) {
    if (run.firstForceDay() == RunRecord.NO_DAY) {
      return Optional.empty();
    }
    return Optional.of(
        new Course(
            dyad.year(),
            run.war(),
            run.maxRungs().stream().allMatch(rung -> rung >= Rung.THREAT.ordinal()),
            run.deaths() > 0 ? 1 : 0,
            Math.max(1, run.duration()),
            run.nuclear()));
  }
}
