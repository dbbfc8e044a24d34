package casus.cli;

import picocli.CommandLine.Command;

/** {@code casus calibrate}: parameters from data. */
@Command(
    name = "calibrate",
    description = "Learns parameters of the model from historical data.",
    footer = {
      "  casus calibrate responses --data data -o responses.yaml",
      "  casus calibrate responses --data data --compare --json > responses.json",
      "  casus calibrate dynamics --disputes dispute_dyads.csv -o dynamics.yaml",
      "  casus calibrate yardsticks --disputes dispute_dyads.csv -o yardsticks.json"
    },
    subcommands = {
      CalibrateResponsesCommand.class,
      CalibrateDynamicsCommand.class,
      CalibrateYardsticksCommand.class
    })
final class CalibrateCommand {}
