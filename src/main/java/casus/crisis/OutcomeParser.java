package casus.crisis;

import casus.text.Text;
import casus.treaty.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A recursive-descent parser for outcomes. Rising precedence: or; and; not; comparisons and in; +
 * −; * /; unary minus.
 */
final class OutcomeParser {
  /** Signs after which a word is likely to be a text without its quotes. */
  private static final Set<String> WORDS_FOLLOW = Set.of("==", "!=", "(", ",");

  /** Deeper nesting is no one's expression. */
  private static final int DEEPEST = 100;

  private final String name;
  private final String text;
  private final List<OutcomeColumn> columns;
  private final OutcomeNames names;
  private final OutcomeTokens tokens;
  private final OutcomeWords words;
  private int depth;

  OutcomeParser(String name, String text, List<OutcomeColumn> columns, OutcomeNames names) {
    this.name = name;
    this.text = text;
    tokens = new OutcomeTokens(text);
    this.columns = List.copyOf(columns);
    words = new OutcomeWords(this.columns, names);
    this.names = names;
  }

  Outcome.Parse parse() {
    try {
      tokens.cut();
      OutcomePart whole = disjunction();
      if (!tokens.peek().kind().equals("end")) {
        throw tokens.unexpected();
      }
      if (whole.kind() == OutcomePart.Kind.TEXT) {
        throw new OutcomeFault(
            whole.position(), "the outcome is a word, not a number or true or false", "compare it");
      }
      return new Outcome.Parse.Understood(
          new Outcome(name, text, whole.kind() == OutcomePart.Kind.TRUTH, whole.expression()));
    } catch (OutcomeFault stop) {
      return stop.fault();
    }
  }

  private OutcomePart disjunction() {
    enter();
    OutcomePart all = joined(this::conjunction, OutcomeExpression.Or::new, "or", "||");
    depth--;
    return all;
  }

  private void enter() {
    depth++;
    if (depth > DEEPEST) {
      throw new OutcomeFault(tokens.peek().position(), "the expression nests too deep", "");
    }
  }

  private OutcomePart conjunction() {
    return joined(this::negation, OutcomeExpression.And::new, "and", "&&");
  }

  private OutcomePart joined(
      Supplier<OutcomePart> next, BinaryOperator<OutcomeExpression> join, String... words) {
    OutcomePart left = next.get();
    while (tokens.takes(words)) {
      OutcomePart right = next.get();
      left = OutcomePart.truth(join.apply(left.logical(), right.logical()), left.position());
    }
    return left;
  }

  private OutcomePart negation() {
    int position = tokens.peek().position();
    if (tokens.takes("not", "!")) {
      enter();
      OutcomePart operand = negation();
      depth--;
      return OutcomePart.truth(new OutcomeExpression.Not(operand.logical()), position);
    }
    return comparison();
  }

  private OutcomePart comparison() {
    OutcomePart left = sum();
    OutcomeTokens.Token token = tokens.peek();
    if (tokens.takes("==", "!=", "<", "<=", ">", ">=")) {
      OutcomePart right = sum();
      if (tokens.takes("==", "!=", "<", "<=", ">", ">=")) {
        throw new OutcomeFault(
            tokens.before(1).position(),
            "comparisons cannot be chained",
            "join two of them with 'and'");
      }
      return compared(token, left, right);
    }
    if (tokens.takes("in")) {
      return oneOf(left, true);
    }
    boolean notIn = token.text().equals("not") && tokens.after(1).text().equals("in");
    if (notIn) {
      tokens.take();
      tokens.take();
      return oneOf(left, false);
    }
    return left;
  }

  private OutcomePart compared(OutcomeTokens.Token sign, OutcomePart left, OutcomePart right) {
    if (left.kind() == OutcomePart.Kind.TEXT || right.kind() == OutcomePart.Kind.TEXT) {
      return words.compared(sign, left, right);
    }
    return OutcomePart.truth(
        new OutcomeExpression.Comparison(sign.text(), left.expression(), right.expression()),
        left.position());
  }

  private OutcomePart oneOf(OutcomePart left, boolean holds) {
    if (!tokens.takes("(")) {
      throw new OutcomeFault(
          tokens.peek().position(), "a list in parentheses must follow 'in'", "write in (a, b)");
    }
    List<OutcomePart> items = new ArrayList<>();
    do {
      items.add(sum());
    } while (tokens.takes(","));
    if (!tokens.takes(")")) {
      throw tokens.unexpected();
    }
    OutcomeExpression expression =
        left.kind() == OutcomePart.Kind.TEXT
            ? words.oneOf(left, items, holds)
            : oneOfNumbers(left, items, holds);
    return OutcomePart.truth(expression, left.position());
  }

  private static OutcomeExpression oneOfNumbers(
      OutcomePart left, List<OutcomePart> items, boolean holds) {
    List<Double> numbers = new ArrayList<>();
    for (OutcomePart item : items) {
      if (!(item.expression() instanceof OutcomeExpression.Constant constant)
          || item.kind() != OutcomePart.Kind.NUMBER) {
        throw new OutcomeFault(item.position(), "a number must stand here", "");
      }
      numbers.add(constant.number());
    }
    OutcomeExpression in = new OutcomeExpression.OneOf(left.expression(), numbers);
    return holds ? in : new OutcomeExpression.Not(in);
  }

  private OutcomePart sum() {
    return reckoned(this::product, "+", "-");
  }

  private OutcomePart product() {
    return reckoned(this::unary, "*", "/");
  }

  private OutcomePart reckoned(Supplier<OutcomePart> next, String... signs) {
    OutcomePart left = next.get();
    while (true) {
      OutcomeTokens.Token token = tokens.peek();
      if (!tokens.takes(signs)) {
        return left;
      }
      left = arithmetic(token, left, next.get());
    }
  }

  private OutcomePart arithmetic(OutcomeTokens.Token sign, OutcomePart left, OutcomePart right) {
    if (sign.text().equals("/")
        && right.expression() instanceof OutcomeExpression.Constant constant
        && constant.number() == 0) {
      throw new OutcomeFault(
          sign.position(), "this divides by 0, which has no value in any run", "");
    }
    return OutcomePart.number(
        new OutcomeExpression.Arithmetic(sign.text().charAt(0), left.numeric(), right.numeric()),
        left.position());
  }

  private OutcomePart unary() {
    int position = tokens.peek().position();
    if (tokens.takes("-")) {
      enter();
      OutcomePart operand = unary();
      depth--;
      OutcomeExpression negative =
          operand.numeric() instanceof OutcomeExpression.Constant constant
              ? new OutcomeExpression.Constant(-constant.number())
              : new OutcomeExpression.Arithmetic(
                  '-', new OutcomeExpression.Constant(0), operand.expression());
      return OutcomePart.number(negative, position);
    }
    return primary();
  }

  private OutcomePart primary() {
    OutcomeTokens.Token token = tokens.peek();
    if (tokens.takes("(")) {
      OutcomePart inner = disjunction();
      if (!tokens.takes(")")) {
        throw tokens.unexpected();
      }
      return inner;
    }
    return switch (token.kind()) {
      case "number" -> {
        tokens.take();
        yield OutcomePart.number(new OutcomeExpression.Constant(token.exact()), token.position());
      }
      case "text" -> {
        tokens.take();
        String word = token.unquoted();
        yield OutcomePart.text(-1, word, token.position());
      }
      case "word" -> column(token);
      default -> throw tokens.unexpected();
    };
  }

  private OutcomePart column(OutcomeTokens.Token token) {
    if (Set.of("and", "or", "not", "in").contains(token.text())) {
      throw tokens.unexpected();
    }
    tokens.take();
    Optional<OutcomeQuestion> question = OutcomeQuestion.of(token.text());
    if (question.isPresent() && tokens.peek().text().equals("(")) {
      return ask(question.get(), token.position());
    }
    for (Response response : Response.values()) {
      if (response.word().equals(token.text())) {
        return OutcomePart.number(
            new OutcomeExpression.Constant(response.ordinal()), token.position());
      }
    }
    if (token.text().equals("true") || token.text().equals("false")) {
      return OutcomePart.truth(
          new OutcomeExpression.Constant(token.text().equals("true") ? 1 : 0), token.position());
    }
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(token.text())) {
        return switch (columns.get(i).kind()) {
          case NUMBER -> OutcomePart.number(new OutcomeExpression.Quantity(i), token.position());
          case FLAG -> OutcomePart.truth(new OutcomeExpression.Flag(i), token.position());
          case TEXT -> OutcomePart.text(i, "", token.position());
        };
      }
    }
    boolean compared = WORDS_FOLLOW.contains(tokens.before(2).text());
    throw new OutcomeFault(
        token.position(),
        Text.format("no column is called '%s'", token.text()),
        words.suggestion(token.text(), compared));
  }

  /** A question about the answers of allies. */
  private OutcomePart ask(OutcomeQuestion question, int position) {
    if (names.states().isEmpty()) {
      throw new OutcomeFault(position, "the answers of allies are not known here", "");
    }
    tokens.take();
    String ally = "";
    String clause = "";
    if (question.ofAlly) {
      ally =
          named(
              "state",
              names.states(),
              names.states()::contains,
              question,
              names.hints()::state,
              names.hints()::ofState);
    }
    if (!question.ofAlly || tokens.takes(",")) {
      clause =
          named(
              "treaty or article",
              names.clauses(),
              names::knowsClause,
              question,
              names.hints()::clause,
              names.hints()::ofClause);
    }
    if (!tokens.takes(")")) {
      throw new OutcomeFault(tokens.peek().position(), "a ')' must stand here", question.hint());
    }
    OutcomeExpression asked = question.about(ally, clause);
    boolean number = question == OutcomeQuestion.ANSWER || question == OutcomeQuestion.ANSWER_DAYS;
    return number ? OutcomePart.number(asked, position) : OutcomePart.truth(asked, position);
  }

  /** A name in quotes. */
  private String named(
      String what,
      Set<String> listed,
      Predicate<String> known,
      OutcomeQuestion question,
      UnaryOperator<String> meant,
      UnaryOperator<String> hints) {
    OutcomeTokens.Token token = tokens.take();
    if (!token.kind().equals("text")) {
      throw new OutcomeFault(
          token.position(), Text.format("a %s in quotes must stand here", what), question.hint());
    }
    String given = token.unquoted();
    if (!known.test(given) && known.test(meant.apply(given))) {
      return meant.apply(given);
    }
    if (!known.test(given)) {
      Set<String> sorted = new TreeSet<>(listed);
      String hint = hints.apply(given);
      throw new OutcomeFault(
          token.position(),
          Text.format("there is no %s '%s'", what, given),
          hint.isEmpty() ? "there are " + String.join(", ", sorted) : hint);
    }
    return given;
  }
}
