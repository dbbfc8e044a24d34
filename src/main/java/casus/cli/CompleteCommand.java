package casus.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus complete}: what can stand next; the scripts of {@code casus completion} ask it. */
@Command(
    name = "complete",
    hidden = true,
    description = "Prints what the last word of a command line can be, one a line.")
final class CompleteCommand implements Callable<Integer> {
  @Parameters(paramLabel = "LINE", description = "The line as far as it is typed.")
  @SuppressWarnings("NullAway.Init")
  private String line;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<String> words = Completion.words(line);
    if (words.size() > 1) {
      Completion.of(words.subList(1, words.size())).forEach(out::println);
    }
    out.flush();
    return ExitCode.DONE;
  }
}
