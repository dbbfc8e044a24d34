package casus.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A results folder, and where on this machine lies what it was made from.
 *
 * @param folder the results folder
 * @param base the folder in which its commands were typed
 * @param files what it was read from, each found by its hash
 * @param texts files that are not on this disk but in the results folder, by where they are to lie
 *     as seen from the base
 */
public record Played(Path folder, Path base, List<Path> files, Map<String, Path> texts) {
  /** Copies the lists. */
  public Played {
    files = List.copyOf(files);
    texts = Map.copyOf(texts);
  }
}
