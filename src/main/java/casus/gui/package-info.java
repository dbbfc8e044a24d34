/**
 * The live view: a crisis as it unfolds, on a map, in MASON's console, and as pictures and films.
 *
 * <p>A {@code Watcher} listens to a run and keeps the {@code Scene} of the day; {@code Picture}
 * paints a scene on any {@code Graphics2D}, so that the window, {@code Snapshots} and {@code Movie}
 * show the same. {@code CrisisGui} hangs it all into MASON's console; {@code Theatre} is the way in
 * for the command line. Watching never changes a run.
 *
 * <p>The only package that opens windows: no other sees Swing, so that headless runs load none of
 * it.
 *
 * <p>Of casus this package uses {@code crisis}, {@code engine}, {@code figure}, {@code game},
 * {@code luck}, {@code scenario}, {@code stats}, {@code story}, {@code treaty}; of libraries Swing,
 * MASON and JFreeChart.
 */
@NullMarked
package casus.gui;

import org.jspecify.annotations.NullMarked;
