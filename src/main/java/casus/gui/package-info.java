/**
 * The live view: a crisis as it unfolds, on a map, in MASON's console, and as pictures and films.
 *
 * <p>A {@code Watcher} listens to a run and keeps the {@code Scene} of the day; {@code Picture}
 * paints a scene on any {@code Graphics2D}, so that the window, {@code Snapshots} and {@code Movie}
 * show the same. {@code CrisisGui} hangs it all into MASON's console; {@code Theatre} is the way in
 * for the command line. Watching never changes a run.
 *
 * <p>May use {@code crisis}, {@code engine}, {@code luck}, {@code treaty}, {@code figure} and
 * {@code story}; with {@code engine} alone sees MASON, with {@code figure} alone JFreeChart. The
 * only package that opens windows: no other may use Swing, so that headless runs load none of it.
 */
@NullMarked
package casus.gui;

import org.jspecify.annotations.NullMarked;
