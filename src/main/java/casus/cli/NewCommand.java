package casus.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code casus new}: files from a question. */
@Command(
    name = "new",
    description = "Writes a scenario, a study or a treaty from a question, sound at once.",
    subcommands = {NewScenarioCommand.class, NewStudyCommand.class, NewTreatyCommand.class},
    footer = {
      "  casus new scenario --dispute PRK-KOR --rung force --date 2025-03-01",
      "  casus new study --scenario prk-kor-2025.yaml --arms remove:rus-prk-2024,wording",
      "  casus new treaty --members JPN,KOR --like nato-1949",
      "  casus new scenario                  # at a terminal: asks"
    })
final class NewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Missing required subcommand: scenario, study or treaty");
  }
}
