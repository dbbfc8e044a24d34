package casus.results;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an author calls things of one kind in print, by their ids. Files and commands know them by
 * their ids alone.
 *
 * @param given by id; what has no label is not in it
 */
public record Labels(Map<String, Label> given) {
  /** Where everything goes by its id. */
  public static final Labels NONE = new Labels(Map.of());

  /** Copies the map. */
  public Labels {
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
  }

  /**
   * What an author calls one thing.
   *
   * @param title where there is room; empty where it was not given
   * @param brief for legends and headings of panels; empty where it was not given
   */
  public record Label(String title, String brief) {
    /** Of what was given none. */
    static final Label NONE = new Label("", "");

    private Label over(Label other) {
      return new Label(
          title.isEmpty() ? other.title : title, brief.isEmpty() ? other.brief : brief);
    }
  }

  /** These labels, and others where there are none of these. */
  Labels over(Labels others) {
    Map<String, Label> all = new LinkedHashMap<>(others.given);
    given.forEach((id, label) -> all.merge(id, label, (before, now) -> now.over(before)));
    return new Labels(all);
  }

  /**
   * What something is called in sentences, captions and tables.
   *
   * @param id such as {@code no-treaty}
   * @return its title; the id where it has none
   */
  public String title(String id) {
    return title(id, id);
  }

  /**
   * The same, with another name where it has none.
   *
   * @param id such as {@code PRK}
   * @param usual what it is called by itself
   * @return its title
   */
  public String title(String id, String usual) {
    Label label = given.get(id);
    return label == null || label.title().isEmpty() ? usual : label.title();
  }

  /**
   * What something is called where there is little room.
   *
   * @param id such as {@code no-treaty}
   * @return its short label; its title where it has none
   */
  public String brief(String id) {
    return brief(id, id);
  }

  /** The same, with another name where it has neither. */
  String brief(String id, String usual) {
    Label label = given.get(id);
    return label == null || label.brief().isEmpty() ? title(id, usual) : label.brief();
  }

  /**
   * Short labels of several things.
   *
   * @param ids of the things
   * @return one for each, in their order
   */
  public List<String> briefs(Collection<String> ids) {
    return ids.stream().map(this::brief).toList();
  }

  /**
   * Titles of several things.
   *
   * @param ids of the things
   * @return one for each, in their order
   */
  public List<String> titles(Collection<String> ids) {
    return ids.stream().map(this::title).toList();
  }
}
