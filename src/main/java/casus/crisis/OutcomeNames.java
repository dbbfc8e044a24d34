package casus.crisis;

import casus.treaty.Article;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that an {@link Outcome} may put into its questions about the answers of allies, such as
 * {@code answer("USA", "usa-kor-1953.3")}.
 *
 * @param states codes of the states of the scenario
 * @param clauses its treaties, such as {@code "usa-kor-1953"}, and their articles, such as {@code
 *     "usa-kor-1953.3"}
 * @param absent treaties that exist but do not bind here: a question about one that an arm of a
 *     study takes away is still a question, and the answer is that nobody was called
 * @param hints for names that are not there
 */
public record OutcomeNames(
    Set<String> states, Set<String> clauses, Set<String> absent, Hints hints) {
  /** No names: for tables that keep no answers of allies, such as {@code runs.csv} alone. */
  public static final OutcomeNames NONE =
      new OutcomeNames(Set.of(), Set.of(), Set.of(), Hints.NONE);

  /** Knows what people may have meant by a name that is not there. */
  public interface Hints {
    /** Knows nothing. */
    Hints NONE = new Hints() {};

    /**
     * The code of the state that a text names.
     *
     * @param written any code or name
     * @return the code that casus writes; the text itself if it names no one state
     */
    default String state(String written) {
      return written;
    }

    /**
     * The treaty or article that a text names.
     *
     * @param written an id, or another number for it
     * @return the id; the text itself if it names none
     */
    default String clause(String written) {
      return written;
    }

    /**
     * What may have been meant by the code of a state.
     *
     * @param written what was written
     * @return a sentence, or nothing
     */
    default String ofState(String written) {
      return "";
    }

    /**
     * What may have been meant by the name of a treaty or article.
     *
     * @param written what was written
     * @return a sentence, or nothing
     */
    default String ofClause(String written) {
      return "";
    }
  }

  /** Copies the names. */
  public OutcomeNames {
    states = Set.copyOf(states);
    clauses = Set.copyOf(clauses);
    absent = Set.copyOf(absent);
  }

  /**
   * The names of a scenario.
   *
   * @param scenario the scenario
   * @param library ids of all treaties that there are
   * @param hints for names that are not there
   * @return its states, treaties and articles
   */
  public static OutcomeNames of(Scenario scenario, Collection<String> library, Hints hints) {
    Set<String> states = new TreeSet<>();
    scenario.states().stream().map(StateProfile::code).map(StateCode::letters).forEach(states::add);
    Set<String> clauses = new TreeSet<>();
    Set<String> absent = new TreeSet<>(library);
    for (Treaty treaty : scenario.treaties()) {
      absent.remove(treaty.id());
      clauses.add(treaty.id());
      for (Article article : treaty.articles()) {
        clauses.add(treaty.id() + "." + article.id());
      }
    }
    return new OutcomeNames(states, clauses, absent, hints);
  }

  /** Whether there is a treaty or article of this name, here or elsewhere. */
  boolean knowsClause(String name) {
    int dot = name.indexOf('.');
    return clauses.contains(name) || absent.contains(dot < 0 ? name : name.substring(0, dot));
  }
}
