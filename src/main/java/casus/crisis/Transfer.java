package casus.crisis;

import static java.util.Objects.requireNonNull;

import casus.treaty.StateCode;
import java.util.List;

/**
 * A flow of munitions or technology (model.md, R12).
 *
 * @param id a name of its own, the key of its luck
 * @param supplier who gives
 * @param recipient who gets
 * @param munitionsPerDay what it adds to the recipient's munitions factor per day
 * @param supplierCostPerDay what it takes from the supplier's
 * @param nuclearPerYear what technology adds to the recipient's nuclear standing per year
 * @param nuclearCap how high the supplier lets that standing rise
 * @param stepDays days between two shipments
 * @param offended third parties whose affinity with the supplier falls with each shipment that is
 *     seen
 * @param breaks the states whose standing sanctions it breaks; empty for open trade, which all see
 * @param fromDay first day
 * @param untilDay first day without
 */
public record Transfer(
    String id,
    StateCode supplier,
    StateCode recipient,
    double munitionsPerDay,
    double supplierCostPerDay,
    double nuclearPerYear,
    double nuclearCap,
    int stepDays,
    List<StateCode> offended,
    List<StateCode> breaks,
    int fromDay,
    int untilDay) {
  /** Checks the ranges. */
  public Transfer {
    requireNonNull(id, "id");
    offended = List.copyOf(offended);
    breaks = List.copyOf(breaks);
    if (supplier.equals(recipient)) {
      throw new IllegalArgumentException(supplier + " supplies itself");
    }
    if (!(munitionsPerDay >= 0
        && supplierCostPerDay >= 0
        && nuclearPerYear >= 0
        && nuclearCap >= 0
        && nuclearCap <= 1
        && stepDays > 0)) {
      throw new IllegalArgumentException("a rate is negative or the step is not positive");
    }
  }

  /** Whether there is a shipment on a day. */
  boolean shipsOn(int day) {
    return flowsOn(day) && (day - fromDay) % stepDays == 0;
  }

  /** Whether it goes on on a day, with or without a shipment. */
  boolean flowsOn(int day) {
    return day >= fromDay && day < untilDay;
  }

  /** How many shipments there are before a day. */
  int shipmentsBefore(int day) {
    int days = Math.min(day, untilDay) - fromDay;
    return days <= 0 ? 0 : (days - 1) / stepDays + 1;
  }

  /** The next day after one with a shipment, or never. */
  int nextDay(int day) {
    int due = day < fromDay ? fromDay : fromDay + ((day - fromDay) / stepDays + 1) * stepDays;
    return due < untilDay ? due : CrisisState.NEVER;
  }
}
