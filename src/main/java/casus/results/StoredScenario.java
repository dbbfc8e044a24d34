package casus.results;

import java.util.List;
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
    List<String> drawn) {
  /** The file that is read. */
  public static final String FILE = "scenario.effective.yaml";

  /** Copies the lists. */
  public StoredScenario {
    states = List.copyOf(states);
    treaties = List.copyOf(treaties);
    disputes = List.copyOf(disputes);
    sources = List.copyOf(sources);
    drawn = List.copyOf(drawn);
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
   */
  public record Treaty(String id, String title, List<String> members, boolean defence) {
    /** Copies the list. */
    public Treaty {
      members = List.copyOf(members);
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
