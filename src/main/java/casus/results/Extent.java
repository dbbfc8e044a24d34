package casus.results;

import java.util.Optional;

/**
 * How much the tables of a results folder tell.
 *
 * @param everyDay whether the tables by day have every day, not some fifty
 * @param keep which tables with rows of single runs are kept
 * @param partial what there is of the study; empty for a whole one
 */
public record Extent(boolean everyDay, Keep keep, Optional<Partial> partial) {
  /** More cells than these, and the tables by day tell some fifty days instead of all. */
  private static final int MOST_CELLS_BY_DAY = 64;

  /**
   * What a study tells.
   *
   * @param cells how many points times arms it has
   * @param keep which tables with rows of single runs it keeps
   * @return the extent of a whole study
   */
  public static Extent of(long cells, Keep keep) {
    return new Extent(cells <= MOST_CELLS_BY_DAY, keep, Optional.empty());
  }

  /**
   * The same of a part of the study.
   *
   * @param part what there is of it; empty for all
   * @return a copy
   */
  public Extent of(Optional<Partial> part) {
    return new Extent(everyDay, keep, part);
  }
}
