package casus.cli;

import picocli.CommandLine.Option;

/** Options that every command has. */
final class Common {
  @Option(
      names = {"-q", "--quiet"},
      description = "No progress and no remarks, only results.")
  boolean quiet;

  @Option(names = "--json", description = "Write the result to standard output as JSON.")
  boolean json;
}
