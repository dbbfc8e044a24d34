package casus.intake;

import casus.intake.Pledges.Member;
import casus.intake.Pledges.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Who was bound to defend whom on a day: by a pledge of its own in a treaty that binds both, signed
 * before and in force, which the directed dyad of the year confirms, and as a member of the system
 * of states. Members of one treaty may owe one another different things; so one direction never
 * stands for the other.
 *
 * @param sources what was read
 */
record Allies(Sources sources) {
  /**
   * The allies of a state.
   *
   * @param state the state
   * @param day the day
   * @param remarks gets who is left out
   * @return by ally, its memberships
   */
  Map<Integer, List<Member>> of(int state, LocalDate day, Remarks remarks) {
    Map<Integer, List<Member>> allies = new TreeMap<>();
    sources
        .pledges
        .defending(state, day)
        .forEach(
            (ally, memberships) -> {
              if (!sources.states.holds(ally, day)) {
                remarks.add("pledge of what was no member of the system of states: left out", 0);
              } else if (!sources.promises.of(ally, state, day.getYear()).defense()) {
                remarks.add(
                    "pledge that the directed dyad of the year does not confirm: left out", 0);
              } else {
                allies.put(ally, memberships);
              }
            });
    return allies;
  }

  /** Whether anything is known of pledges on a day. */
  boolean areKnown(LocalDate day) {
    return day.getYear() <= sources.promises.lastYear();
  }

  /** Whether either of two was bound to defend the other, by the directed dyads of the year. */
  boolean haveDefencePact(int one, int other, int year) {
    return sources.promises.of(one, other, year).defense()
        || sources.promises.of(other, one, year).defense();
  }

  /** 1 where all memberships have a term, 0 where one has it not, NaN where that is not known. */
  static double every(List<Member> memberships, Term term) {
    if (memberships.stream().anyMatch(m -> m.term(term) == 0)) {
      return 0;
    }
    return memberships.stream().allMatch(m -> m.term(term) > 0) ? 1 : Double.NaN;
  }

  /** The greatest of a term that is known; NaN where none is. */
  static double most(List<Member> memberships, Term term) {
    return memberships.stream()
        .mapToDouble(m -> m.term(term))
        .filter(value -> !Double.isNaN(value))
        .max()
        .orElse(Double.NaN);
  }

  /** 1 where some membership is so, 0 where none is, NaN where nothing is known of any. */
  static double some(List<Member> memberships, Term term, Predicate<Double> so) {
    if (Double.isNaN(most(memberships, term))) {
      return Double.NaN;
    }
    return memberships.stream().anyMatch(m -> so.test(m.term(term))) ? 1 : 0;
  }
}
