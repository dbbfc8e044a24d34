package casus.library;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import casus.text.Packed;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a table says of pairs of states in some years: code1, code2, from, until and more. */
final class PairYears {
  private final Map<Pair, List<NamedCsvRecord>> rows;

  /**
   * Reads a table.
   *
   * @param path below this package
   */
  PairYears(String path) {
    rows =
        Packed.rows(PairYears.class, path).stream()
            .collect(
                groupingBy(row -> Pair.of(row.getField("code1"), row.getField("code2")), toList()));
  }

  /**
   * The row about a pair in a year.
   *
   * @param pair two states
   * @param year the year
   * @return the first such row; empty if there is none
   */
  Optional<NamedCsvRecord> row(Pair pair, int year) {
    return rows.getOrDefault(pair, List.of()).stream()
        .filter(row -> Years.of(row).include(year))
        .findFirst();
  }
}
