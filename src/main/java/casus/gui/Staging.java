package casus.gui;

import casus.crisis.Scenario;
import java.util.Optional;

/**
 * What is shown in the windows.
 *
 * @param scenario what is played
 * @param revision how changes made in the inspectors get into the scenario
 * @param seed the master seed
 * @param replication the number of the replication
 * @param guest who chooses for a state; empty where the model chooses for all
 * @param rival another world of the same luck, shown beside it; empty for none
 */
public record Staging(
    Scenario scenario,
    Revision revision,
    long seed,
    int replication,
    Optional<Guest> guest,
    Optional<Rival> rival) {
  /**
   * A replication as the model plays it, alone.
   *
   * @param scenario what is played
   * @param revision how changes made in the inspectors get into the scenario
   * @param seed the master seed
   * @param replication the number of the replication
   */
  public Staging(Scenario scenario, Revision revision, long seed, int replication) {
    this(scenario, revision, seed, replication, Optional.empty(), Optional.empty());
  }

  /**
   * A replication with a person at the table; the scenario of a game stays as it is.
   *
   * @param person who chooses
   * @return what is shown
   */
  public static Staging of(Guest person) {
    return new Staging(
        person.table().loaded().scenario(),
        sets -> {
          throw new IllegalArgumentException("the scenario of a game stays as it is");
        },
        person.game().seed(),
        person.game().replication(),
        Optional.of(person),
        Optional.empty());
  }

  /**
   * The same beside another world.
   *
   * @param other the other
   * @return a copy
   */
  public Staging beside(Rival other) {
    return new Staging(scenario, revision, seed, replication, guest, Optional.of(other));
  }
}
