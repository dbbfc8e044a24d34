package casus.story;

import casus.crisis.AllyRecord;
import casus.crisis.Chronicle.Branch;
import casus.crisis.UnderTreaty.Answer;
import casus.crisis.UnderTreaty.Appeal;
import casus.crisis.UnderTreaty.CouncilDecision;
import casus.crisis.UnderTreaty.Duty;
import casus.crisis.UnderTreaty.Overdue;
import casus.crisis.UnderTreaty.Test;
import casus.crisis.UnderTreaty.Verdict;
import casus.crisis.UnderTreaty.Vote;
import casus.story.Line.Routine;
import casus.text.Text;
import casus.treaty.Response;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts in words what becomes of treaties: readings, calls, councils, answers (R4–R7, R9). */
final class Pledges {
  /** Members whose chances and draws are given one by one; beyond that they are counted. */
  static final int FEW = 3;

  /** By how much the chance of a call must have risen for a refusal to be told again. */
  private static final double WORTH_TELLING = 0.05;

  /** Calls made again while the first still stands. */
  static final String RENEWED = "Calls renewed";

  private final Names names;

  /** By dispute: what was told before of readings and calls. */
  private final Map<String, Map<List<Object>, Object>> told = new HashMap<>();

  private String lastAct = "";

  Pledges(Names names) {
    this.names = names;
  }

  /** A dispute that is over and may break out anew. */
  void forget(String dispute) {
    told.remove(dispute);
  }

  private Map<List<Object>, Object> memory(String dispute) {
    return told.computeIfAbsent(dispute, d -> new HashMap<>());
  }

  List<Line> readings(List<Test> group) {
    Test first = group.get(0);
    List<Object> key = List.of("reading", first.clause(), first.victim(), first.attacker());
    List<Object> held = new ArrayList<>();
    group.forEach(test -> held.add(List.of(test.member(), test.reading(), test.sees())));
    if (held.equals(memory(first.dispute()).put(key, held))) {
      return List.of();
    }
    String act = act(first);
    String text =
        group.size() > FEW
            ? counted(group)
            : String.join(" ", group.stream().map(test -> Wording.capital(read(test))).toList());
    return List.of(Line.news(act.isEmpty() ? Wording.capital(text) : act + text));
  }

  /** What the members are looking at, unless the sentence before was about the same. */
  private String act(Test it) {
    String act =
        Text.format(
            "%s %s against %s: ",
            Wording.capital(names.possessive(it.attacker())),
            it.rung().label(),
            names.of(it.victim()));
    String at = it.day() + act;
    boolean again = at.equals(lastAct);
    lastAct = at;
    return again ? "" : act;
  }

  private String read(Test it) {
    String found = names.consultation(it.clause()) ? "case for consultation" : "casus foederis";
    return Text.format(
        "%s reads %s as %s and sees %s %s %s.",
        names.of(it.member()),
        names.clause(it.clause()),
        names.reading(it.clause(), it.reading()),
        it.sees() ? "a" : "no",
        found,
        Wording.yesNo(it.chance(), it.draw()));
  }

  private String counted(List<Test> group) {
    Map<String, Integer> readings = new LinkedHashMap<>();
    List<StateCode> yes = new ArrayList<>();
    List<StateCode> no = new ArrayList<>();
    for (Test test : group) {
      readings.merge(test.reading(), 1, Integer::sum);
      (test.sees() ? yes : no).add(test.member());
    }
    List<String> held = new ArrayList<>();
    String clause = group.get(0).clause();
    readings.forEach(
        (reading, count) ->
            held.add(
                (count == group.size() ? "all" : Wording.count(count))
                    + " as "
                    + names.reading(clause, reading)));
    String found = names.consultation(clause) ? "case for consultation" : "casus foederis";
    String verdict =
        no.isEmpty()
            ? Text.format("All %s see a %s.", Wording.count(yes.size()), found)
            : yes.isEmpty()
                ? Text.format("None sees a %s.", found)
                : yes.size() >= no.size()
                    ? Text.format(
                        "%s see a %s, but not %s.",
                        Wording.capital(Wording.count(yes.size())), found, names.of(no))
                    : Text.format(
                        "Only %s %s a %s.", names.of(yes), yes.size() == 1 ? "sees" : "see", found);
    return Text.format(
        "%s members read %s, %s. %s",
        Wording.count(group.size()), names.clause(clause), Wording.list(held), verdict);
  }

  List<Line> appeal(Appeal it) {
    String victim = names.of(it.victim());
    String clause = names.clause(it.clause());
    List<Object> key = List.of("appeal", it.clause(), it.victim(), it.invoker());
    Object before = memory(it.dispute()).get(key);
    if (it.called()) {
      memory(it.dispute()).put(key, true);
      if (Boolean.TRUE.equals(before)) {
        String again = it.self() ? "Case found anew under " : RENEWED + " under ";
        return List.of(
            new Line(again + clause + ": " + victim + ".", new Routine(again + clause, victim)));
      }
      return List.of(Line.news(call(it, victim, clause)));
    }
    if (before instanceof Double chance && it.chance() < chance + WORTH_TELLING) {
      return List.of();
    }
    memory(it.dispute()).put(key, it.chance());
    return List.of(
        Line.news(
            Text.format(
                "%s does not %s %s%s %s.",
                Wording.capital(names.of(it.invoker())),
                names.consultation(it.clause()) ? "ask for consultation under" : "invoke",
                clause,
                onBehalf(it, victim),
                Wording.yesNo(it.chance(), it.draw()))));
  }

  private String call(Appeal it, String victim, String clause) {
    String later =
        it.takesEffect() > it.day() ? " Answers count from day " + it.takesEffect() + "." : "";
    if (it.self()) {
      return Text.format(
          "Under %s a member finds by itself that the case has arisen; %s need not call.%s",
          clause, victim, later);
    }
    return Text.format(
        "%s %s %s%s %s.%s",
        Wording.capital(names.of(it.invoker())),
        names.consultation(it.clause()) ? "asks for consultation under" : "invokes",
        clause,
        onBehalf(it, victim),
        Wording.yesNo(it.chance(), it.draw()),
        later);
  }

  private static String onBehalf(Appeal it, String victim) {
    return it.invoker().equals(it.victim()) ? "" : " on behalf of " + victim;
  }

  List<Line> votes(List<Vote> group) {
    Vote first = group.get(0);
    List<Vote> noes = group.stream().filter(Vote::against).toList();
    String told =
        noes.isEmpty()
            ? Text.format(
                "%s %s vote on %s, and none says no.",
                Wording.capital(Wording.count(group.size())),
                group.size() == 1 ? "member" : "members",
                names.clause(first.clause()))
            : Text.format(
                "%s members vote on %s; %s no: %s.",
                Wording.capital(Wording.count(group.size())),
                names.clause(first.clause()),
                noes.size() == 1 ? "one says" : Wording.count(noes.size()) + " say",
                Wording.list(
                    noes.stream()
                        .map(
                            vote ->
                                names.of(vote.member())
                                    + " "
                                    + Wording.yesNo(vote.chance(), vote.draw()))
                        .toList()));
    return List.of(Line.news(told));
  }

  List<Line> council(CouncilDecision it) {
    String told =
        it.passed()
            ? Text.format(
                "The council decides for collective action on behalf of %s%s.",
                names.of(it.victim()),
                it.ceiling() == Response.FULL
                    ? ""
                    : "; the most it allows is " + Wording.help(it.ceiling()))
            : Text.format(
                "The council is blocked; members who help %s do so on their own, half as bound.",
                names.of(it.victim()));
    return List.of(Line.news(told));
  }

  List<Line> duties(List<Duty> group) {
    Duty first = group.get(0);
    List<String> sentences = new ArrayList<>();
    if (group.size() <= FEW) {
      group.forEach(duty -> sentences.add(duty(duty)));
      return sentences.stream().map(Line::news).toList();
    }
    Map<Response, List<StateCode>> heading = new TreeMap<>();
    for (Duty duty : group) {
      heading.computeIfAbsent(duty.heading(), y -> new ArrayList<>()).add(duty.ally());
    }
    List<String> parts = new ArrayList<>();
    heading.forEach(
        (response, allies) -> parts.add(Wording.help(response) + " from " + names.of(allies)));
    return List.of(
        Line.news(
            Text.format(
                "Under %s %s members owe %s at least %s. Their draws, as things stand, mean %s.",
                names.clause(first.clause()),
                Wording.count(group.size()),
                names.of(first.victim()),
                Wording.help(first.owed()),
                String.join("; ", parts))));
  }

  private String duty(Duty it) {
    if (it.isByHand()) {
      return Text.format(
          "Under %s %s owes %s at least %s; chosen by hand, its answer will be %s.",
          names.clause(it.clause()),
          names.of(it.ally()),
          names.of(it.victim()),
          Wording.help(it.owed()),
          Wording.help(it.heading()));
    }
    List<String> chances = new ArrayList<>();
    List<Branch> rising = new ArrayList<>(it.branches());
    java.util.Collections.reverse(rising);
    for (Branch branch : rising) {
      chances.add(
          Wording.help(Response.values()[branch.outcome()])
              + " "
              + Wording.chance(branch.high() - branch.low()));
    }
    return Text.format(
        "Under %s %s owes %s at least %s. As things stand the chances are %s; its draw of %s means"
            + " %s.",
        names.clause(it.clause()),
        names.of(it.ally()),
        names.of(it.victim()),
        Wording.help(it.owed()),
        Wording.list(chances),
        Wording.chance(it.draw()),
        Wording.help(it.heading()));
  }

  List<Line> answers(List<Answer> group) {
    Answer first = group.get(0);
    int few = names.large(first.clause()) ? 1 : FEW;
    List<String> texts =
        group.size() > few
            ? List.of(together(first, group))
            : group.stream().map(this::answer).toList();
    if (!names.consultation(first.clause())) {
      return texts.stream().map(Line::news).toList();
    }
    // Words were asked for, and words are given: no news in itself.
    Routine routine =
        new Routine("Words of support under " + names.clause(first.clause()), who(group));
    return texts.stream().map(text -> new Line(text, routine)).toList();
  }

  private String who(List<Answer> group) {
    return names.of(group.stream().map(Answer::ally).toList())
        + " for "
        + names.of(group.get(0).victim());
  }

  private String together(Answer first, List<Answer> group) {
    return Text.format(
        "Under %s %s answer: each %s.",
        names.clause(first.clause()),
        names.of(group.stream().map(Answer::ally).toList()),
        Wording.answers(first.response(), names.of(first.victim())));
  }

  private String answer(Answer it) {
    String owed =
        it.response().compareTo(it.owed()) < 0 ? ", though it owes " + Wording.help(it.owed()) : "";
    return Text.format(
        "Under %s %s %s%s (%s).",
        names.clause(it.clause()),
        names.of(it.ally()),
        Wording.answers(it.response(), names.of(it.victim())),
        owed,
        why(it));
  }

  private static String why(Answer it) {
    if (Double.isNaN(it.draw())) {
      return Wording.BY_HAND;
    }
    double chance = it.atLeast().get(it.response().ordinal());
    List<String> pair = Wording.pair(chance * it.due(), it.draw());
    return Text.format(
        "the chance of that or more%s was %s; the draw of %s fell below it",
        it.due() >= 1 ? "" : " by now", pair.get(0), pair.get(1));
  }

  /** Their time is up, and their names suffer. */
  List<Line> overdue(List<Overdue> group) {
    Overdue first = group.get(0);
    List<StateCode> allies = group.stream().map(Overdue::ally).toList();
    return List.of(
        line(
            first.consultation(),
            Text.format(
                "Time is up under %s: %s %s %s %s and %s.%s",
                names.clause(first.clause()),
                names.of(allies),
                allies.size() == 1 ? "owes" : "owe",
                names.of(first.victim()),
                Wording.help(first.owed()),
                first.response() == Response.NONE
                    ? "did nothing"
                    : "went no further than " + Wording.help(first.response()),
                standing(group.size(), first.standing()))));
  }

  private static String standing(int allies, double standing) {
    return allies == 1 ? " Its reputation is now " + Wording.signed(standing) + "." : "";
  }

  /** How a call came out. */
  List<Line> verdicts(List<Verdict> group) {
    Verdict first = group.get(0);
    List<StateCode> allies = group.stream().map(Verdict::ally).toList();
    String have = Wording.capital(names.of(allies)) + (allies.size() == 1 ? " has " : " have ");
    String toVictim = names.of(first.victim()) + " under " + names.clause(first.clause());
    if (first.consultation()) {
      String text =
          switch (first.verdict()) {
            case HONOURED -> "consulted with " + toVictim;
            case LATE -> "consulted, late, with " + toVictim;
            case RENEGED, OPEN -> "not consulted with " + toVictim;
            case DENIED -> "seen no case for consultation with " + toVictim;
          };
      return List.of(line(true, have + text + "."));
    }
    String text =
        switch (first.verdict()) {
          case HONOURED -> "honoured the pledge to " + toVictim;
          case LATE -> "honoured the pledge to " + toVictim + " late";
          case RENEGED -> "not honoured the pledge to " + toVictim;
          case DENIED -> "seen no casus foederis for " + toVictim;
          case OPEN -> "no verdict yet on the pledge to " + toVictim;
        };
    boolean moved =
        first.verdict() == AllyRecord.Verdict.HONOURED
            || first.verdict() == AllyRecord.Verdict.RENEGED;
    String standing = moved ? standing(group.size(), first.standing()) : "";
    return List.of(line(false, have + text + "." + standing));
  }

  /** What came of a mere consultation is no news. */
  private static Line line(boolean consultation, String text) {
    return consultation ? new Line(text, Routine.SILENT) : Line.news(text);
  }
}
