package casus.scenario;

import casus.crisis.Uncertainty;
import casus.scenario.Node.Entry;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.scenario.Node.Sequence;
import casus.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes a scenario in full as YAML, always in the same form: for {@code casus show} and the
 * results folder.
 */
public final class EffectiveYaml {
  /** Text that every YAML reader, also of YAML 1.1, takes for text when it has no quotes. */
  private static final Pattern SAFE =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_./()+-]*(?:,[A-Za-z0-9_./()+-]+)*");

  /** Words that some YAML readers take for something else. */
  private static final Pattern TAKEN =
      Pattern.compile("(?i:y|n|yes|no|on|off|true|false|null|nan|inf)");

  private static final int WIDEST_LIST = 90;

  /** What the sample of the posterior is called beside a scenario. */
  public static final String POSTERIOR = "posterior.csv";

  private final boolean withOrigins;
  private final StringBuilder out = new StringBuilder();

  private EffectiveYaml(boolean withOrigins) {
    this.withOrigins = withOrigins;
  }

  /**
   * Writes a scenario in full.
   *
   * @param loaded the scenario
   * @param withOrigins whether each value is followed by a comment that says where it comes from
   * @return YAML; reading it gives an equal scenario
   */
  public static String write(LoadedScenario loaded, boolean withOrigins) {
    return text(loaded.effective().root(), withOrigins);
  }

  /**
   * Writes a scenario as its authors wrote it, but in one file: what it extends laid under, library
   * treaties filled in.
   *
   * @param loaded the scenario
   * @return YAML; reading it gives an equal scenario, also after any change
   */
  public static String writeAsWritten(LoadedScenario loaded) {
    Mapping root = PosteriorFile.beside(loaded.written().root(), POSTERIOR);
    Optional<Mapping> treaties = root.child(Layers.TREATIES);
    if (treaties.isEmpty()) {
      return text(root, false);
    }
    // Written out as the scenario's own, since a library of another day may have other texts.
    Mapping own = Mapping.empty(treaties.get().origin());
    for (Entry entry : treaties.get().entries().values()) {
      Scalar inline = Scalar.of(Layers.INLINE, entry.key().origin());
      own = own.with(entry.key(), Mapping.of(inline, entry.value()));
    }
    Scalar section = Scalar.of(Layers.TREATIES, treaties.get().origin());
    return text(root.with(section, own), false);
  }

  /**
   * Writes a scenario in full for a folder that keeps its sample of the posterior beside it.
   *
   * @param loaded the scenario
   * @return YAML
   */
  public static String writeForFolder(LoadedScenario loaded) {
    return text(PosteriorFile.beside(loaded.effective().root(), POSTERIOR), false);
  }

  /**
   * The sample of the posterior that a scenario draws parameters from.
   *
   * @param loaded the scenario
   * @return a table for the file {@link #POSTERIOR}; empty if it draws from none
   */
  public static Optional<String> posterior(LoadedScenario loaded) {
    return loaded.scenario().uncertainties().stream()
        .filter(Uncertainty.OfPosterior.class::isInstance)
        .map(sample -> PosteriorFile.table((Uncertainty.OfPosterior) sample))
        .findFirst();
  }

  private static String text(Mapping root, boolean withOrigins) {
    EffectiveYaml yaml = new EffectiveYaml(withOrigins);
    yaml.mapping(root, 0);
    return yaml.out.toString();
  }

  private void mapping(Mapping mapping, int depth) {
    for (Entry entry : mapping.entries().values()) {
      out.append("  ".repeat(depth)).append(quoted(entry.key().text())).append(':');
      value(entry.value(), depth);
      if (depth == 0 && entry.value() instanceof Mapping) {
        out.append('\n');
      }
    }
  }

  private void value(Node value, int depth) {
    if (value instanceof Scalar scalar) {
      scalar(scalar, depth);
    } else if (value instanceof Sequence sequence) {
      sequence(sequence, depth);
    } else if (((Mapping) value).entries().isEmpty()) {
      out.append(" {}\n");
    } else {
      out.append('\n');
      mapping((Mapping) value, depth + 1);
    }
  }

  private void scalar(Scalar scalar, int depth) {
    if (isParagraph(scalar.text())) {
      out.append(" |-");
      origin(scalar);
      scalar
          .text()
          .lines()
          .forEach(
              line -> out.append(line.isEmpty() ? "" : "  ".repeat(depth + 1) + line).append('\n'));
      return;
    }
    out.append(' ').append(scalar.plain() ? scalar.text() : quoted(scalar.text()));
    origin(scalar);
  }

  /** Whether a text can stand as a block of lines: no blanks at the ends, nothing unprintable. */
  private static boolean isParagraph(String text) {
    return text.contains("\n")
        && text.lines().noneMatch(line -> line.endsWith(" ") || line.endsWith("\t"))
        && !text.startsWith(" ")
        && !text.startsWith("\n")
        && !text.endsWith("\n")
        && text.codePoints().allMatch(c -> c == '\n' || isPrintable(c));
  }

  private static boolean isPrintable(int c) {
    return c >= 0x20
        && c != 0x7F
        && !(c >= 0x80 && c < 0xA0)
        && c != 0xFEFF
        && !isBreak(c)
        && !(c >= 0xD800 && c < 0xE000)
        && c != 0xFFFE
        && c != 0xFFFF;
  }

  private static boolean isBreak(int c) {
    return c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private void sequence(Sequence sequence, int depth) {
    boolean simple =
        sequence.items().stream().allMatch(item -> item instanceof Scalar s && s.plain());
    String list = flow(sequence);
    if (sequence.items().isEmpty() || (simple && list.length() <= WIDEST_LIST)) {
      out.append(' ').append(list);
      origin(sequence);
      return;
    }
    out.append('\n');
    for (Node item : sequence.items()) {
      out.append("  ".repeat(depth + 1)).append("- ").append(flow(item));
      origin(item);
    }
  }

  /** A value on one line. */
  static String flow(Node node) {
    if (node instanceof Scalar scalar) {
      return scalar.plain() ? scalar.text() : quoted(scalar.text());
    }
    if (node instanceof Sequence sequence) {
      List<String> items = sequence.items().stream().map(EffectiveYaml::flow).toList();
      return "[" + String.join(", ", items) + "]";
    }
    List<String> entries =
        ((Mapping) node)
            .entries().values().stream()
                .map(entry -> quoted(entry.key().text()) + ": " + flow(entry.value()))
                .toList();
    return "{" + String.join(", ", entries) + "}";
  }

  private void origin(Node node) {
    if (withOrigins) {
      out.append("  # ").append(node.origin());
    }
    out.append('\n');
  }

  /** A text as a single YAML value on one line. */
  static String quoted(String text) {
    if (SAFE.matcher(text).matches() && !TAKEN.matcher(text).matches()) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                  if (isPrintable(c)) {
                    quoted.appendCodePoint(c);
                  } else {
                    quoted.append(Text.format("\\U%08x", c));
                  }
                }
              }
            });
    return quoted.append('"').toString();
  }
}
