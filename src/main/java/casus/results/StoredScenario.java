package casus.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code scenario.effective.yaml} of a results folder says of who and where: enough to draw
 * and to tell, not to simulate.
 *
 * @param title for people; empty when there is none
 * @param description what it is about, in paragraphs; empty when there is none
 * @param date of day 0, as the file has it; empty when there is none
 * @param states that take part, in the order of the file
 * @param treaties that bind them, in the order of the file
 * @param disputes that are open or may open, in the order of the file
 * @param sources what the scenario rests on
 * @param posterior the file of the sample from which parameters are drawn together; empty if none
 *     is
 * @param drawn the parameters that are drawn each by itself, in the order of the file
 * @param parameters all parameters as the file has them, by name: a number, or a distribution
 */
public record StoredScenario(
    String title,
    String description,
    String date,
    List<State> states,
    List<Treaty> treaties,
    List<Dispute> disputes,
    List<String> sources,
    String posterior,
    List<String> drawn,
    Map<String, String> parameters) {
  /** The file that is read. */
  public static final String FILE = "scenario.effective.yaml";

  /** Copies the lists. */
  public StoredScenario {
    states = List.copyOf(states);
    treaties = List.copyOf(treaties);
    disputes = List.copyOf(disputes);
    sources = List.copyOf(sources);
    drawn = List.copyOf(drawn);
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /**
   * A point on the globe.
   *
   * @param latitude in degrees, north positive, −90 to 90
   * @param longitude in degrees, east positive, −180 to 180
   */
  public record Point(double latitude, double longitude) {}

  /**
   * A state that takes part.
   *
   * @param code such as {@code PRK}
   * @param name for people; the code where the file has none
   * @param capital where its capital lies; empty when the file does not tell
   */
  public record State(String code, String name, Optional<Point> capital) {}

  /**
   * A treaty among states of the scenario.
   *
   * @param id such as {@code rus-prk-2024}
   * @param title for people; the id where the file has none
   * @param members those of its members that take part, in the order of the file
   * @param defence whether an article promises more than consultation
   * @param inForce since when it is in force; empty when the file does not tell
   * @param articles its articles, in the order of the file
   */
  public record Treaty(
      String id,
      String title,
      List<String> members,
      boolean defence,
      String inForce,
      List<Article> articles) {
    /** Copies the lists. */
    public Treaty {
      members = List.copyOf(members);
      articles = List.copyOf(articles);
    }
  }

  /**
   * What an article of a treaty promises.
   *
   * @param number such as {@code 4}
   * @param title for people; empty when there is none
   * @param response what is owed, such as {@code full}; empty when the file does not tell
   * @param activation what makes it bind, such as {@code call}
   * @param decision who decides, such as {@code each-decides}
   * @param readings by name how much a reading of its words weighs, as the file has it
   */
  public record Article(
      String number,
      String title,
      String response,
      String activation,
      String decision,
      Map<String, String> readings) {
    /** Copies the map. */
    public Article {
      readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
    }
  }

  /**
   * Two states that are in dispute, or may come to be.
   *
   * @param challenger the first named
   * @param target the other
   * @param theatre where they would fight; empty when the file does not tell
   * @param open whether the dispute is one of the scenario; else it may be provoked in a run
   */
  public record Dispute(String challenger, String target, Optional<Point> theatre, boolean open) {}

  /** The same, its states and treaties by the names that authors give them. */
  StoredScenario called(GivenWords words) {
    return new StoredScenario(
        title,
        description,
        date,
        states.stream()
            .map(
                state ->
                    new State(
                        state.code(),
                        words.states().title(state.code(), state.name()),
                        state.capital()))
            .toList(),
        treaties.stream()
            .map(
                treaty ->
                    new Treaty(
                        treaty.id(),
                        words.treaties().title(treaty.id(), treaty.title()),
                        treaty.members(),
                        treaty.defence(),
                        treaty.inForce(),
                        treaty.articles()))
            .toList(),
        disputes,
        sources,
        posterior,
        drawn,
        parameters);
  }

  /**
   * The state of a code.
   *
   * @param code such as {@code PRK}
   * @return the state; empty when it does not take part
   */
  public Optional<State> state(String code) {
    return states.stream().filter(state -> state.code().equals(code)).findFirst();
  }

  /**
   * What a state is called.
   *
   * @param code such as {@code PRK}
   * @return its name; the code itself when it does not take part
   */
  public String name(String code) {
    return state(code).map(State::name).orElse(code);
  }
}
