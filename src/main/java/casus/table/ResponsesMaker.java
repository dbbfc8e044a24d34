package casus.table;

import casus.results.SummaryRow;
import casus.treaty.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How often each ally is called, and how it answers. */
final class ResponsesMaker implements TableMaker {
  private static final String CALLED = "called/";

  @Override
  public String name() {
    return "responses";
  }

  @Override
  public Optional<String> missing(TableSource source) throws IOException {
    Optional<String> lacks = source.lacks(SummaryRow.FILE, "casus resume");
    if (lacks.isEmpty() && rows(source).isEmpty()) {
      return Optional.of("no ally was called in any run");
    }
    return lacks;
  }

  @Override
  public PrintTable make(TableSource source) throws IOException {
    List<PrintColumn> columns = new ArrayList<>();
    columns.add(PrintColumn.words("call", "", "the article, the ally and whom it is called by"));
    columns.add(
        PrintColumn.estimate(
                "called", source.say("column.called"), "share of runs in which it is called")
            .shares());
    for (Response response : Response.values()) {
      columns.add(
          PrintColumn.number(
                  response.word(),
                  source.say("response." + response.word()),
                  "share of calls that are answered so")
              .shares());
    }
    columns.add(
        PrintColumn.estimate(
                "honoured", source.say("column.honoured"), "share of calls that are honoured")
            .shares());
    columns.add(PrintColumn.count("n", source.say("column.calls"), "runs in which it is called"));
    return new PrintTable(
        name(),
        source.say("table.responses", source.titles().study()),
        columns,
        rows(source),
        List.of(
            source.say("note.responses"),
            source.runs(),
            source.planned(SummaryRow.FILE),
            source.origin()));
  }

  private static List<PrintRow> rows(TableSource source) throws IOException {
    List<PrintRow> rows = new ArrayList<>();
    for (int point : source.points()) {
      for (String arm : source.arms()) {
        TableSource.Estimates estimates = source.estimates(point, arm);
        String title = source.arms().size() > 1 ? source.titles().arm(arm) : "";
        for (SummaryRow called : estimates.rows()) {
          if (called.outcome().startsWith(CALLED)) {
            String path = called.outcome().substring(CALLED.length());
            rows.add(row(source, estimates, called, path, source.panel(point, title)));
          }
        }
      }
    }
    return rows;
  }

  private static PrintRow row(
      TableSource source,
      TableSource.Estimates estimates,
      SummaryRow called,
      String path,
      String panel) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell.Words(title(source, path)));
    cells.add(Cell.Measure.of(Scale.SHARE, called));
    long calls = 0;
    for (Response response : Response.values()) {
      Optional<SummaryRow> share = estimates.find("response/" + path, "share:" + response.word());
      calls = Math.max(calls, share.map(SummaryRow::n).orElse(0L));
      cells.add(Cell.Measure.plain(Scale.SHARE, share.map(SummaryRow::value).orElse(Double.NaN)));
    }
    cells.add(
        estimates
            .find("verdict/" + path, "share:honoured")
            .map(row -> (Cell) Cell.Measure.of(Scale.SHARE, row))
            .orElse(Cell.Measure.plain(Scale.SHARE, Double.NaN)));
    cells.add(new Cell.Count(calls));
    return new PrintRow(panel, cells);
  }

  /** {@code usa-kor-1953.3/KOR/USA} in words. */
  private static String title(TableSource source, String path) {
    String[] parts = path.split("/", -1);
    int dot = parts[0].lastIndexOf('.');
    if (parts.length != 3 || dot < 0) {
      return path;
    }
    return source.say(
        "row.response",
        source.titles().state(parts[2]),
        source.titles().state(parts[1]),
        source.titles().article(parts[0]));
  }
}
