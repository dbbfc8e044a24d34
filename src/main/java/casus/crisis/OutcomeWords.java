package casus.crisis;

import casus.text.Likeness;
import casus.text.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The columns that an outcome may name, and what can be asked of those that hold words. */
final class OutcomeWords {
  /** Columns of runs that hold codes of states. */
  private static final Set<String> OF_STATES = Set.of("winner", "first_user", "nuclear_users");

  private final List<OutcomeColumn> columns;
  private final OutcomeNames names;

  OutcomeWords(List<OutcomeColumn> columns, OutcomeNames names) {
    this.columns = List.copyOf(columns);
    this.names = names;
  }

  /** A comparison in which a word stands. */
  OutcomePart compared(OutcomeTokens.Token sign, OutcomePart left, OutcomePart right) {
    boolean same = sign.text().equals("==");
    if (!same && !sign.text().equals("!=")) {
      throw new OutcomeFault(sign.position(), "words have no order", "compare them with == or !=");
    }
    OutcomePart column = left.literal().column() >= 0 ? left : right;
    OutcomePart word = left.literal().column() >= 0 ? right : left;
    if (column.kind() != OutcomePart.Kind.TEXT || column.literal().column() < 0) {
      throw new OutcomeFault(
          left.position(), "a word in quotes compares with a column of words only", ofText());
    }
    if (word.kind() != OutcomePart.Kind.TEXT || word.literal().column() >= 0) {
      throw new OutcomeFault(
          word.position(),
          name(column) + " holds words, and compares with a word in quotes only",
          words(column));
    }
    return OutcomePart.truth(
        new OutcomeExpression.Text(column.literal().column(), Set.of(held(column, word)), same),
        left.position());
  }

  /** Whether a column of words holds one of several. */
  OutcomeExpression oneOf(OutcomePart left, List<OutcomePart> items, boolean holds) {
    if (left.literal().column() < 0) {
      throw new OutcomeFault(left.position(), "a column must stand before 'in'", ofText());
    }
    Set<String> words = new LinkedHashSet<>();
    for (OutcomePart item : items) {
      if (item.kind() != OutcomePart.Kind.TEXT || item.literal().column() >= 0) {
        throw new OutcomeFault(item.position(), "a word in quotes must stand here", words(left));
      }
      words.add(held(left, item));
    }
    return new OutcomeExpression.Text(left.literal().column(), words, holds);
  }

  private String name(OutcomePart column) {
    return columns.get(column.literal().column()).name();
  }

  private String words(OutcomePart column) {
    List<String> words = columns.get(column.literal().column()).words();
    return words.isEmpty() ? "" : "its words: " + String.join(", ", words);
  }

  private String ofText() {
    List<String> names =
        columns.stream()
            .filter(c -> c.kind() == OutcomeColumn.Kind.TEXT)
            .map(OutcomeColumn::name)
            .toList();
    return names.isEmpty() ? "" : "columns of words: " + String.join(", ", names);
  }

  /** The word as the column holds it: a state by its code, however it is named. */
  private String held(OutcomePart column, OutcomePart word) {
    List<String> words = columns.get(column.literal().column()).words();
    String written = word.literal().word();
    String state = names.hints().state(written);
    if (OF_STATES.contains(name(column)) && names.states().contains(state)) {
      return state;
    }
    if (!words.isEmpty() && !words.contains(written)) {
      throw new OutcomeFault(
          word.position(),
          Text.format("%s is never \"%s\"", name(column), word.literal().word()),
          words(column));
    }
    return written;
  }

  /** What may be meant by a word that is no column. */
  String suggestion(String word, boolean compared) {
    List<String> names = columns.stream().map(OutcomeColumn::name).toList();
    return Likeness.near(word, names)
        .map(near -> "did you mean " + near + "?")
        .orElseGet(
            () ->
                compared
                    ? Text.format("did you mean \"%s\"? words go in quotes", word)
                    : "columns: " + String.join(", ", names));
  }
}
