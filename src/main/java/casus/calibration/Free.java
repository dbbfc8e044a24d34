package casus.calibration;

import casus.crisis.Distribution;
import casus.crisis.Parameter;
import casus.scenario.ParameterLibrary;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the calibration of the dynamics leaves free; the rest stays at its default. */
public enum Free {
  /** λ: by far the strongest (model.md, section 10). */
  CHOICE_PRECISION(Parameter.CHOICE_PRECISION),
  /** κ_3. */
  COST_3(Parameter.COST_3),
  /** κ_4. */
  COST_4(Parameter.COST_4),
  /** σ_f. */
  FRAILTY_SD(Parameter.FRAILTY_SD),
  /** σ_ζ. */
  TEMPO_SD(Parameter.TEMPO_SD),
  /** σ of R8. */
  DIFFUSION(Parameter.DIFFUSION),
  /** g_0. */
  SETTLE_BASE(Parameter.SETTLE_BASE),
  /** Days without an incident after which a dispute has lapsed. */
  LAPSE_DAYS(Parameter.LAPSE_DAYS),
  /** Chance that an incident costs lives. */
  INCIDENT_FATAL(Parameter.INCIDENT_FATAL),
  /** Median of the principals' stakes, over disputes; their sd ln is 1.5. */
  STAKE_MEDIAN(null),
  /** Change of ln κ_4 in half a century: κ_4 itself is that of the year 2000. */
  TREND_COST_4(null);

  private final @Nullable Parameter parameter;

  Free(@Nullable Parameter parameter) {
    this.parameter = parameter;
  }

  /**
   * The parameter of the model that it is.
   *
   * @return empty for the stakes, which scenarios set by themselves, and for the trend
   */
  public Optional<Parameter> parameter() {
    return Optional.ofNullable(parameter);
  }

  /**
   * The word in files.
   *
   * @return lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The prior: of the library, or for the stakes here. */
  Distribution prior(ParameterLibrary library) {
    if (this == LAPSE_DAYS) { // fixed at 120 in the library, by a coding rule that is about as sure
      return new Distribution.Triangular(60, 120, 180);
    }
    if (this == DIFFUSION) { // wider than in the library, under which wars last far too long
      return new Distribution.Triangular(.03, .06, .15);
    }
    if (parameter != null) {
      return library
          .get(parameter)
          .prior()
          .orElseThrow(() -> new IllegalStateException(word() + " has no prior"));
    }
    return this == STAKE_MEDIAN
        ? new Distribution.LogNormal(.25, .4)
        : new Distribution.Normal(.4, .4);
  }

  /** The range: of the library, or for the stakes here. */
  double cut(double value, ParameterLibrary library) {
    double least =
        parameter != null ? library.get(parameter).least() : this == STAKE_MEDIAN ? .01 : -2;
    double greatest = parameter != null ? library.get(parameter).greatest() : 1;
    return Math.min(greatest, Math.max(least, value));
  }
}
