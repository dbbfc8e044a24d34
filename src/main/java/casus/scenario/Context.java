package casus.scenario;

import casus.crisis.Uncertainty;
import java.time.LocalDate;
import java.util.List;

/**
 * What the readers of all sections need.
 *
 * @param library what scenarios draw on
 * @param codes which codes stand for states, and which of them take part
 * @param date day 0
 * @param horizonDays how many days are simulated
 * @param problems takes what is wrong
 * @param uncertainties takes what is given as a distribution
 */
record Context(
    Library library,
    StateCodes codes,
    LocalDate date,
    int horizonDays,
    Problems problems,
    List<Uncertainty> uncertainties) {}
