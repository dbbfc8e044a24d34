package casus.scenario;

import casus.crisis.Parameter;
import casus.crisis.Uncertainty;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.text.Numbers;
import casus.text.Packed;
import casus.text.Text;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sample of the posterior of several parameters, as {@code casus calibrate dynamics} writes it: a
 * column for each parameter and perhaps {@code weight}.
 */
final class PosteriorFile {
  private static final Pattern CALL = Pattern.compile("posterior\\((.+)\\)");
  private static final String WEIGHT = "weight";

  /** The name of the sample that casus ships. */
  private static final String SHIPPED = "casus";

  /** Of what: fitted apart, so that a row of each is drawn independently of the others. */
  private static final List<String> RESOURCES =
      List.of("calibration/posterior.csv", "calibration/responses-posterior.csv");

  private final ParameterLibrary library;
  private final Problems problems;

  PosteriorFile(ParameterLibrary library, Problems problems) {
    this.library = library;
    this.problems = problems;
  }

  /** Whether a value is {@code posterior(FILE)}. */
  static boolean isNamed(Scalar scalar) {
    return CALL.matcher(scalar.text().strip()).matches();
  }

  /**
   * Reads a sample.
   *
   * @param named {@code FILE} or {@code posterior(FILE)}; relative to the scenario's folder; {@code
   *     casus} for the sample that casus ships
   * @param given parameters that are not taken from it
   */
  Optional<Uncertainty.OfPosterior> read(Scalar named, Set<String> given) {
    Matcher call = CALL.matcher(named.text().strip());
    String name = call.matches() ? call.group(1).strip() : named.text().strip();
    Optional<Uncertainty.OfPosterior> sample =
        name.equals(SHIPPED)
            ? shipped(named.origin(), given)
            : text(name, named.origin()).flatMap(text -> table(name, text, named.origin(), given));
    if (sample.isPresent() && sample.get().parameters().isEmpty()) {
      problems.error(named.origin(), name + " has no parameter with values");
      return Optional.empty();
    }
    return sample;
  }

  /**
   * The sample that casus ships.
   *
   * @param asked where it is asked for
   * @param given parameters that are not taken from it
   */
  Optional<Uncertainty.OfPosterior> shipped(Origin asked, Set<String> given) {
    Optional<Uncertainty.OfPosterior> all = Optional.empty();
    for (String resource : RESOURCES) {
      byte[] bytes = Packed.bytes(PosteriorFile.class, "/casus/" + resource);
      Optional<Uncertainty.OfPosterior> one =
          SourceFile.decode(resource, bytes, problems)
              .flatMap(text -> table(SHIPPED, text, asked, given));
      all = all.isEmpty() ? one : all.flatMap(before -> one.map(before::with));
    }
    return all;
  }

  private Optional<Uncertainty.OfPosterior> table(
      String name, SourceFile text, Origin asked, Set<String> given) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text.text())) {
      return sample(name, reader, asked, given);
    } catch (CsvParseException | java.io.IOException e) {
      problems.error(asked, name + " is no table: " + e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * A document that names its sample as a file beside it, for a folder that keeps both.
   *
   * @param root the document
   * @param file the name of the file beside it
   * @return the same document where it names no sample
   */
  static Mapping beside(Mapping root, String file) {
    Optional<Node> parameters = root.get(ParametersSection.KEY);
    if (parameters.isEmpty()) {
      return root;
    }
    Origin origin = parameters.get().origin();
    Scalar section = Scalar.of(ParametersSection.KEY, origin);
    if (parameters.get() instanceof Scalar scalar && isNamed(scalar)) {
      return root.with(section, new Scalar("posterior(" + file + ")", false, origin));
    }
    if (parameters.get() instanceof Mapping mapping && mapping.has(ParametersSection.POSTERIOR)) {
      Scalar key = Scalar.of(ParametersSection.POSTERIOR, origin);
      return root.with(section, mapping.with(key, new Scalar(file, false, origin)));
    }
    return root;
  }

  /**
   * A sample as a table.
   *
   * @param sample the sample
   * @return CSV; reading it gives the sample back
   */
  static String table(Uncertainty.OfPosterior sample) {
    StringBuilder table = new StringBuilder();
    sample.parameters().forEach(parameter -> table.append(parameter.word()).append(','));
    table.append(WEIGHT).append('\n');
    for (int row = 0; row < sample.rows().size(); row++) {
      sample.rows().get(row).forEach(value -> table.append(Numbers.text(value)).append(','));
      table.append(Numbers.text(sample.weights().get(row))).append('\n');
    }
    return table.toString();
  }

  private Optional<SourceFile> text(String name, Origin asked) {
    try {
      Path scenario = Path.of(asked.source().name());
      return SourceFile.read(scenario.resolveSibling(name), name, asked, problems);
    } catch (InvalidPathException e) {
      problems.error(asked, Text.format("'%s' cannot be the name of a file", name));
      return Optional.empty();
    }
  }

  private Optional<Uncertainty.OfPosterior> sample(
      String name, CsvReader<NamedCsvRecord> reader, Origin asked, Set<String> given) {
    Map<String, Parameter> columns = null;
    List<List<Double>> rows = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (NamedCsvRecord row : reader) {
      if (columns == null) {
        columns = columns(name, row.getHeader(), asked);
        columns.keySet().removeAll(given);
      }
      List<Double> values = new ArrayList<>();
      for (Map.Entry<String, Parameter> column : columns.entrySet()) {
        values.add(value(name, row, column.getKey(), column.getValue(), asked));
      }
      rows.add(values);
      weights.add(row.getHeader().contains(WEIGHT) ? weight(name, row, asked) : 1);
    }
    if (columns == null) {
      problems.error(asked, name + " has no parameter with values");
      return Optional.empty();
    }
    if (weights.stream().mapToDouble(Double::doubleValue).sum() <= 0) {
      problems.error(asked, name + " has no row with a positive weight");
      return Optional.empty();
    }
    return Optional.of(
        new Uncertainty.OfPosterior(name, List.copyOf(columns.values()), rows, weights));
  }

  private Map<String, Parameter> columns(String name, List<String> header, Origin asked) {
    Map<String, Parameter> columns = new LinkedHashMap<>();
    for (String column : header) {
      Parameter parameter = ParameterLibrary.words().get(column);
      if (parameter != null) {
        columns.put(column, parameter);
      } else if (!column.equals(WEIGHT)) {
        problems.error(
            asked,
            Text.format("%s has a column '%s', but the model has no such parameter", name, column),
            Suggestion.hint(
                column,
                ParameterLibrary.words().keySet().stream().sorted().collect(Collectors.toList())));
      }
    }
    return columns;
  }

  private double value(
      String name, NamedCsvRecord row, String column, Parameter parameter, Origin asked) {
    ParameterEntry entry = library.get(parameter);
    double value = number(name, row, column, asked);
    if (!(value >= entry.least() && value <= entry.greatest())) {
      problems.error(
          asked,
          Text.format(
              "%s:%d: %s is %s, not in [%s, %s]",
              name,
              row.getStartingLineNumber(),
              column,
              Numbers.text(value),
              Numbers.text(entry.least()),
              Numbers.text(entry.greatest())));
      return entry.standard();
    }
    return value;
  }

  private double weight(String name, NamedCsvRecord row, Origin asked) {
    double weight = number(name, row, WEIGHT, asked);
    if (weight < 0) {
      problems.error(
          asked, Text.format("%s:%d: the weight is negative", name, row.getStartingLineNumber()));
      return 0;
    }
    return weight;
  }

  private double number(String name, NamedCsvRecord row, String column, Origin asked) {
    String text = row.findField(column).orElse("").strip();
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, like what is not finite.
    }
    problems.error(
        asked,
        Text.format(
            "%s:%d: %s is '%s', not a number", name, row.getStartingLineNumber(), column, text));
    return 0;
  }
}
