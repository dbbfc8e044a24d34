package casus.cli;

import casus.results.Folders;
import casus.results.OutputPlace;
import casus.scenario.Problem;
import casus.text.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        "there is no %s in %s or its folder train; name the folder of data with --data",
        name, folder);
  }

  /** A file that the user named. */
  static Path existing(Path file, String option) {
    unreadable(file, option)
        .ifPresent(
            why -> {
              throw new UserError(why);
            });
    return file;
  }

  /** Why a file that the user named cannot be read; empty if it can. */
  static Optional<String> unreadable(Path file, String option) {
    if (!Files.isRegularFile(file)) {
      return Optional.of(option + ": there is no file " + file);
    }
    return Files.isReadable(file)
        ? Optional.empty()
        : Optional.of(Text.format("%s: the file %s cannot be read", option, file));
  }

  /** Prints what is wrong; whether anything is. */
  static boolean told(List<Problem> problems, PrintWriter err) {
    problems.forEach(err::println);
    return !problems.isEmpty();
  }

  /**
   * Refuses what must not be written over, before any work is done.
   *
   * @param files what is to be written; null for none
   * @param inputs what is read
   * @return where they go
   */
  static OutputPlace place(List<? extends @Nullable Path> files, List<Path> inputs)
      throws IOException {
    OutputPlace place = OutputPlace.besides(inputs);
    place.require(files.stream().<Path>flatMap(Stream::ofNullable).toList(), true);
    return place;
  }

  /** Writes a file, or none. */
  static void write(OutputPlace place, @Nullable Path file, String text) {
    if (file == null) {
      return;
    }
    try {
      place.put(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UserError("cannot write " + file + ": " + Folders.reason(e));
    }
  }
}
