package casus;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Parameter;
import casus.scenario.Library;
import casus.scenario.ParameterEntry;
import casus.treaty.Article;
import casus.treaty.Reading;
import casus.treaty.Treaty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The tables of the ODD page that follow from the library and the code. When one of these changes,
 * make the page again and read what changed as a diff:
 *
 * <pre>mvn test -Dtest=OddPageTest -Dcasus.update=true</pre>
 */
class OddPageTest {
  private static final Path PROJECT = Path.of(System.getProperty("casus.basedir", "."));
  private static final Path PAGE = PROJECT.resolve("src/site/markdown/odd.md");

  @BeforeAll
  static void update() throws IOException {
    if (Boolean.getBoolean("casus.update")) {
      String page = Files.readString(PAGE, StandardCharsets.UTF_8);
      page = replaced(page, "parameters", parameters());
      page = replaced(page, "treaties", treaties());
      Files.writeString(PAGE, page, StandardCharsets.UTF_8);
    }
  }

  @Test
  void thePageHasTheParametersOfTheLibrary() throws IOException {
    assertThat(section("parameters")).isEqualTo(parameters());
  }

  @Test
  void thePageHasTheTreatiesOfTheLibrary() throws IOException {
    assertThat(section("treaties")).isEqualTo(treaties());
  }

  @Test
  void everyParameterIsUsedSomewhereInTheRules() throws IOException {
    for (Parameter parameter : Parameter.values()) {
      assertThat(users(parameter)).as(parameter.word()).isNotEmpty();
    }
  }

  private static String begin(String name) {
    return "<!-- generated: " + name + " -->\n";
  }

  private static String end(String name) {
    return "<!-- end of " + name + " -->\n";
  }

  private static String section(String name) throws IOException {
    String page = Files.readString(PAGE, StandardCharsets.UTF_8);
    int from = page.indexOf(begin(name));
    int until = page.indexOf(end(name));
    assertThat(from).as("marker of " + name).isNotNegative().isLessThan(until);
    return page.substring(from + begin(name).length(), until);
  }

  private static String replaced(String page, String name, String table) {
    int from = page.indexOf(begin(name)) + begin(name).length();
    return page.substring(0, from) + table + page.substring(page.indexOf(end(name)));
  }

  private static String parameters() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "parameter",
            "symbol",
            "rule",
            "default",
            "range",
            "unit",
            "prior",
            "meaning",
            "source",
            "class"));
    for (ParameterEntry entry : Library.load().parameters().all()) {
      rows.add(
          List.of(
              code(entry.parameter().word()),
              entry.symbol(),
              entry.rule(),
              number(entry.standard()),
              number(entry.least()) + " to " + number(entry.greatest()),
              entry.unit(),
              entry
                  .prior()
                  .map(prior -> prior.toString().replace(".0,", ",").replace(".0)", ")"))
                  .orElse("fixed"),
              entry.meaning(),
              entry.source(),
              users(entry.parameter()).stream()
                  .map(OddPageTest::code)
                  .collect(Collectors.joining(", "))));
    }
    return table(rows);
  }

  /** The classes of the model that read a parameter. */
  private static List<String> users(Parameter parameter) throws IOException {
    Pattern use = Pattern.compile("\\bParameter\\." + parameter.name() + "\\b");
    try (Stream<Path> files = Files.list(PROJECT.resolve("src/main/java/casus/crisis"))) {
      List<String> users = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName()).replace(".java", "");
        if (!name.startsWith("Parameter") && use.matcher(Files.readString(file)).find()) {
          users.add(name);
        }
      }
      return users;
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
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
