package casus.design;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the luck of each design point is drawn with. */
class PointSeedsTest {
  private static final Factor RANGE =
      new Factor("range", "", "a.b", new Levels.Drawn(new Distribution.Uniform(0, 1), 5), "0.5");
  private static final Factor WORD =
      new Factor("word", "", "", new Levels.Listed(List.of("x", "y")), "x");
  private static final long SEED = 7;

  private static Study study(Design design, LuckSharing luck, Factor... factors) {
    List<Factor> all = List.of(factors);
    return new Study(
        "s",
        "s",
        SEED,
        Replications.fixed(10),
        all,
        design,
        design.points(all, SEED),
        List.of("base", "other"),
        List.of(),
        luck);
  }

  private static List<Long> seeds(Study study) {
    IntToLongFunction seeds = study.pointSeeds();
    return IntStream.range(0, study.points().count()).mapToObj(seeds::applyAsLong).toList();
  }

  private static Study rows(String... rows) {
    List<List<String>> points = new ArrayList<>();
    for (String row : rows) {
      points.add(List.of(row.split(" ")));
    }
    return study(new Design.Rows(points), LuckSharing.PER_POINT, RANGE, WORD);
  }

  @Test
  void sharedLuckIsThatOfTheMasterSeedAtEachPoint() {
    Design design = new Design.Scattered(Design.Scatter.RANDOM, 20);

    assertThat(seeds(study(design, LuckSharing.SHARED, RANGE, WORD))).containsOnly(SEED);
  }

  @Test
  void designsThatAreAveragedOverHaveLuckPerPointAndThoseThatPairPointsShareIt() {
    assertThat(List.of(new Design.Grid(), new Design.Rows(List.of()), new Design.OneAtATime()))
        .allMatch(design -> design.usualLuck() == LuckSharing.SHARED);
    for (Design.Scatter scatter : Design.Scatter.values()) {
      assertThat(new Design.Scattered(scatter, 4).usualLuck()).isEqualTo(LuckSharing.PER_POINT);
    }
    assertThat(List.of(new Design.Morris(3, 4), new Design.Saltelli(4)))
        .allMatch(design -> design.usualLuck() == LuckSharing.PER_POINT);
  }

  @Test
  void eachScatteredPointHasASeedOfItsOwn() {
    for (Design.Scatter scatter : Design.Scatter.values()) {
      List<Long> seeds =
          seeds(study(new Design.Scattered(scatter, 500), LuckSharing.PER_POINT, RANGE, WORD));

      assertThat(seeds).doesNotHaveDuplicates().doesNotContain(SEED);
    }
  }

  /** Two points of one design may be alike: their runs must not be copies of one another. */
  @Test
  void pointsThatAreAlikeHaveSeedsOfTheirOwn() {
    List<Long> seeds =
        seeds(study(new Design.Scattered(Design.Scatter.RANDOM, 50), LuckSharing.PER_POINT, WORD));

    assertThat(seeds).hasSize(50).doesNotHaveDuplicates();
  }

  @Test
  void pointKeepsItsSeedWhenOthersAreAddedOrItsNumberIsWrittenOtherwise() {
    List<Long> few = seeds(rows("0.5 x", "0.25 y"));
    List<Long> more = seeds(rows("0.1 x", "0.25 y", ".50 x", "0.5 y"));

    assertThat(more.get(2)).isEqualTo(few.get(0));
    assertThat(more.get(1)).isEqualTo(few.get(1));
    Design design = new Design.Scattered(Design.Scatter.SOBOL_SEQUENCE, 16);
    Design longer = new Design.Scattered(Design.Scatter.SOBOL_SEQUENCE, 64);
    assertThat(seeds(study(longer, LuckSharing.PER_POINT, RANGE, WORD)).subList(0, 16))
        .isEqualTo(seeds(study(design, LuckSharing.PER_POINT, RANGE, WORD)));
  }

  @Test
  void orderOfTheColumnsDoesNotMatterButWhichColumnAValueStandsInDoes() {
    Factor other = new Factor("other", "", "", new Levels.Listed(List.of("0.5", "0.25")), "0.5");
    Design ab = new Design.Rows(List.of(List.of("0.5", "0.25")));
    Design ba = new Design.Rows(List.of(List.of("0.25", "0.5")));

    assertThat(seeds(study(ab, LuckSharing.PER_POINT, RANGE, other)))
        .isEqualTo(seeds(study(ba, LuckSharing.PER_POINT, other, RANGE)))
        .isNotEqualTo(seeds(study(ba, LuckSharing.PER_POINT, RANGE, other)));
  }

  @Test
  void trajectoryAndRowWithItsMixturesHaveTheirLuckTogether() {
    for (Design design : List.of(new Design.Morris(40, 4), new Design.Saltelli(32))) {
      Study study = study(design, LuckSharing.PER_POINT, RANGE, WORD);
      int together = study.pointsWithOneLuck();
      List<Long> seeds = seeds(study);

      assertThat(together)
          .isEqualTo(study.points().count() / (design.word().equals("morris") ? 40 : 32));
      assertThat(seeds.stream().distinct()).hasSize(seeds.size() / together);
      for (int point = 0; point < seeds.size(); point++) {
        assertThat(seeds.get(point)).isEqualTo(seeds.get(point - point % together));
      }
    }
  }

  @Test
  void anotherMasterSeedGivesEachPointAnother() {
    Study study = rows("0.5 x", "0.25 y");

    assertThat(seeds(study.withSeed(8))).doesNotContainAnyElementsOf(seeds(study));
  }
}
