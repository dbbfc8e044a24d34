package casus.cli;

import casus.archive.Played;
import casus.results.DerivedFiles;
import casus.results.Folders;
import casus.results.JsonFile;
import casus.results.SealedPlan;
import casus.results.Shell;
import casus.results.StoredResults;
import casus.results.StudyPlan;
import casus.results.UnreadableResultsException;
import casus.scenario.InputFile;
import casus.scenario.LoadedScenario;
import casus.scenario.LoadedStudy;
import casus.scenario.Parsed;
import casus.scenario.ScenarioReader;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ParameterException;

/**
 * Finds what results were made from. A folder names its inputs by name and hash, not by place; the
 * command on record names the study or scenario, and that one names all others.
 */
final class ArchiveInputs {
  private final Path folder;
  private final Optional<SealedPlan> sealed;
  private final StudyPlan plan;
  private final List<String> command;
  private Path base;

  private ArchiveInputs(Path folder, Path base) throws IOException {
    this.folder = folder;
    this.base = base;
    StoredResults results = StoredResults.open(folder);
    sealed = SealedPlan.of(results);
    plan = StudyPlan.read(folder.resolve(StudyPlan.FILE));
    command = Shell.words(results.manifest().command());
  }

  /**
   * Finds the inputs of a folder.
   *
   * @param folder the results folder
   * @param base where its command was typed
   * @param faults takes what is missing or was changed
   * @return the folder with its inputs, as far as they were found
   * @throws UserError if it is no results folder
   */
  static Optional<Played> of(Path folder, Path base, List<String> faults) throws IOException {
    try {
      if (!Files.isDirectory(folder)) {
        throw new UserError(folder + " is not a results folder");
      }
      return new ArchiveInputs(folder, base.toAbsolutePath().normalize()).find(faults);
    } catch (UnreadableResultsException e) {
      faults.add(String.valueOf(e.getMessage()));
    } catch (NoSuchFileException e) {
      faults.add(folder + " is no finished study: it has no " + Path.of(e.getFile()).getFileName());
    }
    return Optional.empty();
  }

  private Optional<Played> find(List<String> faults) throws IOException {
    if (command.size() < 3) {
      faults.add(Text.format("%s: its manifest names no command that made it", folder));
      return Optional.empty();
    }
    String named = command.get(2);
    if (!Files.isRegularFile(base.resolve(named))) {
      asTyped(named).ifPresent(parent -> base = parent);
    }
    Path file = base.resolve(named);
    if (!Files.isRegularFile(file)) {
      faults.add(
          Text.format(
              "%s was made from %s, which is not in %s; package from the folder in which it was"
                  + " played, or name that one with --inputs",
              folder, named, base));
      return Optional.empty();
    }
    Map<String, Path> byHash = read(file, faults);
    List<Path> found = new ArrayList<>();
    plan.inputs()
        .forEach(
            (name, hash) -> {
              Path input = byHash.get(hash);
              if (input != null) {
                found.add(input);
              } else {
                faults.add(
                    Text.format(
                        "%s was made from %s with SHA-256 %s; no file with these bytes is found: it"
                            + " is missing, or was changed since",
                        folder, name, hash));
              }
            });
    found.addAll(ofAnalyses(faults));
    return Optional.of(new Played(folder, base, found, plans()));
  }

  /** Where the file was when the command was typed, if it was named by its place on this disk. */
  private Optional<Path> asTyped(String named) throws IOException {
    Path timing = folder.resolve("timing.json");
    if (!Files.isRegularFile(timing)) {
      return Optional.empty();
    }
    Map<?, ?> root = new JsonFile(timing).root();
    if (!(root.get("arguments") instanceof List<?> arguments)) {
      return Optional.empty();
    }
    return arguments.stream()
        .map(String::valueOf)
        .filter(word -> word.endsWith(named))
        .map(Path::of)
        .filter(path -> path.isAbsolute() && path.endsWith(named) && Files.isRegularFile(path))
        .map(path -> Objects.requireNonNull(path.getParent()))
        .findFirst();
  }

  /** The file and all that it names, by their hashes. */
  private Map<String, Path> read(Path file, List<String> faults) throws IOException {
    Parsed<?> parsed =
        command.get(1).equals("run") ? ScenarioReader.read(file, sets()) : StudyInput.parsed(file);
    List<InputFile> inputs = new ArrayList<>();
    if (parsed instanceof Parsed.Sound<?> sound) {
      if (sound.value() instanceof LoadedStudy study) {
        inputs.addAll(study.inputs());
      } else if (sound.value() instanceof LoadedScenario scenario) {
        inputs.addAll(scenario.inputs());
      }
    } else {
      parsed.problems().forEach(problem -> faults.add(String.valueOf(problem)));
    }
    Map<String, Path> byHash = new HashMap<>();
    for (InputFile input : inputs) {
      Path path = Path.of(input.path()).toAbsolutePath().normalize();
      byHash.put(Folders.sha256(path), path);
    }
    return byHash;
  }

  /** What the command line changed of a scenario. */
  private List<String> sets() {
    List<String> sets = new ArrayList<>();
    for (int i = 0; i + 1 < command.size(); i++) {
      if (command.get(i).equals("--set")) {
        sets.add(command.get(i + 1));
      }
    }
    sealed.ifPresent(promised -> sets.addAll(promised.sets()));
    return sets;
  }

  /** The sealed plan, where the command looks for it. */
  private Map<String, Path> plans() {
    int at = command.indexOf("--plan");
    return at >= 0 && at + 1 < command.size() && sealed.isPresent()
        ? Map.of(command.get(at + 1), folder.resolve(SealedPlan.FILE))
        : Map.of();
  }

  /** Files that commands on the results were given. */
  private Set<Path> ofAnalyses(List<String> faults) throws IOException {
    Set<Path> files = new LinkedHashSet<>();
    for (Map.Entry<String, String> made : DerivedFiles.of(folder).commands().entrySet()) {
      List<String> words = Shell.words(made.getValue());
      for (String named : given(words)) {
        Path path = base.resolve(named).normalize();
        if (Files.isRegularFile(path)) {
          files.add(path);
        } else {
          faults.add(
              Text.format(
                  "%s was made with %s, which is not in %s",
                  folder.resolve(made.getKey()), named, base));
        }
      }
    }
    return files;
  }

  /** The files that a command names outside of the results. */
  private static List<String> given(List<String> words) {
    if (words.size() < 3) {
      return List.of(); // it names none, or is none
    }
    try {
      return NamedFiles.of(words.subList(1, words.size())).stream()
          .filter(named -> !named.equals(Noted.FOLDER) && !named.startsWith(Noted.FOLDER + "/"))
          .toList();
    } catch (ParameterException e) {
      return List.of(); // of another casus: who packs the program is told so
    }
  }
}
