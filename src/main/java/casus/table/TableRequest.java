package casus.table;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which tables to write, how and where.
 *
 * @param tables their names; all there is data for where empty
 * @param formats what to write them as
 * @param style how numbers are written
 * @param points design points to show; all where empty
 * @param arms arms to show, in this order; all where empty
 * @param outcomes outcomes to show, in this order; the usual ones where empty
 * @param directory where the files go
 * @param force whether files that are there are written over
 */
public record TableRequest(
    List<String> tables,
    Set<TableFormat> formats,
    TableStyle style,
    List<Integer> points,
    List<String> arms,
    List<String> outcomes,
    Path directory,
    boolean force) {
  /** Copies the lists. */
  public TableRequest {
    tables = List.copyOf(tables);
    formats = EnumSet.copyOf(formats);
    points = List.copyOf(points);
    arms = List.copyOf(arms);
    outcomes = List.copyOf(outcomes);
  }
}
