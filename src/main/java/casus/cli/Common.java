package casus.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that every command has, and where it speaks to. */
final class Common {
  @Option(
      names = {"-q", "--quiet"},
      description = "No progress and no remarks, only results.")
  boolean quiet;

  @Option(names = "--json", description = "Write the result to standard output as JSON.")
  boolean json;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** Standard output. */
  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Standard error. */
  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** The command line as typed. */
  List<String> arguments() {
    return spec.commandLine().getParseResult().originalArgs();
  }
}
