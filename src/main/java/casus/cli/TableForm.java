package casus.cli;

import casus.results.ResultTable;
import java.util.List;
import picocli.CommandLine.Option;

/** The form of a table for other programs. */
final class TableForm {
  @Option(names = "--latex", description = "Write the result as a LaTeX table (booktabs).")
  private boolean latex;

  /** Tells a table as JSON or LaTeX if that is asked for; whether it was. */
  <T> boolean told(Common common, ResultTable<T> table, List<T> rows) {
    if (latex && common.json) {
      throw new UserError("--json and --latex are two forms of one table; ask for one");
    }
    if (latex) {
      common.out().print(table.latex(rows));
    } else if (common.json) {
      common.out().println(table.json(rows));
    }
    return latex || common.json;
  }
}
