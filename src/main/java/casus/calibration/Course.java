package casus.calibration;

/**
 * How a dispute went: a historical one, or a simulated one.
 *
 * @param year when it began
 * @param force whether force was used
 * @param war whether it became a war
 * @param reply 1 if the target took militarized action too, 0 if not, NaN if that is not known
 * @param fatal 1 if it cost lives, 0 if not, NaN if that is not known
 * @param days how long it lasted, at least 1; NaN if that is not known
 * @param armed whether a principal had nuclear arms
 * @param nuclear whether nuclear arms were used
 */
public record Course(
    int year,
    boolean force,
    boolean war,
    double reply,
    double fatal,
    double days,
    boolean armed,
    boolean nuclear) {}
