package casus.crisis;

import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of {@code runs.csv} that come from the run itself. */
public final class RunColumns {
  private static final String FILE = "runs.csv";

  /**
   * One column: how it is described, and where its value comes from.
   *
   * @param column its description
   * @param number its value; 1 or 0 for a boolean, NaN if missing or text
   * @param text its value if it is text; else empty
   */
  public record Entry(
      Column column, ToDoubleFunction<RunRecord> number, Function<RunRecord, String> text) {
    /**
     * Whether the column holds words.
     *
     * @return false for numbers
     */
    public boolean isText() {
      return column.type() == Column.Type.TEXT;
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  /**
   * The columns of a scenario's runs.
   *
   * @param scenario the scenario
   * @return its columns
   */
  public static RunColumns of(Scenario scenario) {
    return new RunColumns(
        scenario.confrontations().stream()
            .flatMap(c -> Stream.of(c.challenger(), c.target()))
            .distinct()
            .sorted()
            .toList());
  }

  /**
   * The columns that runs of all scenarios have.
   *
   * @return without those that name a principal
   */
  public static RunColumns common() {
    return new RunColumns(List.of());
  }

  /**
   * The columns of runs with some principals.
   *
   * @param principals the principals of its disputes, in order
   */
  RunColumns(List<StateCode> principals) {
    integer(
        "max_rung",
        "rung",
        "highest rung of the world; 4 is war-scale force, of one side (attack) or both (war)",
        RunRecord::maxRung);
    flag(
        "war",
        "both sides of a dispute stood at rung 4 (war-scale force) or above on one day",
        RunRecord::war);
    flag(
        "attack",
        "one side went to rung 4 (war-scale force), and there was no war",
        RunRecord::attack);
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
    integer(
        "honoured",
        "allies",
        "allies called that did what they owed before their time was up",
        RunRecord::honoured);
    integer(
        "reneged", "allies", "allies called that did not do what they owed", RunRecord::reneged);
    text("winner", "principal that won the first dispute", RunRecord::winner);
    flag("second_theatre", "a further dispute broke out", RunRecord::secondTheatre);
    integer("denied", "allies", "allies called that saw no casus foederis", RunRecord::denied);
    integer(
        "late",
        "allies",
        "allies called that did what they owed after their time",
        RunRecord::late);
    integer("blocked", "calls", "calls that a council blocked", RunRecord::blocked);
    integer("consultations", "calls", "calls for consultation", RunRecord::consultations);
    text("first_user", "who used force first in the first dispute", RunRecord::firstUser);
    day("last_force_day", "last day with a use of force", RunRecord::lastForceDay);
    integer(
        "duration",
        "d",
        "days from the opening of the first dispute to its last incident",
        RunRecord::duration);
    integer("deaths", "deaths", "battle deaths", RunRecord::deaths);
    number("end_balance", "", "balance x of the first dispute at the end", RunRecord::endBalance);
    integer("vetoes", "vetoes", "vetoes in the Security Council", RunRecord::vetoes);
    text("nuclear_users", "states that used nuclear arms", RunRecord::nuclearUsers);
    number(
        "shipped",
        "",
        "munitions shipped in breach of sanctions, in units of a usual stock",
        RunRecord::shipped);
    number(
        "shipped_seen",
        "",
        "munitions shipped in breach of sanctions and seen at once",
        RunRecord::shippedSeen);
    number(
        "shipped_disclosed",
        "",
        "munitions shipped in breach of sanctions, not seen at once, that came to light later",
        RunRecord::shippedDisclosed);
    integer(
        "breaches",
        "shipments",
        "shipments in breach of sanctions, of munitions or technology",
        RunRecord::breaches);
    integer(
        "breaches_seen",
        "shipments",
        "shipments in breach of sanctions that were seen at once",
        RunRecord::breachesSeen);
    integer(
        "breaches_disclosed",
        "shipments",
        "shipments in breach of sanctions, not seen at once, that came to light later",
        RunRecord::breachesDisclosed);
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
    numeric(name, Column.Type.INTEGER, unit, meaning, of);
  }

  private void number(String name, String unit, String meaning, ToDoubleFunction<RunRecord> of) {
    numeric(name, Column.Type.NUMBER, unit, meaning, of);
  }

  private void flag(String name, String meaning, Predicate<RunRecord> of) {
    numeric(name, Column.Type.BOOLEAN, "", meaning, record -> of.test(record) ? 1 : 0);
  }

  private void day(String name, String meaning, ToIntFunction<RunRecord> of) {
    numeric(
        name,
        Column.Type.INTEGER,
        "d",
        meaning,
        record -> {
          int day = of.applyAsInt(record);
          return day == RunRecord.NO_DAY ? Double.NaN : day;
        });
  }

  private void numeric(
      String name, Column.Type type, String unit, String meaning, ToDoubleFunction<RunRecord> of) {
    entries.add(new Entry(new Column(FILE, name, type, unit, meaning), of, record -> ""));
  }

  private void text(String name, String meaning, Function<RunRecord, String> of) {
    entries.add(
        new Entry(new Column(FILE, name, Column.Type.TEXT, "", meaning), record -> Double.NaN, of));
  }

  /**
   * The columns with their values.
   *
   * @return in the order of the file
   */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /**
   * How the columns are described.
   *
   * @return in the order of the file
   */
  public List<Column> columns() {
    return entries.stream().map(Entry::column).toList();
  }

  /**
   * What outcomes may speak of: all columns.
   *
   * @return in the order of {@link #entries}
   */
  public List<OutcomeColumn> outcomeColumns() {
    return entries.stream()
        .map(
            entry ->
                switch (entry.column().type()) {
                  case TEXT -> OutcomeColumn.text(entry.column().name(), words(entry));
                  case BOOLEAN -> OutcomeColumn.flag(entry.column().name());
                  default -> OutcomeColumn.number(entry.column().name());
                })
        .toList();
  }

  private static String[] words(Entry entry) {
    return entry.column().name().equals("ending")
        ? Arrays.stream(Ending.values()).map(Ending::word).toArray(String[]::new)
        : new String[0];
  }

  /**
   * A reader of one record after the other, for outcomes.
   *
   * @return the row, empty until it is told of a record
   */
  public Row row() {
    return new Row(entries());
  }

  /** The record of one run, by column. */
  public static final class Row implements Outcome.Row {
    private final List<Entry> entries;
    private @Nullable RunRecord record;

    private Row(List<Entry> entries) {
      this.entries = entries;
    }

    /**
     * Turns to another record.
     *
     * @param next the record
     * @return this row
     */
    public Row of(RunRecord next) {
      record = next;
      return this;
    }

    @Override
    public double number(int column) {
      return entries.get(column).number().applyAsDouble(record());
    }

    @Override
    public String text(int column) {
      return entries.get(column).text().apply(record());
    }

    @Override
    public List<AllyRecord> responses() {
      return record().responses();
    }

    /**
     * The record at hand.
     *
     * @return that of the run
     * @throws IllegalStateException if the row has no record yet
     */
    public RunRecord record() {
      if (record == null) {
        throw new IllegalStateException("the row has no record yet");
      }
      return record;
    }
  }
}
