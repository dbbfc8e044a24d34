package casus.cli;

import casus.text.Packed;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus completion}: lets a shell complete commands, options and values. */
@Command(
    name = "completion",
    description = {
      "Prints a script that completes commands, options and their values in a shell.",
      "Values are asked of casus itself as you type: states, treaties, figures, presets, outcomes,"
          + " and the paths of --set in the scenario that stands on the line."
    },
    footer = {
      "  casus completion bash >> ~/.bashrc",
      "  casus completion zsh >> ~/.zshrc         # after compinit",
      "  casus completion fish > ~/.config/fish/completions/casus.fish",
      "  casus completion powershell >> $PROFILE"
    })
final class CompletionCommand implements Callable<Integer> {
  /** The shells. */
  enum Kind {
    BASH,
    ZSH,
    FISH,
    POWERSHELL;

    /** As it is typed, and told by help and completion. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(paramLabel = "SHELL", description = "bash, zsh, fish or powershell.")
  @SuppressWarnings("NullAway.Init")
  private Kind kind;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(Packed.text(CompletionCommand.class, "completion/" + kind));
    spec.commandLine().getOut().flush();
    return ExitCode.DONE;
  }
}
