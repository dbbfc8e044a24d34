package casus.crisis;

import casus.text.Text;
import casus.treaty.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A recursive-descent parser for outcomes. Rising precedence: or; and; not; comparisons and in; +
 * −; * /; unary minus.
 */
final class OutcomeParser {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)"
              + "|(?<word>[A-Za-z_][A-Za-z0-9_]*)"
              + "|(?<text>\"[^\"]*\"|'[^']*')"
              + "|(?<sign>==|!=|<=|>=|&&|\\|\\||[-+*/()<>!=,]))");

  /** Signs after which a word is likely to be a text without its quotes. */
  private static final Set<String> WORDS_FOLLOW = Set.of("==", "!=", "(", ",");

  /** Deeper nesting is no one's expression. */
  private static final int DEEPEST = 100;

  /** Questions about the answers of allies. */
  private enum Question {
    ANSWER(true),
    ANSWER_DAYS(true),
    JOINED(true),
    CALLED(false);

    private final boolean ofAlly;

    Question(boolean ofAlly) {
      this.ofAlly = ofAlly;
    }

    static Optional<Question> of(String word) {
      return Arrays.stream(values()).filter(question -> question.word().equals(word)).findFirst();
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** How it is written. */
    String hint() {
      return ofAlly
          ? Text.format("write %s(\"ALLY\") or %s(\"ALLY\", \"TREATY.ARTICLE\")", word(), word())
          : Text.format("write %s(\"TREATY\") or %s(\"TREATY.ARTICLE\")", word(), word());
    }

    OutcomeExpression about(String ally, String clause) {
      return switch (this) {
        case ANSWER -> new OutcomeExpression.Answer(ally, clause);
        case ANSWER_DAYS -> new OutcomeExpression.AnswerDays(ally, clause);
        case CALLED -> new OutcomeExpression.Called(clause);
        case JOINED ->
            new OutcomeExpression.Comparison(
                ">=",
                new OutcomeExpression.Answer(ally, clause),
                new OutcomeExpression.Constant(Response.LIMITED.ordinal()));
      };
    }
  }

  /** What a part of an expression is. */
  private enum Kind {
    NUMBER("a number"),
    TRUTH("true or false"),
    TEXT("a word");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** A part with its kind and where it stands. A text part has an index or a literal. */
  private record Part(Kind kind, OutcomeExpression expression, int position, Literal literal) {}

  /** The text side of a text part: a column's index, or −1 and a word. */
  private record Literal(int column, String word) {
    private static final Literal NONE = new Literal(-1, "");
  }

  private record Token(String kind, String text, int position) {}

  /** Leaves the descent; never leaves this class. */
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Outcome.Parse.Fault fault;

    Stop(int position, String message, String hint) {
      super(message);
      this.fault = new Outcome.Parse.Fault(position, message, hint);
    }
  }

  private final String name;
  private final String text;
  private final List<OutcomeColumn> columns;
  private final OutcomeNames names;
  private final List<Token> tokens = new ArrayList<>();
  private int next;
  private int depth;

  OutcomeParser(String name, String text, List<OutcomeColumn> columns, OutcomeNames names) {
    this.name = name;
    this.text = text;
    this.columns = List.copyOf(columns);
    this.names = names;
  }

  Outcome.Parse parse() {
    try {
      tokenize();
      Part whole = disjunction();
      if (!peek().kind().equals("end")) {
        throw unexpected();
      }
      if (whole.kind() == Kind.TEXT) {
        throw new Stop(
            whole.position(), "the outcome is a word, not a number or true or false", "compare it");
      }
      return new Outcome.Parse.Understood(
          new Outcome(name, text, whole.kind() == Kind.TRUTH, whole.expression()));
    } catch (Stop stop) {
      return stop.fault;
    }
  }

  private void tokenize() {
    Matcher matcher = TOKEN.matcher(text);
    int end = text.stripTrailing().length();
    int at = 0;
    while (at < end) {
      if (!matcher.find(at) || matcher.start() != at) {
        int fault = at;
        while (Character.isWhitespace(text.charAt(fault))) {
          fault++;
        }
        char sign = text.charAt(fault);
        throw new Stop(
            fault,
            "'" + sign + "' cannot stand here",
            sign == '&' ? "write and" : sign == '|' ? "write or" : "");
      }
      for (String kind : List.of("number", "word", "text", "sign")) {
        String group = matcher.group(kind);
        if (group != null) {
          tokens.add(new Token(kind, group, matcher.start(kind)));
        }
      }
      at = matcher.end();
    }
    tokens.add(new Token("end", "the end", end));
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    Token token = tokens.get(next);
    next = Math.min(next + 1, tokens.size() - 1);
    return token;
  }

  /** Takes the next token if it is one of these signs or words. */
  private boolean takes(String... signs) {
    Token token = peek();
    for (String sign : signs) {
      if (token.text().equals(sign) && !token.kind().equals("text")) {
        take();
        return true;
      }
    }
    return false;
  }

  private Stop unexpected() {
    Token token = peek();
    if (token.text().equals("=")) {
      String then = tokens.get(Math.min(next + 1, tokens.size() - 1)).text();
      String meant = then.equals(">") || then.equals("<") ? then + "=" : "==";
      return new Stop(token.position(), "'=' is not a comparison", "did you mean " + meant + "?");
    }
    return new Stop(
        token.position(),
        token.kind().equals("end")
            ? "the expression breaks off"
            : "'" + token.text() + "' cannot stand here",
        "");
  }

  private Part disjunction() {
    enter();
    Part left = conjunction();
    while (takes("or", "||")) {
      Part right = conjunction();
      left = truth(new OutcomeExpression.Or(logical(left), logical(right)), left.position());
    }
    depth--;
    return left;
  }

  private void enter() {
    depth++;
    if (depth > DEEPEST) {
      throw new Stop(peek().position(), "the expression nests too deep", "");
    }
  }

  private Part conjunction() {
    Part left = negation();
    while (takes("and", "&&")) {
      Part right = negation();
      left = truth(new OutcomeExpression.And(logical(left), logical(right)), left.position());
    }
    return left;
  }

  private Part negation() {
    int position = peek().position();
    if (takes("not", "!")) {
      enter();
      Part operand = negation();
      depth--;
      return truth(new OutcomeExpression.Not(logical(operand)), position);
    }
    return comparison();
  }

  private Part comparison() {
    Part left = sum();
    Token token = peek();
    if (takes("==", "!=", "<", "<=", ">", ">=")) {
      Part right = sum();
      if (takes("==", "!=", "<", "<=", ">", ">=")) {
        next--;
        throw new Stop(
            peek().position(), "comparisons cannot be chained", "join two of them with 'and'");
      }
      return compared(token, left, right);
    }
    if (takes("in")) {
      return oneOf(left, true);
    }
    boolean notIn =
        token.text().equals("not")
            && next + 1 < tokens.size()
            && tokens.get(next + 1).text().equals("in");
    if (notIn) {
      take();
      take();
      return oneOf(left, false);
    }
    return left;
  }

  private Part compared(Token sign, Part left, Part right) {
    if (left.kind() == Kind.TEXT || right.kind() == Kind.TEXT) {
      return comparedWords(sign, left, right);
    }
    return truth(
        new OutcomeExpression.Comparison(sign.text(), left.expression(), right.expression()),
        left.position());
  }

  private Part comparedWords(Token sign, Part left, Part right) {
    boolean same = sign.text().equals("==");
    if (!same && !sign.text().equals("!=")) {
      throw new Stop(sign.position(), "words have no order", "compare them with == or !=");
    }
    Part column = left.literal().column() >= 0 ? left : right;
    Part word = left.literal().column() >= 0 ? right : left;
    if (column.kind() != Kind.TEXT || column.literal().column() < 0) {
      throw new Stop(
          left.position(),
          "a word in quotes compares with a column of words only",
          columnsOfText());
    }
    if (word.kind() != Kind.TEXT || word.literal().column() >= 0) {
      throw new Stop(
          word.position(),
          columnName(column) + " holds words, and compares with a word in quotes only",
          words(column));
    }
    checkWord(column, word);
    return truth(
        new OutcomeExpression.Text(column.literal().column(), Set.of(word.literal().word()), same),
        left.position());
  }

  private String columnName(Part column) {
    return columns.get(column.literal().column()).name();
  }

  private String words(Part column) {
    List<String> words = columns.get(column.literal().column()).words();
    return words.isEmpty() ? "" : "its words: " + String.join(", ", words);
  }

  private String columnsOfText() {
    List<String> names =
        columns.stream()
            .filter(c -> c.kind() == OutcomeColumn.Kind.TEXT)
            .map(OutcomeColumn::name)
            .toList();
    return names.isEmpty() ? "" : "columns of words: " + String.join(", ", names);
  }

  private void checkWord(Part column, Part word) {
    List<String> words = columns.get(column.literal().column()).words();
    if (!words.isEmpty() && !words.contains(word.literal().word())) {
      throw new Stop(
          word.position(),
          Text.format("%s is never \"%s\"", columnName(column), word.literal().word()),
          words(column));
    }
  }

  private Part oneOf(Part left, boolean holds) {
    if (!takes("(")) {
      throw new Stop(
          peek().position(), "a list in parentheses must follow 'in'", "write in (a, b)");
    }
    List<Part> items = new ArrayList<>();
    do {
      items.add(sum());
    } while (takes(","));
    if (!takes(")")) {
      throw unexpected();
    }
    OutcomeExpression expression =
        left.kind() == Kind.TEXT
            ? oneOfWords(left, items, holds)
            : oneOfNumbers(left, items, holds);
    return truth(expression, left.position());
  }

  private OutcomeExpression oneOfWords(Part left, List<Part> items, boolean holds) {
    if (left.literal().column() < 0) {
      throw new Stop(left.position(), "a column must stand before 'in'", columnsOfText());
    }
    Set<String> words = new LinkedHashSet<>();
    for (Part item : items) {
      if (item.kind() != Kind.TEXT || item.literal().column() >= 0) {
        throw new Stop(item.position(), "a word in quotes must stand here", words(left));
      }
      checkWord(left, item);
      words.add(item.literal().word());
    }
    return new OutcomeExpression.Text(left.literal().column(), words, holds);
  }

  private static OutcomeExpression oneOfNumbers(Part left, List<Part> items, boolean holds) {
    List<Double> numbers = new ArrayList<>();
    for (Part item : items) {
      if (!(item.expression() instanceof OutcomeExpression.Constant constant)
          || item.kind() != Kind.NUMBER) {
        throw new Stop(item.position(), "a number must stand here", "");
      }
      numbers.add(constant.number());
    }
    OutcomeExpression in = new OutcomeExpression.OneOf(left.expression(), numbers);
    return holds ? in : new OutcomeExpression.Not(in);
  }

  private Part sum() {
    Part left = product();
    while (true) {
      Token token = peek();
      if (!takes("+", "-")) {
        return left;
      }
      left = arithmetic(token, left, product());
    }
  }

  private Part product() {
    Part left = unary();
    while (true) {
      Token token = peek();
      if (!takes("*", "/")) {
        return left;
      }
      left = arithmetic(token, left, unary());
    }
  }

  private Part arithmetic(Token sign, Part left, Part right) {
    if (sign.text().equals("/")
        && right.expression() instanceof OutcomeExpression.Constant constant
        && constant.number() == 0) {
      throw new Stop(sign.position(), "this divides by 0, which has no value in any run", "");
    }
    return number(
        new OutcomeExpression.Arithmetic(sign.text().charAt(0), numeric(left), numeric(right)),
        left.position());
  }

  private Part unary() {
    int position = peek().position();
    if (takes("-")) {
      enter();
      Part operand = unary();
      depth--;
      OutcomeExpression negative =
          numeric(operand) instanceof OutcomeExpression.Constant constant
              ? new OutcomeExpression.Constant(-constant.number())
              : new OutcomeExpression.Arithmetic(
                  '-', new OutcomeExpression.Constant(0), operand.expression());
      return number(negative, position);
    }
    return primary();
  }

  private Part primary() {
    Token token = peek();
    if (takes("(")) {
      Part inner = disjunction();
      if (!takes(")")) {
        throw unexpected();
      }
      return inner;
    }
    return switch (token.kind()) {
      case "number" -> {
        take();
        yield number(new OutcomeExpression.Constant(exact(token)), token.position());
      }
      case "text" -> {
        take();
        String word = token.text().substring(1, token.text().length() - 1);
        yield new Part(
            Kind.TEXT, new OutcomeExpression.Constant(0), token.position(), new Literal(-1, word));
      }
      case "word" -> column(token);
      default -> throw unexpected();
    };
  }

  /** A number that is used as it is written, or refused. */
  private static double exact(Token token) {
    double value = Double.parseDouble(token.text());
    if (!Double.isFinite(value)) {
      throw new Stop(token.position(), token.text() + " is too large a number", "");
    }
    BigDecimal written = new BigDecimal(token.text());
    if (value == 0 && written.signum() != 0) {
      throw new Stop(
          token.position(), token.text() + " is so small that it would be read as 0", "");
    }
    boolean spelt = token.text().indexOf('e') < 0 && token.text().indexOf('E') < 0;
    boolean whole = spelt && value != 0 && written.stripTrailingZeros().scale() <= 0;
    if (whole && written.compareTo(new BigDecimal(value)) != 0) {
      throw new Stop(
          token.position(),
          token.text() + " is a whole number that cannot be reckoned with exactly",
          "whole numbers are exact up to 9007199254740992");
    }
    return value;
  }

  private Part column(Token token) {
    if (Set.of("and", "or", "not", "in").contains(token.text())) {
      throw unexpected();
    }
    take();
    Optional<Question> question = Question.of(token.text());
    if (question.isPresent() && peek().text().equals("(")) {
      return ask(question.get(), token.position());
    }
    for (Response response : Response.values()) {
      if (response.word().equals(token.text())) {
        return number(new OutcomeExpression.Constant(response.ordinal()), token.position());
      }
    }
    if (token.text().equals("true") || token.text().equals("false")) {
      return truth(
          new OutcomeExpression.Constant(token.text().equals("true") ? 1 : 0), token.position());
    }
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(token.text())) {
        return switch (columns.get(i).kind()) {
          case NUMBER -> number(new OutcomeExpression.Quantity(i), token.position());
          case FLAG -> truth(new OutcomeExpression.Flag(i), token.position());
          case TEXT ->
              new Part(
                  Kind.TEXT,
                  new OutcomeExpression.Constant(0),
                  token.position(),
                  new Literal(i, ""));
        };
      }
    }
    boolean compared = next >= 2 && WORDS_FOLLOW.contains(tokens.get(next - 2).text());
    throw new Stop(
        token.position(),
        Text.format("no column is called '%s'", token.text()),
        suggestion(token.text(), compared));
  }

  /** A question about the answers of allies. */
  private Part ask(Question question, int position) {
    if (names.states().isEmpty()) {
      throw new Stop(position, "the answers of allies are not known here", "");
    }
    take();
    String ally = "";
    String clause = "";
    if (question.ofAlly) {
      ally =
          named(
              "state", names.states(), names.states()::contains, question, names.hints()::ofState);
    }
    if (!question.ofAlly || takes(",")) {
      clause =
          named(
              "treaty or article",
              names.clauses(),
              names::knowsClause,
              question,
              names.hints()::ofClause);
    }
    if (!takes(")")) {
      throw new Stop(peek().position(), "a ')' must stand here", question.hint());
    }
    OutcomeExpression asked = question.about(ally, clause);
    boolean number = question == Question.ANSWER || question == Question.ANSWER_DAYS;
    return number ? number(asked, position) : truth(asked, position);
  }

  /** A name in quotes. */
  private String named(
      String what,
      Set<String> listed,
      Predicate<String> known,
      Question question,
      UnaryOperator<String> hints) {
    Token token = take();
    if (!token.kind().equals("text")) {
      throw new Stop(
          token.position(), Text.format("a %s in quotes must stand here", what), question.hint());
    }
    String given = token.text().substring(1, token.text().length() - 1);
    if (!known.test(given)) {
      Set<String> sorted = new TreeSet<>(listed);
      String hint = hints.apply(given);
      throw new Stop(
          token.position(),
          Text.format("there is no %s '%s'", what, given),
          hint.isEmpty() ? "there are " + String.join(", ", sorted) : hint);
    }
    return given;
  }

  private static String near(String word, Iterable<String> known) {
    String best = "";
    int least = Math.max(1, word.length() / 3) + 1;
    for (String candidate : known) {
      int distance = distance(word, candidate);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best.isEmpty() ? "" : "did you mean " + best + "?";
  }

  private String suggestion(String word, boolean compared) {
    String meant = near(word, columns.stream().map(OutcomeColumn::name).toList());
    if (!meant.isEmpty()) {
      return meant;
    }
    return compared
        ? Text.format("did you mean \"%s\"? words go in quotes", word)
        : "columns: " + String.join(", ", columns.stream().map(OutcomeColumn::name).toList());
  }

  /** Letters to change, add or drop (Levenshtein 1966). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  private OutcomeExpression logical(Part part) {
    if (part.kind() != Kind.TRUTH) {
      throw new Stop(
          part.position(),
          Text.format("here stands %s, where true or false is wanted", part.kind().words),
          "compare it, as in max_rung >= 4");
    }
    return part.expression();
  }

  /** Truth counts as 1 or 0 in arithmetic; a word does not count. */
  private static OutcomeExpression numeric(Part part) {
    if (part.kind() == Kind.TEXT) {
      throw new Stop(part.position(), "a word cannot be reckoned with", "");
    }
    return part.expression();
  }

  private static Part truth(OutcomeExpression expression, int position) {
    return new Part(Kind.TRUTH, expression, position, Literal.NONE);
  }

  private static Part number(OutcomeExpression expression, int position) {
    return new Part(Kind.NUMBER, expression, position, Literal.NONE);
  }
}
