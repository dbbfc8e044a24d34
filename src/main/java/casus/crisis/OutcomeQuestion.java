package casus.crisis;

import casus.text.Text;
import casus.treaty.Response;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Questions about the answers of allies. */
enum OutcomeQuestion {
  ANSWER(true),
  ANSWER_DAYS(true),
  JOINED(true),
  CALLED(false);

  final boolean ofAlly;

  OutcomeQuestion(boolean ofAlly) {
    this.ofAlly = ofAlly;
  }

  static Optional<OutcomeQuestion> of(String word) {
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
