package casus.scenario;

import casus.scenario.Node.Entry;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.text.Text;
import java.util.Optional;

/**
 * Keeps a misspelt name from making a new thing: changes to a treaty that is there may speak of its
 * articles and readings; a new one says so with {@code new: true}.
 */
final class NewNames {
  static final String NEW = "new";

  private final String treaty;
  private final Problems problems;

  NewNames(String treaty, Problems problems) {
    this.treaty = treaty;
    this.problems = problems;
  }

  /**
   * The changes that may be made.
   *
   * @param below the treaty as it is
   * @param changes what changes it
   * @return the changes without unknown names, which are told, and without the word itself
   */
  Mapping known(Mapping below, Mapping changes) {
    Optional<Mapping> articles = changes.child("articles");
    if (articles.isEmpty()) {
      return changes;
    }
    Mapping there = below.child("articles").orElse(Mapping.empty(below.origin()));
    Mapping kept = articles.get();
    for (Entry entry : articles.get().entries().values()) {
      kept = checked(kept, entry, there, "treaty " + treaty, "article");
      String article = entry.key().text();
      Optional<Mapping> old = there.child(article).flatMap(a -> a.child("readings"));
      Optional<Mapping> now = kept.child(article).flatMap(a -> a.child("readings"));
      if (now.isPresent() && old.isPresent()) {
        Mapping readings = now.get();
        for (Entry reading : now.get().entries().values()) {
          readings =
              checked(
                  readings,
                  reading,
                  old.get(),
                  Text.format("treaty %s, article %s", treaty, article),
                  "reading");
        }
        kept = with(kept, article, "readings", readings);
      }
    }
    return with(changes, "articles", kept);
  }

  private Mapping checked(Mapping all, Entry entry, Mapping there, String where, String what) {
    String name = entry.key().text();
    if (!(entry.value() instanceof Mapping changes)) {
      return all; // taken away, or told elsewhere
    }
    boolean isNew =
        changes.get(NEW).filter(s -> s instanceof Scalar t && t.text().equals("true")).isPresent();
    if (there.has(name) == isNew) {
      problems.error(
          entry.key().origin(),
          isNew
              ? Text.format("%s has the %s '%s' already", where, what, name)
              : Text.format("%s has no %s '%s'", where, what, name),
          isNew
              ? "leave new away to change it"
              : Text.format(
                  "%s%sa new %s says 'new: true'",
                  Suggestion.hint(name, there.keys()), there.keys().isEmpty() ? "" : "; ", what));
      return all.without(name);
    }
    return all.with(entry.key(), changes.without(NEW));
  }

  private static Mapping with(Mapping mapping, String key, Mapping value) {
    Entry entry = mapping.entries().get(key);
    return entry == null ? mapping : mapping.with(entry.key(), value);
  }

  private static Mapping with(Mapping mapping, String key, String inner, Mapping value) {
    return mapping
        .child(key)
        .map(child -> with(mapping, key, with(child, inner, value)))
        .orElse(mapping);
  }
}
