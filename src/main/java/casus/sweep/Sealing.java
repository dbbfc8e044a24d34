package casus.sweep;

import casus.crisis.Outcome;
import casus.design.Factor;
import casus.design.FigureChoice;
import casus.design.Replications;
import casus.design.Study;
import casus.results.Folders;
import casus.results.SealedPlan;
import casus.results.UnreadableResultsException;
import casus.scenario.LoadedStudy;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of a study goes into a sealed plan, and comes out of it again. */
public final class Sealing {
  private static final String MIN = "replications.min";
  private static final String MAX = "replications.max";
  private static final String FIRST = "replications.first";
  private static final String PRECISION = "precision.";
  private static final String SEED = "seed";

  private Sealing() {}

  /** Whether a study, or one scenario, is played. */
  public enum Kind {
    /** Points, arms. */
    STUDY("study"),
    /** One scenario, as it is. */
    RUN("run");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /**
     * What a plan is of.
     *
     * @param plan the plan
     * @return a study, unless it says otherwise
     */
    public static Kind of(SealedPlan plan) {
      return RUN.word.equals(plan.terms().get(SealedPlan.KIND)) ? RUN : STUDY;
    }

    /** The word in a plan. */
    public String word() {
      return word;
    }
  }

  /**
   * What is to be played, key by key, with all that the design came to.
   *
   * @param kind whether it is a study
   * @param loaded the study, with the seed and the replications that it is to have
   * @return values by key
   */
  public static Map<String, String> terms(Kind kind, LoadedStudy loaded) {
    Study study = loaded.study();
    Map<String, String> terms = new LinkedHashMap<>();
    terms.put(SealedPlan.KIND, kind.word());
    terms.put("name", study.name());
    terms.put(SEED, Long.toString(study.seed()));
    terms.put(FIRST, Integer.toString(study.replications().first()));
    terms.put(MIN, Integer.toString(study.replications().least()));
    terms.put(MAX, Integer.toString(study.replications().most()));
    study
        .replications()
        .precision()
        .forEach((outcome, width) -> terms.put(PRECISION + outcome, Double.toString(width)));
    terms.put("design", study.design().word());
    terms.put("luck", study.luck().word());
    terms.put("factors", String.join(", ", study.factors().stream().map(Factor::name).toList()));
    terms.put("points", Integer.toString(study.points().count()));
    terms.put("points.sha256", hash(study.points().values()));
    study.arms().forEach(arm -> terms.put("arms." + arm, "played"));
    for (Outcome outcome : loaded.base().outcomes()) {
      terms.put("outcomes." + outcome.name(), outcome.text());
    }
    terms.put(
        "figures", String.join(", ", study.figures().stream().map(FigureChoice::words).toList()));
    return terms;
  }

  private static String hash(List<List<String>> points) {
    StringBuilder all = new StringBuilder();
    for (List<String> point : points) {
      all.append(String.join("\t", point)).append('\n');
    }
    return Folders.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The replications that a plan promises.
   *
   * @param plan the plan
   * @return how many, and the precision that stops them
   * @throws UnreadableResultsException if the plan does not say
   */
  public static Replications replications(SealedPlan plan) throws UnreadableResultsException {
    Map<String, Double> precision = new LinkedHashMap<>();
    for (Map.Entry<String, String> term : plan.terms().entrySet()) {
      if (term.getKey().startsWith(PRECISION)) {
        precision.put(
            term.getKey().substring(PRECISION.length()), Double.parseDouble(term.getValue()));
      }
    }
    return new Replications(
        Math.toIntExact(plan.number(FIRST)),
        Math.toIntExact(plan.number(MIN)),
        Math.toIntExact(plan.number(MAX)),
        precision);
  }

  /**
   * The seed that a plan promises.
   *
   * @param plan the plan
   * @return the master seed
   * @throws UnreadableResultsException if the plan does not say
   */
  public static long seed(SealedPlan plan) throws UnreadableResultsException {
    return plan.number(SEED);
  }
}
