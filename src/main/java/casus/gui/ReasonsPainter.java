package casus.gui;

import casus.crisis.Chronicle.Branch;
import casus.crisis.Chronicle.Decision;
import casus.crisis.Scenario;
import casus.crisis.UnderTreaty.Answer;
import casus.crisis.UnderTreaty.Appeal;
import casus.crisis.UnderTreaty.Duty;
import casus.crisis.UnderTreaty.Test;
import casus.crisis.UnderTreaty.Vote;
import casus.text.Text;
import casus.treaty.Response;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Paints why the latest choice and the latest call went as they did: utilities and chances as bars,
 * and each draw as a mark where it fell. Used by one thread at a time.
 */
final class ReasonsPainter {
  /** The least width that all of it fits in, pixels. */
  static final double LEAST_WIDTH = 330;

  private static final double PAD = 12;
  private static final double ROW = 18;
  private static final double BAR = 10;
  private static final double NAME = 118;
  private static final Color EMPTY = new Color(0xECEEF0);
  private static final Color UTILITY = new Color(0x7A8794);

  /** No more choices of one day are shown: the window has an end. */
  private static final int CHOICES = 4;

  private final Ink ink = new Ink();
  private final Map<StateCode, String> names = new HashMap<>();
  private double width;
  private double y;

  ReasonsPainter(Scenario scenario) {
    scenario.states().forEach(state -> names.put(state.code(), state.name()));
  }

  /**
   * Paints the reasons.
   *
   * @return how high they are, pixels
   */
  double paint(Graphics2D g, Reasons reasons, double room) {
    Ink.prepare(g);
    width = Math.max(LEAST_WIDTH, room);
    y = 8;
    heading(g, reasons.choices().size() > 1 ? "The latest choices" : "The latest choice");
    if (reasons.choices().isEmpty()) {
      faint(g, "Nobody has chosen yet.");
    }
    reasons.choices().stream().limit(CHOICES).forEach(choice -> choice(g, choice));
    int more = reasons.choices().size() - CHOICES;
    if (more > 0) {
      faint(g, Text.format("%d more on this day: see the log.", more));
    }
    y += 6;
    Ink.draw(g, Ink.line(1), Ink.RULE, new Line2D.Double(PAD, y, width - PAD, y));
    y += 6;
    heading(g, "The latest call");
    if (reasons.call().isEmpty()) {
      faint(g, "Nothing has been held against a treaty yet.");
    }
    reasons.call().ifPresent(call -> call(g, call));
    return y + 8;
  }

  private void heading(Graphics2D g, String text) {
    Ink.text(g, ink.bold(15), ink.text(), text, PAD, y + 15);
    y += 24;
  }

  private void strong(Graphics2D g, String text) {
    Font font = ink.bold(12.5);
    Ink.text(g, font, ink.text(), Ink.fitted(g, font, text, width - 2 * PAD), PAD, y + 13);
    y += 17;
  }

  private void faint(Graphics2D g, String text) {
    Font font = ink.regular(11.5);
    Ink.text(g, font, ink.faint(), Ink.fitted(g, font, text, width - 2 * PAD), PAD, y + 12);
    y += 16;
  }

  private void choice(Graphics2D g, Decision it) {
    strong(g, Text.format("Day %d: %s, %s", it.day(), name(it.actor()), it.dispute()));
    faint(
        g,
        Text.format(
            "stood at %s, opponents at %s; balance %+.2f, weariness %.2f",
            it.from().label(), it.opponents().label(), tidy(it.balance()), it.weariness()));
    double half = (width - 2 * PAD - NAME) / 2;
    double left = PAD + NAME;
    columns(g, left, half);
    double most =
        it.open().stream()
            .mapToDouble(rung -> Math.abs(it.utilities().get(rung.ordinal())))
            .max()
            .orElse(1);
    for (Rung rung : it.open()) {
      boolean chosen = rung == it.to();
      Font font = chosen ? ink.bold(12) : ink.regular(12);
      Ink.text(g, font, ink.text(), Ink.fitted(g, font, rung.label(), NAME - 6), PAD, y + 13);
      utility(g, left, half, it.utilities().get(rung.ordinal()), Math.max(most, 1e-9), font);
      double chance = it.chances().get(rung.ordinal());
      double bar = half - 44;
      bar(g, left + half, bar, 0, 1, EMPTY);
      bar(g, left + half, bar, 0, chance, ink.rung(rung));
      Ink.text(g, font, ink.text(), share(chance), left + half + bar + 5, y + 13);
      y += ROW;
    }
    if (it.followed()) {
      faint(g, "It did as its opponents last did, which the reciprocal variant may.");
    } else if (it.isByHand()) {
      faint(g, "Chosen by hand: " + it.to().label() + ". The chances are the model's.");
    } else {
      strip(g, it.branches(), it.draw(), rung -> ink.rung(Rung.of(rung)));
      faint(g, Text.format("the draw, %s, fell on %s", share(it.draw()), it.to().label()));
    }
    y += 4;
  }

  private static double tidy(double balance) {
    return Math.rint(100 * balance) / 100 + 0.0; // no −0.00
  }

  private void columns(Graphics2D g, double left, double half) {
    Font font = ink.regular(11);
    Ink.text(g, font, ink.faint(), "rung", PAD, y + 11);
    Ink.text(g, font, ink.faint(), "utility", left, y + 11);
    Ink.text(g, font, ink.faint(), "chance", left + half, y + 11);
    y += 14;
  }

  /** A bar from the middle to the right if the rung is worth something, else to the left. */
  private void utility(
      Graphics2D g, double left, double half, double utility, double most, Font font) {
    double bar = half - 56;
    double middle = left + bar / 2;
    double reach = Math.abs(utility) / most * bar / 2;
    Ink.fill(
        g,
        UTILITY,
        new Rectangle2D.Double(utility < 0 ? middle - reach : middle, y + 4, reach, BAR));
    Ink.draw(g, Ink.line(1), ink.faint(), new Line2D.Double(middle, y + 2, middle, y + ROW - 3));
    Ink.text(g, font, ink.text(), Text.format("%+.3f", utility), left + bar + 4, y + 13);
  }

  private void bar(Graphics2D g, double left, double full, double from, double to, Color colour) {
    Ink.fill(
        g,
        colour,
        new Rectangle2D.Double(left + from * full, y + 4, Math.max(0, to - from) * full, BAR));
  }

  /** All that was open as one bar from 0 to 1, with a mark where the draw fell. */
  private void strip(Graphics2D g, List<Branch> branches, double draw, IntFunction<Color> colour) {
    strip(g, PAD, width - 2 * PAD, branches, draw, colour);
    y += ROW;
  }

  private void strip(
      Graphics2D g,
      double left,
      double full,
      List<Branch> branches,
      double draw,
      IntFunction<Color> colour) {
    bar(g, left, full, 0, 1, EMPTY);
    branches.forEach(
        branch -> bar(g, left, full, branch.low(), branch.high(), colour.apply(branch.outcome())));
    if (!Double.isNaN(draw)) {
      double at = left + draw * full;
      Ink.draw(g, Ink.line(2.4), Color.WHITE, new Line2D.Double(at, y + 1, at, y + BAR + 7));
      Ink.draw(g, Ink.line(1.4), ink.text(), new Line2D.Double(at, y + 1, at, y + BAR + 7));
    }
  }

  private void call(Graphics2D g, Reasons.Call call) {
    strong(g, Text.format("%s, for %s (day %d)", call.clause(), name(call.victim()), call.day()));
    if (!call.tests().isEmpty()) {
      Test first = call.tests().get(0);
      faint(
          g,
          Text.format(
              "Is %s's act, %s, a case? As each reads the words:",
              name(first.attacker()), first.rung().label()));
    }
    for (Test test : call.tests()) {
      yes(
          g,
          name(test.member()),
          test.chance(),
          test.draw(),
          Text.format("%s: %s", test.reading(), test.sees() ? "a case" : "no case"),
          test.sees());
    }
    if (!call.appeals().isEmpty()) {
      faint(g, "Is it invoked?");
    }
    for (Appeal appeal : call.appeals()) {
      yes(
          g,
          name(appeal.invoker()),
          appeal.chance(),
          appeal.draw(),
          !appeal.called()
              ? "does not call"
              : appeal.takesEffect() < 0
                  ? "calls"
                  : Text.format("calls; counts from day %d", appeal.takesEffect()),
          appeal.called());
    }
    if (!call.votes().isEmpty()) {
      faint(g, "The council: the chance of a no");
    }
    for (Vote vote : call.votes()) {
      yes(
          g,
          name(vote.member()),
          vote.chance(),
          vote.draw(),
          vote.against() ? "votes no" : "votes yes",
          vote.against());
    }
    call.council()
        .ifPresent(
            it ->
                faint(
                    g,
                    Text.format(
                        "%d of %d said no: %s",
                        it.noes(), it.voters(), it.passed() ? "it passes" : "it is blocked")));
    answers(g, call);
  }

  private void answers(Graphics2D g, Reasons.Call call) {
    if (!call.duties().isEmpty()) {
      faint(g, "The answers: chances of each in the end, and what was drawn");
    }
    double left = PAD + NAME;
    double full = (width - 2 * PAD - NAME) * 0.32;
    for (Duty duty : call.duties()) {
      Font font = ink.regular(12);
      Ink.text(g, font, ink.text(), Ink.fitted(g, font, name(duty.ally()), NAME - 6), PAD, y + 13);
      strip(
          g,
          left,
          full,
          duty.branches(),
          duty.draw(),
          response -> ink.response(Response.values()[response]));
      Optional<Response> done =
          call.answers().stream()
              .filter(answer -> answer.ally().equals(duty.ally()))
              .map(Answer::response)
              .findFirst();
      told(
          g,
          left + full + 6,
          (duty.isByHand() ? "by hand " + word(duty.heading()) + "; " : "")
              + done.map(response -> "so far " + word(response)).orElse("nothing yet")
              + ", owes "
              + word(duty.owed()),
          done.isPresent());
      y += ROW;
    }
  }

  private static String word(Response response) {
    return response.word().replace('-', ' ');
  }

  /** A question that one draw answers by yes or no. */
  private void yes(
      Graphics2D g, String who, double chance, double draw, String answer, boolean strong) {
    double left = PAD + NAME;
    double full = (width - 2 * PAD - NAME) * 0.32;
    Font font = ink.regular(12);
    Ink.text(g, font, ink.text(), Ink.fitted(g, font, who, NAME - 6), PAD, y + 13);
    strip(g, left, full, List.of(new Branch(1, 0, chance)), draw, outcome -> Ink.CALL);
    Ink.text(g, font, ink.text(), share(chance), left + full + 6, y + 13);
    boolean byHand = Double.isNaN(draw) && chance < 1;
    told(g, left + full + 46, byHand ? answer + ", by hand" : answer, strong);
    y += ROW;
  }

  private void told(Graphics2D g, double x, String text, boolean strong) {
    Font font = strong ? ink.bold(11.5) : ink.regular(11.5);
    Ink.text(
        g,
        font,
        strong ? ink.text() : ink.faint(),
        Ink.fitted(g, font, text, width - PAD - x),
        x,
        y + 13);
  }

  /** A chance in so many digits that it is neither 0 nor 1 unless it is. */
  static String share(double chance) {
    return chance > 0 && chance < 0.001
        ? "<.001"
        : chance < 1 && chance > 0.999 ? ">.999" : Text.format("%.3f", chance);
  }

  private String name(StateCode code) {
    return names.getOrDefault(code, code.letters());
  }
}
