package casus.table;

import java.io.IOException;
import java.util.Optional;

/** One kind of table. */
interface TableMaker {
  /** What to ask for, such as {@code comparisons}. */
  String name();

  /**
   * Why a folder cannot give it.
   *
   * @return the reason, with what would help; empty where it can
   */
  Optional<String> missing(TableSource source) throws IOException;

  /** The table. */
  PrintTable make(TableSource source) throws IOException;
}
