package casus.gui;

import casus.crisis.Chronicle;
import casus.crisis.Chronicle.Happening;
import casus.crisis.Scenario;
import casus.crisis.StateProfile;
import casus.crisis.UnderTreaty;
import casus.gui.Scene.Line;
import casus.gui.Scene.Weight;
import casus.text.Text;
import casus.treaty.Article;
import casus.treaty.Response;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A day's happenings in a few words each, for the strip below the map; the log has them in full.
 */
final class Headlines {
  private final Map<StateCode, String> names;
  private final Map<String, String> articles;
  private final Set<String> consultations;

  Headlines(Scenario scenario) {
    names =
        scenario.states().stream()
            .collect(Collectors.toMap(StateProfile::code, state -> shorter(state.name())));
    articles =
        scenario.treaties().stream()
            .flatMap(treaty -> treaty.articles().stream().map(article -> pair(treaty, article)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    consultations =
        scenario.treaties().stream()
            .flatMap(
                treaty ->
                    treaty.articles().stream()
                        .filter(Article::consultationOnly)
                        .map(article -> treaty.id() + "." + article.id()))
            .collect(Collectors.toSet());
  }

  private static Map.Entry<String, String> pair(Treaty treaty, Article article) {
    boolean numbered = !article.id().isEmpty() && Character.isDigit(article.id().charAt(0));
    return Map.entry(
        treaty.id() + "." + article.id(),
        (numbered ? "Article " : "") + article.id() + " of " + treaty.id());
  }

  /** The name of a state as people say it. */
  static String shorter(String name) {
    return switch (name) {
      case "United States of America" -> "United States";
      case "United Kingdom of Great Britain and Northern Ireland" -> "United Kingdom";
      case "Russian Federation" -> "Russia";
      case "Democratic People's Republic of Korea" -> "North Korea";
      case "Republic of Korea" -> "South Korea";
      default -> name;
    };
  }

  /** The name of a state. */
  String name(StateCode code) {
    return names.getOrDefault(code, code.letters());
  }

  /** The name of an article, such as "Article 3 of usa-kor-1953". */
  String article(String clause) {
    return articles.getOrDefault(clause, clause);
  }

  /** What matters of a day. */
  List<Line> of(List<Happening> day) {
    return day.stream().flatMap(happening -> line(happening).stream()).toList();
  }

  private Optional<Line> line(Happening happening) {
    if (happening instanceof Chronicle.Act act) {
      return Optional.of(act(act));
    }
    if (happening instanceof Chronicle.Decision decision) {
      return decision(decision);
    }
    if (happening instanceof UnderTreaty.Appeal appeal) {
      return appeal(appeal);
    }
    if (happening instanceof UnderTreaty.CouncilDecision council) {
      return Optional.of(council(council));
    }
    if (happening instanceof UnderTreaty.Answer answer) {
      return Optional.of(answer(answer));
    }
    return consequence(happening);
  }

  private Optional<Line> consequence(Happening happening) {
    int day = happening.day();
    if (happening instanceof Chronicle.Entry entry) {
      return turn(
          day,
          Text.format(
              "%s enters on the side of %s, at rung %d.",
              name(entry.state()), name(entry.onSideOf()), entry.rung().ordinal()));
    }
    if (happening instanceof Chronicle.Losses losses) {
      return event(day, Text.format("%,.0f dead so far.", losses.deaths()));
    }
    if (happening instanceof Chronicle.Motion motion) {
      String fate =
          motion.vetoes().isEmpty()
              ? "adopts a motion"
              : "cannot act on a motion, vetoed by " + names(motion.vetoes()) + ",";
      return event(
          day, Text.format("The Security Council %s against %s.", fate, name(motion.accused())));
    }
    if (happening instanceof Chronicle.Monitoring watch && !watch.goesOn()) {
      return event(
          day, Text.format("The monitoring of sanctions on %s ends.", name(watch.sanctioned())));
    }
    return happening instanceof Chronicle.Close close
        ? turn(day, "The dispute ends: " + ending(close) + ".")
        : Optional.empty();
  }

  private static Optional<Line> event(int day, String text) {
    return Optional.of(new Line(day, text, Weight.EVENT));
  }

  private static Optional<Line> turn(int day, String text) {
    return Optional.of(new Line(day, text, Weight.TURN));
  }

  private Line act(Chronicle.Act act) {
    String why =
        switch (act.origin()) {
          case SCRIPTED, PROVOCATION -> " (" + act.cause().replace('-', ' ') + ")";
          case ACCIDENT -> " by accident (" + act.cause().replace('-', ' ') + ")";
          case CONTACT -> ", which nobody ordered";
        };
    String doubt =
        act.attributedFrom() < 0
            ? "; it is never laid at its door"
            : act.attributedFrom() > act.day()
                ? "; it is laid at its door on day " + act.attributedFrom()
                : "";
    return new Line(
        act.day(),
        Text.format(
            "%s: %s against %s%s%s.",
            name(act.actor()), act.rung().label(), name(act.target()), why, doubt),
        act.rung().compareTo(Rung.FORCE) >= 0 ? Weight.TURN : Weight.EVENT);
  }

  private Optional<Line> decision(Chronicle.Decision decision) {
    Rung from = decision.from();
    Rung to = decision.to();
    String who = name(decision.actor());
    if (to == from) {
      return Optional.empty();
    }
    String text =
        to == Rung.NONE
            ? Text.format("%s stands down from %s.", who, from.label())
            : Text.format(
                "%s goes %s to %s.", who, to.compareTo(from) > 0 ? "up" : "down", to.label());
    boolean turn = to.compareTo(from) > 0 && to.compareTo(Rung.FORCE) >= 0;
    return Optional.of(new Line(decision.day(), text, turn ? Weight.TURN : Weight.EVENT));
  }

  private Optional<Line> appeal(UnderTreaty.Appeal appeal) {
    String article = article(appeal.clause());
    if (appeal.self()) {
      return turn(
          appeal.day(),
          Text.format(
              "Allies of %s find by themselves that %s applies.", name(appeal.victim()), article));
    }
    String calls =
        consultations.contains(appeal.clause()) ? "asks for consultation under" : "invokes";
    return appeal.called()
        ? turn(
            appeal.day(),
            Text.format(
                "%s %s %s%s.",
                name(appeal.invoker()),
                calls,
                article,
                appeal.invoker().equals(appeal.victim())
                    ? ""
                    : " on behalf of " + name(appeal.victim())))
        : Optional.empty();
  }

  private Line council(UnderTreaty.CouncilDecision council) {
    return new Line(
        council.day(),
        Text.format(
            "The council under %s %s: %d of %d against.",
            article(council.clause()),
            council.passed() ? "decides to act" : "is blocked",
            council.noes(),
            council.voters()),
        Weight.TURN);
  }

  private Line answer(UnderTreaty.Answer answer) {
    String what =
        switch (answer.response()) {
          case NONE -> "does nothing for";
          case DIPLOMATIC -> "gives diplomatic support to";
          case MATERIEL -> "sends arms and money to";
          case DEPLOYMENT -> "deploys forces to defend";
          case LIMITED -> "fights with limited force for";
          case FULL -> "goes to war for";
        };
    return new Line(
        answer.day(),
        Text.format("%s %s %s.", name(answer.ally()), what, name(answer.victim())),
        answer.response().compareTo(Response.MATERIEL) >= 0 ? Weight.TURN : Weight.EVENT);
  }

  private String ending(Chronicle.Close close) {
    String winner =
        StateCode.isCode(close.winner()) ? name(new StateCode(close.winner())) : close.winner();
    return switch (close.ending()) {
      case VICTORY -> winner + " wins";
      case YIELD -> "yielded to " + winner;
      case LAPSE -> "it lapses after a long quiet";
      case SETTLEMENT -> "the parties settle";
      case NUCLEAR -> "in a nuclear exchange";
      case NONE, ONGOING -> close.ending().word();
    };
  }

  private String names(List<StateCode> codes) {
    return codes.stream().map(this::name).collect(Collectors.joining(" and "));
  }
}
