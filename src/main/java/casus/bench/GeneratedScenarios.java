package casus.bench;

import casus.crisis.Scenario;
import casus.crisis.ScenarioBuilder;
import casus.scenario.ParameterLibrary;
import casus.selftest.Bench;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Scenarios of chosen sizes, which differ in one number at a time: states (one dispute, four
 * treaties where there are allies to have them), disputes (of 44 states) and treaties (of twenty
 * states, one dispute). They are of no place in the world; all parameters are the library's.
 */
public final class GeneratedScenarios {
  private static final int DAYS = 365;
  private static final int USUAL_TREATIES = 4;
  private static final int STATES_OF_DISPUTES = 44;
  private static final int STATES_OF_TREATIES = 20;
  private static final int LETTERS = 26;

  /** The day on which every dispute begins, with a use of force. */
  private static final int OPENING = 5;

  private GeneratedScenarios() {}

  /**
   * All of them.
   *
   * @return each called after the number in which it differs, such as {@code states-60}
   */
  public static List<Subject> all() {
    List<Subject> all = new ArrayList<>();
    for (int states : new int[] {2, 6, 20, 60, 200}) {
      all.add(subject("states-" + states, states, 1, USUAL_TREATIES));
    }
    for (int disputes : new int[] {1, 2, 5, 10, 20}) {
      all.add(subject("disputes-" + disputes, STATES_OF_DISPUTES, disputes, USUAL_TREATIES));
    }
    for (int treaties : new int[] {1, 4, 10, 40}) {
      all.add(subject("treaties-" + treaties, STATES_OF_TREATIES, 1, treaties));
    }
    return all;
  }

  private static Subject subject(String name, int states, int disputes, int treaties) {
    ScenarioBuilder builder =
        Scenario.builder(name, LocalDate.of(2025, 1, 1), DAYS, ParameterLibrary.load().defaults())
            .title("Generated: " + name)
            .securityCouncil(false);
    for (int state = 0; state < states; state++) {
      // Spread by multiples of irrational numbers, which never fall together.
      builder.state(
          code(state),
          0.1 / (1 + state / 2),
          -50 + 110 * fraction(state * 0.618034),
          -180 + 360 * fraction(state * 0.754878));
    }
    for (int dispute = 0; dispute < disputes; dispute++) {
      String target = code(2 * dispute + 1);
      String challenger = code(2 * dispute);
      builder.dispute(challenger, target, target, 0.5, 0.5);
      builder.event("incident-" + dispute, OPENING, challenger, target, 3);
    }
    int allies = states - 2 * disputes;
    for (int treaty = 0; treaty < treaties && allies > 0; treaty++) {
      String target = code(2 * (treaty % disputes) + 1);
      String ally = code(2 * disputes + treaty % allies);
      builder.treaty(Bench.pact("pact-" + treaty, target, ally).build());
    }
    return new Subject(name, builder.build(), List.of());
  }

  private static double fraction(double number) {
    return number - Math.floor(number);
  }

  private static String code(int state) {
    return "S" + (char) ('A' + state / LETTERS) + (char) ('A' + state % LETTERS);
  }
}
