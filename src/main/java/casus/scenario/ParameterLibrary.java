package casus.scenario;

import static java.util.Objects.requireNonNull;

import casus.crisis.Parameter;
import casus.crisis.Parameters;
import casus.crisis.Uncertainty;
import casus.scenario.Node.Scalar;
import casus.text.Packed;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The parameters of the model as the library has them: default, range, unit, prior, source ({@code
 * library/parameters.csv}).
 */
public final class ParameterLibrary {
  private static final String RESOURCE = "/casus/library/parameters.csv";

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
    return of(Packed.rows(ParameterLibrary.class, RESOURCE));
  }

  /**
   * Makes a library of its rows.
   *
   * @param rows a parameter each
   * @return the library
   * @throws IllegalStateException if a row is of no parameter, or a parameter has no row or two
   */
  static ParameterLibrary of(List<NamedCsvRecord> rows) {
    Map<Parameter, ParameterEntry> entries = new EnumMap<>(Parameter.class);
    for (NamedCsvRecord row : rows) {
      String word = row.getField("parameter");
      Parameter parameter = words().get(word);
      if (parameter == null || entries.put(parameter, entry(parameter, row)) != null) {
        throw new IllegalStateException(
            RESOURCE + ": " + word + (parameter == null ? " is no parameter" : " stands twice"));
      }
    }
    Set<Parameter> missing = EnumSet.allOf(Parameter.class);
    missing.removeAll(entries.keySet());
    if (!missing.isEmpty()) {
      throw new IllegalStateException(RESOURCE + " lacks " + missing);
    }
    return new ParameterLibrary(entries);
  }

  /** The words for parameters in files. */
  static Map<String, Parameter> words() {
    return WORDS;
  }

  private static ParameterEntry entry(Parameter parameter, NamedCsvRecord row) {
    Problems problems = new Problems();
    double least = Double.parseDouble(row.getField("min"));
    double greatest = Double.parseDouble(row.getField("max"));
    double standard = Double.parseDouble(row.getField("default"));
    if (!(standard >= least && standard <= greatest)) {
      throw new IllegalStateException(RESOURCE + ": " + parameter + " is out of its range");
    }
    // Tails that reach out of the range are meant to be cut: no warnings here.
    Optional<Amount> prior =
        DistributionReader.read(
            Scalar.of(row.getField("prior"), Origin.named(RESOURCE)),
            "prior",
            Measure.ANY,
            problems);
    return new ParameterEntry(
        parameter,
        standard,
        least,
        greatest,
        row.getField("unit"),
        row.getField("symbol"),
        row.getField("rule"),
        problems.outcome(prior).orElseThrow().distribution(),
        row.getField("source"),
        row.getField("meaning"));
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
