package casus.table;

import casus.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether what is foretold comes true as often as it is said to. */
final class CalibrationMaker implements TableMaker {
  private static final String FILE = "calibration.csv";

  @Override
  public String name() {
    return "calibration";
  }

  @Override
  public Optional<String> missing(TableSource source) {
    return source.results().has(FILE)
        ? Optional.empty()
        : Optional.of(
            Text.format(
                "the folder has no %s; 'casus backtest --calls FILE --reliability %s' writes it",
                FILE, source.results().folder().resolve(FILE)));
  }

  @Override
  public PrintTable make(TableSource source) throws IOException {
    List<PrintRow> rows = new ArrayList<>();
    source.results().stream(
        FILE,
        row ->
            rows.add(
                new PrintRow(
                    "",
                    List.of(
                        new Cell.Words(row.text("bin")),
                        Cell.Measure.plain(Scale.SHARE, row.number("predicted")),
                        new Cell.Measure(
                            Scale.SHARE,
                            row.number("observed"),
                            row.number("lo"),
                            row.number("hi")),
                        new Cell.Count(row.whole("n"))))));
    return new PrintTable(
        name(),
        source.say("table.calibration"),
        List.of(
            PrintColumn.words("bin", source.say("column.bin"), "cases whose predictions are alike"),
            PrintColumn.number("predicted", source.say("column.predicted"), "mean prediction")
                .shares(),
            PrintColumn.estimate("observed", source.say("column.observed"), "share that came true")
                .shares(),
            PrintColumn.count("n", source.say("column.cases"), "cases of the bin")),
        rows,
        List.of(source.say("note.wilson"), source.origin()));
  }
}
