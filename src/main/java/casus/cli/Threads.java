package casus.cli;

import picocli.CommandLine.Option;

/** How many threads play, for commands whose results do not depend on it. */
final class Threads {
  @Option(
      names = {"-t", "--threads"},
      paramLabel = "T",
      defaultValue = "0",
      description = "How many threads (default: all cores). Results do not depend on it.")
  private int threads;

  /**
   * How many.
   *
   * @return at least 1
   * @throws UserError if the number asked for makes no sense
   */
  int count() {
    if (threads < 0) {
      throw new UserError("-t is " + threads + "; at least 1 thread is needed, or 0 for all cores");
    }
    return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
  }
}
