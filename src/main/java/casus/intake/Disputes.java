package casus.intake;

import casus.calibration.CaseFile;
import casus.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Militarized disputes with their participants, of MIDA and MIDB. */
final class Disputes {
  private final Map<String, Dispute> disputes = new LinkedHashMap<>();

  /** A side of a dispute; A took the first militarized act. */
  enum Side {
    A,
    B;

    Side other() {
      return this == A ? B : A;
    }
  }

  /**
   * A dispute.
   *
   * @param number of the data set
   * @param start its first day
   * @param hostility the highest: 1 none, 2 threat, 3 display, 4 force, 5 war; 0 unknown
   * @param deaths class of deaths, 0 to 6; NaN unknown
   * @param reply 1 if both sides took militarized acts; NaN unknown
   * @param days its least length; NaN unknown
   * @param participants in the order of the file
   */
  record Dispute(
      String number,
      DayRange start,
      int hostility,
      double deaths,
      double reply,
      double days,
      List<Participant> participants) {
    List<Participant> side(Side side) {
      return participants.stream().filter(p -> p.side == side).toList();
    }

    List<Participant> originators(Side side) {
      return participants.stream().filter(p -> p.side == side && p.originator).toList();
    }

    boolean isPlayable() {
      return Stream.of(Side.values()).noneMatch(side -> originators(side).isEmpty());
    }
  }

  /**
   * A participant, for one spell.
   *
   * @param dispute the number of the dispute
   * @param state its COW number
   * @param side the side
   * @param originator party on the first day
   * @param start its first day in the dispute
   * @param end its last
   * @param hostility as of the dispute
   * @param revisionist 1 if dissatisfied with the status quo; NaN unknown
   * @param aim what it wants to change: 1 territory, 2 policy, 3 regime, 4 other; 0 nothing; NaN
   *     unknown
   */
  record Participant(
      String dispute,
      int state,
      Side side,
      boolean originator,
      DayRange start,
      DayRange end,
      int hostility,
      double revisionist,
      double aim) {
    /** Whether it was in the dispute before a day and on it. */
    boolean isUnderWay(LocalDate day) {
      return start.first().isBefore(day) && !end.last().isBefore(day);
    }
  }

  /** Takes a row of MIDA. */
  void addDispute(CaseFile.Row row, Remarks remarks) {
    String number = row.text("dispnum");
    if (disputes.containsKey(number)) {
      row.fault("dispnum", "which stands in an earlier row too");
      return;
    }
    disputes.put(
        number,
        new Dispute(
            number,
            DayRange.required(row, "styear", "stmon", "stday"),
            hostility(row),
            within(row, "fatality", 0, 6),
            row.oneOf("recip", "0", "1"),
            within(row, "mindur", 1, 100_000),
            new ArrayList<>()));
  }

  /** Takes a row of MIDB; those of MIDA come before. */
  void addParticipant(CaseFile.Row row, Remarks remarks) {
    Dispute dispute = disputes.get(row.text("dispnum"));
    if (dispute == null) {
      remarks.add("of a dispute that MIDA does not have: dropped", row.line());
      return;
    }
    Participant participant =
        new Participant(
            dispute.number,
            Rows.whole(row, "ccode"),
            row.flag("sidea") ? Side.A : Side.B,
            row.flag("orig"),
            DayRange.required(row, "styear", "stmon", "stday"),
            DayRange.of(row, "endyear", "endmon", "endday"),
            hostility(row),
            row.oneOf("revstate", "0", "1"),
            within(row, "revtype1", 0, 4));
    if (dispute.participants.contains(participant)) {
      remarks.add("double entry, the same: taken once", row.line());
      return;
    }
    if (dispute.participants.stream()
        .anyMatch(p -> p.state == participant.state && p.start.equals(participant.start))) {
      row.fault("ccode", Text.format("twice in dispute %s from the same day on", dispute.number));
      return;
    }
    dispute.participants.add(participant);
  }

  private static int hostility(CaseFile.Row row) {
    double level = within(row, "hostlev", 1, 5);
    return Double.isNaN(level) ? 0 : (int) level;
  }

  private static double within(CaseFile.Row row, String column, int least, int most) {
    double number = row.number(column);
    if (number < least || number > most || (number % 1 != 0 && !Double.isNaN(number))) {
      row.fault(column, Text.format("not from %d to %d", least, most));
    }
    return number;
  }

  /** All disputes, in the order of MIDA. */
  Collection<Dispute> all() {
    return disputes.values();
  }
}
