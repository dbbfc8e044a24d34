package casus.draft;

import casus.library.StateFacts;
import casus.library.StateLibrary;
import casus.scenario.Library;
import casus.scenario.Problem;
import casus.scenario.ScenarioReader;
import casus.text.Text;
import casus.treaty.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes a treaty with the articles of another, in a crisis that tries it: one of its members is
 * attacked. Articles that nothing in this crisis can trigger are left out.
 */
public final class TreatyDraft {
  private final TreatyQuestion question;
  private final Library library;
  private final String attacker;
  private final Map<String, Article> articles = new LinkedHashMap<>();
  private final List<Draft.LeftOut> leftOut = new ArrayList<>();

  private TreatyDraft(TreatyQuestion question, Library library) {
    this.question = question;
    this.library = library;
    this.attacker = question.against().orElseGet(this::enemy);
    question.like().articles().forEach(article -> articles.put(article.id(), article));
  }

  /**
   * Writes the treaty.
   *
   * @param question what is asked
   * @param library where facts and the crisis come from
   * @return a scenario that holds the treaty; the check passes it without a warning
   * @throws DraftFault if there is none
   */
  public static Draft of(TreatyQuestion question, Library library) {
    TreatyDraft draft = new TreatyDraft(question, library);
    while (true) {
      TreatyPage page =
          new TreatyPage(
              question, library.states(), draft.attacker, List.copyOf(draft.articles.values()));
      String text = page.text(draft.leftOut);
      List<Problem> told =
          new ScenarioReader(library)
              .read(question.treatyId() + ".yaml", text).problems().stream()
                  .filter(problem -> problem.severity() != Problem.Severity.NOTE)
                  .toList();
      if (told.isEmpty()) {
        return page.draft(text, draft.leftOut);
      }
      if (!draft.mend(told)) {
        throw new DraftFault("no sound treaty can be made: " + told.get(0).message());
      }
    }
  }

  /** Takes away the articles that the check finds idle; false if it objects to something else. */
  private boolean mend(List<Problem> told) {
    boolean mended = false;
    for (Problem problem : told) {
      for (String id : List.copyOf(articles.keySet())) {
        String start = question.treatyId() + ", article " + id + " ";
        if (problem.message().matches(Pattern.quote(start) + ".*") && articles.size() > 1) {
          articles.remove(id);
          leftOut.add(
              new Draft.LeftOut(
                  Text.format("article %s of %s", id, question.like().id()),
                  problem.message().substring(start.length())));
          mended = true;
        }
      }
    }
    return mended;
  }

  /** The strongest rival of the first member, or else its strongest neighbour by land. */
  private String enemy() {
    String first = question.members().get(0);
    StateLibrary states = library.states();
    int year = question.date().getYear();
    Optional<String> rival = strongest(code -> states.rivals(first, code, year));
    return rival
        .or(() -> strongest(code -> states.landContiguous(first, code, year)))
        .orElseThrow(
            () ->
                new DraftFault(
                    Text.format(
                        "the library knows no rival or neighbour of %s in %d to try the treaty on;"
                            + " name one with --against",
                        first, year)));
  }

  private Optional<String> strongest(java.util.function.Predicate<String> which) {
    int year = question.date().getYear();
    return library.states().codes().stream()
        .filter(code -> !question.members().contains(code) && which.test(code))
        .flatMap(code -> library.states().state(code, year).stream())
        .max(Comparator.comparingDouble(StateFacts::cinc).thenComparing(StateFacts::code))
        .map(StateFacts::code);
  }
}
