package casus.library;

import static java.util.Objects.requireNonNull;

import casus.text.Text;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a state in a year; sources are in {@code states/sources.yaml}.
 *
 * @param code three letters: ISO 3166-1 alpha-3 (XKX for Kosovo), and AUH, SUN, CSK, DDR, YUG for
 *     states of the past
 * @param name its name in English
 * @param region of the World Bank's seven; empty for states of the past
 * @param year the year the facts are of; for the newest that of the regime score, as the capability
 *     share ends in 2022
 * @param cinc c, share of the world's material capabilities, 0 to 1 (COW NMC)
 * @param nuclear ν, nuclear standing: 0 none, 0.5 an arsenal, 1 a secure second strike
 * @param democracy d, electoral democracy, 0 to 1 (V-Dem polyarchy); empty where nothing is known
 * @param major whether it is a major power (COW)
 * @param permanentMember whether it holds a permanent seat in the Security Council
 * @param capital the seat of government used for distances
 * @param latitude of the capital, degrees, north positive
 * @param longitude of the capital, degrees, east positive
 * @param voteRank its place on the main line of conflict in the General Assembly, as the share of
 *     states whose ideal point lies below, ties halved; near 1 the West (Bailey, Strezhnev &amp;
 *     Voeten 2017); empty where it had no vote
 * @param marks how the numbers were come by, where not straight from a source: the words are
 *     explained in {@code states/sources.yaml}
 */
public record StateFacts(
    String code,
    String name,
    String region,
    int year,
    double cinc,
    double nuclear,
    Optional<Double> democracy,
    boolean major,
    boolean permanentMember,
    String capital,
    double latitude,
    double longitude,
    Optional<Double> voteRank,
    Set<String> marks) {
  /** Checks the ranges. */
  public StateFacts {
    requireNonNull(code, "code");
    marks = Set.copyOf(marks);
    requireShare(cinc, "cinc", code);
    requireShare(nuclear, "nuclear", code);
    requireShare(democracy.orElse(0.0), "democracy", code);
    requireShare(voteRank.orElse(0.0), "vote rank", code);
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException(
          Text.format("capital of %s lies at %s, %s", code, latitude, longitude));
    }
  }

  private static void requireShare(double value, String name, String code) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          Text.format("%s of %s is %s, not in [0, 1]", name, code, value));
    }
  }
}
