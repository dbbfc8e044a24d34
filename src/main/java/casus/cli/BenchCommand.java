package casus.cli;

import casus.bench.GeneratedScenarios;
import casus.bench.Measured;
import casus.bench.Measurement;
import casus.bench.Subject;
import casus.results.ResultTable;
import casus.results.ScreenTable;
import casus.scenario.LoadedScenario;
import casus.scenario.Parsed;
import casus.scenario.ScenarioReader;
import casus.text.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus bench}: how fast the program is, here. */
@Command(
    name = "bench",
    sortOptions = false,
    description = {
      "Measures how fast replications are played here, and what each part costs.",
      "Scenarios shipped, and generated ones of 2 to 200 states, 1 to 20 disputes and 1 to 40",
      "treaties, are played, journalled and gathered as a study is: for some time to warm up, then"
          + " in",
      "rounds. The median of the rounds is told with its quartiles. Measure on a machine that does",
      "nothing else."
    },
    footer = {
      "  casus bench",
      "  casus bench scenarios/korea-article4.yaml --threads 1 --seconds 10",
      "  casus bench --only states-6,states-200 --json",
      "  casus bench --markdown"
    })
final class BenchCommand implements Callable<Integer> {
  /** Made when they are told: every command line loads this class. */
  private static final class Tables {
    static final ResultTable<Measured> TABLE = Measured.table();

    static final ScreenTable<Measured> SCREEN =
        ScreenTable.<Measured>of()
            .left("scenario", 24, Measured::scenario)
            .right("states", 6, Measured::states)
            .right("runs/s", 9, m -> Text.format("%,.0f", m.perSecond()))
            .right(
                "quartiles",
                17,
                m -> Text.format("%,.0f–%,.0f", m.perSecondLow(), m.perSecondHigh()))
            .right("CPU µs", 8, m -> Text.format("%.1f", m.cpuMicros()))
            .right("ns/day", 8, m -> Text.format("%.0f", m.nanosPerDay()))
            .right("ns/choice", 9, m -> shown(m.nanosPerChoice()))
            .right("simulate", 8, m -> Text.format("%.0f %%", 100 * m.simulation()))
            .right("journal", 7, m -> Text.format("%.0f %%", 100 * m.journal()))
            .right("tables", 6, m -> Text.format("%.0f %%", 100 * m.tables()))
            .right("heap MB", 7, m -> Text.format("%.0f", m.heapMegabytes()))
            .right("first ms", 8, m -> Text.format("%.1f", m.firstMillis()));
  }

  @Parameters(
      arity = "0..*",
      paramLabel = "SCENARIO",
      description = "Scenario files (default: those in the folder scenarios, and generated ones).")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description = "Only the scenarios of these names, such as states-60 or korea-article4.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "3",
      description = "For how long each is measured (default: ${DEFAULT-VALUE}).")
  private double seconds;

  @Option(
      names = "--warm-up",
      paramLabel = "S",
      defaultValue = "3",
      description = "For how long each is played before (default: ${DEFAULT-VALUE}).")
  private double warmUp;

  @Option(names = "--markdown", description = "Write the table as Markdown.")
  private boolean markdown;

  @Mixin private Threads threads;

  @Mixin private Common common;

  @Override
  public Integer call() throws IOException {
    if (common.json && markdown) {
      throw new UserError("--json and --markdown are two forms of one table; ask for one");
    }
    requireTime("--seconds", seconds);
    requireTime("--warm-up", warmUp);
    PrintWriter out = common.out();
    List<Measured> rows = new ArrayList<>();
    boolean table = !common.json && !markdown;
    for (Subject subject : chosen()) {
      if (table && rows.isEmpty()) {
        out.println(Tables.SCREEN.header());
      }
      Measured measured = Measurement.of(subject, threads.count(), warmUp, seconds);
      rows.add(measured);
      if (table) {
        out.println(Tables.SCREEN.line(measured));
        out.flush();
      }
    }
    if (common.json) {
      out.println(Tables.TABLE.json(rows));
    } else if (markdown) {
      out.print(markdown(rows));
    } else if (!common.quiet) {
      out.println(
          Text.format(
              "%nEach after %s s of warming up, for %s s on %d thread%s; runs/s is the median of"
                  + " the rounds. CPU µs is of the whole program, for a run.",
              warmUp, seconds, threads.count(), threads.count() == 1 ? "" : "s"));
    }
    out.flush();
    return ExitCode.DONE;
  }

  private static void requireTime(String option, double value) {
    if (!(value > 0 && value <= 3600)) {
      throw new UserError(option + " is " + value + ", not in (0, 3600] seconds");
    }
  }

  private List<Subject> chosen() throws IOException {
    List<Subject> all = new ArrayList<>();
    for (Path file : files.isEmpty() ? shipped() : files) {
      Parsed<LoadedScenario> parsed = ScenarioReader.read(file, List.of());
      if (!(parsed instanceof Parsed.Sound<LoadedScenario> sound)) {
        parsed.problems().forEach(common.err()::println);
        throw new UserError(file + " is not sound; 'casus check' tells more");
      }
      LoadedScenario loaded = sound.value();
      all.add(new Subject(loaded.scenario().name(), loaded.scenario(), loaded.outcomes()));
    }
    if (files.isEmpty()) {
      all.addAll(GeneratedScenarios.all());
    }
    for (String name : only) {
      if (all.stream().noneMatch(subject -> subject.name().equals(name))) {
        throw new UserError(
            "--only: there is no scenario %s here; there are %s",
            name, String.join(", ", all.stream().map(Subject::name).toList()));
      }
    }
    return all.stream().filter(subject -> only.isEmpty() || only.contains(subject.name())).toList();
  }

  /** The scenarios of the checkout that is at hand; elsewhere there are only generated ones. */
  private static List<Path> shipped() throws IOException {
    Path folder = Path.of("scenarios");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> listed = Files.list(folder)) {
      return listed.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static String markdown(List<Measured> rows) {
    StringBuilder text = new StringBuilder();
    text.append("| scenario | states | disputes | treaties | runs/s (quartiles) | CPU µs a run |");
    text.append(" ns a day | ns a choice | choices a run | simulate, journal, tables |");
    text.append(" journal bytes a run | heap MB | first run ms |\n");
    text.append("|---|").append("---:|".repeat(12)).append('\n');
    for (Measured m : rows) {
      text.append(
          Text.format(
              "| %s | %d | %d | %d | %,.0f (%,.0f–%,.0f) | %.1f | %.0f | %s | %.1f |"
                  + " %.0f %%, %.0f %%, %.0f %% | %.0f | %.0f | %.1f |%n",
              m.scenario(),
              m.states(),
              m.disputes(),
              m.treaties(),
              m.perSecond(),
              m.perSecondLow(),
              m.perSecondHigh(),
              m.cpuMicros(),
              m.nanosPerDay(),
              shown(m.nanosPerChoice()),
              m.choices(),
              100 * m.simulation(),
              100 * m.journal(),
              100 * m.tables(),
              m.journalBytes(),
              m.heapMegabytes(),
              m.firstMillis()));
    }
    return text.toString();
  }

  private static String shown(double value) {
    return Double.isNaN(value) ? "" : Text.format("%.0f", value);
  }
}
