package casus.calibration;

import casus.scenario.Problem;
import casus.stats.Interval;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Frequencies of historical disputes that others have published, which patterns are held to. */
public final class PublishedTargets {
  private PublishedTargets() {}

  /**
   * A number of the published table.
   *
   * @param value the number
   * @param interval 95 %, by disputes where the table has it
   */
  public record Proportioned(double value, Interval interval) {}

  /**
   * Reads {@code targets.csv}.
   *
   * @param file the file
   * @param problems gets what is wrong
   * @return numbers of the training part, by "target|era|group|stat"
   * @throws IOException if the file cannot be read
   */
  public static Map<String, Proportioned> read(Path file, List<Problem> problems)
      throws IOException {
    Map<String, Proportioned> published = new HashMap<>();
    List<String> needed =
        List.of(
            "subset",
            "target",
            "era",
            "group",
            "stat",
            "value",
            "lo95",
            "hi95",
            "boot_lo95",
            "boot_hi95");
    new CaseFile(file, needed, problems)
        .forEach(
            row -> {
              double low = or(row.number("boot_lo95"), row.number("lo95"));
              double high = or(row.number("boot_hi95"), row.number("hi95"));
              if (row.text("subset").equals("train") && low <= high) {
                published.put(
                    String.join(
                        "|",
                        row.text("target"),
                        row.text("era"),
                        row.text("group"),
                        row.text("stat")),
                    new Proportioned(row.number("value"), new Interval(low, high)));
              }
            });
    return published;
  }

  private static double or(double value, double otherwise) {
    return Double.isNaN(value) ? otherwise : value;
  }
}
