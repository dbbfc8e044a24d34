package casus.intake;

import casus.calibration.CaseFile;
import casus.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Members of alliances and what each of them pledged (ATOP), by treaty and phase. */
final class Pledges implements Rows {
  private final Map<Phase, List<Member>> phases = new LinkedHashMap<>();
  private final Map<Integer, LocalDate> signed = new HashMap<>();

  /**
   * A treaty for as long as its terms were the same.
   *
   * @param treaty ATOP's number
   * @param phase of the treaty; 0 where it has but one
   */
  record Phase(int treaty, int phase) {}

  /** A condition or a property of a pledge that tables tell. */
  enum Term {
    DEFENSE,
    NONAGG,
    BILAT,
    WARTIME,
    DEFCON,
    DEFCOADV,
    DEFCOLOC,
    DEFCOCON,
    DEFCONUM,
    DEFCODEM,
    DEFCONPR,
    SPECTHRT,
    STATTHR1,
    STATTHR2,
    MILCON,
    INTCOM,
    BASE;

    String column() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A member.
   *
   * @param phase of which treaty
   * @param state its COW number
   * @param from since when
   * @param until until when
   * @param terms by {@link Term}; NaN where unknown
   */
  record Member(Phase phase, int state, DayRange from, DayRange until, List<Double> terms) {
    double term(Term term) {
      return terms.get(term.ordinal());
    }

    boolean has(Term term) {
      return term(term) > 0;
    }

    /** Whether it had signed before a day and was still bound then. */
    boolean isBound(LocalDate day) {
      return from.first().isBefore(day) && !until.last().isBefore(day);
    }
  }

  @Override
  public void add(CaseFile.Row row, Remarks remarks) {
    Phase phase = new Phase(Rows.whole(row, "atopid"), Rows.code(row, "phase"));
    Member member =
        new Member(
            phase,
            Rows.whole(row, "member"),
            DayRange.required(row, "yrent", "moent", "dayent"),
            DayRange.of(row, "yrexit", "moexit", "dayexit"),
            Stream.of(Term.values()).map(term -> row.number(term.column())).toList());
    if (member.until.last().isBefore(member.from.first())) {
      row.fault("yrexit", "which is before it entered");
    }
    List<Member> members = phases.computeIfAbsent(phase, key -> new ArrayList<>());
    if (members.contains(member)) {
      remarks.add("double entry, the same: taken once", row.line());
      return;
    }
    if (members.stream().anyMatch(m -> m.state == member.state && m.from.equals(member.from))) {
      row.fault(
          "member",
          Text.format("twice in treaty %d from the same day on, with other terms", phase.treaty));
      return;
    }
    members.add(member);
    signed.merge(phase.treaty, member.from.first(), (a, b) -> a.isBefore(b) ? a : b);
  }

  /**
   * Who had pledged on a day to defend a state.
   *
   * @param state the state
   * @param day the day
   * @return by ally, its memberships of treaties that bind the state too
   */
  Map<Integer, List<Member>> defending(int state, LocalDate day) {
    Map<Integer, List<Member>> found = new TreeMap<>();
    for (List<Member> members : phases.values()) {
      if (members.stream().anyMatch(m -> m.state == state && m.isBound(day))) {
        members.stream()
            .filter(m -> m.state != state && m.has(Term.DEFENSE) && m.isBound(day))
            .forEach(m -> found.computeIfAbsent(m.state, key -> new ArrayList<>()).add(m));
      }
    }
    return found;
  }

  /** How many states were ever members of a phase. */
  int size(Phase phase) {
    Set<Integer> states =
        phases.getOrDefault(phase, List.of()).stream()
            .map(Member::state)
            .collect(Collectors.toSet());
    return states.size();
  }

  /** When a treaty was signed by the first of its members. */
  LocalDate signed(int treaty) {
    return signed.getOrDefault(treaty, LocalDate.MAX);
  }
}
