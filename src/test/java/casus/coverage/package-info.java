/**
 * Measures how often intervals hold the truth, over data of which the truth is known. Run it with
 * {@code scripts/coverage/run.sh}; what it found stands in {@code src/site/markdown/statistics.md}.
 *
 * <p>Each area (proportions, means, …) is a class that gives {@link casus.coverage.Question}s; it
 * is listed in {@link casus.coverage.CoverageReport}. A fast form of the essential ones is {@code
 * CoverageTest}.
 */
package casus.coverage;
