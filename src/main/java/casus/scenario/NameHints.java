package casus.scenario;

import static java.util.stream.Collectors.toSet;

import casus.crisis.OutcomeNames;
import casus.crisis.Scenario;
import casus.crisis.StateProfile;
import casus.library.TreatyTexts;
import casus.treaty.Article;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What outcomes may have meant by a name that is not there. */
public final class NameHints implements OutcomeNames.Hints {
  private final Scenario scenario;
  private final Set<String> treaties;

  /**
   * Hints for a scenario.
   *
   * @param scenario its states and treaties come first
   * @param library ids of all treaties that there are
   */
  public NameHints(Scenario scenario, Collection<String> library) {
    this.scenario = scenario;
    this.treaties = new TreeSet<>(library);
    scenario.treaties().forEach(treaty -> treaties.add(treaty.id()));
  }

  @Override
  public String state(String written) {
    return StateSpelling.among(written, present(), scenario.date()).orElse(written);
  }

  @Override
  public String clause(String written) {
    int dot = written.indexOf('.');
    return dot < 0
        ? TreatyTexts.named(written)
        : TreatyTexts.named(written.substring(0, dot)) + written.substring(dot);
  }

  private Set<String> present() {
    return scenario.states().stream()
        .map(StateProfile::code)
        .map(StateCode::letters)
        .collect(toSet());
  }

  @Override
  public String ofState(String written) {
    return Suggestion.nearby(written, present()).orElse("");
  }

  @Override
  public String ofClause(String written) {
    int dot = written.indexOf('.');
    String id = dot < 0 ? written : written.substring(0, dot);
    for (Treaty treaty : scenario.treaties()) {
      if (treaty.id().equals(id)) {
        List<String> articles =
            treaty.articles().stream().map(Article::id).map(a -> id + "." + a).toList();
        return "there are " + String.join(", ", articles);
      }
    }
    return TreatyNames.hint(id, treaties).orElse("");
  }
}
