package casus.results;

import casus.study.Block;

/**
 * Where a block stands in a journal.
 *
 * @param block which runs
 * @param offset of its first byte
 * @param length in bytes, with its head
 * @param contentCrc CRC-32C of what was packed
 */
record JournalPlace(Block block, long offset, int length, int contentCrc)
    implements Comparable<JournalPlace> {
  /** By point, arm and first run; of those that begin together, the longest first. */
  @Override
  public int compareTo(JournalPlace other) {
    int order = Integer.compare(block.point(), other.block.point());
    order = order != 0 ? order : Integer.compare(block.arm(), other.block.arm());
    order = order != 0 ? order : Integer.compare(block.from(), other.block.from());
    return order != 0 ? order : Integer.compare(other.block.to(), block.to());
  }
}
