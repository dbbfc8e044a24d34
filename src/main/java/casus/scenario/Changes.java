package casus.scenario;

import casus.library.TreatyTexts;
import casus.scenario.Node.Entry;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.scenario.Node.Sequence;
import casus.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads named changes to a scenario, as arms and levels of a study have them: {@code remove},
 * {@code add} and {@code set}, and the same under {@code believe}, which change only what others
 * expect.
 */
final class Changes {
  static final String REMOVE = "remove";
  static final String ADD = "add";
  static final String SET = "set";
  static final String BELIEVE = "believe";

  /** What a study has one of, since all its tables are about it. */
  static final Set<String> NOT_PLAYED =
      Set.of(
          "casus",
          "name",
          "title",
          "description",
          "extends",
          "horizon",
          "notes",
          "sources",
          OutcomesSection.KEY,
          HindcastSection.KEY);

  private final Problems problems;
  private final List<Setting> settings = new ArrayList<>();

  private Changes(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reads changes.
   *
   * @param fields the verbs
   * @return the settings that make them, in the order in which they act
   */
  static List<Setting> read(Fields fields) {
    Changes changes = new Changes(fields.problems());
    changes.verbs(fields, Layers.TREATIES);
    fields
        .child(BELIEVE, BELIEVE)
        .ifPresent(
            believed -> {
              changes.verbs(believed, Layers.EXPECTED);
              believed.finish();
            });
    fields.finish();
    return List.copyOf(changes.settings);
  }

  private void verbs(Fields fields, String section) {
    for (Scalar id : fields.scalars(REMOVE)) {
      if (section.equals(Layers.EXPECTED) && removed(id.text())) {
        continue; // what binds no more is not expected either, unless it is added there
      }
      treaty(section, id, Scalar.of("null", id.origin()));
    }
    added(fields, section);
    Optional<Fields> set = fields.child(SET, SET);
    if (set.isEmpty()) {
      return;
    }
    for (Entry entry : set.get().mapping().entries().values()) {
      List<Scalar> path = new ArrayList<>(path(entry.key()));
      if (section.equals(Layers.EXPECTED)) {
        if (!path.get(0).text().equals(Layers.TREATIES) || path.size() < 2) {
          problems.error(
              entry.key().origin(),
              Text.format(
                  "%s is no part of a treaty, and others hold beliefs about treaties only",
                  entry.key().text()),
              "write such as treaties.rus-prk-2024.articles.4.strength, or put it under 'set'");
          continue;
        }
        path.set(0, Scalar.of(section, path.get(0).origin()));
      }
      settings.add(new Setting(path, entry.value()));
    }
  }

  private boolean removed(String written) {
    String id = TreatyTexts.named(written);
    return settings.stream()
        .anyMatch(
            setting ->
                setting.path().get(0).text().equals(Layers.TREATIES)
                    && setting.path().get(1).text().equals(id)
                    && setting.value().isNull());
  }

  private void added(Fields fields, String section) {
    Optional<Node> added = fields.node(ADD);
    if (added.isPresent() && added.get() instanceof Mapping mapping) {
      for (Entry entry : mapping.entries().values()) {
        boolean blank = entry.value().isBlank();
        treaty(section, entry.key(), blank ? Mapping.empty(entry.key().origin()) : entry.value());
      }
      return;
    }
    if (added.isPresent() && !(added.get() instanceof Sequence)) {
      fields.scalars(ADD).forEach(id -> treaty(section, id, Mapping.empty(id.origin())));
      return;
    }
    for (Scalar id : fields.scalars(ADD)) {
      treaty(section, id, Mapping.empty(id.origin()));
    }
  }

  private void treaty(String section, Scalar id, Node value) {
    Scalar named = Layers.treatyId(id);
    settings.add(new Setting(List.of(Scalar.of(section, id.origin()), named), value));
  }

  /**
   * The keys of a path, each with the place it stands at.
   *
   * @param path as written, such as {@code states.PRK.resolve}
   * @return at least one key; what is in quotes is one key
   */
  static List<Scalar> path(Scalar path) {
    List<Scalar> keys = new ArrayList<>();
    String text = path.text();
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && text.charAt(i) == '"') {
        quoted = !quoted;
      } else if (i == text.length() || (text.charAt(i) == '.' && !quoted)) {
        String key = text.substring(start, i).strip().replace("\"", "");
        Origin at = path.origin();
        keys.add(
            new Scalar(
                key,
                !text.substring(start, i).contains("\""),
                at.column() == 0 ? at : new Origin(at.source(), at.line(), at.column() + start)));
        start = i + 1;
      }
    }
    return keys;
  }
}
