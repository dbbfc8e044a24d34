package casus.cli;

import casus.design.Study;
import casus.results.Shell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What can be done with results, as commands to be pasted. */
final class NextSteps {
  private NextSteps() {}

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
}
