package casus.cli;

import casus.analysis.Sensitivities;
import casus.analysis.StudyData;
import casus.results.ScreenTable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casus sensitivity}: how much each factor matters. */
@Command(
    name = "sensitivity",
    sortOptions = false,
    description = {
      "Tells how much each factor of a study matters.",
      "Writes sensitivity.csv: Sobol' indices of a saltelli design, Morris's μ* and σ of a morris",
      "design, both ends of each factor of an oat design; with bootstrap intervals, the noise that"
          + " a",
      "dummy factor would show, and the share of the variance that is chance."
    },
    footer = {
      "  casus sensitivity results/screening",
      "  casus sensitivity results/indices --outcome war,belligerents --arm base"
    })
final class SensitivityCommand implements Callable<Integer>, WritesTable {
  /** Made when they are told: every command line loads this class. */
  private static final class Tables {
    static final ScreenTable<Sensitivities.Line> SCREEN =
        ScreenTable.<Sensitivities.Line>of()
            .left("arm", 12, Sensitivities.Line::arm)
            .left("outcome", 18, Sensitivities.Line::outcome)
            .left("method", 9, Sensitivities.Line::method)
            .left("factor", 40, Sensitivities.Line::factor)
            .left("index", 22, Sensitivities.Line::index)
            .number("value", "%9.4f", line -> line.estimate().value())
            .apart()
            .interval("95 % interval", 0, "%.4f", Sensitivities.Line::estimate);
  }

  @Mixin private AnalysisOptions study;

  @Option(
      names = "--outcome",
      paramLabel = "NAME",
      split = ",",
      description = "Outcomes or columns of runs (default: war and the scenario's outcomes).")
  private List<String> outcomes = new ArrayList<>();

  @Option(
      names = "--arm",
      paramLabel = "ARM",
      split = ",",
      description = "The arms (default: all).")
  private List<String> arms = new ArrayList<>();

  @Mixin private Common common;

  @Override
  public String written() {
    return Sensitivities.TABLE.file();
  }

  @Override
  public Integer call() throws Exception {
    try (StudyData data = study.open()) {
      List<Sensitivities.Line> lines = new ArrayList<>();
      for (String arm : arms(data)) {
        for (String outcome : AnalysisOptions.outcomes(data, outcomes)) {
          lines.addAll(Sensitivities.of(data, arm, outcome));
        }
      }
      Sensitivities.TABLE.write(study.folder, lines);
      study.tell(
          common,
          Sensitivities.TABLE,
          lines,
          "Written to",
          out -> out.print(Tables.SCREEN.text(lines)));
      Sensitivities.warnings(lines)
          .forEach(warning -> common.err().println("casus: warning: " + warning));
      return ExitCode.DONE;
    }
  }

  private List<String> arms(StudyData data) {
    arms.forEach(data::arm);
    return arms.isEmpty() ? data.plan().arms() : arms;
  }
}
