package casus.scenario;

import casus.text.Text;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What parts the columns of a table: a comma, or what spreadsheets write in its place. */
final class Separator {
  private final char sign;

  /** Files of which it was told that they have decimal commas. */
  private final Set<String> told = new HashSet<>();

  private Separator(char sign) {
    this.sign = sign;
  }

  /**
   * Finds the separator by the header. Names and paths of factors hold none of these signs, so that
   * one kind alone is unambiguous; it is used, and told.
   *
   * @param source the table
   * @param problems takes a warning for another sign than the comma, and an error for two
   * @return empty if it cannot be told
   */
  static Optional<Separator> of(Source source, Problems problems) {
    int first = 1;
    while (first < source.lines().size() && source.line(first).isBlank()) {
      first++;
    }
    String header = source.line(first).replaceAll("\"[^\"]*\"", "");
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
    if (found.isEmpty() || found.equals(",")) {
      return Optional.of(new Separator(','));
    }
    problems.warn(
        new Origin(source, first, header.indexOf(found) + 1),
        Text.format(
            "the columns are parted by %s, not by a comma; the table is read so", shown(found)),
        "to be sure, part them by a comma");
    return Optional.of(new Separator(found.charAt(0)));
  }

  private static String shown(String signs) {
    return signs.replace("\t", "a tab").replaceAll("([,;|])", "'$1' ").strip();
  }

  char sign() {
    return sign;
  }

  /**
   * A cell. Where columns are not parted by commas a comma before one, two or more than three
   * digits is a decimal comma, as spreadsheets of many countries write it; before three digits it
   * may part thousands, and is left for the reader of the number to refuse.
   */
  String number(String cell, Origin at, Problems problems) {
    String text = cell.strip();
    boolean decimal =
        sign != ',' && text.matches("[-+]?\\d*,(?:\\d{1,2}|\\d{4,})(?:[eE][-+]?\\d+)?");
    if (!decimal) {
      return text;
    }
    String number = text.replace(',', '.');
    if (told.add(at.source().name())) {
      problems.warn(
          at,
          Text.format("decimal commas are read as points: %s as %s", text, number),
          "to be sure, write decimals with a point");
    }
    return number;
  }
}
