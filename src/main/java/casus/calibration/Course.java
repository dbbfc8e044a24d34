package casus.calibration;

/**
 * How a dispute in which force was used went: a historical one, or a simulated one.
 *
 * @param year when it began
 * @param war whether it became a war
 * @param reciprocated whether both sides took militarized action
 * @param fatal 1 if it cost lives, 0 if not, NaN if that is not known
 * @param days how long it lasted; at least 1
 * @param nuclear whether nuclear weapons were used
 */
public record Course(
    int year, boolean war, boolean reciprocated, double fatal, double days, boolean nuclear) {}
