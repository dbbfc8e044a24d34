package casus.scenario;

import casus.text.Numbers;
import casus.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All keys of scenario and study files, for the reference. */
public final class KeyTables {
  /** Where the parameters of the model stand in a scenario. */
  private static final String OF_DISTRIBUTIONS = "[a distribution](../vocabulary.md#distributions)";

  private static final String OF_EXPRESSIONS = "[an expression](../vocabulary.md#expressions)";

  private static final String OF_PARAMETERS =
      """
      They stand under `parameters:`, as in `parameters: {choice_precision: 40, beta_text: prior}`. A
      number takes the place of the default; `prior` draws from what is believed of the parameter
      before data, anew in each replication. What data leave open of all together:
      `parameters: posterior(casus)` ([recipe](../howto/calibrate.md)). Symbols, priors and sources
      stand with [the rules](../model.md), and in `casus list parameters`.

      """;

  private static final String PARAMETERS = ParametersSection.KEY + "." + "NAME";

  private static final List<KeyTable<?>> SCENARIO =
      List.of(
          RootKeys.ROOT,
          StateKeys.STATE,
          StateKeys.CAPITAL,
          StateKeys.TIE,
          TreatyKeys.ROOT,
          TreatyKeys.MEMBER,
          TreatyKeys.ARTICLE,
          TreatyKeys.READING,
          AreaKeys.AREA,
          AreaKeys.SHAPE,
          TreatyKeys.DUTY,
          TreatyKeys.ATOP,
          StateKeys.PATRON,
          StateKeys.SANCTIONS,
          StateKeys.MONITORING,
          CrisisKeys.DISPUTE,
          CrisisKeys.THEATRE,
          CrisisKeys.EVENT,
          CrisisKeys.TENSION,
          CrisisKeys.KIND,
          CrisisKeys.FLOW,
          WordKeys.WORDS,
          WordKeys.WORD);

  private static final List<KeyTable<?>> STUDY =
      List.of(
          RootKeys.HINDCAST,
          RootKeys.TRUTH,
          StudyKeys.ROOT,
          StudyKeys.REPLICATIONS,
          StudyKeys.FACTOR,
          StudyKeys.DESIGN,
          StudyKeys.ARM,
          StudyKeys.FIGURE);

  /** Files, not blocks of one: their keys stand outermost. */
  private static final Set<String> OUTERMOST = Set.of(RootKeys.ROOT.path(), StudyKeys.ROOT.path());

  private KeyTables() {}

  /**
   * A table of the reference.
   *
   * @param path where the mapping stands, names of the author's own in capitals
   * @param title what it describes
   * @param rows its keys, in the order of the effective document
   */
  public record Table(String path, String title, List<Row> rows) {
    /** Copies the rows. */
    public Table {
      rows = List.copyOf(rows);
    }

    /**
     * The name of its page.
     *
     * @return the path with hyphens, in small letters, and without names of the author's own
     */
    public String page() {
      List<String> fixed =
          List.of(path.split("\\.")).stream()
              .filter(part -> !part.matches("[A-Z-]+"))
              .map(part -> part.replace('_', '-'))
              .toList();
      return fixed.isEmpty() ? path : String.join("-", fixed);
    }
  }

  /**
   * A key.
   *
   * @param key its name
   * @param type what its value is, with the unit
   * @param range what it may be; empty if that goes without saying
   * @param standard what stands in if it is not given
   * @param meaning what it is
   * @param example a value
   * @param rule the rule of the model that uses it; empty if none does
   */
  public record Row(
      String key,
      String type,
      String range,
      String standard,
      String meaning,
      String example,
      String rule) {
    /**
     * The cells of its line.
     *
     * @return key first, rule last
     */
    public List<String> cells() {
      return List.of(key, type, range, standard, meaning, example, rule);
    }
  }

  /**
   * All tables.
   *
   * @param library what parameters there are
   * @return those of scenarios, then those of studies
   */
  public static List<Table> all(Library library) {
    List<Table> tables = new ArrayList<>();
    SCENARIO.forEach(block -> tables.add(table(block)));
    tables.add(parameters(library));
    STUDY.forEach(block -> tables.add(table(block)));
    return tables;
  }

  /** The tables of keys themselves. */
  static List<KeyTable<?>> blocks() {
    return Stream.concat(SCENARIO.stream(), STUDY.stream()).toList();
  }

  /**
   * The reference as pages in Markdown.
   *
   * @param library what parameters there are
   * @return by name of a file; the first lists the others
   */
  public static Map<String, String> pages(Library library) {
    Map<String, String> pages = new LinkedHashMap<>();
    StringBuilder index = new StringBuilder();
    index.append(
        """
        # Keys of scenario and study files

        One page for each kind of mapping, made by the program from the table that its reader, its
        writer and its JSON Schema go by. Names of your own stand in capitals. A key that holds further
        keys leads to their page, and `rule` to the rule of the model that the key enters. What the
        words of treaties and crises mean and do is told [in order](../vocabulary.md).

        """);
    List<Table> tables = all(library);
    Set<String> names = tables.stream().map(Table::page).collect(Collectors.toSet());
    for (Table table : tables) {
      String file = table.page() + ".md";
      index.append(Text.format("- [`%s`](%s): %s\n", table.path(), file, table.title()));
      StringBuilder page = new StringBuilder();
      page.append(Text.format("# `%s`\n\n%s.\n\n", table.path(), table.title()));
      if (table.path().equals(PARAMETERS)) {
        page.append(OF_PARAMETERS);
      }
      line(page, List.of("key", "type", "range", "default", "meaning", "example", "rule"));
      page.append("|---".repeat(7)).append("|\n");
      for (Row row : table.rows()) {
        List<String> cells = new ArrayList<>(row.cells());
        cells.set(0, inner(table, row.key(), names));
        cells.set(
            1,
            row.type()
                .replace("a distribution", OF_DISTRIBUTIONS)
                .replace("an expression", OF_EXPRESSIONS));
        cells.set(5, "`" + row.example() + "`");
        cells.set(6, ofModel(row.rule()));
        line(page, cells);
      }
      page.append("\n*Next*: [all keys](index.md); [what they mean and do](../vocabulary.md).\n");
      pages.put(file, page.toString());
    }
    Map<String, String> all = new LinkedHashMap<>();
    all.put("index.md", index.toString());
    all.putAll(pages);
    return all;
  }

  /** A key, with a link where a page tells what it holds. */
  private static String inner(Table table, String key, Set<String> pages) {
    String name = key.replace('_', '-');
    String page = OUTERMOST.contains(table.path()) ? name : table.page() + "-" + name;
    return pages.contains(page) ? Text.format("[`%s`](%s.md)", key, page) : "`" + key + "`";
  }

  /** A rule, such as R4, with a link to where the model has it. */
  private static String ofModel(String rule) {
    return rule.isEmpty()
        ? ""
        : Text.format("[%s](../model.md#%s)", rule, rule.toLowerCase(Locale.ROOT));
  }

  private static void line(StringBuilder page, List<String> cells) {
    cells.forEach(cell -> page.append("| ").append(cell.replace("|", "\\|")).append(' '));
    page.append("|\n");
  }

  private static Table table(KeyTable<?> block) {
    return new Table(
        block.path(), block.title(), block.keys().stream().map(KeyTables::row).toList());
  }

  private static Row row(Key<?, ?> key) {
    return new Row(
        key.name(),
        key.kind().words(),
        key.kind().range(),
        key.need().words(),
        key.meaning(),
        key.example(),
        key.rule());
  }

  private static Table parameters(Library library) {
    List<Row> rows = new ArrayList<>();
    for (ParameterEntry entry : library.parameters().all()) {
      Measure measure = entry.measure();
      rows.add(
          new Row(
              entry.parameter().word(),
              measure.unit().description() + ", or a distribution, or prior",
              measure.range(),
              Numbers.text(entry.standard()),
              entry.meaning(),
              entry.prior().isPresent() ? "prior" : Numbers.text(entry.standard()),
              entry.rule()));
    }
    return new Table(PARAMETERS, "A parameter of the model, where the library's will not do", rows);
  }
}
