package casus.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/** Runs commands as a shell would, and keeps what they print. */
final class Shell {
  /** The project's folder. */
  static final Path PROJECT = Path.of(System.getProperty("casus.basedir", "."));

  static final Path KOREA = PROJECT.resolve("scenarios/korea-article4.yaml");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  int run(Object... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line = Casus.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    return line.execute(words);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}
