package casus.cli;

import casus.intake.Download;
import casus.intake.Import;
import casus.intake.Made;
import casus.intake.Tables;
import casus.results.Json;
import casus.results.OutputPlace;
import casus.results.Shell;
import casus.scenario.Problem;
import casus.text.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casus data import}: the users' downloads as tables. */
@Command(
    name = "import",
    sortOptions = false,
    description = {
      "Turns public data that you downloaded into the tables that calibrate and backtest read.",
      "Files are told apart by their columns, in any case; what is not known (-9, -8, NA, empty)",
      "stays unknown. Tables whose sources are not all given are not made, and it is told why."
          + " What",
      "was read, dropped and mended stands in import.json beside the tables."
    },
    footer = {
      "  casus data import --mid \"MIDA 5.0.csv\" --mid \"MIDB 5.0.csv\" --nmc NMC.csv -o data",
      "  casus data import --fulfilment BerkemeierFuhrmann.csv --json -o data",
      "  casus calibrate responses --data data -o responses.yaml"
    })
final class DataImportCommand implements Callable<Integer> {
  private static final Pattern YEARS = Pattern.compile("(\\d{4})-(\\d{4})");

  @Option(
      names = "--mid",
      paramLabel = "FILE",
      description = "COW Militarized Interstate Disputes 4 to 5.0: MIDA, and again for MIDB.")
  private List<Path> mid = new ArrayList<>();

  @Option(
      names = "--states",
      paramLabel = "FILE",
      description = "COW state system membership, such as states2016.csv.")
  private List<Path> states = new ArrayList<>();

  @Option(
      names = "--majors",
      paramLabel = "FILE",
      description = "COW major powers, such as majors2016.csv.")
  private List<Path> majors = new ArrayList<>();

  @Option(
      names = "--nmc",
      paramLabel = "FILE",
      description = "COW National Material Capabilities 4 to 7.0, such as NMC-70-abridged.csv.")
  private List<Path> nmc = new ArrayList<>();

  @Option(
      names = "--contiguity",
      paramLabel = "FILE",
      description = "COW Direct Contiguity 3.2: contdir.csv.")
  private List<Path> contiguity = new ArrayList<>();

  @Option(
      names = "--atop",
      paramLabel = "FILE",
      description =
          "ATOP 4 to 5.1: members (atop5_1m), and again for directed dyads (atop5_1ddyr).")
  private List<Path> atop = new ArrayList<>();

  @Option(
      names = "--capitals",
      paramLabel = "FILE",
      description = "Capitals and where they lie: cow_capitals of the R package peacesciencer.")
  private List<Path> capitals = new ArrayList<>();

  @Option(
      names = "--rivalries",
      paramLabel = "FILE",
      description = "Strategic rivalries: tss_rivalries of the R package peacesciencer.")
  private List<Path> rivalries = new ArrayList<>();

  @Option(
      names = "--democracy",
      paramLabel = "FILE",
      description = "V-Dem's country-years, or cw_democracy of the R package isard.")
  private List<Path> democracy = new ArrayList<>();

  @Option(
      names = "--votes",
      paramLabel = "FILE",
      description = "Ideal points in the United Nations General Assembly.")
  private List<Path> votes = new ArrayList<>();

  @Option(
      names = "--fulfilment",
      paramLabel = "FILE",
      description = "Alliances in wars: the replication data of Berkemeier and Fuhrmann 2018.")
  private List<Path> fulfilment = new ArrayList<>();

  @Option(
      names = "--years",
      paramLabel = "FIRST-LAST",
      defaultValue = "1816-2100",
      description =
          "Disputes that began in these years (default: all); others count as earlier disputes"
              + " only.")
  @SuppressWarnings("NullAway.Init")
  private String years;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The folder for the tables and import.json; made if need be.")
  @SuppressWarnings("NullAway.Init")
  private Path output;

  @Option(names = "--force", description = "Replace tables that are there.")
  private boolean force;

  @Mixin private Common common;

  @Override
  public Integer call() throws IOException {
    List<Import.Given> given = given();
    Tables.Years asked = years();
    if (given.isEmpty()) {
      throw new UserError("name files to import, such as --mid FILE; see 'casus help data import'");
    }
    OutputPlace place = OutputPlace.besides(given.stream().map(Import.Given::file).toList());
    place.require(
        Stream.concat(Stream.of(Made.values()).map(Made::file), Stream.of(Tables.RECORD))
            .map(output::resolve)
            .toList(),
        force);
    List<String> absent =
        given.stream()
            .flatMap(one -> DataFiles.unreadable(one.file(), one.option()).stream())
            .toList();
    absent.forEach(why -> common.err().println("casus: " + why));
    List<Problem> problems = new ArrayList<>();
    Import read =
        Import.of(
            given.stream()
                .filter(one -> DataFiles.unreadable(one.file(), one.option()).isEmpty())
                .toList(),
            problems);
    if (DataFiles.told(problems, common.err()) || !absent.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    Tables tables = Tables.of(read, asked);
    if (tables.texts().isEmpty()) {
      tables.downloads().forEach(one -> common.err().println(read(one)));
      tables.wanting().forEach((made, why) -> common.err().println(notMade(made, why)));
      throw new UserError("no table can be made of these files");
    }
    write(place, tables);
    tell(tables);
    return ExitCode.DONE;
  }

  private List<Import.Given> given() {
    Map<String, List<Path>> named = new LinkedHashMap<>();
    named.put("--mid", mid);
    named.put("--states", states);
    named.put("--majors", majors);
    named.put("--nmc", nmc);
    named.put("--contiguity", contiguity);
    named.put("--atop", atop);
    named.put("--capitals", capitals);
    named.put("--rivalries", rivalries);
    named.put("--democracy", democracy);
    named.put("--votes", votes);
    named.put("--fulfilment", fulfilment);
    return named.entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(file -> new Import.Given(e.getKey(), file)))
        .toList();
  }

  private Tables.Years years() {
    Matcher told = YEARS.matcher(years);
    if (!told.matches() || told.group(1).compareTo(told.group(2)) > 0) {
      throw new UserError("--years is " + years + "; write a first and a last year, as 1816-1992");
    }
    return new Tables.Years(Integer.parseInt(told.group(1)), Integer.parseInt(told.group(2)));
  }

  private void write(OutputPlace place, Tables tables) {
    tables
        .texts()
        .forEach((made, text) -> DataFiles.write(place, output.resolve(made.file()), text));
    DataFiles.write(place, output.resolve(Tables.RECORD), Json.text(tables.record()) + "\n");
  }

  private void tell(Tables tables) {
    PrintWriter out = common.out();
    if (common.json) {
      out.println(Json.text(tables.record()));
    } else {
      for (Download one : tables.downloads()) {
        out.println(read(one));
        one.remarks().forEach(remark -> out.println(told(remark)));
      }
      for (Made made : tables.texts().keySet()) {
        out.println(written(tables, made));
        tables.remarks().getOrDefault(made, List.of()).forEach(r -> out.println(told(r)));
      }
    }
    out.flush();
    if (!common.quiet) {
      PrintWriter err = common.err();
      tables
          .wanting()
          .forEach(
              (made, why) -> {
                err.println(notMade(made, why));
                if (Files.exists(output.resolve(made.file()))) {
                  err.println(output.resolve(made.file()) + " is of an earlier import");
                }
              });
      NextSteps.tell(err, next(tables));
    }
  }

  private static String read(Download one) {
    return Text.format(
        "read %s: %s%s, %s",
        one.file(),
        one.source().title(),
        one.version().isEmpty() ? "" : ", version " + one.version(),
        Text.count(one.rows(), "row"));
  }

  private String written(Tables tables, Made made) {
    return Text.format(
        "written: %s, %s",
        output.resolve(made.file()), Text.count(tables.rows().getOrDefault(made, 0), "row"));
  }

  private static String told(Download.Remark remark) {
    return Text.format(
        "  %,d: %s%s",
        remark.count(),
        remark.what(),
        remark.firstLine() == 0 ? "" : Text.format(" (first in line %d)", remark.firstLine()));
  }

  private static String notMade(Made made, String why) {
    return Text.format("not made: %s (for %s): %s", made.file(), made.readBy(), why);
  }

  private List<String> next(Tables tables) {
    List<String> next = new ArrayList<>();
    if (tables.texts().keySet().containsAll(List.of(Made.CALLS, Made.FULFILMENT))) {
      next.add("casus calibrate responses --data " + Shell.word(output) + " -o responses.yaml");
    }
    if (tables.texts().containsKey(Made.DISPUTES)) {
      next.add("casus backtest --disputes " + Shell.word(output.resolve(Made.DISPUTES.file())));
    }
    return next;
  }
}
