package casus.archive;

import casus.crisis.Column;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an archive is to say of itself that no results folder knows.
 *
 * @param title the paper's or the archive's title; empty for that of the first study
 * @param authors names, as they are to be printed
 * @param licence an SPDX word or an address for scenarios, tables and figures; empty if the authors
 *     have not said
 * @param program the program's jar, if it is to be in the archive
 * @param runtime a folder with a Java runtime, if one is to be in the archive
 * @param columns what the tables of the analyses hold
 */
public record About(
    String title,
    List<String> authors,
    String licence,
    Optional<Path> program,
    Optional<Path> runtime,
    List<Column> columns) {
  /** Copies the lists. */
  public About {
    authors = List.copyOf(authors);
    columns = List.copyOf(columns);
  }
}
