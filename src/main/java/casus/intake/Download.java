package casus.intake;

import java.util.List;

/**
 * A file that was read.
 *
 * @param file its name, without folder
 * @param sha256 the hash of its bytes, in hexadecimal
 * @param source which data set it is
 * @param version what its rows say of their version; empty where they say nothing
 * @param rows how many rows it has
 * @param remarks what was dropped or mended
 */
public record Download(
    String file, String sha256, Source source, String version, int rows, List<Remark> remarks) {
  /**
   * What was dropped, mended or taken otherwise than written.
   *
   * @param what in words
   * @param count how often
   * @param firstLine where it was first met; 0 where it is of no line
   */
  public record Remark(String what, int count, int firstLine) {}

  /** Copies the list. */
  public Download {
    remarks = List.copyOf(remarks);
  }
}
