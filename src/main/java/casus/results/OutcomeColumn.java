package casus.results;

import casus.crisis.RunRecord;
import java.util.function.ToDoubleFunction;

/**
 * An outcome of the scenario: a named expression over the columns of a run.
 *
 * @param name its name
 * @param expression its text, for the dictionary
 * @param truth whether it is true (1) or false (0), else a number
 * @param value its value for a run; NaN where it has none
 */
public record OutcomeColumn(
    String name, String expression, boolean truth, ToDoubleFunction<RunRecord> value) {}
