package casus.cli;

import casus.figure.Figures;
import casus.scenario.InputFile;
import casus.scenario.LoadedStudy;
import casus.scenario.Parsed;
import casus.scenario.Problem;
import casus.scenario.StudyReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A study named on the command line. */
final class StudyInput {
  private StudyInput() {}

  /** Reads the study, with all that is wrong. */
  static Parsed<LoadedStudy> parsed(Path file) {
    return StudyReader.read(file, Figures.list().stream().map(Figures.Listing::name).toList());
  }

  /** Reads the study; problems go to the user. */
  static Optional<LoadedStudy> read(Path file, PrintWriter err, boolean quiet) {
    Parsed<LoadedStudy> parsed = parsed(file);
    for (Problem problem : parsed.problems()) {
      if (problem.severity().isTold(quiet)) {
        err.println(problem);
      }
    }
    return parsed instanceof Parsed.Sound<LoadedStudy> sound
        ? Optional.of(sound.value())
        : Optional.empty();
  }

  /** A file as a command names it: as typed, but no place on this machine. */
  static String named(Path file) {
    Path name = file.isAbsolute() ? file.getFileName() : file;
    return name == null ? "" : name.toString().replace('\\', '/');
  }

  /** Hashes of files, by name without a folder. */
  static Map<String, String> hashes(List<InputFile> files) {
    Map<String, String> hashes = new TreeMap<>();
    for (InputFile file : files) {
      Path name = Path.of(file.path()).getFileName();
      hashes.put(name == null ? file.path() : name.toString(), file.sha256());
    }
    return hashes;
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
