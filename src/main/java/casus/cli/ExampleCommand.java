package casus.cli;

import casus.archive.Zips;
import casus.results.Folders;
import casus.results.Json;
import casus.results.Shell;
import casus.results.StoredManifest;
import casus.text.Packed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus example}: finished results folders to look at without playing. */
@Command(
    name = "example",
    description = {
      "Writes a finished results folder that casus is shipped with; alone, tells which there are.",
      "All that is done with results can be tried on it: report, chart, table, compare, explain,"
          + " verify."
    },
    footer = {"  casus example", "  casus example korea", "  casus example wording -o look"})
final class ExampleCommand implements Callable<Integer> {
  /**
   * A folder that is shipped.
   *
   * @param name what it is called
   * @param about what was played
   * @param commands what made it, from a checkout; DIR stands for the folder
   */
  record Example(String name, String about, List<String> commands) {
    /** The folder in a zip file, beside this class. */
    String resource() {
      return "examples/" + name + ".zip";
    }
  }

  /** All that are shipped; ExampleCommandTest plays them again. */
  static final List<Example> ALL =
      List.of(
          new Example(
              "korea",
              "one crisis: shelling in the Yellow Sea under Article 4, 400 replications",
              List.of("casus run scenarios/korea-article4.yaml -s 1 -n 400")),
          new Example(
              "wording",
              "a study: the same crisis with five texts of the article, 400 replications of each,"
                  + " compared",
              List.of(
                  "casus sweep scenarios/studies/article4-wording.yaml -s 1 -n 400",
                  "casus compare DIR")));

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      completionCandidates = Names.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private @Nullable String name;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "The folder to write (default: results/example-NAME).")
  private @Nullable Path output;

  @Mixin private Common common;

  /** The names. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ALL.stream().map(Example::name).iterator();
    }
  }

  @Override
  public Integer call() throws IOException {
    if (name != null) {
      write(found(name));
    } else if (output != null) {
      throw new UserError("-o is for one example; name it: " + String.join(", ", new Names()));
    } else if (common.json) {
      common.sayJson(ALL.stream().map(ExampleCommand::json).toList());
    } else {
      ALL.forEach(example -> common.say("%-10s %s%n", example.name(), example.about()));
    }
    common.out().flush();
    return ExitCode.DONE;
  }

  private static Object json(Example example) {
    return Json.object(
        "name", example.name(), "about", example.about(), "commands", example.commands());
  }

  private static Example found(String name) {
    return ALL.stream()
        .filter(example -> example.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UserError(
                    "there is no example '%s'; there are %s",
                    name, String.join(", ", new Names())));
  }

  private void write(Example example) throws IOException {
    Path folder = output != null ? output : Path.of("results", "example-" + example.name());
    ArchivePlay.requireFree(folder);
    unpack(example, folder);
    List<String> next = next(folder);
    if (common.json) {
      common.sayJson(
          Json.object(
              "folder", folder.toString(),
              "name", example.name(),
              "about", example.about(),
              "commands", example.commands()));
    } else if (!common.quiet) {
      PrintWriter out = common.out();
      out.println("written: " + folder + ", " + example.about());
      out.println("made by: " + String.join("; ", example.commands()));
      out.flush();
      NextSteps.tell(common.err(), next);
    }
  }

  /** Beside, and then in its place: a folder that is there is whole. */
  private static void unpack(Example example, Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().normalize().getParent();
    if (parent == null) {
      throw new UserError(folder + " cannot be written; name a new folder with -o");
    }
    Files.createDirectories(parent);
    Path beside = Files.createTempDirectory(parent, ".casus-example");
    try {
      Path zip = beside.resolve("packed.zip");
      Files.write(zip, Packed.bytes(ExampleCommand.class, example.resource()));
      Path whole = beside.resolve("whole");
      Zips.unpack(zip, whole);
      Files.deleteIfExists(folder); // an empty one: no other comes so far
      Files.move(whole, folder);
    } finally {
      Folders.delete(beside);
    }
  }

  private static List<String> next(Path folder) throws IOException {
    String quoted = Shell.word(folder);
    List<String> next = new ArrayList<>();
    if (StoredManifest.read(folder).arms().size() > 1) {
      next.add("casus compare " + quoted);
    }
    for (String command : Arrays.asList("chart ", "report ", "table ", "explain --run 7 ")) {
      next.add("casus " + command + quoted);
    }
    return next;
  }
}
