package casus.draft;

import casus.crisis.StakeFeatures.Issue;
import casus.crisis.StakeFeatures.Revisionist;
import casus.treaty.Rung;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a scenario is asked for.
 *
 * @param challenger code of who acts first
 * @param target code of whom it acts against
 * @param rung how far the first act goes: threat, display, force or war
 * @param date day 0; picks the facts and the treaties in force
 * @param horizon how long a run lasts at most, as scenario files have it, such as {@code 18 mo}
 * @param name what the scenario is to be called; empty for one made of pair and year
 * @param added codes of states that are to take part as well
 * @param without codes of states and ids of treaties that are to be left out
 * @param theatre where it is fought out, as scenario files have it: a code, or a place; empty for
 *     the target's home
 * @param issue what is demanded: territory, regime or policy; empty if that is not told
 * @param revisionist who would change the status quo: challenger, target, both or none; empty if
 *     that is not told
 * @param command the command that asks, for the head of the file
 */
public record CrisisQuestion(
    String challenger,
    String target,
    Rung rung,
    LocalDate date,
    String horizon,
    Optional<String> name,
    List<String> added,
    List<String> without,
    Optional<String> theatre,
    Optional<Issue> issue,
    Optional<Revisionist> revisionist,
    String command) {
  /** Checks that it can be asked. */
  public CrisisQuestion {
    added = List.copyOf(added);
    without = List.copyOf(without);
    if (challenger.equals(target)) {
      throw new DraftFault("a dispute is between two states, not of " + target + " with itself");
    }
    if (rung == Rung.NONE || rung.compareTo(Rung.WAR) > 0) {
      throw new DraftFault("a crisis opens with a threat, a display, force or war");
    }
    for (String party : List.of(challenger, target)) {
      if (without.contains(party)) {
        throw new DraftFault(party + " is a party to the dispute and cannot be left out");
      }
    }
    for (String code : added) {
      if (without.contains(code)) {
        throw new DraftFault(code + " is to be added and to be left out; ask for one of them");
      }
    }
  }

  /** What the scenario is called. */
  String scenarioName() {
    return name.orElseGet(
        () -> (challenger + "-" + target).toLowerCase(Locale.ROOT) + "-" + date.getYear());
  }

  /** The pair as scenarios write it. */
  String dispute() {
    return challenger + "-" + target;
  }

  boolean isParty(String code) {
    return code.equals(challenger) || code.equals(target);
  }
}
