package casus.scenario;

import casus.text.Text;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The faults of the YAML parser in words for people who do not know how a parser works. */
final class SyntaxFaults {
  private static final Pattern CANNOT_BEGIN = Pattern.compile("found character '(.+)' that cannot");
  private static final Pattern FOUND = Pattern.compile("but found:? '?([^'(]+)");
  private static final String QUOTE_IT = "text that holds or begins with such signs needs quotes";

  private final Source source;
  private final Problems problems;

  SyntaxFaults(Source source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** Tells of a fault without place: of a directive. */
  void tell(YamlEngineException e) {
    for (int line = 1; line <= source.lines().size(); line++) {
      if (source.line(line).startsWith("%")) {
        problems.error(
            new Origin(source, line, 1),
            "the line is no directive that is known here: files are YAML 1.2",
            "leave the line out; a value that begins with % needs quotes");
        return;
      }
    }
    problems.error(new Origin(source, 1, 1), "the file cannot be read as YAML");
  }

  /** Tells of a fault with its place. */
  void tell(MarkedYamlEngineException e) {
    String fault = String.valueOf(e.getProblem());
    String context = String.valueOf(e.getContext());
    Origin here = originOf(source, e.getProblemMark());
    Origin begun = e.getContextMark().isPresent() ? originOf(source, e.getContextMark()) : here;
    if (tellsOfCharacter(here) || tellsOfCharacter(begun)) {
      return;
    }
    String line = source.line(here.line());
    if (fault.contains("TAB") || line.startsWith("\t") || line.matches(" *\t.*")) {
      problems.error(here, "a tab; YAML indents with spaces only");
    } else if (context.contains("directive") || fault.contains("directive")) {
      problems.error(
          new Origin(source, here.line(), 1),
          "the line is no directive that is known here",
          "leave the line out; a value that begins with % needs quotes");
    } else if (!ofText(fault, context, here, begun)) {
      ofStructure(fault, context, here, begun);
    }
  }

  /** Faults within a value. */
  private boolean ofText(String fault, String context, Origin here, Origin begun) {
    Matcher character = CANNOT_BEGIN.matcher(fault);
    if (character.find()) {
      problems.error(
          here,
          Text.format("a value cannot begin with '%s'", character.group(1)),
          "put it in quotes: " + QUOTE_IT);
    } else if (fault.contains("escape")) {
      problems.error(
          here,
          "in double quotes a backslash begins an escape, and what follows it here is none",
          "put the text in single quotes, or write \\\\ for a backslash");
    } else if ((fault.endsWith("unexpected end of stream") && context.contains("quoted"))
        || fault.contains("document separator")) {
      problems.error(begun, "the quote that begins here does not end");
    } else if (context.contains("block scalar") || fault.contains("leading empty lines")) {
      problems.error(
          here,
          "the text after | or > is not written as it must be",
          "begin it in the next line, each line indented alike; a text that begins with | or >"
              + " needs quotes");
    } else if (context.contains("anchor") || context.contains("alias")) {
      problems.error(
          begun,
          Text.format("a value cannot begin with '%s'", context.contains("alias") ? "*" : "&"),
          "put it in quotes: " + QUOTE_IT);
    } else if (context.contains("tag") || fault.contains("tag")) {
      problems.error(begun, "a value cannot begin with '!'", "put it in quotes: " + QUOTE_IT);
    } else {
      return false;
    }
    return true;
  }

  /** Faults of how values stand to one another. */
  private void ofStructure(String fault, String context, Origin here, Origin begun) {
    if (fault.startsWith("mapping values are not allowed")) {
      problems.error(
          here,
          "a second 'key: value' begins within a value",
          "check the indentation; text that holds ': ' needs quotes");
    } else if (fault.startsWith("could not find expected ':'")) {
      problems.error(begun, "the line is no 'key: value': there is no colon");
    } else if (context.startsWith("while parsing a flow")
        && fault.contains("expected the node content")) {
      problems.error(here, Text.format("a value is missing before '%s'", found(fault)), QUOTE_IT);
    } else if (context.startsWith("while parsing a flow")) {
      problems.error(
          here,
          Text.format(
              "'%s', opened in line %d, column %d, is not closed before this",
              context.contains("mapping") ? "{" : "[", begun.line(), begun.column()),
          "items are parted by commas; text that holds one of , [ ] { } needs quotes");
    } else if (fault.contains("expected <block end>")) {
      ofIndentation(found(fault), context, here, begun);
    } else if (fault.contains("expected the node content")) {
      problems.error(here, Text.format("a value is missing before '%s'", found(fault)), QUOTE_IT);
    } else if (fault.startsWith("sequence entries") || fault.startsWith("mapping keys")) {
      problems.error(
          here,
          "an item of a list or a key cannot begin here",
          "write it in a line of its own, indented below the key it belongs to");
    } else {
      problems.error(
          here,
          "what begins here cannot be read as YAML",
          "check indentation and brackets; " + QUOTE_IT);
    }
  }

  private void ofIndentation(String found, String context, Origin here, Origin begun) {
    String kind = context.contains("mapping") ? "keys" : "items";
    if (here.column() != begun.column() && found.startsWith("<block")) {
      problems.error(
          here,
          Text.format(
              "the line begins in column %d, the %s beside it in column %d",
              here.column(), kind, begun.column()),
          Text.format("check the indentation: %s of one level stand in one column", kind));
    } else {
      problems.error(
          here,
          "the line does not go on the list or mapping that begins in line " + begun.line(),
          "check the indentation, and the brackets and quotes before this place");
    }
  }

  private static String found(String fault) {
    Matcher matcher = FOUND.matcher(fault);
    return matcher.find() ? matcher.group(1).strip() : "this";
  }

  /** Tells if a character that cannot be seen, or not be told from another, is in a line. */
  private boolean tellsOfCharacter(Origin at) {
    String line = source.line(at.line());
    OptionalInt invisible = Characters.firstInvisible(line);
    if (invisible.isPresent()) {
      Origin place = place(at.line(), line, invisible.getAsInt());
      problems.error(
          place,
          Text.format(
              "here stands %s, which is no plain space",
              Characters.name(line.codePointAt(invisible.getAsInt()))),
          "take it away, or write a plain space");
      return true;
    }
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\uFF1A' || c == '\uFF0C' || c == '\uFF5B' || c == '\uFF5D' || c == '\u3001') {
        problems.error(
            place(at.line(), line, i),
            Text.format("here stands %s, which is none of the signs of YAML", Characters.name(c)),
            c == '\u3001' ? "write ," : "write " + Characters.lookedAt(c));
        return true;
      }
    }
    return false;
  }

  private Origin place(int number, String line, int index) {
    return new Origin(source, number, line.codePointCount(0, index) + 1);
  }

  static Origin originOf(Source source, Optional<Mark> mark) {
    return mark.map(m -> new Origin(source, m.getLine() + 1, m.getColumn() + 1))
        .orElse(new Origin(source, 1, 1));
  }
}
