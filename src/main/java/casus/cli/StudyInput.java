package casus.cli;

import casus.scenario.LoadedStudy;
import casus.scenario.Parsed;
import casus.scenario.Problem;
import casus.scenario.StudyReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** A study named on the command line. */
final class StudyInput {
  private StudyInput() {}

  /** Reads the study; problems go to the user. */
  static Optional<LoadedStudy> read(Path file, PrintWriter err, boolean quiet) {
    Parsed<LoadedStudy> parsed = StudyReader.read(file);
    for (Problem problem : parsed.problems()) {
      if (!quiet || problem.severity() == Problem.Severity.ERROR) {
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
}
