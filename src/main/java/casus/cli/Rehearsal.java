package casus.cli;

import casus.results.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;

/**
 * Does what most commands do, so that Java can keep their classes ready: {@code scripts/casus}
 * makes an archive of all that is loaded here.
 */
final class Rehearsal {
  private Rehearsal() {}

  /**
   * Rehearses.
   *
   * @param args a scenario
   * @throws IOException if the folder for temporary files cannot be written
   */
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    Path folder = Files.createTempDirectory("casus-rehearsal");
    try {
      String results = folder.resolve("results").toString();
      rehearse("--help");
      rehearse("run", "--help");
      rehearse("check", args[0]);
      rehearse("run", args[0], "-n", "400", "--threads", "2", "--no-charts", "-o", results);
    } finally {
      Folders.delete(folder);
    }
  }

  private static void rehearse(String... words) {
    FileNames.unreadable(List.of(words)).ifPresent(System.err::println);
    CommandLine line = Casus.commandLine(List.of(words));
    line.setOut(new PrintWriter(Writer.nullWriter()));
    line.setErr(new PrintWriter(Writer.nullWriter()));
    line.execute(words);
  }
}
