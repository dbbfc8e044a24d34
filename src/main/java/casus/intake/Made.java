package casus.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A table that calibration and backtests read. */
public enum Made {
  /** Calls on treaty allies. */
  CALLS("treaty_calls.csv", "casus calibrate responses, casus backtest --calls and --targets"),
  /** Disputes with their principals. */
  DISPUTES(
      "dispute_dyads.csv",
      "casus calibrate dynamics and yardsticks, casus backtest --disputes and --targets"),
  /** Alliances in wars. */
  FULFILMENT("alliance_fulfilment_war.csv", "casus calibrate responses"),
  /** Frequencies that patterns are held to. */
  TARGETS("targets.csv", "casus backtest --targets");

  private final String file;
  private final String readBy;

  Made(String file, String readBy) {
    this.file = file;
    this.readBy = readBy;
  }

  /**
   * Its file.
   *
   * @return the name
   */
  public String file() {
    return file;
  }

  /**
   * Which commands read it.
   *
   * @return a phrase
   */
  public String readBy() {
    return readBy;
  }

  /** What it is made of; frequencies of alliances in wars come in where those are known. */
  Set<Source> sources() {
    return switch (this) {
      case CALLS, TARGETS -> EnumSet.complementOf(EnumSet.of(Source.FULFILMENT));
      case DISPUTES -> EnumSet.complementOf(EnumSet.of(Source.FULFILMENT, Source.VOTES));
      case FULFILMENT -> EnumSet.of(Source.FULFILMENT);
    };
  }

  /** The sources that are wanting. */
  List<Source> wanting(Set<Source> read) {
    return sources().stream().filter(source -> !read.contains(source)).toList();
  }
}
