package casus.cli;

import casus.analysis.Attribution;
import casus.analysis.StudyData;
import casus.design.Study;
import casus.results.Json;
import casus.scenario.LoadedScenario;
import casus.text.Text;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus attribute}: which treaties, clauses or members an outcome is owed to. */
@Command(
    name = "attribute",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shares an outcome out among treaties, clauses or members (Shapley).",
      "Shares add up to the difference between all of them and none; every coalition plays the same",
      "replications with the same luck. Writes attribution.csv."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  casus attribute results/korea-article4 --outcome belligerents",
      "  casus attribute results/wording --by clauses --outcome war -n 2000"
    })
final class AttributeCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The results folder.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(
      names = "--outcome",
      paramLabel = "NAME",
      defaultValue = "war",
      description = "The outcome or column of runs (default: ${DEFAULT-VALUE}).")
  private String outcome = "war";

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      defaultValue = "TREATIES",
      description = "Among treaties, clauses or members (default: treaties).")
  private Attribution.By by = Attribution.By.TREATIES;

  @Option(
      names = "--point",
      paramLabel = "P",
      defaultValue = "0",
      description = "The design point (default: ${DEFAULT-VALUE}).")
  private int point;

  @Option(
      names = "--arm",
      paramLabel = "ARM",
      defaultValue = Study.BASE,
      description = "The arm (default: ${DEFAULT-VALUE}).")
  private String arm = Study.BASE;

  @Option(
      names = {"-n", "--replications"},
      paramLabel = "N",
      description = "Replications of each coalition (default: those of the results, at most 2000).")
  private @Nullable Integer replications;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Threads threads;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Common common;

  @Override
  public Integer call() throws Exception {
    PrintWriter err = common.err();
    if (replications != null && replications < 1) {
      throw new UserError("-n is " + replications + "; at least 1 replication is needed");
    }
    try (StudyData data = StudyData.open(folder);
        Interruption interruption = new Interruption()) {
      if (point < 0 || point >= data.plan().points().count()) {
        throw new UserError(
            Text.format(
                "the study has no point %d; its points are 0 to %d",
                point, data.plan().points().count() - 1));
      }
      int n =
          replications != null ? replications : Math.min(2000, data.plan().replications().least());
      LoadedScenario scenario = data.study().cell(point, data.arm(arm)).orElseThrow();
      List<Attribution.Share> shares;
      try (Progress progress =
          new Progress(err, "runs", Attribution.runs(scenario, by, n), common.quiet)) {
        shares =
            Attribution.of(
                scenario,
                by,
                data.quantity(outcome),
                data.plan().pointSeeds().applyAsLong(point),
                n,
                threads.count(),
                progress,
                interruption);
      }
      if (shares.isEmpty()) {
        err.println("casus: stopped; nothing was written.");
        return ExitCode.INTERRUPTED;
      }
      Attribution.write(folder, shares);
      tell(shares);
      return ExitCode.DONE;
    }
  }

  private void tell(List<Attribution.Share> shares) {
    PrintWriter out = common.out();
    if (common.json) {
      out.println(Json.text(shares.stream().map(AttributeCommand::json).toList()));
      return;
    }
    for (Attribution.Share share : shares) {
      out.printf(
          Locale.ROOT,
          "%-30s %s  %s%n",
          share.player(),
          Shown.number("%+9.4f", share.estimate().value()),
          Shown.interval("%+.4f", share.estimate()));
    }
    if (!common.quiet) {
      out.printf(Locale.ROOT, "%nWritten to %s%n", folder.resolve(Attribution.FILE));
    }
    out.flush();
  }

  private static Map<String, Object> json(Attribution.Share share) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("outcome", share.outcome());
    json.put("player", share.player());
    json.put("share", share.estimate().value());
    json.put("lo", share.estimate().low());
    json.put("hi", share.estimate().high());
    json.put("n", share.estimate().n());
    return json;
  }
}
