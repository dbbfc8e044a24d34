package casus.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code casus data}: the users' own data. */
@Command(
    name = "data",
    description =
        "Turns public data that you downloaded into tables for calibration and backtests.",
    subcommands = DataImportCommand.class,
    footer = {
      "  casus data import --mid \"MIDA 5.0.csv\" --mid \"MIDB 5.0.csv\" --nmc NMC-70-abridged.csv"
          + " -o data"
    })
final class DataCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand: import");
  }
}
