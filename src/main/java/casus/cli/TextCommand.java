package casus.cli;

import casus.manuscript.Manuscript;
import casus.manuscript.Manuscript.Form;
import casus.manuscript.Manuscript.Part;
import casus.results.Json;
import casus.results.OutputPlace;
import casus.results.StoredResults;
import casus.sweep.StudyCopies;
import casus.text.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus text}: words for a paper. */
@Command(
    name = "text",
    sortOptions = false,
    description = {
      "Writes words for a paper from a results folder: methods, results, what the scenario changes"
          + " against the defaults (delta ODD), a filled STRESS checklist, statements of"
          + " availability, and references of program, model and data (BibTeX and CSL-JSON).",
      "Behind each number of the results a comment names the cell of the table it is from. What"
          + " only the author knows is marked [AUTHOR: …]."
    },
    footer = {
      "  casus text results/wording",
      "  casus text results/wording --format md,tex -o paper/text",
      "  casus text results/wording --part results --point 3 -o -",
      "  casus text results/wording --part bib -o paper --force"
    })
final class TextCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The results folder.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(
      names = "--part",
      paramLabel = "PART",
      split = ",",
      description = "methods, results, odd, stress, availability, bib (default: all).")
  private List<String> parts = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      defaultValue = "md",
      description = "md, tex (default: ${DEFAULT-VALUE}); references are .bib and .json.")
  @SuppressWarnings("NullAway.Init")
  private List<String> formats;

  @Option(
      names = "--point",
      paramLabel = "P",
      defaultValue = "0",
      description = "The design point that results are told of (default: ${DEFAULT-VALUE}).")
  private int point;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      converter = StandardOutput.class,
      description =
          "The folder to write to, or - for standard output (default: text in the results folder).")
  private @Nullable Path output;

  @Option(names = "--force", description = "Replace files that are there.")
  private boolean force;

  @Mixin private Common common;

  @Override
  public Integer call() {
    List<Part> wanted = parts.isEmpty() ? List.of(Part.values()) : named("part", parts, Part.class);
    List<Form> forms = named("format", formats, Form.class);
    try {
      StoredResults results = StoredResults.open(folder);
      Charts.tellOutdated(results, common.err());
      Charts.tellPartial(folder, common.err());
      Map<String, String> files = files(results, wanted, forms);
      if (StandardOutput.is(output)) {
        print(files);
      } else {
        write(results, files);
      }
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new UserError("cannot write of " + folder + ": " + e.getMessage());
    }
  }

  private Map<String, String> files(StoredResults results, List<Part> wanted, List<Form> forms)
      throws IOException {
    Manuscript manuscript = new Manuscript(results, StudyCopies.study(folder), point);
    Map<String, String> files = new LinkedHashMap<>();
    for (Part part : wanted) {
      files.putAll(manuscript.files(part, forms));
    }
    return files;
  }

  private void print(Map<String, String> files) {
    if (common.json) {
      common.sayJson(files);
    } else {
      common.out().print(String.join("\n", files.values()));
    }
    common.out().flush();
  }

  private void write(StoredResults results, Map<String, String> files) throws IOException {
    Path target = output == null ? folder.resolve("text") : output;
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new UserError(target + " is a file, not a folder; name another with -o");
    }
    OutputPlace place = OutputPlace.of(results);
    place.require(files.keySet().stream().map(target::resolve).toList(), force);
    List<String> written = new ArrayList<>();
    for (Map.Entry<String, String> text : files.entrySet()) {
      Path file = target.resolve(text.getKey());
      place.putNamed(file, text.getValue().getBytes(StandardCharsets.UTF_8), "");
      written.add(file.toString());
    }
    results
        .derived()
        .kept()
        .forEach(kept -> common.err().println("casus: a text that was changed is kept as " + kept));
    if (common.json) {
      common.sayJson(Json.object("files", written));
    } else if (!common.quiet) {
      common.tell("wrote %d texts in %s%n", written.size(), target);
    }
  }

  private static <E extends Enum<E> & Named> List<E> named(
      String what, List<String> words, Class<E> kind) {
    return words.stream().map(word -> Choices.named(what, word, kind)).distinct().toList();
  }
}
