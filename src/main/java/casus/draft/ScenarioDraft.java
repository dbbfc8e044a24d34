package casus.draft;

import casus.scenario.Finding;
import casus.scenario.Library;
import casus.scenario.LoadedScenario;
import casus.scenario.Parsed;
import casus.scenario.Problem;
import casus.scenario.ScenarioReader;
import casus.text.Text;
import casus.treaty.Article;
import casus.treaty.Treaty;
import java.util.Comparator;
import java.util.List;

/**
 * Writes a scenario from a question. The judge of what belongs in it is the check that every
 * scenario goes through: a treaty that it finds idle here is left out, with the check's own reason.
 */
public final class ScenarioDraft {
  /** More rounds than there are treaties in the world mean that something is wrong with us. */
  private static final int MOST_ROUNDS = 300;

  private final CrisisQuestion question;
  private final Library library;
  private final ScenarioReader reader;
  private final Cast cast;

  private ScenarioDraft(CrisisQuestion question, Library library) {
    this.question = question;
    this.library = library;
    this.reader = new ScenarioReader(library);
    this.cast = new Cast(question, library);
  }

  /**
   * Writes the scenario.
   *
   * @param question what is asked
   * @param library where facts and treaties come from
   * @return a file that the check passes without a warning
   * @throws DraftFault if there is none
   */
  public static Draft of(CrisisQuestion question, Library library) {
    ScenarioDraft draft = new ScenarioDraft(question, library);
    draft.settled();
    draft.cast.widen();
    return draft.settled();
  }

  /** Writes, has it checked and leaves out what the check objects to, until it does not. */
  private Draft settled() {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      ScenarioPage page = new ScenarioPage(question, library, cast);
      String text = page.text();
      List<Problem> told =
          problems(text).stream()
              .filter(problem -> problem.severity() != Problem.Severity.NOTE)
              .toList();
      if (told.isEmpty()) {
        return page.draft(text);
      }
      if (!mend(told)) {
        throw new DraftFault(
            Text.format(
                "no sound scenario of %s on %s can be made: %s",
                question.dispute(), question.date(), told.get(0).message()));
      }
    }
    throw new IllegalStateException("the scenario of " + question + " does not settle");
  }

  private List<Problem> problems(String text) {
    Parsed<LoadedScenario> parsed = reader.read(question.scenarioName() + ".yaml", text);
    return parsed.problems();
  }

  /** Takes away what was objected to; false if it is nothing that could go. */
  private boolean mend(List<Problem> told) {
    boolean mended = false;
    for (Problem problem : told) {
      if (problem.finding() instanceof Finding.Idle idle
          && cast.treaties().containsKey(idle.treaty())) {
        cast.leaveOut(idle.treaty(), problem.message());
        mended = true;
      }
    }
    return mended || told.stream().anyMatch(this::sidesParted);
  }

  /** Lets nobody owe help to both sides: by one treaty members are excluded, of two one goes. */
  private boolean sidesParted(Problem problem) {
    if (!(problem.finding() instanceof Finding.BothSides both)) {
      return false;
    }
    Clause one = clause(both.ofTarget());
    Clause other = clause(both.ofChallenger());
    if (one.treaty().equals(other.treaty())) {
      cast.excludeMembers(one.treaty().id(), one.article().id());
      cast.excludeMembers(one.treaty().id(), other.article().id());
    } else {
      Clause weaker =
          Comparator.comparingDouble(ScenarioDraft::strength).compare(one, other) <= 0
              ? one
              : other;
      cast.leaveOut(
          weaker.treaty().id(),
          Text.format(
              "YOURS TO DECIDE: %s would owe help to both sides, by %s and by %s, and this is the"
                  + " weaker text",
              both.state(), both.ofTarget(), both.ofChallenger()));
    }
    return true;
  }

  private static double strength(Clause clause) {
    return clause.article().obligation().strength();
  }

  private record Clause(Treaty treaty, Article article) {}

  private Clause clause(Finding.ArticleName name) {
    Treaty treaty = library.treaties().find(name.treaty()).orElseThrow();
    return new Clause(
        treaty,
        treaty.articles().stream()
            .filter(article -> article.id().equals(name.article()))
            .findFirst()
            .orElseThrow());
  }
}
