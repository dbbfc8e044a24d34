package casus.story;

import casus.text.Text;
import casus.treaty.Response;
import casus.treaty.Rung;
import java.util.List;

/** How numbers, rungs and responses are put in words. */
final class Wording {
  /** Of what a person did in the place of the model. */
  static final String BY_HAND = "chosen by hand";

  private Wording() {}

  /**
   * A probability, or another number in [0, 1], with two digits that say something.
   *
   * @param p from 0 to 1
   * @return such as {@code 0.31}, {@code 0.0042} or {@code below 0.0001}
   */
  static String chance(double p) {
    if (p <= 0) {
      return "0";
    }
    if (p >= 1) {
      return "1";
    }
    if (p < 1e-4) {
      return "below 0.0001";
    }
    int decimals = 2;
    while (decimals < 6 && (p < 0.095 * Math.pow(10, 2 - decimals) || p > 1 - tail(decimals))) {
      decimals++;
    }
    return decimals(p, decimals);
  }

  private static double tail(int decimals) {
    return 0.5 * Math.pow(10, -decimals);
  }

  /**
   * Two numbers with as many decimals as it takes to tell which is the greater.
   *
   * @param chance the one
   * @param draw the other
   * @return both, in this order
   */
  static List<String> pair(double chance, double draw) {
    String one = chance(chance);
    String other = chance(draw);
    for (int decimals = 3; one.equals(other) && decimals <= 9; decimals++) {
      one = decimals(chance, decimals);
      other = decimals(draw, decimals);
    }
    return List.of(one, other);
  }

  /** Where a draw lies, with as many decimals as it takes to tell it from both ends. */
  static String between(double low, double draw, double high) {
    String from = chance(low);
    String at = chance(draw);
    String until = chance(high);
    for (int d = 3; (at.equals(from) || at.equals(until)) && d <= 9; d++) {
      from = decimals(low, d);
      at = decimals(draw, d);
      until = decimals(high, d);
    }
    return "the draw of " + at + " lay between " + from + " and " + until;
  }

  /** A number that may be negative, with two decimals. */
  static String signed(double number) {
    String text = decimals(number, 2);
    return text.equals("-0.00") ? "0.00" : text.replace('-', '−');
  }

  static String decimals(double number, int decimals) {
    return Text.decimals(number == 0 ? 0.0 : number, decimals);
  }

  /** A yes or no and the draw that decided it, in brackets. */
  static String yesNo(double chance, double draw) {
    if (Double.isNaN(draw)) {
      return "(" + BY_HAND + "; the model's chance: " + chance(chance) + ")";
    }
    if (chance >= 1) {
      return "(certain)";
    }
    if (chance <= 0) {
      return "(impossible)";
    }
    List<String> pair = pair(chance, draw);
    return "(the chance was "
        + pair.get(0)
        + "; the draw of "
        + pair.get(1)
        + (draw < chance ? " fell below it)" : " lay above it)");
  }

  /** What a state does that goes up to a rung. */
  static String goesTo(Rung rung) {
    return switch (rung) {
      case NONE -> "does nothing of a military kind";
      case THREAT -> "threatens force";
      case DISPLAY -> "makes a display of force";
      case FORCE -> "uses force";
      case WAR -> "goes to war";
      case LIMITED_NUCLEAR -> "uses nuclear arms, within limits";
      case GENERAL_NUCLEAR -> "goes to general nuclear war";
    };
  }

  /** The same as it might have been. */
  static String wouldGoTo(Rung rung) {
    return switch (rung) {
      case NONE -> "have done nothing of a military kind";
      case THREAT -> "have threatened force";
      case DISPLAY -> "have made a display of force";
      case FORCE -> "have used force";
      case WAR -> "have gone to war";
      case LIMITED_NUCLEAR -> "have used nuclear arms, within limits";
      case GENERAL_NUCLEAR -> "have gone to general nuclear war";
    };
  }

  /** What an ally does for a victim that it answers. */
  static String answers(Response response, String victim) {
    return switch (response) {
      case NONE -> "does nothing for " + victim;
      case DIPLOMATIC -> "gives " + victim + " diplomatic support";
      case MATERIEL -> "sends " + victim + " arms, money or intelligence";
      case DEPLOYMENT -> "sends forces to defend " + victim + ", not to attack";
      case LIMITED -> "fights for " + victim + " with limited force";
      case FULL -> "fights for " + victim + " without reserve";
    };
  }

  /** A response as a thing that is owed or allowed. */
  static String help(Response response) {
    return switch (response) {
      case NONE -> "nothing";
      case DIPLOMATIC -> "diplomatic support";
      case MATERIEL -> "materiel";
      case DEPLOYMENT -> "a deployment";
      case LIMITED -> "limited force";
      case FULL -> "full belligerency";
    };
  }

  /** Things in a row: {@code a}, {@code a and b}, {@code a, b and c}. */
  static String list(List<String> things) {
    int n = things.size();
    if (n <= 1) {
      return String.join("", things);
    }
    return String.join(", ", things.subList(0, n - 1)) + " and " + things.get(n - 1);
  }

  /** How often. */
  static String times(int count) {
    return switch (count) {
      case 1 -> "once";
      case 2 -> "twice";
      default -> count(count) + " times";
    };
  }

  /** A number of things, in words up to twelve. */
  static String count(long n) {
    String[] words = {
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve"
    };
    return n >= 0 && n < words.length ? words[(int) n] : Text.format("%,d", n);
  }

  /** A sentence begins with a capital letter. */
  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
