package casus.intake;

import static java.util.Objects.requireNonNull;

import casus.intake.Disputes.Dispute;
import casus.intake.Disputes.Participant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What else states were in: disputes by state and by pair of adversaries. */
final class History {
  private static final int FORCE = 4;

  private final Map<Integer, List<Participant>> byState = new HashMap<>();
  private final Map<String, Dispute> byNumber = new HashMap<>();
  private final Map<Pair, Map<String, LocalDate>> byPair = new HashMap<>();

  /** Indexes disputes. */
  History(Disputes disputes) {
    for (Dispute dispute : disputes.all()) {
      byNumber.put(dispute.number(), dispute);
      Map<Pair, LocalDate> faced = new HashMap<>();
      for (Participant one : dispute.participants()) {
        byState.computeIfAbsent(one.state(), key -> new ArrayList<>()).add(one);
        for (Participant other : dispute.side(one.side().other())) {
          LocalDate both = later(one.start().first(), other.start().first());
          faced.merge(Pair.of(one.state(), other.state()), both, History::earlier);
        }
      }
      faced.forEach(
          (pair, day) ->
              byPair.computeIfAbsent(pair, key -> new HashMap<>()).put(dispute.number(), day));
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private Stream<Participant> others(int state, String dispute, LocalDate day) {
    return byState.getOrDefault(state, List.of()).stream()
        .filter(p -> !p.dispute().equals(dispute) && p.isUnderWay(day));
  }

  /** How many other disputes a state was in on a day. */
  long underWay(int state, String dispute, LocalDate day) {
    return others(state, dispute, day).map(Participant::dispute).distinct().count();
  }

  /** Whether a state used force in another dispute, on a day, against one of some states. */
  boolean fights(int state, Set<Integer> adversaries, String dispute, LocalDate day) {
    return others(state, dispute, day)
        .filter(own -> own.hostility() >= FORCE)
        .anyMatch(
            own ->
                requireNonNull(byNumber.get(own.dispute())).side(own.side().other()).stream()
                    .anyMatch(p -> adversaries.contains(p.state()) && p.isUnderWay(day)));
  }

  /**
   * Earlier disputes with two states on opposite sides, from the day on which both were in.
   *
   * @param dispute which is not counted, though some begin before their first day
   * @param from of those days, the first that counts
   * @param until the day before which they count
   */
  long before(int one, int other, String dispute, LocalDate from, LocalDate until) {
    return byPair.getOrDefault(Pair.of(one, other), Map.of()).entrySet().stream()
        .filter(faced -> !faced.getKey().equals(dispute))
        .map(Map.Entry::getValue)
        .filter(day -> !day.isBefore(from) && day.isBefore(until))
        .count();
  }
}
