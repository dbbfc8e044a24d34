package casus.calibration;

import casus.scenario.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Historical disputes: their principals from a file of calls, how they went from disputes.csv. */
public final class Disputes {
  private static final int FORCE = 4;
  private static final int WAR = 5;
  private static final int FIRST_ARSENAL = 1945;
  private static final List<String> PRINCIPALS =
      List.of(
          "disno",
          "year",
          "target_side",
          "cinc_target",
          "cinc_attacker",
          "nuclear_target",
          "nuclear_attacker",
          "major_target",
          "major_attacker",
          "polyarchy_target",
          "polyarchy_attacker",
          "dist_target_attacker_km",
          "cont_target_attacker",
          "rival_target_attacker");
  private static final List<String> OUTCOMES =
      List.of("disno", "styear", "hostlev", "recip", "fatality", "mindur");

  private Disputes() {}

  /**
   * The principals of each dispute in a file of calls.
   *
   * @param file with the columns of treaty_calls.csv
   * @param problems gets what is wrong
   * @return one dyad for each dispute, in the order of the file
   * @throws IOException if the file cannot be read
   */
  public static List<Dyad> dyads(Path file, List<Problem> problems) throws IOException {
    Map<String, Dyad> dyads = new LinkedHashMap<>();
    new CaseFile(file, PRINCIPALS, problems)
        .forEach(row -> dyads.computeIfAbsent(row.text("disno"), disno -> dyad(disno, row)));
    return List.copyOf(dyads.values());
  }

  private static Dyad dyad(String disno, CaseFile.Row row) {
    boolean targetFirst = row.text("target_side").equals("A");
    int year = (int) or(row.number("year"), 1950);
    Dyad.Side target = side(row, "target", year);
    Dyad.Side attacker = side(row, "attacker", year);
    return new Dyad(
        disno,
        year,
        targetFirst ? target : attacker,
        targetFirst ? attacker : target,
        or(row.number("dist_target_attacker_km"), 1500),
        row.number("cont_target_attacker") == 1,
        row.number("rival_target_attacker") == 1);
  }

  private static Dyad.Side side(CaseFile.Row row, String who, int year) {
    boolean major = row.number("major_" + who) == 1;
    boolean arms = row.number("nuclear_" + who) == 1 && year >= FIRST_ARSENAL;
    return new Dyad.Side(
        Math.max(1e-5, or(row.number("cinc_" + who), 1e-4)),
        arms ? (major ? 1 : .5) : 0,
        or(row.number("polyarchy_" + who), .3),
        major);
  }

  /**
   * How disputes with force went.
   *
   * @param file with the columns of disputes.csv
   * @param problems gets what is wrong
   * @return by number of the dispute, in the order of the file
   * @throws IOException if the file cannot be read
   */
  public static Map<String, Course> courses(Path file, List<Problem> problems) throws IOException {
    Map<String, Course> courses = new LinkedHashMap<>();
    new CaseFile(file, OUTCOMES, problems)
        .forEach(
            row -> {
              if (row.number("hostlev") >= FORCE) {
                courses.put(row.text("disno"), course(row));
              }
            });
    return courses;
  }

  private static Course course(CaseFile.Row row) {
    double fatality = row.number("fatality");
    return new Course(
        (int) row.number("styear"),
        row.number("hostlev") >= WAR,
        row.number("recip") == 1,
        fatality < 0 ? Double.NaN : fatality > 0 ? 1 : 0,
        Math.max(1, or(row.number("mindur"), 1)),
        false);
  }

  private static double or(double value, double otherwise) {
    return Double.isNaN(value) ? otherwise : value;
  }

  /**
   * The dyads of which it is known how the dispute went.
   *
   * @param dyads principals
   * @param courses by dispute
   * @return those dyads, in their order
   */
  public static List<Dyad> known(List<Dyad> dyads, Map<String, Course> courses) {
    List<Dyad> known = new ArrayList<>();
    for (Dyad dyad : dyads) {
      if (courses.containsKey(dyad.dispute())) {
        known.add(dyad);
      }
    }
    return known;
  }
}
