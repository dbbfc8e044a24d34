package casus.cli;

import casus.draft.Draft;
import casus.draft.DraftFault;
import casus.results.Json;
import casus.results.OutputPlace;
import casus.results.Shell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a file that is written from a question goes, and how that is told. */
final class DraftOutput {
  /** Options that change nothing in the file. */
  private static final Set<String> OF_THE_OCCASION =
      Set.of("--output", "--force", "--quiet", "--json");

  @Option(
      names = {"-n", "--name"},
      paramLabel = "NAME",
      description =
          "What it is called: small letters, digits and hyphens (default: made of the question).")
  private @Nullable String name;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      converter = StandardOutput.class,
      description = "The file to write (default: NAME.yaml here); - for standard output.")
  private @Nullable Path output;

  @Option(names = "--force", description = "Replace that file if it is there.")
  private boolean force;

  private List<Path> inputs = List.of();

  @Mixin Common common;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** The name that was asked for. */
  Optional<String> name() {
    if (name != null && !name.matches("[a-z0-9][a-z0-9-]*")) {
      throw new UserError("--name is '" + name + "'; write small letters, digits and hyphens");
    }
    return Optional.ofNullable(name);
  }

  /**
   * The command that asks, for the head of the file: without where it went and how that was told.
   *
   * @param answers what was answered at a terminal, as the words that could have been typed
   */
  String command(List<String> answers) {
    List<String> words = new ArrayList<>(List.of(spec.qualifiedName().split(" ")));
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
      if (!OF_THE_OCCASION.contains(option.longestName())) {
        words.add(option.longestName());
        words.add(
            option.originalStringValues().stream()
                .map(value -> option.typeInfo().getType() == Path.class ? named(value) : value)
                .collect(Collectors.joining(",")));
      }
    }
    words.addAll(answers);
    return Shell.command(words);
  }

  /** A file as it can be told to others: no place on this machine. */
  static String named(String file) {
    return StudyInput.named(Path.of(file));
  }

  /** Somebody to ask: where a person sits at a terminal and has given nothing yet. */
  Optional<Questions> somebody() {
    boolean bare = common.arguments().size() == spec.qualifiedName(" ").split(" ").length - 1;
    return Terminal.console()
        .filter(console -> bare)
        .map(console -> new Questions(new BufferedReader(console.reader()), common.err()));
  }

  /** Makes a file or a question; what cannot be made is the user's to mend. */
  static <T> T made(Supplier<T> draft) {
    try {
      return draft.get();
    } catch (DraftFault e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }

  /** The file that is written for a name. */
  Path file(String called) {
    return output != null ? output : Path.of(called + ".yaml");
  }

  /** Whether a file is to be written, not standard output. */
  boolean isFile() {
    return !StandardOutput.is(output);
  }

  /**
   * Says what the file is made from: it is never written over.
   *
   * @param files what is read
   */
  void reads(List<Path> files) {
    inputs = List.copyOf(files);
  }

  /**
   * Refuses to write over what is there.
   *
   * @param file where it would go
   * @return where it can go; empty for standard output
   */
  Optional<OutputPlace> requireFree(Path file) throws IOException {
    if (!isFile()) {
      return Optional.empty();
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new UserError(
          "there is no folder " + folder + " to write " + file.getFileName() + " to");
    }
    OutputPlace place = OutputPlace.besides(inputs);
    place.require(List.of(file), force);
    return Optional.of(place);
  }

  /** Writes the file and tells what is in it and what to do next. */
  void write(Draft draft, List<String> next) throws IOException {
    Path file = file(draft.name());
    PrintWriter out = common.out();
    Optional<OutputPlace> place = requireFree(file);
    if (place.isEmpty()) {
      if (common.json) {
        throw new UserError("--json tells of a file; with -o - the file itself is printed");
      }
      out.print(draft.text());
      out.flush();
      return;
    }
    byte[] text = named(draft, file).getBytes(StandardCharsets.UTF_8);
    place.get().put(file, bytes -> bytes.write(text));
    if (common.json) {
      common.sayJson(json(draft, file));
      out.flush();
    } else if (!common.quiet) {
      tell(draft, file, next);
    }
  }

  /** The text with its file in the commands at its head, whatever that is called. */
  private static String named(Draft draft, Path file) {
    String usual = draft.name() + ".yaml";
    return draft
        .text()
        .lines()
        .map(
            line ->
                line.startsWith("#   casus ")
                    ? line.replace(
                        " " + usual, " " + Shell.word(StudyInput.named(file.toAbsolutePath())))
                    : line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Object json(Draft draft, Path file) {
    return Json.object(
        "file", file.toString(),
        "name", draft.name(),
        "states", draft.states(),
        "treaties", draft.treaties(),
        "left_out",
            draft.leftOut().stream()
                .map(left -> Json.object("what", left.what(), "why", left.why()))
                .toList(),
        "assumed", draft.assumed());
  }

  private void tell(Draft draft, Path file, List<String> next) {
    PrintWriter out = common.out();
    out.println("written: " + file);
    if (!draft.states().isEmpty()) {
      out.println("states: " + String.join(", ", draft.states()));
    }
    if (!draft.treaties().isEmpty()) {
      out.println("treaties: " + String.join(", ", draft.treaties()));
    }
    out.flush();
    PrintWriter err = common.err();
    if (!draft.leftOut().isEmpty()) {
      err.println(
          "left out, for reasons told at the end of the file: "
              + String.join(", ", draft.leftOut().stream().map(Draft.LeftOut::what).toList()));
    }
    if (!draft.assumed().isEmpty()) {
      err.println(
          draft.assumed().size()
              + " values are assumed: look for ASSUMED in the file before you"
              + " believe a result");
    }
    NextSteps.tell(err, next);
  }
}
