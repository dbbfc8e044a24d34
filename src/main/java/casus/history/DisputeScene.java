package casus.history;

import casus.history.DisputeRow.Allies;
import casus.history.DisputeRow.Demand;
import casus.history.DisputeRow.Principal;
import casus.text.Numbers;
import casus.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The scenario that is made from a historical dispute, as the file that {@code casus run} reads:
 * what is played is what can be shown.
 *
 * <p>States carry made-up codes, AAA for side A and BBB for side B, so that nothing of the library
 * enters: all there is comes from the row. The capitals lie on the equator as far apart as they
 * were. Neighbours by land fight at the target's home; else the theatre is nobody's, half-way.
 * Allies are told by number and strength alone: the strongest by itself, up to four others sharing
 * the rest evenly, bound by one defence treaty of usual words. Those that lie by the enemy border
 * on it; of the others the strongest is 4,600 km from its partner, the rest 3,000 km (medians over
 * the calls on allies of 1816–1992, training part). A's first act is a threat, a display or a use
 * of force by chance.
 */
final class DisputeScene {
  /** How long is played: nine tenths of disputes ended within 400 days, wars within 1,000. */
  static final int HORIZON_DAYS = 1500;

  /** States that stand for the allies of a side. */
  static final int MOST_ALLIES = 5;

  /** Mean radius of the Earth times one degree, km. */
  private static final double KM_PER_DEGREE = 6371.0088 * Math.PI / 180;

  private static final double KM_STRONGEST = 4600;
  private static final double KM_ALLY = 3000;
  private static final double KM_BORDERING = 1000;

  /** The strongest of n allies has n^−.3 of their strength: .81 of two, .62 of five, .5 of ten. */
  private static final double CONCENTRATION = -0.3;

  private static final double ALLY_DEMOCRACY = 0.38;
  private static final double ALLY_AFFINITY = 0.5;
  private static final double RIVAL_AFFINITY = -0.5;

  /** From when the arsenals of major powers could not be destroyed at one blow. */
  private static final int SECOND_STRIKE = 1960;

  private final DisputeRow row;
  private final DisputeOpening.Chances opening;
  private final double degrees;
  private final List<Ally> allies = new ArrayList<>();

  /** A state that stands for allies. */
  private record Ally(
      String code,
      String partner,
      String enemy,
      String name,
      double capability,
      boolean major,
      double nuclear,
      boolean borders,
      double latitude,
      double longitude) {}

  /**
   * A scene.
   *
   * @param row the dispute
   * @param opening how far its first act went
   */
  DisputeScene(DisputeRow row, DisputeOpening.Chances opening) {
    this.row = row;
    this.opening = opening;
    degrees = Math.min(180, row.kilometres() / KM_PER_DEGREE);
    addAllies("AAA", "BBB", row.a(), degrees, 0, 1);
    addAllies("BBB", "AAA", row.b(), 0, degrees, -1);
  }

  /** Whether a side has more allies than states stand for them. */
  static boolean isCut(DisputeRow row) {
    return Math.max(row.a().allies().number(), row.b().allies().number()) > MOST_ALLIES;
  }

  private void addAllies(
      String code, String enemy, Principal of, double home, double enemyHome, int north) {
    Allies told = of.allies();
    int states = Math.min(MOST_ALLIES, told.number());
    double first = states <= 1 ? 1 : Math.pow(told.number(), CONCENTRATION);
    int bordering =
        told.bordering() == 0
            ? 0
            : Math.max(
                1,
                (int) Math.rint((double) states * told.bordering() / Math.max(1, told.number())));
    for (int i = 0; i < states; i++) {
      boolean borders = states - i <= bordering; // the strongest last
      boolean major =
          i == 0 ? told.strongestMajor() : i == 1 && told.anyMajor() && !told.strongestMajor();
      boolean arms =
          i == 0
              ? told.strongestNuclear()
              : i == 1 && told.anyNuclear() && !told.strongestNuclear();
      double share = i == 0 ? first : (1 - first) / (states - 1);
      double km = borders ? KM_BORDERING : i == 0 ? KM_STRONGEST : KM_ALLY;
      allies.add(
          new Ally(
              code.charAt(0) + "X" + (char) ('A' + i),
              code,
              enemy,
              (i == 0 ? "strongest of " : "other of ") + told.number() + " allies of " + of.name(),
              told.capability() * share,
              major,
              arms ? nuclear(major) : 0,
              borders,
              north * km / KM_PER_DEGREE,
              borders ? enemyHome : home));
    }
  }

  private double nuclear(boolean major) {
    return major && row.date().getYear() >= SECOND_STRIKE ? 1 : 0.5;
  }

  /** The scenario file. */
  String yaml() {
    StringBuilder out = new StringBuilder();
    out.append("casus: 1\nname: mid-").append(fileName(row.disno())).append('\n');
    out.append("title: ")
        .append(
            quoted(
                Text.format(
                    "%s against %s, %d", row.a().name(), row.b().name(), row.date().getYear())))
        .append('\n');
    out.append("date: ").append(row.date()).append('\n');
    out.append("horizon: ").append(HORIZON_DAYS).append(" d\n");
    out.append("security_council: false\n\nstates:\n");
    principal("AAA", row.a(), degrees, out);
    principal("BBB", row.b(), 0, out);
    allies.forEach(ally -> state(ally, out));
    ties(out);
    treaties(out);
    dispute(out);
    out.append("\nevents:\n  opening: {day: 0, actor: AAA, target: BBB, rung: {1: ")
        .append(Numbers.text(opening.threat()))
        .append(", 2: ")
        .append(Numbers.text(opening.display()))
        .append(", 3: ")
        .append(Numbers.text(opening.force()))
        .append("}}\n\noutcomes:\n");
    out.append("  force: max_rung >= 3\n  reply: max_rung_BBB >= 1\n  fatal: deaths > 0\n");
    out.append("  ally: joiners > 0\n");
    return out.toString();
  }

  private void principal(String code, Principal of, double longitude, StringBuilder out) {
    state(
        code,
        of.name(),
        of.capability(),
        of.major(),
        of.nuclear() ? nuclear(of.major()) : 0,
        of.democracy(),
        0,
        longitude,
        out);
  }

  private static void state(Ally ally, StringBuilder out) {
    state(
        ally.code(),
        ally.name(),
        ally.capability(),
        ally.major(),
        ally.nuclear(),
        ALLY_DEMOCRACY,
        ally.latitude(),
        ally.longitude(),
        out);
  }

  private static void state(
      String code,
      String name,
      double capability,
      boolean major,
      double nuclear,
      double democracy,
      double latitude,
      double longitude,
      StringBuilder out) {
    out.append("  ").append(code).append(": {name: ").append(quoted(name));
    number("capability", capability, out);
    number("nuclear", nuclear, out);
    number("democracy", democracy, out);
    out.append(", major: ").append(major).append(", permanent_member: false, capital: {lat: ");
    out.append(degrees(latitude)).append(", lon: ").append(degrees(longitude));
    out.append("}}\n");
  }

  private static void number(String key, double value, StringBuilder out) {
    out.append(", ").append(key).append(": ").append(Numbers.text(value));
  }

  private void ties(StringBuilder out) {
    out.append("\nties:\n  AAA-BBB: {affinity: ")
        .append(Numbers.text(row.rivals() ? RIVAL_AFFINITY : 0))
        .append(", rivals: ")
        .append(row.rivals())
        .append(", land_border: ")
        .append(row.landBorder())
        .append(", distance: ")
        .append(Numbers.text(row.kilometres()))
        .append(" km}\n");
    for (int i = 0; i < allies.size(); i++) {
      Ally ally = allies.get(i);
      tie(ally.partner(), ally.code(), ALLY_AFFINITY, false, out);
      tie(ally.enemy(), ally.code(), 0, ally.borders(), out);
      for (int j = i + 1; j < allies.size(); j++) {
        tie(ally.code(), allies.get(j).code(), 0, false, out);
      }
    }
  }

  private static void tie(
      String one, String other, double affinity, boolean borders, StringBuilder out) {
    out.append("  ").append(one).append('-').append(other).append(": {affinity: ");
    out.append(Numbers.text(affinity)).append(", rivals: false, land_border: ").append(borders);
    out.append("}\n");
  }

  private void treaties(StringBuilder out) {
    if (allies.isEmpty()) {
      return;
    }
    out.append("\ntreaties:\n");
    for (String code : List.of("AAA", "BBB")) {
      List<String> members = new ArrayList<>(List.of(code));
      allies.stream().filter(a -> a.partner().equals(code)).map(Ally::code).forEach(members::add);
      if (members.size() > 1) {
        treaty("allies-" + (code.equals("AAA") ? "a" : "b"), members, out);
      }
    }
  }

  private void treaty(String id, List<String> members, StringBuilder out) {
    out.append("  ").append(id).append(":\n    inline:\n      title: \"Defence of ");
    out.append(members.get(0)).append("\"\n      kind: ");
    out.append(members.size() > 2 ? "multilateral" : "bilateral").append("\n      signed: ");
    out.append(row.date().minusYears(1)).append("\n      members: [");
    out.append(String.join(", ", members)).append("]\n      articles:\n        \"1\":\n");
    out.append("          readings: {attack: {weight: 1, min_rung: 3, locus: anywhere}}\n");
    out.append("          activation: call\n          decision: each-decides\n");
    out.append("          obligation: {response: full, strength: 0.5, discretion: 0.5, ");
    out.append("tripwire: 0.2}\n");
  }

  private void dispute(StringBuilder out) {
    out.append("\ndisputes:\n  AAA-BBB: {theatre: ");
    if (row.landBorder()) {
      out.append("BBB");
    } else {
      out.append("{lat: 0, lon: ").append(degrees(degrees / 2)).append('}');
    }
    out.append(", issue: ").append(issue());
    out.append(", revisionist: ").append(revisionist());
    out.append(", rivalry: ").append(row.spatial() ? "spatial" : row.rivals() ? "other" : "none");
    out.append(", border: ").append(border());
    out.append(", prior_disputes: ").append(row.recentDisputes());
    out.append(", many_originators: ").append(DisputeCovariate.MANY_ORIGINATORS.of(row) == 1);
    out.append(", target_allies: ").append(row.b().allies().number()).append("}\n");
  }

  private String border() {
    return row.landBorder() ? "land" : row.acrossWater() ? "sea" : "none";
  }

  /** What the case is about: territory before regime, anything else is policy. */
  String issue() {
    return row.demands(Demand.TERRITORY)
        ? "territory"
        : row.demands(Demand.REGIME) ? "regime" : "policy";
  }

  /** Who would change the status quo. */
  String revisionist() {
    boolean a = row.a().revisionist();
    boolean b = row.b().revisionist();
    return a && b ? "both" : a ? "challenger" : b ? "target" : "none";
  }

  /** To ten metres. */
  private static String degrees(double degrees) {
    return Numbers.text(Math.rint(degrees * 1e4) / 1e4);
  }

  private static String fileName(String disno) {
    return disno.replaceAll("[^A-Za-z0-9.-]", "-");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
