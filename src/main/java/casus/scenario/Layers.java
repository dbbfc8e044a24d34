package casus.scenario;

import casus.library.TreatyTexts;
import casus.scenario.Node.Entry;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.scenario.Node.Sequence;
import casus.text.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lays scenario files over one another: what {@link Extension} does, with the sections that need
 * more. Library treaties are filled in as soon as they are named, so that what lies above can
 * change or take away any part of them; {@code expected} keeps its nulls, since what they take away
 * is not below it but in {@code treaties}.
 */
final class Layers {
  static final String TREATIES = "treaties";
  static final String EXPECTED = "expected";
  static final String EVENTS = "events";
  static final String TIES = "ties";
  static final String INLINE = "inline";

  private final TreatyLibrary library;
  private final Problems problems;
  private final Extension extension;

  Layers(TreatyLibrary library, Problems problems) {
    this.library = library;
    this.problems = problems;
    this.extension = new Extension(problems);
  }

  /**
   * Lays one scenario over another.
   *
   * @param below filled in already
   * @param above as written
   * @return filled in
   */
  Mapping over(Mapping below, Mapping above) {
    return over(below, above, false);
  }

  /**
   * Lays what one file extends over what it extends before it. Their treaties are whole: nothing of
   * the library comes back that a file below took away.
   *
   * @param below filled in already
   * @param above filled in too
   * @return filled in
   */
  Mapping filledOver(Mapping below, Mapping above) {
    return over(below, above, true);
  }

  private Mapping over(Mapping below, Mapping above, boolean filled) {
    Mapping changes = normalized(StateSpelling.ofFile(above, below, problems));
    new NearNames(problems).check(emptied(below, above), changes);
    Mapping rest = changes.without(TREATIES).without(EXPECTED);
    Mapping merged = extension.over(emptied(below, above), rest);
    Entry treaties = changes.entries().get(TREATIES);
    if (treaties != null) {
      merged = merged.with(treaties.key(), treaties(merged, treaties.value(), filled));
    }
    Entry expected = changes.entries().get(EXPECTED);
    if (expected != null) {
      merged = merged.with(expected.key(), kept(merged.get(EXPECTED), byId(expected.value())));
    }
    return merged;
  }

  /** A list replaces: what it replaces goes first. */
  private static Mapping emptied(Mapping below, Mapping above) {
    Mapping emptied = below;
    for (String key : List.of(TREATIES, EXPECTED, EVENTS)) {
      if (above.get(key).filter(Sequence.class::isInstance).isPresent()) {
        emptied = emptied.without(key);
      }
    }
    return emptied;
  }

  /** Lists of treaties and events as mappings, ties under the pair in the order of the alphabet. */
  private Mapping normalized(Mapping file) {
    Mapping changed = file;
    for (String key : List.of(TREATIES, EXPECTED)) {
      Entry entry = file.entries().get(key);
      if (entry != null && entry.value() instanceof Sequence list) {
        changed = changed.with(entry.key(), ids(key, list));
      }
    }
    Entry events = file.entries().get(EVENTS);
    if (events != null && events.value() instanceof Sequence list) {
      changed = changed.with(events.key(), events(list));
    }
    Entry ties = file.entries().get(TIES);
    if (ties != null && ties.value() instanceof Mapping pairs) {
      changed = changed.with(ties.key(), inOrder(pairs));
    }
    return changed;
  }

  /** A treaty by the library's id, where its number in ATOP was written. */
  static Scalar treatyId(Scalar id) {
    String named = TreatyTexts.named(id.text());
    return named.equals(id.text()) ? id : new Scalar(named, id.plain(), id.origin());
  }

  private Mapping ids(String key, Sequence list) {
    Mapping ids = Mapping.empty(list.origin());
    for (Node item : list.items()) {
      if (!(item instanceof Scalar id)) {
        problems.error(
            item.origin(),
            Text.format("an item of %s is %s, not the id of a treaty", key, item.kind()),
            "to change a treaty, write 'id: {changes}' lines without hyphens");
        continue;
      }
      Scalar named = treatyId(id);
      if (ids.has(named.text())) {
        problems.error(id.origin(), Text.format("%s is given twice", named.text()));
      }
      ids = ids.with(named, Scalar.of("", id.origin()));
    }
    return ids;
  }

  /** A treaty by its id and by its number in ATOP is one treaty. */
  private void tellTwice(boolean before, Scalar id, Scalar written) {
    if (before) {
      problems.error(
          written.origin(),
          Text.format("%s is given twice, here as '%s'", id.text(), written.text()));
    }
  }

  private Node byId(Node treaties) {
    if (!(treaties instanceof Mapping all)) {
      return treaties;
    }
    Mapping named = Mapping.empty(all.origin());
    for (Entry entry : all.entries().values()) {
      Scalar id = treatyId(entry.key());
      tellTwice(named.has(id.text()), id, entry.key());
      named = named.with(id, entry.value());
    }
    return named;
  }

  private Mapping events(Sequence list) {
    Mapping events = Mapping.empty(list.origin());
    for (Node item : list.items()) {
      Optional<Node> id = item instanceof Mapping event ? event.get("id") : Optional.empty();
      if (!(item instanceof Mapping event) || !(id.orElse(item) instanceof Scalar name)) {
        problems.error(
            item.origin(), "an event of a list has no id", "write - {id: shelling, day: 10, …}");
        continue;
      }
      if (events.has(name.text())) {
        problems.error(name.origin(), Text.format("two events are called %s", name.text()));
      }
      events = events.with(name, event.without("id"));
    }
    return events;
  }

  private Mapping inOrder(Mapping pairs) {
    Mapping ordered = Mapping.empty(pairs.origin());
    for (Entry entry : pairs.entries().values()) {
      Scalar key = pairKey(entry.key());
      if (ordered.has(key.text())) {
        problems.error(entry.key().origin(), Text.format("the tie %s is given twice", key.text()));
      }
      ordered = ordered.with(key, entry.value());
    }
    return ordered;
  }

  /** A pair of codes in the order of the alphabet. */
  static Scalar pairKey(Scalar key) {
    String[] parts = key.text().split("-", -1);
    return parts.length == 2 && parts[0].compareTo(parts[1]) > 0
        ? new Scalar(parts[1] + "-" + parts[0], key.plain(), key.origin())
        : key;
  }

  private Node treaties(Mapping below, Node above, boolean filled) {
    if (!(above instanceof Mapping changes)) {
      return above;
    }
    Mapping treaties = below.child(TREATIES).orElse(Mapping.empty(changes.origin()));
    Set<String> named = new HashSet<>();
    for (Entry written : changes.entries().values()) {
      boolean own = written.value() instanceof Mapping terms && terms.has(INLINE);
      Entry entry =
          own || treaties.has(written.key().text())
              ? written
              : new Entry(treatyId(written.key()), written.value());
      tellTwice(!named.add(entry.key().text()), entry.key(), written.key());
      treaties =
          filled && !treaties.has(entry.key().text())
              ? treaties.with(entry.key(), entry.value())
              : treaty(treaties, entry);
    }
    return treaties;
  }

  private Mapping treaty(Mapping treaties, Entry entry) {
    String id = entry.key().text();
    if (entry.value().isNull()) {
      return extension.over(treaties, Mapping.of(entry.key(), entry.value()));
    }
    Optional<Mapping> below = treaties.child(id);
    if (below.isEmpty()) {
      below = library.tree(id);
    }
    Mapping changes =
        entry.value() instanceof Mapping mapping ? mapping : Mapping.empty(entry.value().origin());
    if (entry.value() instanceof Scalar scalar && !scalar.isBlank()) {
      problems.error(
          scalar.origin(),
          Text.format("treaty %s is '%s', not a mapping of changes", id, scalar.text()));
      return treaties;
    }
    Optional<Mapping> inline = changes.child(INLINE);
    if (inline.isPresent()) {
      below = inline;
    }
    if (below.isEmpty()) {
      problems.error(
          entry.key().origin(),
          Text.format("no treaty is called '%s'", id),
          TreatyNames.hint(id, library.ids())
              .orElse("see 'casus list treaties', or write it out under 'inline'"));
      return treaties;
    }
    Mapping known = new NewNames(id, problems).known(below.get(), changes.without(INLINE));
    Mapping filled = extension.over(below.get(), known);
    return treaties.with(entry.key(), filled);
  }

  /** Lays changes over changes: nulls stay, for they take away from what comes later. */
  private static Node kept(Optional<Node> below, Node above) {
    if (!(above instanceof Mapping changes)
        || !(below.orElse(above) instanceof Mapping merged)
        || below.isEmpty()) {
      return above;
    }
    for (Entry entry : changes.entries().values()) {
      merged = merged.with(entry.key(), kept(merged.get(entry.key().text()), entry.value()));
    }
    return merged;
  }

  /**
   * The treaties as others expect them: those that bind, with the changes under {@code expected}.
   *
   * @param root filled in
   * @param earlier where to look for a treaty that is expected though it binds no more; filled in
   * @return empty if nothing is said of expectations
   */
  Optional<Mapping> expected(Mapping root, Mapping earlier) {
    Optional<Mapping> changes = root.child(EXPECTED);
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    Mapping treaties = root.child(TREATIES).orElse(Mapping.empty(root.origin()));
    for (Entry entry : changes.get().entries().values()) {
      String id = entry.key().text();
      Optional<Mapping> before = earlier.child(TREATIES).flatMap(old -> old.child(id));
      boolean taken = entry.value().isNull();
      if (!treaties.has(id) && before.isPresent() && !taken) {
        treaties = treaties.with(entry.key(), before.get());
      }
      treaties = treaty(treaties, entry);
    }
    return Optional.of(treaties);
  }
}
