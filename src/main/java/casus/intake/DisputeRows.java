package casus.intake;

import casus.intake.Disputes.Dispute;
import casus.intake.Disputes.Participant;
import casus.intake.Disputes.Side;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * The rows of {@code dispute_dyads.csv}: each dispute with its principals, what was known of them
 * before it began, and what became of it. Yearly values are of the year before, so that what the
 * dispute itself changed cannot be read from them.
 */
final class DisputeRows {
  private static final int FORCE = 4;
  private static final int WAR = 5;

  /** A capability share may be so many years old. */
  private static final int STALE = 5;

  private static final List<String> AIMS =
      List.of("none", "territory", "policy", "regime", "other");

  private final Sources sources;
  private final Allies allies;
  private final History history;
  private final Remarks remarks;

  /** A world war, from its first day to its last. */
  private enum WorldWar {
    FIRST("1914-07-29", "1918-11-11"),
    SECOND("1939-09-01", "1945-09-02");

    private final LocalDate from;
    private final LocalDate until;

    WorldWar(String from, String until) {
      this.from = LocalDate.parse(from);
      this.until = LocalDate.parse(until);
    }

    static boolean isOn(LocalDate day) {
      return List.of(values()).stream()
          .anyMatch(war -> !day.isBefore(war.from) && !day.isAfter(war.until));
    }
  }

  DisputeRows(Sources sources, History history, Remarks remarks) {
    this.sources = sources;
    this.history = history;
    this.remarks = remarks;
    allies = new Allies(sources);
  }

  /** Rows of some disputes. */
  List<Cells> of(List<Dispute> disputes) {
    List<Cells> rows = new ArrayList<>();
    for (Dispute dispute : disputes) {
      if (allies.areKnown(dispute.start().first())) {
        rows.add(row(dispute));
      } else {
        remarks.add("after the end of the alliances' data: dispute left out", 0);
      }
    }
    return rows;
  }

  private Cells row(Dispute dispute) {
    Participant a = principal(dispute, Side.A);
    Participant b = principal(dispute, Side.B);
    int one = a.state();
    int other = b.state();
    LocalDate day = dispute.start().first();
    int year = day.getYear();
    boolean rivals = sources.rivalries.since(one, other, year);
    Cells row =
        new Cells()
            .put("disno", dispute.number())
            .put("start_date", dispute.start().text())
            .put("styear", year)
            .put("dyad", Math.min(one, other) + "-" + Math.max(one, other));
    addSide(row, "_a", dispute, a, other);
    addSide(row, "_b", dispute, b, one);
    row.put("contiguity", sources.contiguity.of(one, other, YearMonth.from(day)))
        .put("capdist_km", sources.capitals.kilometres(one, other, day), 1)
        .put("rivalry", rivals)
        .put("riv_spatial", rivals && sources.rivalries.overTerritory(one, other, year))
        .put(
            "prior_mids_10y", history.before(one, other, dispute.number(), day.minusYears(10), day))
        .put("prior_mids_all", history.before(one, other, dispute.number(), LocalDate.MIN, day))
        .put(
            "defpact",
            allies.of(one, day, new Remarks()).containsKey(other)
                || allies.of(other, day, new Remarks()).containsKey(one))
        .put("ww_period", WorldWar.isOn(day));
    addOutcome(row, dispute);
    return row;
  }

  /** Of the parties of the first day the strongest of the year before; then the lowest number. */
  private Participant principal(Dispute dispute, Side side) {
    int year = dispute.start().first().getYear();
    return dispute.originators(side).stream()
        .max(
            Comparator.comparingDouble((Participant p) -> orNone(capability(p.state(), year)))
                .thenComparing(p -> -p.state()))
        .orElseThrow();
  }

  private static double orNone(double capability) {
    return Double.isNaN(capability) ? -1 : capability;
  }

  private double capability(int state, int year) {
    return before(year, STALE, y -> sources.capabilities.of(state, y));
  }

  /** The last value of the years before; where there is none, that of the year. */
  private static double before(int year, int years, IntToDoubleFunction of) {
    for (int back = 1; back <= years; back++) {
      double value = of.applyAsDouble(year - back);
      if (!Double.isNaN(value)) {
        return value;
      }
    }
    return of.applyAsDouble(year);
  }

  private void addSide(
      Cells row, String side, Dispute dispute, Participant principal, int adversary) {
    LocalDate day = dispute.start().first();
    int year = day.getYear();
    int state = principal.state();
    double aim = principal.revisionist() == 0 ? 0 : principal.aim();
    row.put("ccode" + side, state)
        .put("abb" + side, sources.abbreviations.getOrDefault(state, ""))
        .put("n_orig" + side, dispute.originators(principal.side()).size())
        .put("cinc" + side, capability(state, year))
        .put("major" + side, sources.majors.holds(state, day))
        .put("nuclear" + side, Nuclear.owns(state, day))
        .put("polyarchy" + side, before(year, 1, y -> sources.democracy.of(state, y)))
        .put("rev" + side, principal.revisionist())
        .put("revtype" + side, Double.isNaN(aim) ? "" : AIMS.get((int) aim));
    addAllies(row, side, dispute, state, adversary);
  }

  private void addAllies(Cells row, String side, Dispute dispute, int state, int adversary) {
    LocalDate day = dispute.start().first();
    int year = day.getYear();
    Set<Integer> found = allies.of(state, day, remarks).keySet();
    dispute.participants().stream()
        .filter(Participant::originator)
        .map(Participant::state)
        .forEach(found::remove);
    int top =
        found.stream()
            .max(
                Comparator.comparingDouble((Integer ally) -> orNone(capability(ally, year)))
                    .thenComparing(ally -> -ally))
            .orElse(0);
    row.put("n_allies" + side, found.size())
        .put(
            "cinc_allies" + side,
            found.stream()
                .mapToDouble(ally -> capability(ally, year))
                .filter(share -> !Double.isNaN(share))
                .sum(),
            9)
        .put("top_ally" + side, top == 0 ? "" : String.valueOf(top))
        .put("top_ally_major" + side, sources.majors.holds(top, day))
        .put("top_ally_nuclear" + side, Nuclear.owns(top, day))
        .put("any_ally_major" + side, found.stream().anyMatch(a -> sources.majors.holds(a, day)))
        .put("any_ally_nuclear" + side, found.stream().anyMatch(a -> Nuclear.owns(a, day)))
        .put(
            "n_allies_border_enemy" + side,
            found.stream()
                .filter(
                    ally ->
                        sources.contiguity.of(ally, adversary, YearMonth.from(day))
                            != Contiguity.NONE)
                .count());
  }

  private static void addOutcome(Cells row, Dispute dispute) {
    boolean known = dispute.hostility() > 0;
    row.put("force", known ? isAt(dispute.hostility() >= FORCE) : Double.NaN)
        .put("war", known ? isAt(dispute.hostility() == WAR) : Double.NaN)
        .put("recip", dispute.reply())
        .put("fatal", Double.isNaN(dispute.deaths()) ? Double.NaN : isAt(dispute.deaths() >= 1))
        .put("mindur", dispute.days())
        .put(
            "hostlev_a",
            dispute.side(Side.A).stream()
                .mapToDouble(p -> p.hostility() == 0 ? Double.NaN : p.hostility())
                .filter(level -> !Double.isNaN(level))
                .max()
                .orElse(Double.NaN))
        .put("any_later_joiner_a", hasJoiner(dispute, Side.A))
        .put("any_later_joiner_b", hasJoiner(dispute, Side.B));
  }

  private static double isAt(boolean so) {
    return so ? 1 : 0;
  }

  /** Whether somebody joined a side that was certainly not there on the first day. */
  private static boolean hasJoiner(Dispute dispute, Side side) {
    return dispute.side(side).stream()
        .anyMatch(p -> !p.originator() && p.start().daysAfter(dispute.start()) > 0);
  }
}
