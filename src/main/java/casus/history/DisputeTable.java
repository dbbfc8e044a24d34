package casus.history;

import casus.calibration.CaseFile;
import casus.history.DisputeRow.Allies;
import casus.history.DisputeRow.Course;
import casus.history.DisputeRow.Demand;
import casus.history.DisputeRow.Principal;
import casus.scenario.Problem;
import casus.text.Numbers;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Disputes from a file with the columns of {@code dispute_dyads.csv}, found by name. What was known
 * at the start is needed; how the disputes went may be absent, and is then not scored.
 *
 * @param rows the disputes, in the order of the file
 * @param missing by column how many cells that are needed were empty and what was taken in their
 *     place, in words
 * @param absent the columns of outcomes that the file does not have
 */
public record DisputeTable(List<DisputeRow> rows, List<String> missing, List<String> absent) {
  /** Median over the disputes of 1816–1992 (training part); stands where none is known. */
  private static final double DEMOCRACY = 0.18;

  /** Likewise. */
  private static final double CAPABILITY = 0.007;

  /** Likewise, km. */
  private static final double DISTANCE = 1700;

  private static final List<String> OF_DISPUTE =
      List.of(
          "disno",
          "start_date",
          "dyad",
          "contiguity",
          "capdist_km",
          "rivalry",
          "riv_spatial",
          "prior_mids_10y",
          "prior_mids_all",
          "ww_period",
          "defpact");

  private static final List<String> OF_SIDE =
      List.of(
          "ccode",
          "abb",
          "n_orig",
          "cinc",
          "major",
          "nuclear",
          "polyarchy",
          "rev",
          "revtype",
          "n_allies",
          "cinc_allies",
          "n_allies_border_enemy",
          "top_ally_major",
          "top_ally_nuclear",
          "any_ally_major",
          "any_ally_nuclear");

  /** Columns that tell how a dispute went. */
  static final List<String> OUTCOMES =
      List.of(
          "force",
          "recip",
          "fatal",
          "war",
          "any_later_joiner_a",
          "any_later_joiner_b",
          "mindur",
          "hostlev_a");

  /** Copies the lists. */
  public DisputeTable {
    rows = List.copyOf(rows);
    missing = List.copyOf(missing);
    absent = List.copyOf(absent);
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param problems gets what is wrong
   * @return the disputes; those without fault if there are problems
   * @throws IOException if the file cannot be read
   */
  public static DisputeTable read(Path file, List<Problem> problems) throws IOException {
    List<String> needed =
        Stream.concat(
                OF_DISPUTE.stream(), OF_SIDE.stream().flatMap(c -> Stream.of(c + "_a", c + "_b")))
            .toList();
    Reading reading = new Reading();
    new CaseFile(file, needed, problems).forEach(reading::add);
    return new DisputeTable(
        reading.rows,
        reading.empty.entrySet().stream()
            .map(
                e -> Text.format("%s in %,d of %,d", e.getKey(), e.getValue(), reading.rows.size()))
            .toList(),
        reading.absent);
  }

  /**
   * Whether a file has the columns of {@code disputes.csv}: disputes without their states.
   *
   * @param file the file
   * @return true if it has how disputes went, and neither principal
   * @throws IOException if the file cannot be read
   */
  public static boolean isOfOldForm(Path file) throws IOException {
    Set<String> columns = CaseFile.columns(file);
    return columns.contains("hostlev") && !columns.contains("ccode_a");
  }

  /** A file as it is read. */
  private static final class Reading {
    private final List<DisputeRow> rows = new ArrayList<>();
    private final Map<String, Integer> empty = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private List<String> absent = List.of();

    void add(CaseFile.Row row) {
      if (rows.isEmpty()) {
        absent = OUTCOMES.stream().filter(column -> !row.has(column)).toList();
      }
      String disno = row.text("disno");
      if (disno.isEmpty() || !seen.add(disno)) {
        row.fault("disno", disno.isEmpty() ? "" : "which stands in an earlier row too");
      }
      boolean rivals = flag(row, "rivalry");
      rows.add(
          new DisputeRow(
              disno,
              date(row),
              row.text("dyad").isEmpty() ? disno : row.text("dyad"),
              principal(row, "_a"),
              principal(row, "_b"),
              (int) within(row, "contiguity", 1, 6, 6),
              within(row, "capdist_km", 0, 20_038, DISTANCE),
              rivals,
              rivals && flag(row, "riv_spatial"),
              (int) within(row, "prior_mids_10y", 0, 10_000, 0),
              within(row, "prior_mids_all", 0, 10_000, 0) == 0,
              flag(row, "ww_period"),
              flag(row, "defpact"),
              course(row)));
    }

    private Principal principal(CaseFile.Row row, String side) {
      Allies allies =
          new Allies(
              (int) within(row, "n_allies" + side, 0, 500, 0),
              within(row, "cinc_allies" + side, 0, 1, 0),
              (int) within(row, "n_allies_border_enemy" + side, 0, 500, 0),
              flag(row, "top_ally_major" + side),
              flag(row, "top_ally_nuclear" + side),
              flag(row, "any_ally_major" + side),
              flag(row, "any_ally_nuclear" + side));
      return new Principal(
          Text.format("%s (COW %s)", row.text("abb" + side), row.text("ccode" + side)),
          (int) within(row, "n_orig" + side, 1, 500, 1),
          within(row, "cinc" + side, 0, 1, CAPABILITY),
          flag(row, "major" + side),
          flag(row, "nuclear" + side),
          within(row, "polyarchy" + side, 0, 1, DEMOCRACY),
          flag(row, "rev" + side),
          demand(row, "revtype" + side),
          allies);
    }

    /** Yes or no; where neither is told, no, which is counted. */
    private boolean flag(CaseFile.Row row, String column) {
      double told = row.oneOf(column, "0", "1");
      if (row.isMissing(column)) {
        count(column, "0");
      }
      return told == 1;
    }

    private void count(String column, String taken) {
      empty.merge(Text.format("%s (taken as %s)", column, taken), 1, Integer::sum);
    }

    private Demand demand(CaseFile.Row row, String column) {
      List<String> words =
          Stream.of(Demand.values()).map(d -> d.name().toLowerCase(Locale.ROOT)).toList();
      double index = row.oneOf(column, words.toArray(String[]::new));
      if (row.isMissing(column)) {
        count(column, "none");
      }
      return Double.isNaN(index) ? Demand.NONE : Demand.values()[(int) index];
    }

    /** A number; where there is none, another, which is counted. */
    private double within(
        CaseFile.Row row, String column, double least, double greatest, double otherwise) {
      double number = row.number(column);
      if (Double.isNaN(number)) {
        count(column, Numbers.text(otherwise));
        return otherwise;
      }
      if (number < least || number > greatest) {
        row.fault(
            column, Text.format("not from %s to %s", Numbers.text(least), Numbers.text(greatest)));
        return otherwise;
      }
      return number;
    }

    private static LocalDate date(CaseFile.Row row) {
      String text = row.text("start_date");
      try {
        return LocalDate.parse(
            text.length() == 4 ? text + "-01-01" : text.length() == 7 ? text + "-01" : text);
      } catch (DateTimeException e) {
        row.fault("start_date", "not a day as in 1962-10-22, a month or a year");
        return LocalDate.EPOCH;
      }
    }

    private static Course course(CaseFile.Row row) {
      double joinedA = row.oneOf("any_later_joiner_a", "0", "1");
      double joinedB = row.oneOf("any_later_joiner_b", "0", "1");
      return new Course(
          row.oneOf("force", "0", "1"),
          row.oneOf("recip", "0", "1"),
          row.oneOf("fatal", "0", "1"),
          row.oneOf("war", "0", "1"),
          Math.max(joinedA, joinedB),
          row.number("mindur"),
          row.number("hostlev_a"));
    }
  }
}
