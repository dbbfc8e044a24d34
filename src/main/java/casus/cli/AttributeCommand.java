package casus.cli;

import casus.analysis.Attribution;
import casus.analysis.StudyData;
import casus.results.ScreenTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casus attribute}: which treaties, clauses or members an outcome is owed to. */
@Command(
    name = "attribute",
    sortOptions = false,
    description = {
      "Shares an outcome out among treaties, clauses or members (Shapley).",
      "Shares add up to the difference between all of them and none; every coalition plays the"
          + " same",
      "replications with the same luck. Writes attribution.csv."
    },
    footer = {
      "  casus attribute results/korea-article4 --outcome belligerents",
      "  casus attribute results/wording --by clauses --outcome war -n 2000"
    })
final class AttributeCommand implements Callable<Integer>, WritesTable {
  /** Made when they are told: every command line loads this class. */
  private static final class Tables {
    static final ScreenTable<Attribution.Share> SCREEN =
        ScreenTable.<Attribution.Share>of()
            .left("", 30, Attribution.Share::player)
            .number("", "%+9.4f", share -> share.estimate().value())
            .apart()
            .interval("", 0, "%+.4f", Attribution.Share::estimate);
  }

  @Mixin private AnalysisOptions study;

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

  @Mixin private CellOptions cell;

  @Option(
      names = {"-n", "--replications"},
      paramLabel = "N",
      description = "Replications of each coalition (default: those of the results, at most 2000).")
  private @Nullable Integer replications;

  @Mixin private Threads threads;

  @Mixin private Common common;

  @Override
  public String written() {
    return Attribution.TABLE.file();
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter err = common.err();
    Counted.requireAny(replications);
    try (StudyData data = study.open();
        Interruption interruption = new Interruption()) {
      StoredCell stored = StoredCell.of(study.folder, data.study(), cell.point, cell.arm);
      int n =
          replications != null ? replications : Math.min(2000, data.plan().replications().least());
      List<Attribution.Share> shares;
      try (Progress progress =
          common.progress("runs", Attribution.runs(stored.scenario(), by, n))) {
        shares =
            Attribution.of(
                stored.scenario(),
                by,
                data.quantity(outcome),
                stored.seed(),
                n,
                threads.count(),
                progress,
                interruption);
      }
      if (shares.isEmpty()) {
        err.println("casus: stopped; nothing was written.");
        return ExitCode.INTERRUPTED;
      }
      Attribution.TABLE.write(study.folder, shares);
      study.tell(
          common,
          Attribution.TABLE,
          shares,
          "Written to",
          out -> shares.forEach(share -> out.println(Tables.SCREEN.line(share))));
      return ExitCode.DONE;
    }
  }
}
