package casus.cli;

import casus.design.FigureChoice;
import casus.figure.Figures;
import casus.results.SealedPlan;
import casus.results.StudyPlan;
import casus.scenario.InputFile;
import casus.scenario.LoadedStudy;
import casus.scenario.Parsed;
import casus.scenario.StudyReader;
import casus.sweep.StudyCopies;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A study named on the command line. */
final class StudyInput {
  private StudyInput() {}

  /** Reads the study, with all that is wrong. */
  static Parsed<LoadedStudy> parsed(Path file) {
    return StudyReader.read(file, figures());
  }

  /** Reads a study that is not written yet, as if it stood where it will. */
  static Parsed<LoadedStudy> parsed(Path where, String text) {
    return StudyReader.read(where, text, figures());
  }

  private static List<String> figures() {
    return Figures.list().stream().map(Figures.Listing::name).toList();
  }

  /** Reads the study; problems go to the user. */
  static Optional<LoadedStudy> read(Path file, PrintWriter err, boolean quiet) {
    return sound(parsed(file), err, quiet);
  }

  /** What was read of a file, if it is sound; problems go to the user. */
  static <T> Optional<T> sound(Parsed<T> parsed, PrintWriter err, boolean quiet) {
    parsed.problems().stream()
        .filter(problem -> problem.severity().isTold(quiet))
        .forEach(err::println);
    return parsed.ifSound();
  }

  /** A file as a command names it: as typed, but no place on this machine. */
  static String named(Path file) {
    Path name = file.isAbsolute() ? file.getFileName() : file;
    return name == null ? "" : name.toString().replace('\\', '/');
  }

  /**
   * The folder of a study that was played before, if a study is named by it or by the copy of the
   * study's file that lies in it.
   */
  static Optional<Path> folder(Path file) {
    Path folder =
        file.endsWith(StudyCopies.STUDY)
            ? Optional.ofNullable(file.getParent()).orElse(Path.of(""))
            : file;
    return isPlan(folder.resolve(StudyPlan.FILE)) || Files.isDirectory(file)
        ? Optional.of(folder)
        : Optional.empty();
  }

  /** Whether a file is the plan of a folder; a sealed plan may go by the same name. */
  private static boolean isPlan(Path file) {
    try {
      return Files.isRegularFile(file) && !SealedPlan.isOne(file);
    } catch (IOException e) {
      return true; // who reads it tells what is wrong with it
    }
  }

  /** Hashes of what a study is read from, and of the jars whose figures it asks for. */
  static Map<String, String> hashes(LoadedStudy study) {
    List<InputFile> files = new ArrayList<>(study.inputs());
    Figures.brought(study.study().figures().stream().map(FigureChoice::name).toList())
        .forEach(jar -> files.add(new InputFile(jar.path(), jar.sha256())));
    return hashes(files);
  }

  /**
   * Hashes of files, by name without a folder; of files of one name, by as much of their paths as
   * tells them apart.
   */
  static Map<String, String> hashes(List<InputFile> files) {
    Map<Path, String> byPath = new TreeMap<>();
    files.forEach(
        file -> byPath.put(Path.of(file.path()).toAbsolutePath().normalize(), file.sha256()));
    Map<String, String> hashes = new TreeMap<>();
    byPath.forEach((path, hash) -> hashes.put(shortest(path, byPath.keySet()), hash));
    return hashes;
  }

  private static String shortest(Path path, Set<Path> all) {
    for (int from = path.getNameCount() - 1; from > 0; from--) {
      Path end = path.subpath(from, path.getNameCount());
      if (all.stream().filter(other -> other.endsWith(end)).count() == 1) {
        return named(end);
      }
    }
    return named(path);
  }

  /** results/NAME, or results/NAME-2 and so on if that is taken. */
  static Path freeFolder(String name) {
    Path folder = Path.of("results", name);
    for (int number = 2; Files.exists(folder); number++) {
      folder = Path.of("results", name + "-" + number);
    }
    return folder;
  }
}
