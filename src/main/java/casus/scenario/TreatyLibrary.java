package casus.scenario;

import casus.library.StateLibrary;
import casus.library.TreatyTexts;
import casus.scenario.Node.Mapping;
import casus.treaty.Treaty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The treaties that casus ships. Each is read when it is first asked for; the library never changes
 * otherwise, and threads may share it.
 */
public final class TreatyLibrary {
  private final TreatyTexts texts;
  private final List<String> ids;
  private final StateCodes codes;
  private final Map<String, Mapping> trees = new ConcurrentHashMap<>();

  private TreatyLibrary(TreatyTexts texts, StateCodes codes) {
    this.texts = texts;
    this.ids = texts.ids().stream().sorted().toList();
    this.codes = codes;
  }

  /**
   * Reads the list of treaties.
   *
   * @param states knows the codes of members
   * @return the library
   */
  public static TreatyLibrary load(StateLibrary states) {
    return new TreatyLibrary(TreatyTexts.load(), StateCodes.of(states));
  }

  /**
   * What there is.
   *
   * @return ids in alphabetical order
   */
  public List<String> ids() {
    return ids;
  }

  /**
   * A treaty as the library has it.
   *
   * @param id such as {@code "usa-kor-1953"}
   * @return empty if the library has none of that id
   * @throws IllegalStateException if the library's file has faults
   */
  public Optional<Treaty> find(String id) {
    return tree(id).map(tree -> read(id, tree).orElseThrow());
  }

  /**
   * All treaties.
   *
   * @return in the order of their ids
   * @throws IllegalStateException if one of the library's files has faults
   */
  public List<Treaty> all() {
    return ids.stream().flatMap(id -> find(id).stream()).toList();
  }

  /**
   * Checks one treaty's file.
   *
   * @param id one of {@link #ids()}
   * @return the treaty, or what is wrong with its file
   */
  Parsed<Treaty> check(String id) {
    Parsed<Mapping> tree = parse(id);
    return tree instanceof Parsed.Sound<Mapping> sound
        ? read(id, sound.value())
        : new Parsed.Faulty<>(tree.problems());
  }

  /** The codes that members may have. */
  StateCodes codes() {
    return codes;
  }

  /** A treaty's file as a tree. */
  Optional<Mapping> tree(String id) {
    return ids.contains(id)
        ? Optional.of(trees.computeIfAbsent(id, key -> parse(key).orElseThrow()))
        : Optional.empty();
  }

  private Parsed<Mapping> parse(String id) {
    String text = texts.yaml(id).orElseThrow();
    Problems problems = new Problems();
    Source source = Source.shipped("library/treaties/" + id + ".yaml", text);
    return problems.outcome(YamlParser.parseMapping(source, text, problems));
  }

  private Parsed<Treaty> read(String id, Mapping tree) {
    Problems problems = new Problems();
    return problems.outcome(new TreatyReader(codes, problems).read(id, tree, tree.origin()));
  }
}
