/**
 * Files written from a question: a scenario from a pair of states and a date, a study from a
 * scenario, a treaty from its members and a model. What is written is read back by the readers
 * before anybody else sees it, and says of each line where it comes from or that it is assumed.
 * Start at {@code ScenarioDraft}.
 *
 * <p>Of casus this package uses {@code crisis}, {@code library}, {@code scenario}, {@code treaty}.
 */
@NullMarked
package casus.draft;

import org.jspecify.annotations.NullMarked;
