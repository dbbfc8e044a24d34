package casus.intake;

import casus.intake.Disputes.Dispute;
import casus.intake.Disputes.Participant;
import casus.intake.Disputes.Side;
import casus.intake.Pledges.Member;
import casus.intake.Pledges.Term;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * The rows of {@code treaty_calls.csv}: for each dispute and side against which force or war was
 * used, each party of the first day as a target, and each ally that had pledged to defend it, with
 * what was known on that day, and what the ally did.
 */
final class CallRows {
  private static final int FORCE = 4;
  private static final int WAR = 5;

  private final Sources sources;
  private final Allies allies;
  private final History history;
  private final Remarks remarks;
  private final List<Cells> rows = new ArrayList<>();

  /** Of a dispute, side and ally, the row of the target that did most. */
  private final Map<String, Target> foremost = new HashMap<>();

  private record Target(int hostility, double capability, Cells row) {
    boolean isBelow(Target other) {
      return other.hostility > hostility
          || (other.hostility == hostility && other.capability > capability);
    }
  }

  /**
   * A call.
   *
   * @param dispute the dispute
   * @param target who is attacked
   * @param attackers the originators of the other side
   * @param principal the one that went furthest, then the strongest
   * @param day when the target came in
   * @param friends how many attackers had pledged to defend the target
   */
  private record Call(
      Dispute dispute,
      Participant target,
      List<Participant> attackers,
      Participant principal,
      LocalDate day,
      long friends) {
    int year() {
      return day.getYear();
    }

    Set<Integer> attacking() {
      return attackers.stream().map(Participant::state).collect(Collectors.toSet());
    }
  }

  CallRows(Sources sources, History history, Remarks remarks) {
    this.sources = sources;
    this.history = history;
    this.remarks = remarks;
    allies = new Allies(sources);
  }

  /** Rows of some disputes. */
  List<Cells> of(List<Dispute> disputes) {
    for (Dispute dispute : disputes) {
      for (Side side : Side.values()) {
        int reached =
            dispute.side(side.other()).stream().mapToInt(Participant::hostility).max().orElse(0);
        if (reached >= FORCE) {
          dispute.originators(side).forEach(target -> addCall(dispute, target));
        }
      }
    }
    foremost.values().forEach(target -> target.row.put("primary_row", true));
    return rows;
  }

  private void addCall(Dispute dispute, Participant target) {
    LocalDate day = target.start().first();
    if (!allies.areKnown(day)) {
      remarks.add("after the end of the alliances' data: no call made", 0);
      return;
    }
    List<Participant> attackers = dispute.originators(target.side().other());
    Participant principal =
        attackers.stream()
            .max(
                Comparator.comparingInt(Participant::hostility)
                    .thenComparing(p -> orNone(capability(p.state(), day.getYear())))
                    .thenComparing(p -> -p.state()))
            .orElseThrow();
    Map<Integer, List<Member>> found = allies.of(target.state(), day, remarks);
    int bound = found.size();
    attackers.forEach(attacker -> found.remove(attacker.state()));
    Call call = new Call(dispute, target, attackers, principal, day, bound - found.size());
    Set<Integer> beside =
        dispute.originators(target.side()).stream()
            .map(Participant::state)
            .collect(Collectors.toSet());
    long originators = found.keySet().stream().filter(beside::contains).count();
    found.forEach(
        (ally, memberships) -> {
          Cells row = new Cells();
          addDispute(row, call, ally);
          addAnswer(row, call, ally, beside.contains(ally));
          addPledge(row, call, ally, memberships);
          row.put("n_allies_called", found.size() - originators)
              .put("n_coorig_allies", originators);
          addStates(row, call, ally);
          addPairs(row, call, ally);
          rows.add(row);
          foremost.merge(
              dispute.number() + target.side() + ally,
              new Target(target.hostility(), orNone(capability(target.state(), call.year())), row),
              (old, fresh) -> old.isBelow(fresh) ? fresh : old);
        });
  }

  private double capability(int state, int year) {
    return sources.capabilities.of(state, year);
  }

  private static double orNone(double capability) {
    return Double.isNaN(capability) ? -1 : capability;
  }

  private void addDispute(Cells row, Call call, int ally) {
    Participant target = call.target;
    boolean revisionist = target.revisionist() == 1;
    boolean attackerIs = call.principal.revisionist() == 1;
    row.put("call_id", call.dispute.number() + "-" + target.state())
        .put("disno", call.dispute.number())
        .put("target_side", target.side().name())
        .put("year", call.year())
        .put("target", target.state())
        .put("ally", ally)
        .put("attacker", call.principal.state())
        .put("n_attackers", call.attackers.size())
        .put("n_target_side_orig", call.dispute.originators(target.side()).size())
        .put("call_date", target.start().text())
        .put("primary_row", false)
        .put("defensive_call", target.side() == Side.B || (!revisionist && attackerIs))
        .put("severity", severity(call.dispute))
        .put("target_revisionist", target.revisionist())
        .put("attacker_revisionist", call.principal.revisionist())
        .put("attacker_revtype", attackerIs ? call.principal.aim() : attackerIsNot(call));
  }

  /** An attacker that is not revisionist wants to change nothing; of one unknown nothing is. */
  private static double attackerIsNot(Call call) {
    return Double.isNaN(call.principal.revisionist()) ? Double.NaN : 0;
  }

  private static String severity(Dispute dispute) {
    if (dispute.hostility() == WAR) {
      return "war";
    }
    if (Double.isNaN(dispute.deaths())) {
      return "force_deaths_unknown";
    }
    return dispute.deaths() == 0
        ? "force_no_deaths"
        : dispute.deaths() == 1 ? "force_1_25" : "force_26plus";
  }

  private static void addAnswer(Cells row, Call call, int ally, boolean beside) {
    List<Participant> own =
        call.dispute.participants().stream().filter(p -> p.state() == ally).toList();
    Side side = call.target.side();
    List<Participant> joined =
        beside ? List.of() : own.stream().filter(p -> p.side() == side).toList();
    boolean against = own.stream().anyMatch(p -> p.side() != side);
    row.put("at_risk", !beside)
        .put(
            "response",
            beside
                ? "co_originator"
                : !joined.isEmpty() ? "joined_target" : against ? "joined_other" : "stayed_out")
        .put("joined", !joined.isEmpty());
    row.put(
        "join_delay",
        joined.stream()
            .filter(p -> p.start().isDay() && call.target.start().isDay())
            .mapToDouble(p -> ChronoUnit.DAYS.between(call.day, p.start().first()))
            .findFirst()
            .orElse(Double.NaN));
  }

  private void addPledge(Cells row, Call call, int ally, List<Member> memberships) {
    List<Integer> treaties =
        memberships.stream().map(m -> m.phase().treaty()).distinct().sorted().toList();
    Promises.Obligations owed = sources.promises.of(ally, call.target.state(), call.year());
    int principal = call.principal.state();
    row.put("n_alliances", treaties.size())
        .put("atopids", treaties.stream().map(String::valueOf).collect(Collectors.joining(" ")))
        .put("ob_offense", owed.offense())
        .put("ob_nonagg", owed.nonagg())
        .put("ob_consul", owed.consul())
        .put("any_bilateral", Allies.some(memberships, Term.BILAT, v -> v == 1))
        .put(
            "min_members",
            memberships.stream().mapToInt(m -> sources.pledges.size(m.phase())).min().orElse(0))
        .put("unconditional", Allies.some(memberships, Term.DEFCON, v -> v == 0))
        .put("cond_adversary", Allies.every(memberships, Term.DEFCOADV))
        .put("cond_location", Allies.every(memberships, Term.DEFCOLOC))
        .put("cond_ongoing", Allies.every(memberships, Term.DEFCOCON))
        .put("cond_number", Allies.every(memberships, Term.DEFCONUM))
        .put("cond_demands", Allies.every(memberships, Term.DEFCODEM))
        .put("cond_nonprovoke", Allies.every(memberships, Term.DEFCONPR))
        .put("threat_specified", Allies.some(memberships, Term.SPECTHRT, v -> v > 0))
        .put(
            "attacker_named",
            Allies.some(memberships, Term.STATTHR1, v -> v == principal)
                    + Allies.some(memberships, Term.STATTHR2, v -> v == principal)
                > 0)
        .put("wartime_alliance", Allies.every(memberships, Term.WARTIME))
        .put("milcon", Allies.most(memberships, Term.MILCON))
        .put("integrated_command", Allies.some(memberships, Term.INTCOM, v -> v > 0))
        .put("bases", Allies.some(memberships, Term.BASE, v -> v > 0))
        .put(
            "newest_alliance_age_days",
            treaties.stream()
                .mapToLong(t -> ChronoUnit.DAYS.between(sources.pledges.signed(t), call.day))
                .min()
                .orElse(0))
        .put(
            "ally_attacker_defpact",
            anyAttacker(call, a -> allies.haveDefencePact(ally, a, call.year())))
        .put(
            "ally_attacker_nonagg",
            anyAttacker(
                call,
                a ->
                    sources.promises.of(ally, a, call.year()).nonagg()
                        || sources.promises.of(a, ally, call.year()).nonagg()))
        .put("n_attackers_allied_to_target", call.friends);
  }

  private static boolean anyAttacker(Call call, IntPredicate so) {
    return call.attackers.stream().mapToInt(Participant::state).anyMatch(so);
  }

  private void addStates(Cells row, Call call, int ally) {
    int target = call.target.state();
    int attacker = call.principal.state();
    row.put("cinc_ally", capability(ally, call.year()))
        .put("cinc_target", capability(target, call.year()))
        .put(
            "cinc_attackers_sum",
            call.attackers.stream().mapToDouble(p -> capability(p.state(), call.year())).sum(),
            9)
        .put("major_ally", sources.majors.holds(ally, call.day))
        .put("major_target", sources.majors.holds(target, call.day))
        .put("major_attacker", anyAttacker(call, a -> sources.majors.holds(a, call.day)))
        .put("nuclear_ally", Nuclear.owns(ally, call.day))
        .put("nuclear_target", Nuclear.owns(target, call.day))
        .put("nuclear_attacker", anyAttacker(call, a -> Nuclear.owns(a, call.day)))
        .put("polyarchy_ally", sources.democracy.of(ally, call.year()))
        .put("polyarchy_target", sources.democracy.of(target, call.year()))
        .put("polyarchy_attacker", sources.democracy.of(attacker, call.year()))
        .put(
            "ally_fighting_attacker",
            history.fights(ally, call.attacking(), call.dispute.number(), call.day))
        .put("ally_ongoing_mids", history.underWay(ally, call.dispute.number(), call.day))
        .put("target_ongoing_mids", history.underWay(target, call.dispute.number(), call.day));
  }

  private void addPairs(Cells row, Call call, int ally) {
    addPair(row, "ally_target", ally, call.target.state(), call);
    addPair(row, "ally_attacker", ally, call.principal.state(), call);
    addPair(row, "target_attacker", call.target.state(), call.principal.state(), call);
  }

  private void addPair(Cells row, String pair, int one, int other, Call call) {
    int year = call.year();
    row.put("dist_" + pair + "_km", sources.capitals.kilometres(one, other, call.day), 1)
        .put("cont_" + pair, sources.contiguity.of(one, other, YearMonth.from(call.day)))
        .put("rival_" + pair, sources.rivalries.in(one, other, year))
        .put(
            "unga_" + pair,
            Math.abs(sources.votes.of(one, year) - sources.votes.of(other, year)),
            4);
  }
}
