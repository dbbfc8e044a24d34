package casus.figure;

import casus.text.NumberStyle;
import casus.text.Phrases;
import casus.text.Text;
import casus.treaty.Response;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a figure says and how: fixed words in the author's language, numbers as the journal has
 * them.
 *
 * @param phrases the fixed words
 * @param numbers how numbers are written
 */
record Print(Phrases phrases, NumberStyle numbers) {
  /** English; per cent with the digits that intervals warrant. */
  static final Print USUAL = new Print(Phrases.ENGLISH, NumberStyle.USUAL);

  private static final List<Response> RESPONSES = List.of(Response.values());

  /** Fixed words, with what is filled in. */
  String say(String key, String... values) {
    return phrases.of(key, values);
  }

  /** The tag of the language; empty where it is English, as all else that casus writes. */
  Optional<String> language() {
    return Optional.of(say("lang")).filter(tag -> !tag.equals(Phrases.shipped("lang")));
  }

  /** A rung with its number, such as "4 War-scale force". */
  String rung(int rung) {
    return rung + " " + say("rung." + rung);
  }

  /** The responses of allies, from none to full. */
  List<String> responses() {
    return RESPONSES.stream().map(response -> say("response." + response.word())).toList();
  }

  /** An answer of an ally beside its mark. */
  String answer(int response) {
    return say("answer." + RESPONSES.get(response).word());
  }

  /** What stands above a column of shares with intervals. */
  String headOfShares() {
    return say(numbers.percent() ? "values.percent" : "values.proportions");
  }

  /** What stands above a column of differences with intervals. */
  String headOfDifferences() {
    return say(numbers.percent() ? "values.points" : "values.differences");
  }

  /** What stands behind a share where it is in per cent. */
  String sign() {
    return numbers.percent() ? "%" : "";
  }

  /** What stands behind a difference of shares in a sentence. */
  String points() {
    return numbers.percent() ? " points" : "";
  }

  /** How large a difference of shares is. */
  String size(double difference, String points) {
    return numbers.percent() ? number(100 * difference) + " " + points : number(difference);
  }

  /** A whole number. */
  String count(long n) {
    return numbers.grouped(n);
  }

  /** A count with its noun, in the singular for one. */
  String count(long n, String one, String many) {
    return count(n) + " " + (n == 1 ? one : many);
  }

  /** A number to three digits, such as "1.45", "0.0312", "12,300". */
  String number(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : "–";
    }
    BigDecimal rounded =
        new BigDecimal(value)
            .round(new MathContext(3, RoundingMode.HALF_EVEN))
            .stripTrailingZeros();
    String text = numbers.grouped(rounded.abs(), Math.max(0, rounded.scale()));
    return (value < 0 ? "−" : "") + text;
  }

  /** A number with its interval, each to three digits, such as "1.45 [1.2, 1.7]". */
  String numberWithInterval(double value, double lo, double hi) {
    return Text.format("%s [%s, %s]", number(value), number(lo), number(hi));
  }

  /** A share as running text has it, to two digits: "12%", "2.0%", "0.083%", or "0.12". */
  String share(double share) {
    return shareNumber(share) + sign();
  }

  /** The same in a bar, where there is little room: a whole number of per cent. */
  String shareInBar(double share) {
    return Text.decimals(
        numbers.percent() ? Math.round(100 * share) : share, numbers.percent() ? 0 : 2);
  }

  /** The same without the sign. */
  String shareNumber(double share) {
    double shown = numbers.times() * share;
    if (numbers.decimals().isPresent()) {
      return Text.decimals(shown, NumberStyle.decimals(numbers.decimals().getAsInt(), shown));
    }
    if (shown == 0 || shown >= 10) {
      return Text.format("%.0f", shown);
    }
    return Text.decimals(shown, (int) Math.max(1, Math.min(8, 1 - Math.floor(Math.log10(shown)))));
  }

  /**
   * A share with the digits its uncertainty warrants: down to the first digit of half the
   * interval's width, or as many as are asked for.
   *
   * @param share 0 to 1
   * @param lo the lower end of its interval; NaN for none
   * @param hi the upper end; NaN for none
   * @return in per cent, or as a proportion, without a sign
   */
  String share(double share, double lo, double hi) {
    if (share == 0 && numbers.decimals().isEmpty()) {
      return "0"; // exactly; digits would say no more
    }
    return Text.decimals(numbers.times() * share, decimals(lo, hi));
  }

  /** A share and its interval, such as "2.8 [2.6, 3.0]". */
  String shareWithInterval(double share, double lo, double hi) {
    if (Double.isNaN(lo) || Double.isNaN(hi)) {
      return share(share, lo, hi);
    }
    return Text.format("%s [%s, %s]", share(share, lo, hi), share(lo, lo, hi), share(hi, lo, hi));
  }

  /** A chance and its interval; of what no run had, the interval by its upper end. */
  String chanceWithInterval(double chance, double lo, double hi) {
    if (Double.isNaN(chance)) {
      return "–";
    }
    return chance == 0 && numbers.decimals().isEmpty()
        ? "0 [0, " + share(hi, 0, hi) + "]"
        : shareWithInterval(chance, lo, hi);
  }

  /**
   * How many decimals a difference of shares needs, so that the ends of its interval are told
   * apart. A column takes the most that any of its rows needs, so that none looks surer or less
   * sure than it is.
   *
   * @param lo the lower end of its interval; NaN for none
   * @param hi the upper end; NaN for none
   */
  int differenceDecimals(double lo, double hi) {
    double times = numbers.times();
    if (numbers.decimals().isPresent()) {
      return NumberStyle.decimals(numbers.decimals().getAsInt(), times * lo, times * hi);
    }
    double half = times * (hi - lo) / 2;
    if (!(half > 0)) {
      return numbers.percent() ? 0 : 2;
    }
    // An interval without zero is not written as one that ends there.
    double near =
        lo > 0 || hi < 0 ? Math.min(half, 2 * times * Math.min(Math.abs(lo), Math.abs(hi))) : half;
    return (int) Math.max(0, Math.min(6, -Math.floor(Math.log10(near) + 1e-9)));
  }

  /** A difference of shares with its interval, such as "+2.1 [+1.0, +3.2]"; "–" where unknown. */
  String differenceWithInterval(double difference, double lo, double hi, int decimals) {
    String value = difference(difference, decimals);
    return Double.isNaN(lo) || Double.isNaN(hi)
        ? value
        : Text.format("%s [%s, %s]", value, difference(lo, decimals), difference(hi, decimals));
  }

  /** A difference of shares, in percentage points or as it is, with its sign. */
  String difference(double difference, int decimals) {
    if (!Double.isFinite(difference)) {
      return "–";
    }
    String digits = Text.decimals(Math.abs(numbers.times() * difference), decimals);
    if (digits.matches("[0.]+")) {
      return digits;
    }
    return (difference < 0 ? "−" : "+") + digits;
  }

  /** Classes of shares, as a key names them: none, and those between the bounds. */
  List<String> classes(double... bounds) {
    return Stream.of(
            Stream.of("0"),
            Stream.of(say("share.under", bound(bounds[0]) + sign())),
            IntStream.range(1, bounds.length)
                .mapToObj(
                    i -> say("share.between", bound(bounds[i - 1]), bound(bounds[i]) + sign())),
            Stream.of(say("share.over", bound(bounds[bounds.length - 1]) + sign())))
        .flatMap(names -> names)
        .toList();
  }

  private String bound(double share) {
    return BigDecimal.valueOf(share)
        .multiply(BigDecimal.valueOf(numbers.times()))
        .stripTrailingZeros()
        .toPlainString();
  }

  private int decimals(double lo, double hi) {
    double times = numbers.times();
    if (numbers.decimals().isPresent()) {
      return NumberStyle.decimals(numbers.decimals().getAsInt(), times * lo, times * hi);
    }
    double half = times * (hi - lo) / 2;
    if (!(half > 0)) {
      return numbers.percent() ? 1 : 3;
    }
    double decimals = -Math.floor(Math.log10(half) + 1e-9);
    if (lo > 0) {
      // A lower end above zero is not written as zero.
      decimals = Math.max(decimals, -Math.floor(Math.log10(times * lo) + 1e-9));
    }
    return (int) Math.max(0, Math.min(8, decimals));
  }
}
