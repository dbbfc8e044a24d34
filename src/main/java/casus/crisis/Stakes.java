package casus.crisis;

import casus.crisis.StakeFeatures.Border;
import casus.crisis.StakeFeatures.Issue;
import casus.crisis.StakeFeatures.Revisionist;
import casus.crisis.StakeFeatures.Rivalry;
import java.util.Optional;

/**
 * Stakes from the case (model.md, section 2): features known beforehand give an index η,
 *
 * <pre>z = ϱ η + √(1 − ϱ²) u,   stake = min(1, median exp(spread z)),   u ~ N(0, 1),</pre>
 *
 * both sides share η, and u in part. The index is the first factor of a reduced-rank regression of
 * force, reply, deaths, war and length on the features of 1,155 militarized disputes of 1816–1992
 * (MID 5.0, strategic rivalries, direct contiguity); features stand centred on their means there.
 *
 * @param median stake of a dispute with average features
 * @param spread of the log of stakes over disputes
 * @param fit ϱ
 * @param shared correlation of the two sides' u
 * @param territory effect of a demand for territory
 * @param regime effect of a demand for another regime
 * @param policy effect of a demand for another policy by the challenger alone
 * @param targetRevisionist effect of a revisionist target
 * @param bothRevisionist further effect of both being revisionist
 * @param rivalrySpatial effect of a rivalry over territory
 * @param rivalryOther effect of another rivalry
 * @param border effect of a land border
 * @param sea effect of being neighbours by sea
 * @param priorDisputes effect of ln(1 + disputes of the last ten years)
 * @param manyOriginators effect of more than one originator on a side
 */
public record Stakes(
    @Coefficient(Parameter.STAKE_MEDIAN) double median,
    @Coefficient(Parameter.STAKE_SPREAD) double spread,
    @Coefficient(Parameter.STAKE_FIT) double fit,
    @Coefficient(Parameter.STAKE_SHARED) double shared,
    @Coefficient(Parameter.STAKE_TERRITORY) double territory,
    @Coefficient(Parameter.STAKE_REGIME) double regime,
    @Coefficient(Parameter.STAKE_POLICY) double policy,
    @Coefficient(Parameter.STAKE_TARGET_REVISIONIST) double targetRevisionist,
    @Coefficient(Parameter.STAKE_BOTH_REVISIONIST) double bothRevisionist,
    @Coefficient(Parameter.STAKE_RIVALRY_SPATIAL) double rivalrySpatial,
    @Coefficient(Parameter.STAKE_RIVALRY_OTHER) double rivalryOther,
    @Coefficient(Parameter.STAKE_BORDER) double border,
    @Coefficient(Parameter.STAKE_SEA) double sea,
    @Coefficient(Parameter.STAKE_PRIOR_DISPUTES) double priorDisputes,
    @Coefficient(Parameter.STAKE_MANY_ORIGINATORS) double manyOriginators) {
  // Means of the features over the disputes that the index was found on.
  private static final double MEAN_TERRITORY = 0.296;
  private static final double MEAN_REGIME = 0.055;
  private static final double MEAN_POLICY = 0.379;
  private static final double MEAN_TARGET_REVISIONIST = 0.222;
  private static final double MEAN_BOTH_REVISIONIST = 0.110;
  private static final double MEAN_SPATIAL = 0.345;
  private static final double MEAN_OTHER = 0.103;
  private static final double MEAN_BORDER = 0.510;
  private static final double MEAN_SEA = 0.121;
  private static final double MEAN_PRIOR = 0.796;
  private static final double MEAN_MANY = 0.074;

  /**
   * The index η of a case.
   *
   * @param features what is told of it
   * @param rivals whether the two principals are rivals, where their rivalry is not told
   * @param neighbours whether they border by land, where that is not told
   * @return η, about 0 ± 1 over the disputes of 1816–1992
   */
  public double index(StakeFeatures features, boolean rivals, boolean neighbours) {
    Rivalry rivalry = rivalry(features, rivals, neighbours);
    Border frontier = border(features, neighbours);
    double eta =
        rivalrySpatial * (one(rivalry == Rivalry.SPATIAL) - MEAN_SPATIAL)
            + rivalryOther * (one(rivalry == Rivalry.OTHER) - MEAN_OTHER)
            + border * (one(frontier == Border.LAND) - MEAN_BORDER)
            + sea * (one(frontier == Border.SEA) - MEAN_SEA)
            + manyOriginators * (one(features.manyOriginators()) - MEAN_MANY);
    if (features.priorDisputes().isPresent()) {
      eta += priorDisputes * (Math.log1p(features.priorDisputes().get()) - MEAN_PRIOR);
    }
    if (features.issue().isPresent()) {
      Issue issue = features.issue().get();
      eta +=
          territory * (one(issue == Issue.TERRITORY) - MEAN_TERRITORY)
              + regime * (one(issue == Issue.REGIME) - MEAN_REGIME);
    }
    if (features.revisionist().isPresent()) {
      Revisionist who = features.revisionist().get();
      eta +=
          targetRevisionist * (one(who.isTarget()) - MEAN_TARGET_REVISIONIST)
              + bothRevisionist * (one(who == Revisionist.BOTH) - MEAN_BOTH_REVISIONIST);
      if (features.issue().isPresent()) {
        boolean demand = features.issue().get() == Issue.POLICY && who == Revisionist.CHALLENGER;
        eta += policy * (one(demand) - MEAN_POLICY);
      }
    }
    return eta;
  }

  /**
   * The kind of rivalry between two principals: as told, else that of their tie, which counts as
   * one over territory between neighbours by land.
   *
   * @param features what is told
   * @param rivals whether they are rivals
   * @param neighbours whether they border by land
   * @return the kind
   */
  static Rivalry rivalry(StakeFeatures features, boolean rivals, boolean neighbours) {
    return features
        .rivalry()
        .orElse(!rivals ? Rivalry.NONE : neighbours ? Rivalry.SPATIAL : Rivalry.OTHER);
  }

  /**
   * How two principals are neighbours: as told, else by their tie, which knows only of land.
   *
   * @param features what is told
   * @param neighbours whether they border by land
   * @return the kind
   */
  static Border border(StakeFeatures features, boolean neighbours) {
    return features.border().orElse(neighbours ? Border.LAND : Border.NONE);
  }

  /**
   * The median stake that a scenario's case gives to both principals of a dispute.
   *
   * @param scenario the scenario
   * @param dispute one of its disputes
   * @return in (0, 1]
   */
  public static double middle(Scenario scenario, Confrontation dispute) {
    Stakes rule = scenario.parameters().rule(Stakes.class);
    Optional<Tie> tie =
        scenario.ties().stream().filter(it -> dispute.between(it.first(), it.second())).findFirst();
    double eta =
        rule.index(
            dispute.features(),
            tie.map(Tie::rivals).orElse(false),
            tie.map(Tie::landBorder).orElse(false));
    return rule.middle(dispute.features(), eta);
  }

  private static double one(boolean holds) {
    return holds ? 1 : 0;
  }

  /**
   * The median stake of a case: what the public reckons with.
   *
   * @param features of the case
   * @param eta its index
   * @return in (0, 1]
   */
  public double middle(StakeFeatures features, double eta) {
    return drawn(features, eta, 0);
  }

  /**
   * A stake as it is drawn.
   *
   * @param features of the case; a stated gravity takes the place of the index
   * @param eta its index
   * @param u what the features leave open, standard normal
   * @return in (0, 1]
   */
  public double drawn(StakeFeatures features, double eta, double u) {
    double open = Math.sqrt(1 - fit * fit) * u;
    double log =
        features.gravity().isPresent()
            ? Math.log(features.gravity().get().median()) + spread * open
            : Math.log(median) + spread * (fit * eta + open);
    return Math.min(1, Math.exp(log));
  }

  /**
   * What the features leave open for one side.
   *
   * @param common a standard normal draw of the dispute
   * @param own a standard normal draw of the side
   * @return u, standard normal, correlated with the other side's
   */
  public double open(double common, double own) {
    return Math.sqrt(shared) * common + Math.sqrt(1 - shared) * own;
  }
}
