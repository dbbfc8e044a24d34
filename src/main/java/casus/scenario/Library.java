package casus.scenario;

import casus.library.StateLibrary;

/**
 * What scenarios draw on: states, treaties, parameters. Threads may share it.
 *
 * @param states facts about states and pairs of states
 * @param treaties the treaties that casus ships
 * @param parameters the parameters of the model with their defaults
 */
public record Library(StateLibrary states, TreatyLibrary treaties, ParameterLibrary parameters) {
  /**
   * Reads all of it.
   *
   * @return the library
   */
  public static Library load() {
    StateLibrary states = StateLibrary.load();
    return new Library(states, TreatyLibrary.load(states), ParameterLibrary.load());
  }
}
