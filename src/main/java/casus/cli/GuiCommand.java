package casus.cli;

import casus.game.GameFile;
import casus.gui.FilmFormat;
import casus.gui.Guest;
import casus.gui.NoDisplayException;
import casus.gui.NoEncoderException;
import casus.gui.Revision;
import casus.gui.Rival;
import casus.gui.Snapshots;
import casus.gui.Staging;
import casus.gui.Theatre;
import casus.results.OutputPlace;
import casus.results.StoredResults;
import casus.scenario.Library;
import casus.scenario.LoadedScenario;
import casus.scenario.Parsed;
import casus.scenario.Problem;
import casus.scenario.ScenarioReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code casus gui}: one replication to look at. Names no class of a window: those are loaded by
 * {@code gui} once they are needed.
 */
@Command(
    name = "gui",
    sortOptions = false,
    description = "Opens a replication in MASON's console, or makes pictures and a film of it.",
    footer = {
      "  casus gui scenarios/korea-article4.yaml",
      "  casus gui scenarios/korea-article4.yaml -s 1 --run 2",
      "  casus gui --run 2 --from results/korea-article4",
      "  casus gui scenarios/baltic-incursion.yaml --run 8 --snapshot 50 narva.png",
      "  casus gui --run 2 --from results/korea-article4 --movie korea.gif",
      "  casus gui scenarios/korea-article4.yaml --run 72 --movie korea.mp4",
      "  casus gui scenarios/korea-article4.yaml --beside-set treaties.rus-prk-2024=null",
      "  casus gui --run 7 --from results/wording --beside-arm no-treaty",
      "  casus gui scenarios/korea-article4.yaml --play KOR",
      "  casus gui scenarios/korea-article4.yaml --replay game.json",
      "",
      "Pictures and films need no display. Changes made in the inspectors count from",
      "the next start on; the log tells them as options of 'casus run'."
    })
final class GuiCommand implements Callable<Integer> {
  /** What a game says itself. */
  private static final List<String> OF_GAMES = List.of("-s", "--run", "--set");

  @Parameters(
      arity = "0..1",
      paramLabel = "SCENARIO",
      description = "The scenario file; left out with --from.")
  private @Nullable Path file;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Change a value of the scenario. May be repeated.")
  private List<String> sets = new ArrayList<>();

  @Option(
      names = {"-s", "--seed"},
      paramLabel = "SEED",
      description = "The master seed (default: 1; a results folder knows its own).")
  private @Nullable Long seed;

  @Option(
      names = "--run",
      paramLabel = "K",
      defaultValue = "0",
      description = "The number of the replication (default: ${DEFAULT-VALUE}).")
  private int replication;

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description = "Take scenario and seed from this results folder, to see one of its runs.")
  private @Nullable Path from;

  @Mixin private CellOptions cell;

  @Mixin private Company company;

  @Option(
      names = "--snapshot",
      arity = "2",
      paramLabel = "DAY FILE",
      hideParamSyntax = true,
      description =
          "Save a picture of the end of this day, .png, .svg or .pdf, and open no window. "
              + "May be repeated: --snapshot 10 a.png --snapshot 50 b.pdf")
  private List<String> snapshots = new ArrayList<>();

  @Option(names = "--force", description = "Replace pictures and a film that are there.")
  private boolean force;

  @Option(
      names = "--movie",
      paramLabel = "FILE",
      description =
          "Save a film of the whole replication, .gif, or .mp4 or .webm where ffmpeg is installed, "
              + "and open no window.")
  private @Nullable Path movie;

  @Option(
      names = {"-q", "--quiet"},
      description = "No remarks, and no names of the files that are saved.")
  private boolean quiet;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    if (replication < 0) {
      throw new UserError("--run is " + replication + "; replications are numbered from 0");
    }
    SortedMap<Integer, Path> days = days();
    if (movie != null && FilmFormat.of(movie).isEmpty()) {
      throw new UserError("a film ends its name in .gif, .mp4 or .webm, not as " + movie);
    }
    if (force && days.isEmpty() && movie == null) {
      throw new UserError("--force is for pictures and films: name --snapshot or --movie");
    }
    if ((file == null) == (from == null)) {
      throw new UserError("name either a scenario file or, with --from, a results folder");
    }
    company.requireSane(from != null, !days.isEmpty() || movie != null);
    Optional<GameFile> kept = kept();
    Optional<LoadedScenario> read = from != null ? stored(from, err) : written(err);
    if (read.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    LoadedScenario loaded = read.get();
    long master = from != null ? seedOf(from) : seed != null ? seed : 1;
    Optional<Rival> rival =
        company
            .other(loaded, from, cell, err)
            .map(other -> new Rival(other.first(), other.name(), other.scenario().scenario()));
    if (days.isEmpty() && movie == null) {
      Staging staging =
          company.isGame()
              ? Staging.of(
                  new Guest(
                      company.table(loaded, sets), company.game(loaded, kept, master, replication)))
              : new Staging(loaded.scenario(), revision(loaded), master, replication);
      return open(rival.map(staging::beside).orElse(staging));
    }
    return draw(loaded, master, days, rival);
  }

  /** A game that was kept, with the changes of its scenario. */
  private Optional<GameFile> kept() throws IOException {
    Optional<GameFile> kept = company.kept();
    if (kept.isPresent()) {
      for (String option : OF_GAMES) {
        if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
          throw new UserError(option + " stands in the game; leave it away with --replay");
        }
      }
      sets.addAll(kept.get().sets());
    }
    return kept;
  }

  private Integer open(Staging staging) throws InterruptedException {
    try {
      Theatre.open(staging);
    } catch (NoDisplayException e) {
      throw new UserError(
          company.isGame()
              ? "there is no display to open a window on; play at a console, with 'casus play'"
              : String.valueOf(e.getMessage()));
    }
    return ExitCode.DONE;
  }

  private Integer draw(
      LoadedScenario loaded, long master, SortedMap<Integer, Path> days, Optional<Rival> rival) {
    Snapshots pictures = new Snapshots(loaded.scenario(), master, replication, rival);
    try {
      OutputPlace.besides(List.of())
          .require(Stream.concat(days.values().stream(), Stream.ofNullable(movie)).toList(), force);
      if (movie != null) {
        FilmFormat.of(movie).orElseThrow().require();
      }
      if (!days.isEmpty()) {
        int end = pictures.save(days);
        if (days.lastKey() > end && !quiet) {
          spec.commandLine()
              .getErr()
              .printf(
                  Locale.ROOT,
                  "casus: the last day of this replication is day %d; pictures of later days show"
                      + " it as it stood then.%n",
                  end);
        }
        days.values().forEach(this::tell);
      }
      if (movie != null) {
        pictures.film(movie);
        tell(movie);
      }
    } catch (NoEncoderException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UserError("cannot write: " + e.getMessage());
    }
    return ExitCode.DONE;
  }

  private void tell(Path file) {
    if (!quiet) {
      spec.commandLine().getOut().println(file);
    }
  }

  private SortedMap<Integer, Path> days() {
    SortedMap<Integer, Path> days = new TreeMap<>();
    for (int i = 0; i + 1 < snapshots.size(); i += 2) {
      String day = snapshots.get(i);
      Path picture = Path.of(snapshots.get(i + 1));
      if (!day.matches("\\d{1,6}")) {
        throw new UserError("--snapshot wants a day and a file; '" + day + "' is no day");
      }
      if (!picture.toString().matches(".*\\.(png|svg|pdf)")) {
        throw new UserError(
            "--snapshot writes PNG, SVG and PDF; end its name in .png, .svg or .pdf, not "
                + picture);
      }
      if (days.put(Integer.parseInt(day), picture) != null) {
        throw new UserError("two snapshots of day " + day + "; one is enough");
      }
    }
    return days;
  }

  private Optional<LoadedScenario> written(PrintWriter err) {
    ScenarioInput input = new ScenarioInput();
    input.file = Path.of(String.valueOf(file));
    input.sets = sets;
    return input.read(err, quiet);
  }

  /** The scenario of a results folder; warnings were told when it was made. */
  private Optional<LoadedScenario> stored(Path folder, PrintWriter err) {
    results(folder); // tells what is wrong with a folder that holds none
    LoadedScenario loaded = StoredCell.of(folder, cell.point, cell.arm).scenario();
    if (sets.isEmpty()) {
      return Optional.of(loaded);
    }
    Parsed<LoadedScenario> changed = new ScenarioReader(Library.load()).again(loaded, sets);
    if (changed instanceof Parsed.Faulty) {
      changed.problems().forEach(err::println);
    }
    return changed.ifSound();
  }

  private long seedOf(Path folder) {
    StoredCell.requireSeed(folder, results(folder).manifest().seed(), seed);
    return StoredCell.of(folder, cell.point, cell.arm).seed();
  }

  private static StoredResults results(Path folder) {
    try {
      return StoredResults.open(folder);
    } catch (IOException e) {
      throw new UserError("cannot read " + folder + ": " + e.getMessage());
    }
  }

  /** Changes from the inspectors are read as if they stood on the command line. */
  private Revision revision(LoadedScenario loaded) {
    ScenarioReader reader = new ScenarioReader(Library.load());
    return changes -> {
      Parsed<LoadedScenario> parsed = reader.again(loaded, changes);
      if (parsed instanceof Parsed.Sound<LoadedScenario> sound) {
        return sound.value().scenario();
      }
      throw new IllegalArgumentException(
          parsed.problems().stream()
              .filter(problem -> problem.severity() == Problem.Severity.ERROR)
              .map(problem -> problem.toString().lines().findFirst().orElse(""))
              .collect(Collectors.joining("; ")));
    };
  }
}
