package casus.history;

import static java.util.Objects.requireNonNull;

import casus.calibration.CrossValidation;
import casus.calibration.Sigmoid;
import casus.results.Json;
import casus.text.Packed;
import casus.text.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Regressions to hold the played model against: base rate, year, a logit of twelve covariates and a
 * ridge of all, for each question. Fitted to past disputes by {@code casus calibrate yardsticks},
 * and shipped as coefficients in {@code history/yardsticks.json}.
 *
 * @param disputes how many they were fitted to
 * @param models by question, then by kind
 * @param penalties by question, the penalty of the ridge
 * @param display share of displays of force among first acts below force
 * @param shift log odds of force in first acts less those of force at any time
 */
public record DisputeYardsticks(
    int disputes,
    Map<DisputeQuestion, Map<Kind, Yardstick>> models,
    Map<DisputeQuestion, Double> penalties,
    double display,
    double shift) {
  private static final String RESOURCE = "/casus/history/yardsticks.json";
  private static final MathContext DIGITS = new MathContext(6);

  /** For the partition on which the ridge's penalty is chosen. */
  private static final int TUNING_SEED = 1;

  private static final int FOLDS = 5;

  /** Penalties that are tried. */
  private static final double[] PENALTIES = {3, 10, 30, 100, 300};

  /** A weak prior, N(0, 1) on standardized weights: a covariate may part the cases. */
  private static final double LEAST_PENALTY = 1;

  /** Kinds of yardsticks. */
  public enum Kind {
    /** The share in the cases learned from. */
    BASE("base rate"),
    /** The year alone. */
    YEAR("year"),
    /** Twelve covariates. */
    TWELVE("logit of 12"),
    /** All covariates, held to 0. */
    RIDGE("ridge");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /**
     * Its name.
     *
     * @return such as {@code "logit of 12"}
     */
    public String label() {
      return label;
    }
  }

  /** Copies the maps. */
  public DisputeYardsticks {
    models = Map.copyOf(models);
    penalties = Map.copyOf(penalties);
  }

  /**
   * The forecast of a yardstick.
   *
   * @param question what is asked
   * @param kind which yardstick
   * @param row the dispute
   * @return in (0, 1)
   */
  public double chance(DisputeQuestion question, Kind kind, DisputeRow row) {
    return model(question, kind).chance(row);
  }

  Yardstick model(DisputeQuestion question, Kind kind) {
    Map<Kind, Yardstick> kinds = models.get(question);
    Yardstick model = kinds == null ? null : kinds.get(kind);
    if (model == null) {
      throw new IllegalStateException(Text.format("no %s for %s", kind, question));
    }
    return model;
  }

  /**
   * How far first acts go: the ridge for force, shifted to their share.
   *
   * @return the opening
   */
  public DisputeOpening opening() {
    return new DisputeOpening(model(DisputeQuestion.FORCE, Kind.RIDGE), display, shift);
  }

  /**
   * Fits all yardsticks.
   *
   * @param rows past disputes, of which it is known how they went
   * @return the yardsticks
   * @throws IllegalArgumentException if a question has fewer than five answers of either kind
   */
  public static DisputeYardsticks fit(List<DisputeRow> rows) {
    Map<DisputeQuestion, Map<Kind, Yardstick>> models = new EnumMap<>(DisputeQuestion.class);
    Map<DisputeQuestion, Double> penalties = new EnumMap<>(DisputeQuestion.class);
    for (DisputeQuestion question : DisputeQuestion.values()) {
      List<Yardstick.Seen> cases = Yardstick.cases(rows, question);
      long events = cases.stream().filter(Yardstick.Seen::truth).count();
      if (Math.min(events, cases.size() - events) < FOLDS) {
        throw new IllegalArgumentException(
            Text.format(
                "%s: %d of %d disputes; at least %d of either kind are needed to learn from",
                question.meaning(), events, cases.size(), FOLDS));
      }
      double penalty = penalty(cases);
      penalties.put(question, penalty);
      models.put(
          question,
          Map.of(
              Kind.BASE,
              new Yardstick(Sigmoid.logit((double) events / cases.size()), Map.of()),
              Kind.YEAR,
              Yardstick.fit(cases, List.of(DisputeCovariate.YEAR), LEAST_PENALTY),
              Kind.TWELVE,
              Yardstick.fit(cases, DisputeCovariate.TWELVE, LEAST_PENALTY),
              Kind.RIDGE,
              Yardstick.fit(cases, DisputeCovariate.ALL, penalty)));
    }
    double[] first = firstActs(rows);
    return new DisputeYardsticks(rows.size(), models, penalties, first[0], first[1]);
  }

  /**
   * Yardsticks for each dispute that were fitted without its part.
   *
   * @param rows past disputes
   * @param parts the parts, by dyad
   * @return of a dispute, the yardsticks that have not seen it
   * @throws IllegalArgumentException if a question has fewer than five answers of either kind
   */
  public static Function<DisputeRow, DisputeYardsticks> byPart(
      List<DisputeRow> rows, CrossValidation parts) {
    List<DisputeYardsticks> byPart = new ArrayList<>();
    for (int part = 0; part < parts.folds(); part++) {
      int out = part;
      byPart.add(fit(rows.stream().filter(row -> parts.fold(row.dyad()) != out).toList()));
    }
    return row -> byPart.get(parts.fold(row.dyad()));
  }

  /** The penalty with the best logarithmic score over five folds by dyad. */
  private static double penalty(List<Yardstick.Seen> cases) {
    CrossValidation folds = new CrossValidation(FOLDS, TUNING_SEED);
    double best = PENALTIES[0];
    double least = Double.POSITIVE_INFINITY;
    for (double penalty : PENALTIES) {
      double loss = 0;
      for (int fold = 0; fold < FOLDS; fold++) {
        List<Yardstick.Seen> seen = new ArrayList<>();
        List<Yardstick.Seen> left = new ArrayList<>();
        for (Yardstick.Seen one : cases) {
          (folds.fold(one.row().dyad()) == fold ? left : seen).add(one);
        }
        Yardstick model = Yardstick.fit(seen, DisputeCovariate.ALL, penalty);
        for (Yardstick.Seen one : left) {
          double logit = model.logit(one.row());
          loss -= Sigmoid.log(one.truth() ? logit : -logit);
        }
      }
      if (loss < least) {
        least = loss;
        best = penalty;
      }
    }
    return best;
  }

  /**
   * First acts are not on record, but where the target did nothing all acts are the challenger's:
   * the shares of its highest there stand for those of first acts. More force than that came later.
   */
  private static double[] firstActs(List<DisputeRow> rows) {
    double[] acts = {0, .5, .5, .5}; // by rung; half an act each keeps shares off 0 and 1
    for (DisputeRow row : rows) {
      double level = row.course().hostilityA();
      if (row.course().reply() == 0 && level >= 2) {
        acts[(int) Math.min(3, level - 1)]++;
      }
    }
    double below = acts[1] + acts[2];
    double everForce =
        rows.stream()
            .mapToDouble(row -> row.course().force())
            .filter(force -> !Double.isNaN(force))
            .average()
            .orElse(.5);
    return new double[] {acts[2] / below, Math.log(acts[3] / below) - Sigmoid.logit(everForce)};
  }

  /**
   * Those that come with the program.
   *
   * @return the yardsticks
   * @throws IllegalStateException if the program was built without them
   */
  public static DisputeYardsticks load() {
    Object root =
        new Load(LoadSettings.builder().build())
            .loadFromString(Packed.text(DisputeYardsticks.class, RESOURCE));
    Map<?, ?> data = map(map(root).get("data"));
    Map<DisputeQuestion, Map<Kind, Yardstick>> models = new EnumMap<>(DisputeQuestion.class);
    Map<DisputeQuestion, Double> penalties = new EnumMap<>(DisputeQuestion.class);
    Map<?, ?> questions = map(map(root).get("questions"));
    for (DisputeQuestion question : DisputeQuestion.values()) {
      Map<?, ?> told = map(questions.get(question.word()));
      Map<Kind, Yardstick> kinds = new EnumMap<>(Kind.class);
      for (Kind kind : Kind.values()) {
        kinds.put(kind, yardstick(map(told.get(kind.label()))));
      }
      models.put(question, kinds);
      penalties.put(question, number(told.get("penalty")));
    }
    return new DisputeYardsticks(
        (int) number(data.get("disputes")),
        models,
        penalties,
        number(data.get("first_act_display")),
        number(data.get("first_act_shift")));
  }

  private static Yardstick yardstick(Map<?, ?> told) {
    Map<DisputeCovariate, Double> weights = new EnumMap<>(DisputeCovariate.class);
    for (DisputeCovariate covariate : DisputeCovariate.values()) {
      if (told.containsKey(covariate.word())) {
        weights.put(covariate, number(told.get(covariate.word())));
      }
    }
    return new Yardstick(number(told.get("intercept")), weights);
  }

  private static Map<?, ?> map(@org.jspecify.annotations.Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalStateException(RESOURCE + " is not as casus writes it: no mapping");
  }

  private static double number(@org.jspecify.annotations.Nullable Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw new IllegalStateException(RESOURCE + " is not as casus writes it: no number");
  }

  /**
   * The file that is shipped.
   *
   * @return JSON, ending with a line end
   */
  public String json() {
    Map<String, Object> root =
        Json.object(
            "about",
            "Regressions to hold the played model against; no part of the model. Own estimates from COW"
                + " MID 5.0 (Palmer et al. 2022), NMC 7.0 (Singer 1987), Direct Contiguity 3.2, ATOP 5.1"
                + " (Leeds et al. 2002), V-Dem v16 and the strategic rivalries of Thompson, Sakuwa and"
                + " Suhas (2021).",
            "made_by",
            "casus calibrate yardsticks --disputes dispute_dyads.csv -o yardsticks.json");
    Map<String, Object> data =
        Json.object(
            "disputes",
            disputes,
            "first_act_display",
            rounded(display),
            "first_act_shift",
            rounded(shift));
    root.put("data", data);
    Map<String, Object> questions = new LinkedHashMap<>();
    for (DisputeQuestion question : DisputeQuestion.values()) {
      Map<String, Object> kinds =
          Json.object(
              "meaning", question.meaning(),
              "penalty", requireNonNull(penalties.get(question)));
      for (Kind kind : Kind.values()) {
        Yardstick model = model(question, kind);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("intercept", rounded(model.intercept()));
        model.weights().forEach((term, weight) -> told.put(term.word(), rounded(weight)));
        kinds.put(kind.label(), told);
      }
      questions.put(question.word(), kinds);
    }
    root.put("questions", questions);
    return Json.text(root) + "\n";
  }

  /** So that the last bits of a machine's arithmetic do not show. */
  private static double rounded(double value) {
    return new BigDecimal(value).round(DIGITS).doubleValue();
  }
}
