/**
 * Replication archives: results folders with all they were made from, how every exhibit is made
 * again, and what a reader has to know, in one zip file; and the check of such an archive.
 *
 * <p>Start at {@link casus.archive.Packing}; {@link casus.archive.Archive} is one that was
 * unpacked, {@link casus.archive.Zips} writes and reads zip files. What an archive says of itself
 * stands in {@link casus.archive.ArchiveRecord}. Nothing is played here.
 *
 * <p>Of casus this package uses {@code crisis}, {@code results}.
 */
@NullMarked
package casus.archive;

import org.jspecify.annotations.NullMarked;
