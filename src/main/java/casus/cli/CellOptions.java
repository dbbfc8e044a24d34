package casus.cli;

import casus.design.Study;
import picocli.CommandLine.Option;

/** One design point and arm of a study. */
final class CellOptions {
  @Option(
      names = "--point",
      paramLabel = "P",
      defaultValue = "0",
      description = "The design point of a study (default: ${DEFAULT-VALUE}).")
  int point;

  @Option(
      names = "--arm",
      paramLabel = "ARM",
      defaultValue = Study.BASE,
      description = "The arm of a study (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  String arm;
}
