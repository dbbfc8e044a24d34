package casus.results;

import casus.crisis.RunRecord;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The columns of {@code runs.csv} that come from the run itself. */
public final class RunColumns {
  private static final String FILE = "runs.csv";

  /** One column: how it is described, and where its value comes from. */
  record Entry(
      Column column, ToDoubleFunction<RunRecord> number, Function<RunRecord, String> text) {
    boolean isText() {
      return column.type().equals("text");
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  /**
   * The columns of a scenario's runs.
   *
   * @param principals the principals of its disputes, in order
   */
  public RunColumns(List<StateCode> principals) {
    integer("max_rung", "rung", "highest rung of the world", RunRecord::maxRung);
    flag("war", "both sides of a dispute stood at rung 4 or above on one day", RunRecord::war);
    flag("attack", "one side went to rung 4, and there was no war", RunRecord::attack);
    flag("nuclear", "nuclear arms were used (rung 5 or 6)", RunRecord::nuclear);
    day("first_force_day", "first day of a use of force", RunRecord::firstForceDay);
    day("war_day", "first day of war", RunRecord::warDay);
    day("end_day", "day on which the first dispute ended; empty if it went on", RunRecord::endDay);
    text("ending", "how the first dispute ended", r -> r.ending().word());
    integer("belligerents", "states", "states that used force", RunRecord::belligerents);
    integer("joiners", "states", "states that used force and are no principal", RunRecord::joiners);
    integer("calls", "calls", "calls for help under a treaty", RunRecord::calls);
    integer(
        "invoked",
        "calls",
        "calls that took effect: no vote needed, or the council passed",
        RunRecord::invoked);
    integer("honoured", "allies", "allies that did at least what they owed", RunRecord::honoured);
    integer("reneged", "allies", "allies that did less, their time up", RunRecord::reneged);
    text("winner", "principal that won the first dispute", RunRecord::winner);
    flag("second_theatre", "a further dispute broke out", RunRecord::secondTheatre);
    integer("denied", "allies", "allies called that saw no casus foederis", RunRecord::denied);
    integer("blocked", "calls", "calls that a council blocked", RunRecord::blocked);
    integer("consultations", "calls", "calls for consultation", RunRecord::consultations);
    text("first_user", "who used force first in the first dispute", RunRecord::firstUser);
    day("last_force_day", "last day with a use of force", RunRecord::lastForceDay);
    integer(
        "duration",
        "d",
        "days from the opening of the first dispute to its last day at rung 3",
        RunRecord::duration);
    integer("deaths", "deaths", "battle deaths", RunRecord::deaths);
    number("end_balance", "", "balance x of the first dispute at the end", RunRecord::endBalance);
    integer("vetoes", "vetoes", "vetoes in the Security Council", RunRecord::vetoes);
    text("nuclear_users", "states that used nuclear arms", RunRecord::nuclearUsers);
    for (int rung = 1; rung < Rung.COUNT; rung++) {
      int level = rung;
      day(
          "first_day_rung_" + rung,
          "first day on which the world stood at rung " + rung + " or above",
          r -> r.firstDayAtRung().get(level));
    }
    for (int p = 0; p < principals.size(); p++) {
      int place = p;
      String code = principals.get(p).letters();
      integer("max_rung_" + code, "rung", "highest rung of " + code, r -> r.maxRungs().get(place));
      number(
          "weariness_" + code,
          "",
          "war-weariness of " + code + " at the end",
          r -> r.weariness().get(place));
    }
  }

  private void integer(String name, String unit, String meaning, ToDoubleFunction<RunRecord> of) {
    entries.add(
        new Entry(
            new Column(FILE, name, "integer", unit, meaning),
            of,
            r -> Long.toString((long) of.applyAsDouble(r))));
  }

  private void number(String name, String unit, String meaning, ToDoubleFunction<RunRecord> of) {
    entries.add(
        new Entry(
            new Column(FILE, name, "number", unit, meaning),
            of,
            r -> Numbers.text(of.applyAsDouble(r))));
  }

  private void flag(String name, String meaning, java.util.function.Predicate<RunRecord> of) {
    entries.add(
        new Entry(
            new Column(FILE, name, "boolean", "", meaning),
            r -> of.test(r) ? 1 : 0,
            r -> of.test(r) ? "1" : "0"));
  }

  private void day(String name, String meaning, java.util.function.ToIntFunction<RunRecord> of) {
    entries.add(
        new Entry(
            new Column(FILE, name, "integer", "d", meaning),
            r -> of.applyAsInt(r) == RunRecord.NO_DAY ? Double.NaN : of.applyAsInt(r),
            r -> of.applyAsInt(r) == RunRecord.NO_DAY ? "" : Integer.toString(of.applyAsInt(r))));
  }

  private void text(String name, String meaning, Function<RunRecord, String> of) {
    entries.add(new Entry(new Column(FILE, name, "text", "", meaning), r -> Double.NaN, of));
  }

  List<Entry> entries() {
    return entries;
  }

  /**
   * How the columns are described.
   *
   * @return in the order of the file
   */
  public List<Column> columns() {
    return entries.stream().map(Entry::column).toList();
  }
}
