package casus.study;

import casus.crisis.Chronicle.Happening;
import casus.crisis.RunRecord;
import java.util.List;

/**
 * What came of a block.
 *
 * @param block which
 * @param records the runs that went well, in order
 * @param failures those that failed, in order
 * @param happenings what happened in each run that went well; empty if nobody listened
 */
public record PlayedBlock(
    Block block,
    List<RunRecord> records,
    List<Failure> failures,
    List<List<Happening>> happenings) {
  /**
   * A run that failed.
   *
   * @param run its number
   * @param error what went wrong
   */
  public record Failure(int run, String error) {}

  /** Copies the lists. */
  public PlayedBlock {
    records = List.copyOf(records);
    failures = List.copyOf(failures);
    happenings = List.copyOf(happenings);
  }
}
