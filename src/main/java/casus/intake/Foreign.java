package casus.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Published files that are well known and are no source of any table, and what to give instead. */
enum Foreign {
  DYADIC_MID(
      "disno statea stateb",
      "dyadic MID: pairs of participants, which are made here from MIDA and MIDB; give those"),
  INCIDENTS("incidnum", "MID incidents: no table is made of them; give MIDA and MIDB"),
  COW_ALLIANCES(
      "version4id",
      "COW Formal Alliances: they tell neither conditions nor institutions of a pact, which the"
          + " tables need; give ATOP's members and directed dyads"),
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
  ICB("crisno", "ICB: no table that casus calibrate or casus backtest reads is made of it");

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
