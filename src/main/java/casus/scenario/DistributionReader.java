package casus.scenario;

import casus.crisis.Distribution;
import casus.scenario.Node.Entry;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.text.Numbers;
import casus.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Distributions as they are written: {@code normal(0.5,0.1)}, {@code lognormal(median,sdlog)},
 * {@code beta(2,5)}, {@code uniform(a,b)}, {@code triangular(a,mode,b)}, {@code choice{0.1: 0.5,
 * 0.3: 0.5}} (in quotes, since it holds a colon) or, as YAML of its own, {@code {choice: {0.1: 0.5,
 * 0.3: 0.5}}}.
 */
final class DistributionReader {
  private static final Pattern CALL = Pattern.compile("([A-Za-z_]+)\\s*\\((.*)\\)");
  private static final Pattern CHOICE = Pattern.compile("choice\\s*[({](.*)[)}]");

  /** A law's name with what its numbers are called. */
  private static final Map<String, List<String>> ARGUMENTS =
      new TreeMap<>(
          Map.of(
              "normal", List.of("mean", "sd"),
              "lognormal", List.of("median", "sdlog"),
              "beta", List.of("a", "b"),
              "uniform", List.of("least", "greatest"),
              "triangular", List.of("least", "mode", "greatest")));

  /** Numbers of a law that are not of the same kind as the value itself. */
  private static final List<String> PURE = List.of("sdlog", "a", "b");

  /** The share of a law that may fall outside the range without a word: half a percent a side. */
  private static final double TAIL = 0.005;

  private final String name;
  private final Measure measure;
  private final Problems problems;

  private DistributionReader(String name, Measure measure, Problems problems) {
    this.name = name;
    this.measure = measure;
    this.problems = problems;
  }

  /**
   * Reads a number or a distribution.
   *
   * @param node what was written
   * @param name what it is called
   * @param measure what it must be
   * @param problems takes what is wrong
   * @return empty if something is wrong
   */
  static Optional<Amount> read(Node node, String name, Measure measure, Problems problems) {
    DistributionReader reader = new DistributionReader(name, measure, problems);
    if (node instanceof Mapping mapping
        && mapping.keys().equals(List.of("choice"))
        && mapping.child("choice").isPresent()) {
      return reader.choice(mapping.child("choice").get()).flatMap(law -> reader.checked(law, node));
    }
    if (!(node instanceof Scalar scalar)) {
      problems.error(
          node.origin(),
          Text.format("%s is %s, not a number or a distribution", name, node.kind()),
          Text.format("write %s, or such as uniform(a,b)", measure.unit().description()));
      return Optional.empty();
    }
    Matcher choice = CHOICE.matcher(scalar.text().strip());
    if (choice.matches()) {
      return reader.choice(choice.group(1), scalar).flatMap(law -> reader.checked(law, node));
    }
    Matcher call = CALL.matcher(scalar.text().strip());
    if (call.matches()) {
      return reader.call(call, scalar).flatMap(law -> reader.checked(law, node));
    }
    return measure.read(scalar, name, problems).map(Amount.Exact::new);
  }

  /**
   * A distribution as text, such that reading it gives it back.
   *
   * @param law the distribution
   * @return as in a scenario file, without quotes
   */
  static String text(Distribution law) {
    if (law instanceof Distribution.Normal d) {
      return call("normal", d.mean(), d.sd());
    }
    if (law instanceof Distribution.LogNormal d) {
      return call("lognormal", d.median(), d.sdLog());
    }
    if (law instanceof Distribution.Beta d) {
      return call("beta", d.a(), d.b());
    }
    if (law instanceof Distribution.Uniform d) {
      return call("uniform", d.least(), d.greatest());
    }
    if (law instanceof Distribution.Triangular d) {
      return call("triangular", d.least(), d.mode(), d.greatest());
    }
    Distribution.Choice choice = (Distribution.Choice) law;
    List<String> items = new ArrayList<>();
    for (int i = 0; i < choice.values().size(); i++) {
      items.add(
          Numbers.text(choice.values().get(i)) + ": " + Numbers.text(choice.weights().get(i)));
    }
    return "choice{" + String.join(", ", items) + "}";
  }

  private static String call(String law, double... numbers) {
    List<String> texts = new ArrayList<>();
    for (double number : numbers) {
      texts.add(Numbers.text(number));
    }
    return law + "(" + String.join(",", texts) + ")";
  }

  private Optional<Distribution> call(Matcher call, Scalar scalar) {
    String law = call.group(1);
    List<String> wanted = ARGUMENTS.getOrDefault(law, List.of());
    if (wanted.isEmpty()) {
      List<String> laws = new ArrayList<>(ARGUMENTS.keySet());
      laws.add("choice");
      problems.error(
          scalar.origin(),
          Text.format("%s is '%s': no distribution is called %s", name, scalar.text(), law),
          Suggestion.hint(law, laws));
      return Optional.empty();
    }
    String form = law + "(" + String.join(", ", wanted) + ")";
    List<String> given = List.of(call.group(2).split(",", -1));
    if (given.size() != wanted.size()) {
      problems.error(
          scalar.origin(),
          Text.format(
              "%s is %s: %s takes %d numbers, not %d",
              name, scalar.text(), law, wanted.size(), given.size()),
          "write " + form);
      return Optional.empty();
    }
    double[] numbers = new double[wanted.size()];
    for (int i = 0; i < numbers.length; i++) {
      Measure kind = PURE.contains(wanted.get(i)) ? Measure.ANY : measure;
      Optional<Double> number =
          kind.parse(
              given.get(i), scalar.origin(), "the " + wanted.get(i) + " of " + name, problems);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      numbers[i] = number.get();
    }
    try {
      return Optional.of(
          switch (law) {
            case "normal" -> new Distribution.Normal(numbers[0], numbers[1]);
            case "lognormal" -> new Distribution.LogNormal(numbers[0], numbers[1]);
            case "beta" -> new Distribution.Beta(numbers[0], numbers[1]);
            case "uniform" -> new Distribution.Uniform(numbers[0], numbers[1]);
            default -> new Distribution.Triangular(numbers[0], numbers[1], numbers[2]);
          });
    } catch (IllegalArgumentException e) {
      problems.error(
          scalar.origin(),
          Text.format("%s is %s: %s", name, scalar.text(), e.getMessage()),
          "write " + form);
      return Optional.empty();
    }
  }

  private Optional<Distribution> choice(String items, Scalar scalar) {
    Mapping mapping = Mapping.empty(scalar.origin());
    for (String item : items.split(",", -1)) {
      String[] parts = item.split(":", -1);
      if (parts.length != 2) {
        problems.error(
            scalar.origin(),
            Text.format("%s is %s: '%s' is no 'value: weight'", name, scalar.text(), item.strip()),
            "write \"choice{value: weight, value: weight}\"");
        return Optional.empty();
      }
      mapping =
          mapping.with(
              Scalar.of(parts[0].strip(), scalar.origin()),
              Scalar.of(parts[1].strip(), scalar.origin()));
    }
    return choice(mapping);
  }

  private Optional<Distribution> choice(Mapping items) {
    TreeMap<Double, Double> weights = new TreeMap<>();
    for (Entry entry : items.entries().values()) {
      Optional<Double> value =
          measure.parse(entry.key().text(), entry.key().origin(), "a value of " + name, problems);
      if (!(entry.value() instanceof Scalar weightText)) {
        problems.error(
            entry.value().origin(), "the weight of a value of " + name + " is no number");
        return Optional.empty();
      }
      Optional<Double> weight =
          Measure.NOT_NEGATIVE.read(weightText, "the weight of a value of " + name, problems);
      if (value.isEmpty() || weight.isEmpty()) {
        return Optional.empty();
      }
      weights.merge(value.get(), weight.get(), Double::sum);
    }
    try {
      return Optional.of(
          new Distribution.Choice(List.copyOf(weights.keySet()), List.copyOf(weights.values())));
    } catch (IllegalArgumentException e) {
      problems.error(items.origin(), Text.format("the choice of %s: %s", name, e.getMessage()));
      return Optional.empty();
    }
  }

  /** Checks the law against the range: bounded laws must keep it, tails are cut with a warning. */
  private Optional<Amount> checked(Distribution law, Node node) {
    boolean bounded = law.least() > -Double.MAX_VALUE && law.greatest() < Double.MAX_VALUE;
    boolean own = bounded && !(law instanceof Distribution.Beta);
    boolean ends = law.least() >= measure.least() && law.greatest() <= measure.greatest();
    if (ends) {
      return Optional.of(new Amount.Uncertain(law)); // nor is a quantile outside, each a search
    }
    double median = law.median();
    boolean middle = median >= measure.least() && median <= measure.greatest();
    if (own || !middle) {
      problems.error(
          node.origin(),
          Text.format("%s is %s, which is not %s", name, text(law), measure.range()),
          measure.hint());
      return Optional.empty();
    }
    boolean cut =
        law.quantile(TAIL) < measure.least() || law.quantile(1 - TAIL) > measure.greatest();
    if (cut) {
      problems.warn(
          node.origin(),
          Text.format(
              "%s is %s, a part of which is not %s and is cut", name, text(law), measure.range()));
    }
    return Optional.of(new Amount.Uncertain(law));
  }
}
