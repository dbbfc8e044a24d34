/**
 * Scenario files: YAML in which every value knows where it stands, read into a checked {@link
 * casus.crisis.Scenario}.
 *
 * <p>The way of a file: {@code SourceFile} (bytes to text) → {@code YamlParser} (text to a {@link
 * casus.scenario.Document}) → {@code ScenarioFiles}, {@code Layers} and {@code Settings} (what
 * {@code extends} and {@code --set} change; library treaties filled in) → {@code DocumentReader}
 * with one class for each section (values, units, ranges) → {@code Lint} (what is allowed but
 * strange) → {@code EffectiveDocument} (all of it written out). Whatever is wrong is a {@link
 * casus.scenario.Problem} with place, fault and mend; all of them are told in one pass.
 *
 * <p>Start at {@code ScenarioReader}.
 *
 * <p>Of casus this package uses {@code crisis}, {@code design}, {@code library}, {@code luck},
 * {@code treaty}; of libraries the YAML parser.
 */
@NullMarked
package casus.scenario;

import org.jspecify.annotations.NullMarked;
