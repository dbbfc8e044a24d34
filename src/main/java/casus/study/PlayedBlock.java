package casus.study;

import casus.crisis.RunRecord;
import java.util.List;

/**
 * What came of a block.
 *
 * @param block which
 * @param records the runs that went well, in order
 * @param failures those that failed, in order
 */
public record PlayedBlock(Block block, List<RunRecord> records, List<Failure> failures) {
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
  }
}
