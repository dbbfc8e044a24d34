package casus.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/**
 * Questions at a terminal, each with a default that the return key takes.
 *
 * @param answers where answers are typed
 * @param err where questions are asked
 */
record Questions(BufferedReader answers, PrintWriter err) {
  /** After so many answers that are none, somebody else is typing. */
  private static final int MOST_TRIES = 5;

  /**
   * Asks until there is an answer.
   *
   * @param question what is asked
   * @param standard what no answer means; empty if there must be one
   * @param reading gives the answer as it is used, or throws a {@link UserError} that says what to
   *     write
   * @return the answer
   */
  String ask(String question, String standard, UnaryOperator<String> reading) {
    for (int i = 0; i < MOST_TRIES; i++) {
      err.print(question + (standard.isEmpty() ? ": " : " [" + standard + "]: "));
      err.flush();
      String line = line();
      String answer = line == null || line.isBlank() ? standard : line.strip();
      try {
        if (!answer.isEmpty()) {
          return reading.apply(answer);
        }
        err.println("there is no usual answer: write one, or end with Ctrl-C");
      } catch (UserError e) {
        // Who is asked has not typed the option that a command line would have.
        err.println(String.valueOf(e.getMessage()).replaceFirst("^--[a-z-]+ is ", ""));
      }
      if (line == null) {
        break;
      }
    }
    throw new UserError("no answer to '" + question + "'");
  }

  private @org.jspecify.annotations.Nullable String line() {
    try {
      return answers.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
