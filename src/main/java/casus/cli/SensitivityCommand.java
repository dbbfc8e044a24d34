package casus.cli;

import casus.analysis.Sensitivities;
import casus.analysis.StudyData;
import casus.results.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus sensitivity}: how much each factor matters. */
@Command(
    name = "sensitivity",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Tells how much each factor of a study matters.",
      "Writes sensitivity.csv: Sobol' indices of a saltelli design, Morris's μ* and σ of a morris",
      "design, both ends of each factor of an oat design; with bootstrap intervals, the noise that a",
      "dummy factor would show, and the share of the variance that is chance."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  casus sensitivity results/screening",
      "  casus sensitivity results/indices --outcome war,belligerents --arm base"
    })
final class SensitivityCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The results folder of a study.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

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

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Common common;

  @Override
  public Integer call() throws Exception {
    try (StudyData data = StudyData.open(folder)) {
      List<String> wanted = new ArrayList<>(outcomes);
      if (wanted.isEmpty()) {
        wanted.add("war");
        data.study().base().outcomes().stream()
            .map(outcome -> outcome.name())
            .filter(name -> !wanted.contains(name))
            .forEach(wanted::add);
      }
      List<Sensitivities.Line> lines = new ArrayList<>();
      for (String arm : arms(data)) {
        for (String outcome : wanted) {
          lines.addAll(Sensitivities.of(data, arm, outcome));
        }
      }
      Sensitivities.write(folder, lines);
      tell(lines);
      Sensitivities.warnings(lines)
          .forEach(warning -> common.err().println("casus: warning: " + warning));
      return ExitCode.DONE;
    }
  }

  private List<String> arms(StudyData data) {
    arms.forEach(data::arm);
    return arms.isEmpty() ? data.plan().arms() : arms;
  }

  private void tell(List<Sensitivities.Line> lines) {
    PrintWriter out = common.out();
    if (common.json) {
      out.println(Json.text(lines.stream().map(SensitivityCommand::json).toList()));
      return;
    }
    out.printf(
        Locale.ROOT,
        "%-12s %-18s %-9s %-40s %-22s %9s  %s%n",
        "arm",
        "outcome",
        "method",
        "factor",
        "index",
        "value",
        "95 % interval");
    for (Sensitivities.Line line : lines) {
      out.printf(
          Locale.ROOT,
          "%-12s %-18s %-9s %-40s %-22s %s  %s%n",
          line.arm(),
          line.outcome(),
          line.method(),
          line.factor(),
          line.index(),
          Shown.number("%9.4f", line.estimate().value()),
          Shown.interval("%.4f", line.estimate()));
    }
    if (!common.quiet) {
      out.printf(Locale.ROOT, "%nWritten to %s%n", folder.resolve(Sensitivities.FILE));
    }
    out.flush();
  }

  private static Map<String, Object> json(Sensitivities.Line line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("arm", line.arm());
    json.put("outcome", line.outcome());
    json.put("method", line.method());
    json.put("factor", line.factor());
    json.put("index", line.index());
    json.put("value", line.estimate().value());
    json.put("lo", line.estimate().low());
    json.put("hi", line.estimate().high());
    json.put("n", line.estimate().n());
    return json;
  }
}
