package casus.scenario;

import casus.crisis.Parameter;
import casus.crisis.Parameters;
import casus.crisis.Uncertainty;
import casus.scenario.Node.Entry;
import casus.scenario.Node.Scalar;
import casus.text.Numbers;
import casus.text.Text;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code parameters}: numbers, distributions, or the word {@code prior}. */
final class ParametersSection {
  static final String KEY = "parameters";

  /** The key, and the function, that name a sample of the posterior. */
  static final String POSTERIOR = "posterior";

  /** Stands for the distribution that the library gives as the prior of a parameter. */
  private static final String PRIOR = "prior";

  private final Context context;
  private final Problems problems;

  ParametersSection(Context context) {
    this.context = context;
    this.problems = context.problems();
  }

  /**
   * Reads the section.
   *
   * @param root the whole file
   * @return the library's defaults with the scenario's values
   */
  Parameters read(Fields root) {
    Parameters parameters = context.library().parameters().defaults();
    Map<String, Parameter> words = ParameterLibrary.words();
    Optional<Node> whole = root.node(KEY);
    if (whole.isPresent()
        && whole.get() instanceof Scalar scalar
        && PosteriorFile.isNamed(scalar)) {
      return posterior(parameters, scalar, Set.of());
    }
    Optional<Fields> fields = root.child(KEY, KEY);
    if (fields.isEmpty()) {
      return parameters;
    }
    Optional<Node> sample = fields.get().node(POSTERIOR);
    if (sample.isPresent() && sample.get() instanceof Scalar scalar) {
      parameters = posterior(parameters, scalar, fields.get().mapping().entries().keySet());
    }
    for (Entry entry : fields.get().mapping().entries().values()) {
      String word = entry.key().text();
      if (word.equals(POSTERIOR) && entry.value() instanceof Scalar) {
        continue;
      }
      Parameter parameter = words.get(word);
      if (parameter == null) {
        problems.error(
            entry.key().origin(),
            Text.format("the model has no parameter '%s'", word),
            Suggestion.nearby(word, words.keySet()).orElse("see 'casus list parameters'"));
        continue;
      }
      ParameterEntry known = context.library().parameters().get(parameter);
      Measure measure = known.measure();
      Optional<Amount> amount = amount(fields.get(), word, known, measure);
      if (amount.isPresent()) {
        parameters = parameters.with(parameter, amount.get().middle(measure));
        amount
            .get()
            .distribution()
            .ifPresent(
                law ->
                    context
                        .uncertainties()
                        .add(
                            new Uncertainty.OfParameter(
                                parameter, known.least(), known.greatest(), law)));
      }
    }
    return parameters;
  }

  /** Parameters drawn together; what the scenario gives by itself is left out. */
  private Parameters posterior(Parameters defaults, Scalar file, Set<String> given) {
    Optional<Uncertainty.OfPosterior> read =
        new PosteriorFile(context.library().parameters(), problems).read(file, given);
    if (read.isEmpty()) {
      return defaults;
    }
    context.uncertainties().add(read.get());
    Parameters parameters = defaults;
    for (int column = 0; column < read.get().parameters().size(); column++) {
      parameters = parameters.with(read.get().parameters().get(column), read.get().mean(column));
    }
    return parameters;
  }

  private Optional<Amount> amount(
      Fields fields, String word, ParameterEntry known, Measure measure) {
    Optional<Node> node = fields.node(word);
    boolean prior =
        node.isPresent() && node.get() instanceof Scalar scalar && scalar.text().equals(PRIOR);
    if (!prior) {
      return fields.amount(word, measure);
    }
    if (known.prior().isEmpty()) {
      problems.error(
          fields.at(word),
          Text.format("%s has no prior: it is fixed at %s", word, Numbers.text(known.standard())));
    }
    return known.prior().map(Amount.Uncertain::new);
  }
}
