package casus.cli;

import static java.util.stream.Collectors.toSet;

import casus.analysis.Attribution;
import casus.analysis.Comparisons;
import casus.analysis.Contrasts;
import casus.analysis.Discovery;
import casus.analysis.Sensitivities;
import casus.crisis.Column;
import casus.crisis.RunColumns;
import casus.crisis.Scenario;
import casus.design.Study;
import casus.figure.Figures;
import casus.library.StateEntry;
import casus.library.StateFacts;
import casus.library.StateLibrary;
import casus.library.StateNames;
import casus.library.TreatyTexts;
import casus.results.ResultTable;
import casus.results.StudyTables;
import casus.scenario.Library;
import casus.scenario.LoadedStudy;
import casus.scenario.ParameterEntry;
import casus.scenario.ScenarioReader;
import casus.scenario.StudyReader;
import casus.text.Phrases;
import casus.text.Text;
import casus.treaty.Article;
import casus.treaty.Treaty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code casus list}: what there is, with sources. */
@Command(
    name = "list",
    description = "Lists what there is, with sources.",
    footer = {"  casus list treaties", "  casus list parameters --json"})
final class ListCommand implements Callable<Integer> {
  /** What JSON writes as null. */
  private static final Object NOTHING = Double.NaN;

  /** Made when they are told: every command line loads this class. */
  private static final class Tables {
    private static final ResultTable<StateFacts> FACTS =
        ResultTable.<StateFacts>of("")
            .text("code", "the code that casus writes", StateFacts::code)
            .text("name", "the name", StateFacts::name)
            .number("capability", "CINC", StateFacts::cinc)
            .with(
                Column.Type.BOOLEAN,
                "nuclear",
                "",
                "whether it has nuclear arms",
                StateFacts::nuclear)
            .number("democracy", "0 to 1", state -> state.democracy().orElse(Double.NaN))
            .flag("major", "whether it is a major power", StateFacts::major)
            .text("capital", "the capital", StateFacts::capital)
            .integer("year", "", "the year of the facts", StateFacts::year)
            .text("marks", "what was assumed", state -> state.marks().stream().sorted().toList());

    private static final ResultTable<StateEntry> CODES =
        ResultTable.<StateEntry>of("")
            .text("cow", "number of the Correlates of War", state -> state.cowNumbers().get(0))
            .text("cow_abb", "their abbreviation", state -> state.cowAbbreviations().get(0))
            .text("gw", "number of Gleditsch and Ward", state -> state.gwNumbers().get(0))
            .text("iso2", "ISO 3166 alpha-2", state -> first(state.iso2()))
            .text("iso3", "ISO 3166 alpha-3", state -> first(state.iso3()));

    /** For the screen. */
    static final ResultTable<StateFacts> STATES_SHORT = FACTS.with(CODES, Tables::entry);

    static final ResultTable<StateFacts> STATES =
        STATES_SHORT
            .text("existed", "when, unless always", state -> entry(state).span())
            .text("names", "its names by language", state -> entry(state).names());

    private static StateEntry entry(StateFacts state) {
      return StateNames.shared().find(state.code()).orElseThrow();
    }

    private static String first(List<String> codes) {
      return codes.isEmpty() ? "" : codes.get(0);
    }

    static final ResultTable<Clause> TREATIES =
        ResultTable.<Clause>of("")
            .text("article", "treaty and article", Clause::id)
            .text("atop_id", "ATOP's number of the treaty", Clause::atop)
            .text("in_force", "since when", clause -> clause.treaty().inForce())
            .text("until", "until when; empty if still", Clause::until)
            .text("members", "the states", Clause::members)
            .text("decision", "how its council decides", clause -> clause.council())
            .text("via", "how it is set off", clause -> word(clause.article().activation()))
            .text("owed", "the most that is owed", Clause::owed)
            .number("text", "strength", clause -> clause.article().obligation().strength())
            .number("free", "discretion", clause -> clause.article().obligation().discretion())
            .number("wire", "tripwire", clause -> clause.article().obligation().tripwire())
            .text("readings", "readings with their weights", Clause::readings)
            .text("atop", "ATOP's kinds of obligation", Clause::nature)
            .with(
                Column.Type.NUMBER,
                "sure",
                "",
                "confidence",
                clause -> clause.article().confidence())
            .text(
                "title_and_source",
                "the title and the source",
                clause -> clause.treaty().title() + "; " + clause.article().source());

    static final ResultTable<Shipped> SCENARIOS =
        ResultTable.<Shipped>of("")
            .text("file", "the file", Shipped::file)
            .text("date", "when it begins", shipped -> shipped.scenario().date())
            .integer("days", "d", "its horizon", shipped -> shipped.scenario().horizonDays())
            .text("title", "the title", Shipped::title);

    static final ResultTable<Figures.Listing> FIGURES =
        ResultTable.<Figures.Listing>of("")
            .text("figure", "its name", Figures.Listing::name)
            .text("from", "what brings it: casus, or a class of another jar", Figures.Listing::from)
            .text("shows", "what it shows", Figures.Listing::summary);

    static final ResultTable<Column> OUTCOMES =
        ResultTable.<Column>of("")
            .text("column", "its name", Column::name)
            .text("type", "text, integer, number or boolean", column -> column.type().word())
            .text("unit", "its unit", Column::unit)
            .text("meaning", "what it says", Column::meaning);

    static final ResultTable<ParameterEntry> PARAMETERS =
        ResultTable.<ParameterEntry>of("")
            .text("parameter", "its key", entry -> entry.parameter().word())
            .text("symbol", "its symbol", ParameterEntry::symbol)
            .text("rule", "the rule it belongs to", ParameterEntry::rule)
            .number("default", "its value unless a scenario sets it", ParameterEntry::standard)
            .number(
                "lo90",
                "its 5 % quantile as fitted, or of the prior",
                entry -> ParameterKnowledge.of(entry).low())
            .number(
                "hi90", "its 95 % quantile likewise", entry -> ParameterKnowledge.of(entry).high())
            .text(
                "from",
                "data: the data leave less than half of the prior's variance; prior: they do not,"
                    + " or none were asked; fixed by definition",
                entry -> ParameterKnowledge.of(entry).from())
            .number("least", "the least it can be", ParameterEntry::least)
            .number("greatest", "the greatest it can be", ParameterEntry::greatest)
            .text("unit", "its unit", ParameterEntry::unit)
            .text(
                "prior", "its prior", entry -> entry.prior().map(Object::toString).orElse("fixed"))
            .text(
                "meaning_and_source",
                "what it means, and where it comes from",
                entry -> entry.meaning() + " [" + entry.source() + "]");

    static final ResultTable<String> WORDS =
        ResultTable.<String>of("")
            .text("key", "what files of words call it", key -> key)
            .text("text", "casus's own words", Phrases::shipped)
            .text("filled_in", "what is filled in", key -> Phrases.slots(Phrases.shipped(key)));
  }

  /** What can be listed. */
  enum Kind {
    STATES,
    TREATIES,
    SCENARIOS,
    FIGURES,
    OUTCOMES,
    COLUMNS,
    PARAMETERS,
    WORDS;

    /** As it is typed, and told by help and completion. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      paramLabel = "WHAT",
      description =
          "states, treaties, scenarios, figures, outcomes, columns, parameters, or the fixed words"
              + " of figures and tables (words).")
  @SuppressWarnings("NullAway.Init")
  private Kind kind;

  @Mixin private Common common;

  @Mixin private TableForm form;

  @Override
  public Integer call() {
    switch (kind) {
      case STATES -> tell(Tables.STATES, Tables.STATES_SHORT, states());
      case TREATIES -> tell(Tables.TREATIES, clauses());
      case SCENARIOS -> tell(Tables.SCENARIOS, scenarios());
      case FIGURES -> {
        tell(Tables.FIGURES, Figures.list());
        Figures.faults().forEach(fault -> common.err().println("casus: " + fault));
      }
      case OUTCOMES -> tell(Tables.OUTCOMES, RunColumns.common().columns());
      case COLUMNS -> tell(StudyTables.DICTIONARY, columns());
      case PARAMETERS -> tell(Tables.PARAMETERS, Library.load().parameters().all());
      case WORDS -> {
        // On the screen as the file that it is, to begin another from.
        if (!form.told(common, Tables.WORDS, List.copyOf(Phrases.keys()))) {
          common.out().print(Phrases.file());
          common.out().flush();
        }
      }
    }
    return ExitCode.DONE;
  }

  private <T> void tell(ResultTable<T> table, List<T> rows) {
    tell(table, table, rows);
  }

  private <T> void tell(ResultTable<T> table, ResultTable<T> onScreen, List<T> rows) {
    if (!form.told(common, table, rows)) {
      common.out().print(onScreen.text(rows));
    }
    common.out().flush();
  }

  /** Those of today, then those of the past with their newest facts. */
  private static List<StateFacts> states() {
    StateLibrary library = Library.load().states();
    List<StateFacts> states = new ArrayList<>(library.present());
    Set<String> today = states.stream().map(StateFacts::code).collect(toSet());
    library.codes().stream()
        .filter(code -> !today.contains(code))
        .flatMap(code -> library.state(code).stream())
        .forEach(states::add);
    return states;
  }

  /** An article of a treaty. */
  private record Clause(Treaty treaty, Article article) {
    String id() {
      return treaty.id() + "." + article.id();
    }

    String atop() {
      return TreatyTexts.atopOf(treaty.id()).orElse("");
    }

    Object until() {
      return treaty.ended().equals(LocalDate.MAX) ? NOTHING : treaty.ended();
    }

    List<String> members() {
      return treaty.members().stream().map(member -> member.state().letters()).distinct().toList();
    }

    String council() {
      return word(article.council().rule()).replace('_', '-');
    }

    String owed() {
      return article.consultationOnly() ? "consult" : article.obligation().owed().word();
    }

    Map<String, Object> readings() {
      Map<String, Object> weights = new LinkedHashMap<>();
      article.readings().forEach(reading -> weights.put(reading.id(), reading.weight()));
      return weights;
    }

    List<String> nature() {
      return article.nature().stream().map(ListCommand::word).sorted().toList();
    }
  }

  /** A file of a scenario or a study. */
  private record Shipped(Path file, Scenario scenario, String title) {}

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static List<Clause> clauses() {
    return Library.load().treaties().all().stream()
        .flatMap(treaty -> treaty.articles().stream().map(article -> new Clause(treaty, article)))
        .toList();
  }

  /** The columns of all files that a results folder can have. */
  static List<Column> columns() {
    List<Column> columns = new ArrayList<>(StudyTables.columns());
    Stream.of(
            Sensitivities.TABLE,
            Comparisons.TABLE,
            Contrasts.TABLE,
            Attribution.TABLE,
            Discovery.BOXES,
            Discovery.TRAJECTORY)
        .forEach(table -> columns.addAll(table.columns()));
    return columns;
  }

  private static List<Shipped> scenarios() {
    Path folder = Path.of("scenarios");
    if (!Files.isDirectory(folder)) {
      throw new UserError("there is no folder 'scenarios' here; run casus from its checkout");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .flatMap(file -> shipped(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file as it is listed; nothing for one with errors. */
  private static Optional<Shipped> shipped(Path file) {
    if (StudyReader.isStudy(file)) {
      return StudyInput.parsed(file)
          .ifSound()
          .map(study -> new Shipped(file, study.base().scenario(), title(study)));
    }
    return ScenarioReader.read(file, List.of())
        .ifSound()
        .map(loaded -> new Shipped(file, loaded.scenario(), loaded.scenario().title()));
  }

  private static String title(LoadedStudy loaded) {
    Study study = loaded.study();
    return Text.format(
        "%s (study: %d points, %d arms)",
        study.title(), study.points().count(), study.arms().size());
  }
}
