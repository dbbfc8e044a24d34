package casus.scenario;

import casus.crisis.Distribution;
import casus.crisis.Uncertainty;
import casus.scenario.Node.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the values of a block were written, and which are distributions.
 *
 * @param root the document that was read
 * @param laws distributions by path
 * @param path the keys down to the block
 * @param all where everything here was written, if it is told for the block as a whole
 */
record Provenance(
    Mapping root, Map<String, Distribution> laws, List<String> path, Optional<Origin> all) {
  /** What casus assumes. */
  static final Origin DEFAULT = Origin.named("default");

  /** Of a whole document. */
  static Provenance of(Mapping root, List<Uncertainty> uncertainties) {
    Map<String, Distribution> laws = new HashMap<>();
    uncertainties.forEach(uncertainty -> laws.put(uncertainty.path(), uncertainty.distribution()));
    return new Provenance(root, laws, List.of(), Optional.empty());
  }

  /** Of a block further down. */
  Provenance below(String... keys) {
    return new Provenance(root, laws, joined(keys), all);
  }

  /** Of a block whose values are all said to be written where it begins. */
  Provenance whole(Origin otherwise) {
    return new Provenance(root, laws, path, Optional.of(of(otherwise)));
  }

  /** Where the value at a path was written, or else where it comes from. */
  Origin of(Origin otherwise, String... keys) {
    return all.orElseGet(() -> root.at(joined(keys)).map(Node::origin).orElse(otherwise));
  }

  /** The distribution of the value under a key, if it has one. */
  Optional<Distribution> law(String key) {
    return Optional.ofNullable(laws.get(String.join(".", joined(key))));
  }

  private List<String> joined(String... keys) {
    List<String> joined = new ArrayList<>(path);
    joined.addAll(List.of(keys));
    return joined;
  }
}
