package casus.cli;

import casus.results.Json;
import casus.selftest.Check;
import casus.selftest.Limit;
import casus.selftest.SelfTest;
import casus.text.Text;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code casus selftest}: what is known of the model, beside what the program makes of it. */
@Command(
    name = "selftest",
    mixinStandardHelpOptions = true,
    description = {
      "Holds the program against limits of the model with closed forms.",
      "A table tells the exact value, the value computed or simulated, its standard error, and the",
      "difference allowed.",
      "Numbers L, A are of section 10 of the model, the others of its evidence. Seeds are fixed.",
      "A check of chance would fail a correct program for one seed in a thousand.",
      "Exit code 3 if something does not hold. Takes some seconds."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  casus selftest", "  casus selftest --json"})
final class SelftestCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Common common;

  @Override
  public Integer call() {
    PrintWriter out = common.out();
    List<Object> rows = new ArrayList<>();
    int checks = 0;
    int broken = 0;
    if (!common.json && !common.quiet) {
      out.printf(
          Locale.ROOT,
          "%-3s  %-38s  %-40s %12s %12s %10s %10s%n",
          "no.",
          "limit",
          "what",
          "exact",
          "found",
          "std error",
          "allowed");
    }
    for (Limit limit : SelfTest.limits()) {
      for (Check check : limit.checks()) {
        checks++;
        broken += check.holds() ? 0 : 1;
        rows.add(json(limit, check));
        if (!common.json && (!common.quiet || !check.holds())) {
          print(limit, check, out);
        }
      }
    }
    if (common.json) {
      out.println(Json.text(rows));
    } else if (!common.quiet) {
      out.printf(Locale.ROOT, "%n%d checks, %d hold, %d do not%n", checks, checks - broken, broken);
    }
    out.flush();
    return broken == 0 ? ExitCode.DONE : ExitCode.PARTLY;
  }

  private static void print(Limit limit, Check check, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%-3s  %-38s  %-40s %12s %12s %10s %10s  %s%n",
        limit.number(),
        limit.statement(),
        check.what(),
        number(check.exact()),
        number(check.found()),
        check.error() == 0 ? "" : number(check.error()),
        number(check.allowed()),
        check.holds() ? "holds" : "DOES NOT HOLD");
    out.flush();
  }

  private static String number(double value) {
    return Text.format("%.6g", value);
  }

  private static Map<String, Object> json(Limit limit, Check check) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("number", limit.number());
    row.put("limit", limit.statement());
    row.put("what", check.what());
    row.put("exact", check.exact());
    row.put("found", check.found());
    row.put("standard_error", check.error());
    row.put("allowed", check.allowed());
    row.put("holds", check.holds());
    return row;
  }
}
