package casus.draft;

import casus.scenario.Suggestion;
import casus.text.Text;
import casus.treaty.Article;
import casus.treaty.Reading;
import casus.treaty.Treaty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The arms of a study by their kinds: a treaty taken away, its words read otherwise, believed. */
final class ArmsDraft {
  /** The kinds that can be asked for. */
  static final List<String> KINDS = List.of("remove", "wording", "believe");

  private final Map<String, Treaty> treaties = new TreeMap<>();
  private final Map<String, List<String>> arms = new LinkedHashMap<>();

  ArmsDraft(List<Treaty> treaties) {
    treaties.forEach(treaty -> this.treaties.put(treaty.id(), treaty));
  }

  /** Adds the arms of a kind, such as {@code wording:rus-prk-2024.4}. */
  void add(String asked) {
    int colon = asked.indexOf(':');
    String kind = colon < 0 ? asked : asked.substring(0, colon);
    String which = colon < 0 ? "" : asked.substring(colon + 1);
    if (!KINDS.contains(kind)) {
      throw new DraftFault(
          Text.format(
              "--arms: there is no kind of arms '%s'; %s", kind, Suggestion.hint(kind, KINDS)));
    }
    if (treaties.isEmpty()) {
      throw new DraftFault("--arms " + asked + ": the scenario has no treaties");
    }
    int before = arms.size();
    for (Treaty treaty : chosen(kind, which)) {
      switch (kind) {
        case "remove" -> remove(treaty);
        case "wording" -> wording(treaty, which);
        default -> believe(treaty);
      }
    }
    if (arms.size() == before && colon >= 0) {
      throw new DraftFault(
          Text.format(
              "--arms %s adds nothing: %s",
              asked,
              kind.equals("wording") ? "it can be read in one way only" : "those arms are there"));
    }
  }

  private List<Treaty> chosen(String kind, String which) {
    if (which.isEmpty()) {
      return List.copyOf(treaties.values());
    }
    int dot = kind.equals("wording") ? which.indexOf('.') : -1;
    String id = dot < 0 ? which : which.substring(0, dot);
    Treaty treaty = treaties.get(id);
    if (treaty == null) {
      throw new DraftFault(
          Text.format(
              "--arms: the scenario has no treaty '%s'; %s",
              id, Suggestion.hint(id, treaties.keySet())));
    }
    List<String> articles = treaty.articles().stream().map(Article::id).toList();
    if (dot >= 0 && !articles.contains(which.substring(dot + 1))) {
      throw new DraftFault(
          Text.format(
              "--arms: %s has no article '%s'; there are %s",
              id, which.substring(dot + 1), String.join(", ", articles)));
    }
    return List.of(treaty);
  }

  private void remove(Treaty treaty) {
    arms.put(
        "without-" + treaty.id(),
        List.of("    remove: " + treaty.id(), "neither binding nor expected"));
  }

  private void wording(Treaty treaty, String which) {
    for (Article article : treaty.articles()) {
      boolean asked =
          !which.contains(".") || which.substring(which.indexOf('.') + 1).equals(article.id());
      if (asked && article.readings().size() > 1) {
        article.readings().forEach(reading -> wording(treaty, article, reading));
      }
    }
  }

  /** All hold one reading, members and challengers. */
  private void wording(Treaty treaty, Article article, Reading reading) {
    String path = "      treaties." + treaty.id() + ".articles." + key(article.id());
    String name = treaty.id() + "-" + article.id() + "-" + reading.id();
    arms.put(
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-"),
        List.of(
            "    set:\n"
                + path
                + ".readings."
                + reading.id()
                + ".weight: 1\n"
                + path
                + ".adversary_weights."
                + reading.id()
                + ": 1",
            Text.format("all read Article %s so; now %s do", article.id(), weight(reading))));
  }

  private static String weight(Reading reading) {
    return Text.format("%.0f %%", 100 * reading.weight());
  }

  /** A key of a path: one that holds a dot stands in quotes. */
  private static String key(String name) {
    return name.contains(".") ? "\"" + name + "\"" : name;
  }

  /** Belief and obligation apart: with base, where both are there, the four of a 2×2. */
  private void believe(Treaty treaty) {
    String id = treaty.id();
    arms.put(
        id + "-belief-only",
        List.of(
            "    remove: " + id + "\n    believe: {add: " + id + "}",
            "others count on it, it binds nobody"));
    arms.put(
        id + "-obligation-only",
        List.of("    believe: {remove: " + id + "}", "it binds, nobody counts on it"));
    remove(treaty);
  }

  /** Writes the section. */
  void write(Page page) {
    page.line("arms:", "beside base, the scenario as it is");
    arms.forEach(
        (name, lines) -> {
          page.line("  " + name + ":", lines.get(1));
          page.line(lines.get(0));
        });
  }

  boolean isEmpty() {
    return arms.isEmpty();
  }
}
