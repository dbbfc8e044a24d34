package casus.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Published files that are well known and are no source of any table, and what to give instead. */
enum Foreign {
  DYADIC_MID(
      "disno statea stateb",
      "dyadic MID, which no command reads: a dispute is played between its principals, who with all"
          + " that was known of them are made here of MIDA and MIDB; give those two with --mid"),
  INCIDENTS(
      "incidnum",
      "MID incidents, which no command reads: disputes are played as wholes; give MIDA and MIDB"
          + " with --mid"),
  COW_ALLIANCES(
      "version4id",
      "COW Formal Alliances, which no command reads: they tell neither conditions nor institutions"
          + " of a pact, which casus calibrate responses needs, and their maintainer asks that"
          + " software leave them alone; give ATOP's members and directed dyads with --atop"),
  CONTIGUITY_BY_YEAR(
      "state1no state2no year",
      "contiguity by year: give contdir.csv, which has the months in which it began and ended"),
  ATOP_UNDIRECTED(
      "mem1 mem2 year",
      "ATOP's undirected dyads: they do not tell who is bound to whom; give the directed ones"
          + " (atop5_1ddyr)"),
  ATOP_ALLIANCES(
      "atopid begyr mem1",
      "ATOP's alliances: obligations of members may differ; give the members (atop5_1m)"),
  ATOP_BY_STATE(
      "atopally",
      "ATOP's states by year: they do not tell who is bound to whom; give the members (atop5_1m)"
          + " and the directed dyads (atop5_1ddyr)"),
  SYSTEM_BY_YEAR(
      "stateabb ccode year version",
      "the state system by year: give states2016.csv, which has the days on which membership began"
          + " and ended"),
  OWN_CALLS("call_id disno", Foreign.OWN),
  OWN_DISPUTES("disno dyad", Foreign.OWN),
  ICB(
      "crisno",
      "ICB, which no command reads: what was taken from it (reaction times, base rates, the scale"
          + " of gravity) comes with casus; disputes are those of COW MID, so give MIDA and MIDB"
          + " with --mid");

  private static final String OWN =
      "no download but a table for calibration and backtests: give it to casus calibrate or casus"
          + " backtest";

  private final String columns;
  private final String advice;

  Foreign(String columns, String advice) {
    this.columns = columns;
    this.advice = advice;
  }

  /** What to say of a file with these columns, if it is such a one. */
  static Optional<String> advice(Set<String> columns) {
    for (Foreign one : values()) {
      if (columns.containsAll(List.of(one.columns.split(" ")))) {
        return Optional.of("this is " + one.advice);
      }
    }
    return Optional.empty();
  }
}
