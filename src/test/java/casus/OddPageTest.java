package casus;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Distribution;
import casus.crisis.Parameter;
import casus.scenario.Library;
import casus.scenario.ParameterEntry;
import casus.treaty.Article;
import casus.treaty.Reading;
import casus.treaty.Treaty;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The tables of the pages on the model that follow from the library and the code: treaties on the
 * ODD page, coefficients under each rule of the model page. When one of these changes, make the
 * pages again and read what changed as a diff:
 *
 * <pre>mvn test -Dtest=OddPageTest -Dcasus.update=true</pre>
 */
class OddPageTest {
  private static final Path PROJECT = Path.of(System.getProperty("casus.basedir", "."));
  private static final Path ODD = PROJECT.resolve("src/site/markdown/odd.md");
  private static final Path MODEL = PROJECT.resolve("src/site/markdown/model.md");

  /** Classes whose coefficients have a table of their own, apart from that of their rule. */
  private static final Map<String, String> APART =
      Map.of("Stakes", "stakes", "WarCost", "war cost");

  private static final Pattern USE = Pattern.compile("\\bParameter\\.([A-Z][A-Z0-9_]*)\\b");

  /** By parameter, the classes of the model that read it. */
  private static final Map<String, List<String>> USES = new TreeMap<>();

  private static final List<String> COEFFICIENT =
      List.of(
          "parameter",
          "symbol",
          "default",
          "95 %",
          "prior",
          "range",
          "unit",
          "meaning",
          "origin",
          "class");

  @BeforeAll
  static void update() throws IOException {
    if (Boolean.getBoolean("casus.update")) {
      PageParts.write(ODD, Map.of("treaties", treaties()));
      PageParts.write(MODEL, coefficients());
    }
  }

  @Test
  void everyRuleHasTheCoefficientsOfTheLibrary() throws IOException {
    for (Map.Entry<String, String> table : coefficients().entrySet()) {
      assertThat(PageParts.section(MODEL, table.getKey())).isEqualTo(table.getValue());
    }
  }

  @Test
  void thePageHasTheTreatiesOfTheLibrary() throws IOException {
    assertThat(PageParts.section(ODD, "treaties")).isEqualTo(treaties());
  }

  /** What no equation names, by its symbol or by its name, a reader could not check. */
  @Test
  void everyCoefficientStandsInTheText() throws IOException {
    String text =
        Files.readAllLines(MODEL, StandardCharsets.UTF_8).stream()
            .filter(line -> !line.startsWith("| `"))
            .collect(Collectors.joining("\n"));
    assertThat(Library.load().parameters().all())
        .extracting(OddPageTest::nameInText)
        .filteredOn(name -> !text.contains(name))
        .isEmpty();
  }

  private static String nameInText(ParameterEntry entry) {
    String symbol = entry.symbol().replace("1/", "").replaceAll("^β_0[1-5]$", "β_0y");
    return symbol.isEmpty() ? entry.parameter().word() : symbol;
  }

  @Test
  void everyParameterIsUsedSomewhereInTheRules() throws IOException {
    for (Parameter parameter : Parameter.values()) {
      assertThat(users(parameter)).as(parameter.word()).isNotEmpty();
    }
  }

  /** A table for each rule, by its name; every parameter stands in one of them. */
  private static Map<String, String> coefficients() throws IOException {
    Map<String, List<List<String>>> rows = new TreeMap<>();
    for (ParameterEntry entry : Library.load().parameters().all()) {
      List<String> users = users(entry.parameter());
      String table = entry.rule();
      for (String user : users) {
        table = APART.getOrDefault(user, table);
      }
      rows.computeIfAbsent(table, name -> new ArrayList<>(List.of(COEFFICIENT)))
          .add(row(entry, users));
    }
    Map<String, String> tables = new TreeMap<>();
    rows.forEach((name, lines) -> tables.put(name, table(lines)));
    return tables;
  }

  private static List<String> row(ParameterEntry entry, List<String> users) {
    return List.of(
        code(entry.parameter().word()),
        entry.symbol(),
        number(entry.standard()),
        entry.prior().map(OddPageTest::interval).orElse(""),
        entry
            .prior()
            .map(prior -> prior.toString().replace(".0,", ",").replace(".0)", ")"))
            .orElse("fixed"),
        number(entry.least()) + " to " + number(entry.greatest()),
        entry.unit(),
        entry.meaning(),
        entry.source(),
        users.stream().map(OddPageTest::code).collect(Collectors.joining(", ")));
  }

  private static String interval(Distribution prior) {
    return "[" + rounded(prior.quantile(.025)) + ", " + rounded(prior.quantile(.975)) + "]";
  }

  private static String rounded(double value) {
    return new BigDecimal(value, new MathContext(3)).stripTrailingZeros().toPlainString();
  }

  /** The classes of the model that read a parameter. */
  private static List<String> users(Parameter parameter) throws IOException {
    if (USES.isEmpty()) {
      readUses();
    }
    return USES.getOrDefault(parameter.name(), List.of());
  }

  private static void readUses() throws IOException {
    try (Stream<Path> files = Files.list(PROJECT.resolve("src/main/java/casus/crisis"))) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName()).replace(".java", "");
        if (!name.startsWith("Parameter")) {
          USE.matcher(Files.readString(file, StandardCharsets.UTF_8))
              .results()
              .map(use -> use.group(1))
              .distinct()
              .forEach(used -> USES.computeIfAbsent(used, key -> new ArrayList<>()).add(name));
        }
      }
    }
  }

  private static String treaties() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "article",
            "treaty",
            "in force",
            "members",
            "readings and weights",
            "decision",
            "owed",
            "b",
            "f",
            "I",
            "source"));
    for (Treaty treaty : Library.load().treaties().all()) {
      for (Article article : treaty.articles()) {
        rows.add(row(treaty, article));
      }
    }
    return table(rows);
  }

  private static List<String> row(Treaty treaty, Article article) {
    String rule = article.council().rule().name().toLowerCase(Locale.ROOT).replace('_', '-');
    boolean self = article.activation() == Article.Activation.SELF;
    return List.of(
        code(treaty.id() + "." + article.id()),
        treaty.title() + ": " + article.title(),
        treaty.inForce() + " to " + (treaty.ended().equals(LocalDate.MAX) ? "now" : treaty.ended()),
        treaty.members().stream()
            .map(member -> member.state().letters())
            .distinct()
            .collect(Collectors.joining(" ")),
        article.readings().stream().map(OddPageTest::reading).collect(Collectors.joining(", ")),
        self ? rule + ", no call needed" : rule,
        article.consultationOnly() ? "consultation" : article.obligation().owed().word(),
        number(article.obligation().strength()),
        number(article.obligation().discretion()),
        number(article.obligation().tripwire()),
        article.source());
  }

  private static String reading(Reading reading) {
    return reading.id() + " " + number(reading.weight());
  }

  private static String table(List<List<String>> rows) {
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).forEach(cell -> table.append("| ").append(cell.replace("|", "\\|")).append(' '));
      table.append("|\n");
      if (i == 0) {
        table.append("|---".repeat(rows.get(0).size())).append("|\n");
      }
    }
    return table.toString();
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
