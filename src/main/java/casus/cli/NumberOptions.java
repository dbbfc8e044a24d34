package casus.cli;

import casus.scenario.Suggestion;
import casus.text.NumberStyle;
import casus.text.Worded;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the numbers of figures and tables are written, where not as a preset has them. */
final class NumberOptions {
  private static final List<String> UNITS = List.of("percent", "proportion");

  @Option(
      names = "--decimals",
      paramLabel = "N",
      description =
          "Decimals of shares, 0 to 6; more where a bound would be written as zero that is none"
              + " (default: the preset's).")
  private @Nullable Integer decimals;

  @Option(
      names = "--shares",
      paramLabel = "UNIT",
      description = "Shares in percent, or as a proportion (default: the preset's).")
  private @Nullable String shares;

  @Option(
      names = "--thousands",
      paramLabel = "SIGN",
      defaultValue = "comma",
      description =
          "Between groups of three digits a comma, a narrow space, or none (default:"
              + " ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String thousands;

  /**
   * How numbers are written.
   *
   * @param preset what holds where nothing else is asked for
   * @param faults takes what is wrong; the result is of no use then
   */
  NumberStyle style(NumberStyle preset, List<String> faults) {
    if (decimals != null && (decimals < 0 || decimals > NumberStyle.MOST)) {
      faults.add("--decimals is " + decimals + "; it goes from 0 to " + NumberStyle.MOST);
    }
    if (shares != null && !UNITS.contains(shares)) {
      faults.add(Suggestion.unknown("unit of shares", shares, UNITS));
    }
    List<String> signs = Arrays.stream(NumberStyle.Thousands.values()).map(Worded::word).toList();
    if (!signs.contains(thousands)) {
      faults.add(Suggestion.unknown("sign between thousands", thousands, signs));
    }
    if (!faults.isEmpty()) {
      return preset;
    }
    return new NumberStyle(
        shares == null ? preset.percent() : shares.equals(UNITS.get(0)),
        decimals == null ? preset.decimals() : OptionalInt.of(decimals),
        NumberStyle.Thousands.values()[signs.indexOf(thousands)]);
  }
}
