package casus.cli;

import casus.results.DerivedFiles;
import casus.results.Manifest;
import casus.scenario.Problem;
import casus.text.Text;
import casus.text.WholeFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of historical data: found, complained about, written. */
final class DataFiles {
  private DataFiles() {}

  /** A file in a folder of data, or in its part {@code train}. */
  static Path find(Path folder, String name) {
    for (Path file : List.of(folder.resolve("train").resolve(name), folder.resolve(name))) {
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    throw new UserError(
        Text.format(
            "there is no %s in %s or its folder train; name the folder of data with --data",
            name, folder));
  }

  /** A file that the user named. */
  static Path existing(Path file, String option) {
    if (!Files.isRegularFile(file)) {
      throw new UserError(Text.format("%s: there is no file %s", option, file));
    }
    if (!Files.isReadable(file)) {
      throw new UserError(Text.format("%s: the file %s cannot be read", option, file));
    }
    return file;
  }

  /** Prints what is wrong; whether anything is. */
  static boolean told(List<Problem> problems, PrintWriter err) {
    problems.forEach(err::println);
    return !problems.isEmpty();
  }

  /** Writes beside the file, then renames. */
  static void write(Path file, String text) {
    try {
      WholeFiles.write(file, text);
    } catch (IOException e) {
      throw new UserError("cannot write " + file + ": " + e);
    }
  }

  /** The same; in a results folder the file goes on record, so that a figure can be drawn of it. */
  static void writeOnRecord(Path file, String text) {
    if (!Files.isRegularFile(file.resolveSibling(Manifest.FILE))) {
      write(file, text);
      return;
    }
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.writeString(part, text);
      DerivedFiles.putInResults(part, file);
    } catch (IOException e) {
      throw new UserError("cannot write " + file + ": " + e);
    }
  }
}
