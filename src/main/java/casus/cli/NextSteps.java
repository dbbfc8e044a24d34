package casus.cli;

import casus.design.Study;
import casus.results.Shell;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What can be done with results, as commands to be pasted. */
final class NextSteps {
  private NextSteps() {}

  /**
   * Tells commands, one a line.
   *
   * @param err where to
   * @param commands the commands; nothing is told of none
   */
  static void tell(PrintWriter err, List<String> commands) {
    if (!commands.isEmpty()) {
      err.println("Next:");
      commands.forEach(command -> err.println("  " + command));
    }
    err.flush();
  }

  /**
   * The commands that suit a study.
   *
   * @param study what was played
   * @param folder its results, as the user called them
   * @return one command each, the likeliest first
   */
  static List<String> after(Study study, Path folder) {
    String quoted = Shell.word(folder);
    List<String> commands = new ArrayList<>();
    if (study.arms().size() > 1) {
      commands.add("casus compare " + quoted);
    }
    if (study.points().count() > 1) {
      commands.add("casus chart " + quoted);
    }
    commands.add("casus report " + quoted);
    commands.add("casus explain " + quoted + " --run " + study.replications().first());
    return commands;
  }

  /**
   * The commands that show what an analysis found.
   *
   * @param folder the results, as the user called them
   * @return one command each
   */
  static List<String> afterAnalysis(Path folder) {
    return List.of("casus chart " + Shell.word(folder), "casus report " + Shell.word(folder));
  }

  /**
   * The command that plays a sound file.
   *
   * @param file the file, as the user called it
   * @param isStudy whether it is a study, not a scenario
   * @return one command
   */
  static List<String> afterCheck(Path file, boolean isStudy) {
    return List.of((isStudy ? "casus sweep " : "casus run ") + Shell.word(file));
  }
}
