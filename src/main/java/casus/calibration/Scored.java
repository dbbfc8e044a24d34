package casus.calibration;

/**
 * A method with its scores.
 *
 * @param method its name
 * @param trial on which cases it was tried, such as cross-validation or later years
 * @param scores how it did
 */
record Scored(String method, String trial, ForecastScores scores) {}
