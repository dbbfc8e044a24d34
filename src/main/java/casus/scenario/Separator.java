package casus.scenario;

import casus.text.Text;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What parts the columns of a table: a comma, or what spreadsheets write in its place.
 *
 * @param sign the sign
 * @param header the line of the header, from 1
 */
record Separator(char sign, int header) {
  /** What Excel writes into a first line, for itself. */
  private static final Pattern ANNOUNCED = Pattern.compile("\\s*sep=(.)\\s*");

  /**
   * Finds the separator by the header. Names and paths of factors hold none of these signs, so that
   * one kind alone is unambiguous; it is used, and told.
   *
   * @param source the table
   * @param problems takes a warning for another sign than the comma, and an error for two
   * @return empty if it cannot be told
   */
  static Optional<Separator> of(Source source, Problems problems) {
    int first = next(source, 1);
    Matcher announced = ANNOUNCED.matcher(source.line(first));
    if (announced.matches()) {
      problems.warn(
          new Origin(source, first, 1),
          "the line tells Excel how columns are parted; the table is read so",
          "to be sure, take the line out");
      return Optional.of(new Separator(announced.group(1).charAt(0), next(source, first + 1)));
    }
    String header = source.line(first).strip().replaceAll("\"[^\"]*\"", "");
    String found = "";
    for (String sign : new String[] {",", ";", "\t", "|"}) {
      found += header.contains(sign) ? sign : "";
    }
    if (found.length() > 1) {
      problems.error(
          new Origin(source, first, 1),
          Text.format(
              "the header holds more than one of the signs that part columns: %s", shown(found)),
          "part the columns by commas");
      return Optional.empty();
    }
    if (found.isEmpty()
        && !header.startsWith("#")
        && byBlanks(header, source.line(next(source, first + 1)))) {
      problems.error(
          new Origin(source, first, 1),
          "the columns are parted by blanks, not by commas",
          "part them by commas; in R, write.csv(points, file, row.names = FALSE)");
      return Optional.empty();
    }
    if (found.isEmpty() || found.equals(",")) {
      return Optional.of(new Separator(',', first));
    }
    problems.warn(
        new Origin(source, first, source.line(first).indexOf(found) + 1),
        Text.format(
            "the columns are parted by %s, not by a comma; the table is read so", shown(found)),
        "to be sure, part them by a comma");
    return Optional.of(new Separator(found.charAt(0), first));
  }

  /** The first line from some line on that is not blank. */
  private static int next(Source source, int from) {
    int line = from;
    while (line < source.lines().size() && source.line(line).isBlank()) {
      line++;
    }
    return line;
  }

  private static boolean byBlanks(String header, String row) {
    return header.contains(" ")
        && row.strip().contains(" ")
        && !PointTable.NUMBER.matcher(row.strip()).matches();
  }

  private static String shown(String signs) {
    return signs.replace("\t", "a tab").replaceAll("([,;|])", "'$1' ").strip();
  }

  /**
   * Where a cell begins.
   *
   * @param line the line of the table
   * @param cell which cell, from 0
   * @return the column from 1, in code points; 1 if the line has no such cell
   */
  int column(String line, int cell) {
    boolean quoted = false;
    int cells = 0;
    for (int i = 0; i < line.length(); i++) {
      if (cells == cell) {
        return line.codePointCount(0, i) + 1;
      }
      char c = line.charAt(i);
      quoted ^= c == '"';
      cells += c == sign && !quoted ? 1 : 0;
    }
    return cells == cell && cell > 0 ? line.codePointCount(0, line.length()) + 1 : 1;
  }

  /**
   * Whether a cell has a decimal comma, as spreadsheets of many countries write it. This can be
   * told where columns are not parted by commas, except before three digits, where the comma may
   * part thousands: that is left for the reader of the number to refuse.
   *
   * @param cell the cell, without space around it
   */
  boolean hasDecimalComma(String cell) {
    return sign != ','
        && cell.matches(
            "[-+]?(?:0?,\\d+|\\d+,(?:\\d{1,2}|\\d{4,}))(?:[eE][-+]?\\d+)?(?:\\s*(?:%|/?[a-z]+))?");
  }
}
