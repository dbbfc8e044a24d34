package casus.scenario;

import casus.scenario.Node.Entry;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.scenario.Node.Sequence;
import java.util.LinkedHashMap;
import java.util.Map;

/** Moves a tree that was parsed from one line to that line of another source. */
final class Relocation {
  private Relocation() {}

  /**
   * The same tree at another place.
   *
   * @param node the tree
   * @param source where it stands
   * @param line in which line
   * @return a copy; columns stay
   */
  static Node to(Node node, Source source, int line) {
    Origin origin = new Origin(source, line, node.origin().column());
    if (node instanceof Scalar scalar) {
      return new Scalar(scalar.text(), scalar.plain(), origin);
    }
    if (node instanceof Sequence sequence) {
      return new Sequence(
          sequence.items().stream().map(item -> to(item, source, line)).toList(), origin);
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Entry entry : ((Mapping) node).entries().values()) {
      entries.put(
          entry.key().text(),
          new Entry((Scalar) to(entry.key(), source, line), to(entry.value(), source, line)));
    }
    return new Mapping(entries, origin);
  }
}
