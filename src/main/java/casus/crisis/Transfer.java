package casus.crisis;

import casus.treaty.StateCode;
import java.util.List;

/**
 * A flow of munitions or technology (model.md, R12).
 *
 * @param supplier who gives
 * @param recipient who gets
 * @param munitionsPerDay what it adds to the recipient's munitions factor per day
 * @param supplierCostPerDay what it takes from the supplier's
 * @param nuclearPerYear what technology adds to the recipient's nuclear standing per year
 * @param nuclearCap how high the supplier lets that standing rise
 * @param stepDays days between two shipments
 * @param offended third parties whose affinity with the supplier falls with each shipment
 * @param fromDay first day
 * @param untilDay first day without
 */
public record Transfer(
    StateCode supplier,
    StateCode recipient,
    double munitionsPerDay,
    double supplierCostPerDay,
    double nuclearPerYear,
    double nuclearCap,
    int stepDays,
    List<StateCode> offended,
    int fromDay,
    int untilDay) {
  /** Checks the ranges. */
  public Transfer {
    offended = List.copyOf(offended);
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
}
