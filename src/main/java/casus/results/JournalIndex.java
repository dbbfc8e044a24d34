package casus.results;

import casus.study.Block;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Where the blocks of a journal stand: found as they lie, asked for by point, arm and run. */
final class JournalIndex {
  private JournalPlace[] places = new JournalPlace[64];
  private int count;
  private boolean sorted = true;

  void add(JournalPlace place) {
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
    }
    places[count++] = place;
    sorted = false;
  }

  /** All places, in whatever order they have. */
  List<JournalPlace> inFile() {
    return Arrays.asList(places).subList(0, count);
  }

  /** All places, by point, arm and first run; runs that are there twice count once. */
  List<JournalPlace> sorted() {
    sort();
    return inFile();
  }

  /** The blocks of some points, sorted; the last point is not asked for. */
  List<Block> blocks(int firstPoint, int lastPoint) {
    sort();
    return Arrays.stream(places, firstOf(firstPoint, 0), firstOf(lastPoint, 0))
        .map(JournalPlace::block)
        .toList();
  }

  /** The places of one cell, in the order of their runs. */
  Iterator<JournalPlace> cell(int point, int arm) {
    sort();
    return inFile().subList(firstOf(point, arm), firstOf(point, arm + 1)).iterator();
  }

  private void sort() {
    if (!sorted) {
      Arrays.sort(places, 0, count);
      sorted = true;
      dropRepeated();
    }
  }

  /** The same runs from two shards count once; what is left of the others is played again. */
  private void dropRepeated() {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      Block block = places[i].block();
      Block last = kept == 0 ? block : places[kept - 1].block();
      boolean sameCell = block.point() == last.point() && block.arm() == last.arm();
      if (kept == 0 || !sameCell || block.from() >= last.to()) {
        places[kept++] = places[i];
      }
    }
    count = kept;
  }

  private int firstOf(int point, int arm) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      Block block = places[middle].block();
      boolean before = block.point() < point || (block.point() == point && block.arm() < arm);
      if (before) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
