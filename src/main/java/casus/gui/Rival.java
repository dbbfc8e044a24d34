package casus.gui;

import casus.crisis.Scenario;

/**
 * Another world of the same luck, to be shown beside the first.
 *
 * @param first what the first is called beside it, such as {@code "arm base"}
 * @param name what it is called itself, such as {@code "arm no-treaty"}
 * @param scenario what is played there
 */
public record Rival(String first, String name, Scenario scenario) {}
