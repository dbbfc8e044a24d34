package casus.cli;

/** What the program answers to the shell. */
final class ExitCode {
  static final int DONE = 0;
  static final int INTERNAL = 1;
  static final int BAD_INPUT = 2;
  static final int PARTLY = 3;
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
