package casus.scenario;

import casus.scenario.Node.Entry;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.scenario.Node.Sequence;
import casus.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML 1.2 to a tree of nodes with places.
 *
 * <p>Built on the parser's events and not on its own trees, so that depth, number and aliases can
 * be limited before a hostile file fills stack or memory. Scalars stay text: what {@code NO} or
 * {@code 010} means is for the reader of the value to say.
 */
final class YamlParser {
  /** Scenarios nest to about ten. */
  private static final int DEEPEST = 40;

  /** Aliases in one file. */
  private static final int MOST_ALIASES = 100;

  /** Values in one file, those that aliases repeat counted each time. */
  private static final int MOST_NODES = 100_000;

  /** Lines with tabs between words that are read all the same. */
  private static final int MOST_TABS = 1000;

  private static final Set<String> TAGS_THAT_SAY_NOTHING = Set.of("!", "tag:yaml.org,2002:str");

  /** A call such as {@code normal(8, 1)}, cut off at its first comma by the flow syntax. */
  private static final Pattern OPEN_CALL = Pattern.compile("[a-z]+\\([^)]*");

  /** A tree and how large it is, aliases unfolded. */
  private record Built(Node node, int size, int height) {}

  /** A fault after which nothing can be made of the rest of the file. */
  private static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final Source source;
  private final Problems problems;
  private final ScalarCharacters characters;
  private final Iterator<Event> events;
  private final Map<Anchor, Built> anchors = new HashMap<>();
  private int nodes;
  private int aliases;

  private YamlParser(Source source, String text, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.characters = new ScalarCharacters(problems);
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(source.name())
            .setCodePointLimit(SourceFile.LARGEST)
            .build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /**
   * Parses a text that should be one mapping.
   *
   * @param source its name and lines
   * @param text the text
   * @param problems takes what is wrong
   * @return empty if nothing can be made of it
   */
  static Optional<Mapping> parseMapping(Source source, String text, Problems problems) {
    Optional<Node> node = parse(source, text, problems);
    if (node.isPresent() && !(node.get() instanceof Mapping)) {
      problems.error(
          node.get().origin(),
          Text.format("the file holds %s, not keys with values", node.get().kind()),
          "write 'key: value' lines");
    }
    return node.filter(Mapping.class::isInstance).map(Mapping.class::cast);
  }

  /**
   * Parses a text.
   *
   * @param source its name and lines
   * @param text the text
   * @param problems takes what is wrong
   * @return empty if nothing can be made of it
   */
  static Optional<Node> parse(Source source, String text, Problems problems) {
    problems.opens(source);
    String read = text;
    for (int tabs = 0; ; tabs++) {
      Problems found = new Problems();
      try {
        Optional<Node> node = new YamlParser(source, read, found).document();
        found.sorted().forEach(problems::add);
        return node;
      } catch (GivenUp e) {
        found.sorted().forEach(problems::add);
        return Optional.empty(); // the problem is told already
      } catch (MarkedYamlEngineException e) {
        Optional<String> spaced =
            tabs < MOST_TABS ? Tabs.spaced(read, e.getProblemMark()) : Optional.empty();
        if (spaced.isEmpty()) {
          found.sorted().forEach(problems::add);
          new SyntaxFaults(source, problems).tell(e);
          return Optional.empty();
        }
        read = spaced.get();
      } catch (YamlEngineException e) {
        found.sorted().forEach(problems::add);
        tell(source, text, e, problems);
        return Optional.empty();
      }
    }
  }

  private static void tell(
      Source source, String text, YamlEngineException fault, Problems problems) {
    if (fault instanceof ReaderException e) {
      problems.error(
          originOfIndex(source, text, e.getPosition()),
          Text.format("the character U+%04X cannot stand in YAML", e.getCodePoint()));
    } else {
      new SyntaxFaults(source, problems).tell(fault);
    }
  }

  private Optional<Node> document() {
    Optional<Node> root = Optional.empty();
    int documents = 0;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof DocumentStartEvent) {
        documents++;
        if (documents > 1) {
          throw giveUp(event, "a second document begins here; one file holds one", "");
        }
      } else if (event instanceof NodeEvent nodeEvent) {
        root = Optional.of(build(nodeEvent, 1).node());
      }
    }
    boolean empty = root.isEmpty() || root.get().isBlank();
    if (empty) {
      problems.error(new Origin(source, 1, 1), "the file is empty");
      return Optional.empty();
    }
    return root;
  }

  private Built build(NodeEvent event, int depth) {
    if (event instanceof AliasEvent alias) {
      return resolve(alias, depth);
    }
    if (depth > DEEPEST) {
      throw giveUp(event, "nested more than " + DEEPEST + " deep", "");
    }
    count(event, 1);
    Built built =
        event instanceof ScalarEvent scalar
            ? new Built(scalar(scalar), 1, 1)
            : collection((CollectionStartEvent) event, depth);
    event.getAnchor().ifPresent(anchor -> anchors.put(anchor, built));
    return built;
  }

  private Built resolve(AliasEvent alias, int depth) {
    String name = alias.getAlias().toString();
    Built built = anchors.get(alias.getAlias());
    if (built == null) {
      throw giveUp(alias, "*" + name + " names nothing that stands before it", "");
    }
    aliases++;
    if (aliases > MOST_ALIASES) {
      throw giveUp(alias, "more than " + MOST_ALIASES + " aliases", "");
    }
    if (depth + built.height() > DEEPEST) {
      throw giveUp(alias, "*" + name + " makes it nest more than " + DEEPEST + " deep", "");
    }
    count(alias, built.size());
    return built;
  }

  private void count(Event event, int more) {
    nodes += more;
    if (nodes > MOST_NODES) {
      throw giveUp(event, "more than " + MOST_NODES + " values, aliases unfolded", "");
    }
  }

  private Scalar scalar(ScalarEvent event) {
    checkTag(event, event.getTag());
    return new Scalar(
        event.getValue(), event.isPlain(), SyntaxFaults.originOf(source, event.getStartMark()));
  }

  private Built collection(CollectionStartEvent start, int depth) {
    checkTag(start, start.getTag());
    Origin origin = SyntaxFaults.originOf(source, start.getStartMark());
    List<Node> children = new ArrayList<>();
    int size = 1;
    int height = 0;
    Event event = events.next();
    while (event instanceof NodeEvent child) {
      Built built = build(child, depth + 1);
      children.add(built.node());
      size += built.size();
      height = Math.max(height, built.height());
      event = events.next();
    }
    Node node =
        start instanceof MappingStartEvent
            ? mapping(children, start.isFlow(), origin)
            : sequence(start.isFlow() ? closedCalls(children) : children, origin);
    return new Built(node, size, height + 1);
  }

  private Sequence sequence(List<Node> items, Origin origin) {
    for (Node item : items) {
      if (item instanceof Scalar single) {
        characters.checkValue(single);
      }
    }
    return new Sequence(items, origin);
  }

  private Mapping mapping(List<Node> keysAndValues, boolean flow, Origin origin) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (int i = 0; i + 1 < keysAndValues.size(); i += 2) {
      if (!(keysAndValues.get(i) instanceof Scalar key)) {
        problems.error(
            keysAndValues.get(i).origin(), "a key must be a word, not a list or mapping");
        continue;
      }
      characters.checkKey(key);
      Node value = keysAndValues.get(i + 1);
      if (flow && isOpenCall(value)) {
        // {a: normal(8, 1), b: 2} comes as a: "normal(8" and a key "1)" without value.
        Scalar call = (Scalar) value;
        while (i + 3 < keysAndValues.size()
            && isOpenCall(call)
            && keysAndValues.get(i + 2) instanceof Scalar next
            && keysAndValues.get(i + 3) instanceof Scalar none
            && none.isBlank()) {
          call = joined(call, next);
          i += 2;
        }
        value = call;
      }
      if (value instanceof Scalar single) {
        characters.checkValue(single);
      }
      Entry before = entries.get(key.text());
      if (before == null) {
        entries.put(key.text(), new Entry(key, value));
      } else {
        problems.error(
            key.origin(),
            Text.format("'%s' is given twice", key.text()),
            "the first is in line " + before.key().origin().line());
      }
    }
    return new Mapping(entries, origin);
  }

  private static List<Node> closedCalls(List<Node> items) {
    List<Node> closed = new ArrayList<>();
    for (Node item : items) {
      Node last = closed.isEmpty() ? item : closed.get(closed.size() - 1);
      if (!closed.isEmpty() && isOpenCall(last) && item instanceof Scalar next && next.plain()) {
        closed.set(closed.size() - 1, joined((Scalar) last, next));
      } else {
        closed.add(item);
      }
    }
    return closed;
  }

  private static boolean isOpenCall(Node node) {
    return node instanceof Scalar scalar
        && scalar.plain()
        && OPEN_CALL.matcher(scalar.text()).matches();
  }

  private static Scalar joined(Scalar call, Scalar next) {
    return new Scalar(call.text() + ", " + next.text(), true, call.origin());
  }

  private void checkTag(Event event, Optional<String> tag) {
    if (tag.isPresent() && !TAGS_THAT_SAY_NOTHING.contains(tag.get())) {
      problems.error(
          SyntaxFaults.originOf(source, event.getStartMark()),
          Text.format("the tag %s means nothing here", tag.get()),
          "leave it out");
    }
  }

  private GivenUp giveUp(Event event, String message, String hint) {
    problems.error(SyntaxFaults.originOf(source, event.getStartMark()), message, hint);
    return new GivenUp();
  }

  private static Origin originOfIndex(Source source, String text, int codePoints) {
    int end =
        text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
    String before = text.substring(0, end);
    String line = before.substring(before.lastIndexOf('\n') + 1);
    int number = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Origin(source, number, line.codePointCount(0, line.length()) + 1);
  }
}
