package casus.scenario;

import static java.util.Objects.requireNonNull;

import casus.crisis.Distribution;
import casus.crisis.Parameter;
import casus.crisis.Parameters;
import casus.crisis.Uncertainty;
import casus.scenario.Fields.Named;
import casus.scenario.Node.Mapping;
import casus.text.Text;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The parameters of the model as the library has them: default, range, unit, prior, source ({@code
 * library/parameters.yaml}).
 */
public final class ParameterLibrary {
  private static final String RESOURCE = "library/parameters.yaml";

  private static final Map<String, Parameter> WORDS =
      Arrays.stream(Parameter.values())
          .collect(Collectors.toUnmodifiableMap(Parameter::word, Function.identity()));

  private final Map<Parameter, ParameterEntry> entries;

  private ParameterLibrary(Map<Parameter, ParameterEntry> entries) {
    this.entries = new EnumMap<>(entries);
  }

  /**
   * Reads the library.
   *
   * @return every parameter
   * @throws IllegalStateException if the library and {@link Parameter} do not agree
   */
  public static ParameterLibrary load() {
    return parse(Resource.text(RESOURCE)).orElseThrow();
  }

  /**
   * Reads a text in the library's form.
   *
   * @param text YAML
   * @return the library, or what is wrong with it
   */
  static Parsed<ParameterLibrary> parse(String text) {
    Problems problems = new Problems();
    Source source = Source.shipped("library/" + RESOURCE, text);
    Map<Parameter, ParameterEntry> entries = new EnumMap<>(Parameter.class);
    Optional<Mapping> root = YamlParser.parseMapping(source, text, problems);
    if (root.isPresent()) {
      Fields fields = new Fields(root.get(), root.get().origin(), "", problems);
      fields.require(words().keySet().toArray(String[]::new));
      for (Named named : fields.all("parameter")) {
        Parameter parameter = words().get(named.name());
        if (parameter == null) {
          problems.error(
              named.key().origin(),
              Text.format("the model has no parameter '%s'", named.name()),
              Suggestion.hint(named.name(), words().keySet()));
        } else {
          entry(parameter, named.fields()).ifPresent(entry -> entries.put(parameter, entry));
        }
      }
    }
    return problems.outcome(Optional.of(new ParameterLibrary(entries)));
  }

  /** The words for parameters in files. */
  static Map<String, Parameter> words() {
    return WORDS;
  }

  private static Optional<ParameterEntry> entry(Parameter parameter, Fields fields) {
    fields.require("default", "min", "max", "unit", "symbol", "rule", "prior", "source", "meaning");
    double least = fields.number("min", Measure.ANY).orElse(0.0);
    double greatest = fields.number("max", Measure.ANY).orElse(0.0);
    Measure range = new Measure(Unit.NONE, least, greatest);
    double standard = fields.number("default", range).orElse(0.0);
    Optional<Distribution> prior =
        fields
            .node("prior")
            // Tails that reach out of the range are meant to be cut: no warnings here.
            .flatMap(node -> DistributionReader.read(node, "prior", Measure.ANY, fields.problems()))
            .flatMap(Amount::distribution);
    ParameterEntry entry =
        new ParameterEntry(
            parameter,
            standard,
            least,
            greatest,
            fields.text("unit").orElse(""),
            fields.text("symbol").orElse(""),
            fields.text("rule").orElse(""),
            prior,
            fields.text("source").orElse(""),
            fields.text("meaning").orElse(""));
    fields.finish();
    return Optional.of(entry);
  }

  /**
   * One parameter.
   *
   * @param parameter which
   * @return what the library says of it
   */
  public ParameterEntry get(Parameter parameter) {
    return requireNonNull(entries.get(parameter));
  }

  /**
   * Every parameter.
   *
   * @return in the order of {@link Parameter}
   */
  public List<ParameterEntry> all() {
    return List.copyOf(entries.values());
  }

  /**
   * The sample of the posterior that casus ships: parameters drawn together.
   *
   * @return the sample
   * @throws IllegalStateException if the program was built with one that does not fit its
   *     parameters
   */
  public Uncertainty.OfPosterior posterior() {
    Problems problems = new Problems();
    return problems
        .outcome(new PosteriorFile(this, problems).shipped(Origin.named("library"), Set.of()))
        .orElseThrow();
  }

  /**
   * The defaults.
   *
   * @return a value for each parameter
   */
  public Parameters defaults() {
    return Parameters.of(
        entries.values().stream()
            .collect(Collectors.toMap(ParameterEntry::parameter, ParameterEntry::standard)));
  }
}
