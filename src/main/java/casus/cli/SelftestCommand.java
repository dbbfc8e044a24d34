package casus.cli;

import casus.results.ResultTable;
import casus.results.ScreenTable;
import casus.selftest.Check;
import casus.selftest.Limit;
import casus.selftest.SelfTest;
import casus.text.Text;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casus selftest}: what is known of the model, beside what the program makes of it. */
@Command(
    name = "selftest",
    description = {
      "Holds the program against limits of the model with closed forms.",
      "A table tells the exact value, the value computed or simulated, its standard error, and the",
      "difference allowed.",
      "Numbers L, A are of section 10 of the model, the others of its evidence. Seeds are fixed.",
      "A check of chance would fail a correct program for one seed in a thousand.",
      "Exit code 3 if something does not hold. Takes some seconds."
    },
    footer = {"  casus selftest", "  casus selftest --only L1,L2 --json"})
final class SelftestCommand implements Callable<Integer> {
  /** Made when they are told: every command line loads this class. */
  private static final class Tables {
    static final ResultTable<Tried> TABLE =
        ResultTable.<Tried>of("")
            .text("number", "the limit's number", tried -> tried.limit().number())
            .text("limit", "the limit", tried -> tried.limit().statement())
            .text("what", "what is compared", tried -> tried.check().what())
            .number("exact", "the exact value", tried -> tried.check().exact())
            .number("found", "the value computed or simulated", tried -> tried.check().found())
            .number("standard_error", "its standard error", tried -> tried.check().error())
            .number("allowed", "the difference allowed", tried -> tried.check().allowed())
            .flag("holds", "whether the difference is no greater", tried -> tried.check().holds());

    static final ScreenTable<Tried> SCREEN =
        ScreenTable.<Tried>of()
            .left("no.", 3, tried -> tried.limit().number())
            .apart()
            .left("limit", 38, tried -> tried.limit().statement())
            .apart()
            .left("what", 40, tried -> tried.check().what())
            .right("exact", 12, tried -> number(tried.check().exact()))
            .right("found", 12, tried -> number(tried.check().found()))
            .right(
                "std error",
                10,
                tried -> tried.check().error() == 0 ? "" : number(tried.check().error()))
            .right("allowed", 10, tried -> number(tried.check().allowed()))
            .apart()
            .left("", 0, tried -> tried.check().holds() ? "holds" : "DOES NOT HOLD");
  }

  private record Tried(Limit limit, Check check) {}

  @Option(
      names = "--only",
      paramLabel = "LIMIT",
      split = ",",
      description = "Only the limits of these numbers, with commas between them.")
  private List<String> only = new ArrayList<>();

  @Mixin private Common common;

  @Override
  public Integer call() {
    PrintWriter out = common.out();
    List<Tried> rows = new ArrayList<>();
    int checks = 0;
    int broken = 0;
    if (!common.json && !common.quiet) {
      out.println(Tables.SCREEN.header());
    }
    for (Limit limit : limits()) {
      for (Check check : limit.checks()) {
        checks++;
        broken += check.holds() ? 0 : 1;
        rows.add(new Tried(limit, check));
        if (!common.json && (!common.quiet || !check.holds())) {
          out.println(Tables.SCREEN.line(new Tried(limit, check)));
          out.flush();
        }
      }
    }
    if (common.json) {
      out.println(Tables.TABLE.json(rows));
    } else if (!common.quiet) {
      common.say("%n%d checks, %d hold, %d do not%n", checks, checks - broken, broken);
    }
    out.flush();
    return broken == 0 ? ExitCode.DONE : ExitCode.PARTLY;
  }

  private List<Limit> limits() {
    List<Limit> all = SelfTest.limits();
    List<String> numbers = all.stream().map(Limit::number).toList();
    for (String number : only) {
      if (!numbers.contains(number)) {
        throw new UserError(
            "--only names limit %s; there are %s", number, String.join(", ", numbers));
      }
    }
    return all.stream().filter(it -> only.isEmpty() || only.contains(it.number())).toList();
  }

  private static String number(double value) {
    return Text.format("%.6g", value);
  }
}
