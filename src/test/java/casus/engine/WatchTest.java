package casus.engine;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Parameter;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.crisis.Scenario;
import casus.crisis.Watch;
import casus.luck.Luck;
import casus.treaty.Article;
import casus.treaty.Obligation;
import casus.treaty.Reading;
import casus.treaty.Treaty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** An arm that goes the way of the base has its record, to the last bit, on random scenarios. */
class WatchTest {
  private static final int SCENARIOS = 300;
  private static final int RUNS = 4;

  /** What an arm may change. */
  private enum Change {
    NOTHING {
      @Override
      Scenario in(Scenario s, Random random) {
        List<Treaty> reversed = new ArrayList<>(s.treaties());
        Collections.reverse(reversed);
        return s.withTreaties(reversed, s.expected());
      }
    },
    TREATY_REMOVED {
      @Override
      Scenario in(Scenario s, Random random) {
        String id = one(s.treaties(), random).id();
        return both(s, id, treaty -> Optional.empty());
      }
    },
    TREATY_RENAMED {
      @Override
      Scenario in(Scenario s, Random random) {
        String id = one(s.treaties(), random).id();
        return both(
            s,
            id,
            treaty ->
                Optional.of(
                    new Treaty(
                        "other",
                        treaty.title(),
                        treaty.kind(),
                        treaty.signed(),
                        treaty.inForce(),
                        treaty.ended(),
                        treaty.wartime(),
                        treaty.members(),
                        treaty.articles(),
                        treaty.sources())));
      }
    },
    WORDING {
      @Override
      Scenario in(Scenario s, Random random) {
        Treaty treaty = one(s.treaties(), random);
        double weight = random.nextDouble();
        double adversary = random.nextBoolean() ? 1 : random.nextDouble();
        return both(
            s,
            treaty.id(),
            one ->
                Optional.of(
                    withFirst(
                        one,
                        article -> article.withReadings(weighed(article, weight, adversary)))));
      }
    },
    BELIEF {
      @Override
      Scenario in(Scenario s, Random random) {
        if (s.expected().isEmpty()) {
          return s.withTreaties(s.treaties(), s.treaties());
        }
        String id = one(s.expected(), random).id();
        boolean believed = random.nextBoolean();
        double adversary = random.nextDouble();
        UnaryOperator<Article> other =
            article -> article.withReadings(weighed(article, 1, adversary));
        return s.withTreaties(
            s.treaties(),
            changed(
                s.expected(),
                id,
                one -> believed ? Optional.of(withFirst(one, other)) : Optional.empty()));
      }
    },
    OBLIGATION {
      @Override
      Scenario in(Scenario s, Random random) {
        double strength = random.nextDouble();
        return both(
            s,
            one(s.treaties(), random).id(),
            one -> Optional.of(withFirst(one, article -> stronger(article, strength))));
      }
    },
    PARAMETER {
      @Override
      Scenario in(Scenario s, Random random) {
        return s.toBuilder()
            .parameters(s.parameters().with(Parameter.CHOICE_PRECISION, 10 * random.nextDouble()))
            .build();
      }
    };

    abstract Scenario in(Scenario s, Random random);
  }

  private static <T> T one(List<T> things, Random random) {
    return things.get(random.nextInt(things.size()));
  }

  private static Scenario both(Scenario s, String id, Function<Treaty, Optional<Treaty>> change) {
    return s.withTreaties(changed(s.treaties(), id, change), changed(s.expected(), id, change));
  }

  private static List<Treaty> changed(
      List<Treaty> treaties, String id, Function<Treaty, Optional<Treaty>> change) {
    List<Treaty> found = new ArrayList<>();
    for (Treaty treaty : treaties) {
      (treaty.id().equals(id) ? change.apply(treaty) : Optional.of(treaty)).ifPresent(found::add);
    }
    return found;
  }

  private static Treaty withFirst(Treaty treaty, UnaryOperator<Article> change) {
    List<Article> articles = new ArrayList<>(treaty.articles());
    articles.set(0, change.apply(articles.get(0)));
    return treaty.withArticles(articles);
  }

  /** The readings with the first one's weights multiplied. */
  private static List<Reading> weighed(Article article, double weight, double adversary) {
    List<Reading> readings = new ArrayList<>(article.readings());
    Reading first = readings.get(0);
    readings.set(
        0,
        new Reading(
            first.id(),
            first.weight() * weight,
            first.adversaryWeight() * adversary,
            first.criterion()));
    return readings;
  }

  private static Article stronger(Article article, double strength) {
    Obligation before = article.obligation();
    Obligation owed =
        new Obligation(
            before.owed(),
            strength,
            before.discretion(),
            before.tripwire(),
            before.consult(),
            before.nuclearGuarantee());
    return Article.builder(article.id(), owed)
        .readings(article.readings())
        .council(article.council())
        .activation(article.activation())
        .build();
  }

  @Test
  void armThatGoesTheWayOfTheBaseHasItsRecord() {
    int[] watched = new int[Change.values().length];
    int[] replayed = new int[Change.values().length];
    int[] unlike = new int[Change.values().length];
    for (int number = 0; number < SCENARIOS; number++) {
      Random random = new Random(number);
      Scenario drawn = RandomScenarios.numbered(number);
      if (drawn.treaties().isEmpty()) {
        continue;
      }
      Scenario base = drawn.toBuilder().uncertainties(List.of()).build();
      Simulator simulator = new Simulator(new ResolvedScenario(base));
      List<Simulator> singly = new ArrayList<>();
      List<Optional<Watch>> watches = new ArrayList<>();
      for (Change change : Change.values()) {
        ResolvedScenario arm = new ResolvedScenario(change.in(base, random));
        singly.add(new Simulator(arm));
        watches.add(simulator.watch(arm));
      }
      for (int run = 0; run < RUNS; run++) {
        Luck luck = new Luck(number, run);
        RunRecord record = simulator.run(luck);
        for (Change change : Change.values()) {
          int c = change.ordinal();
          if (watches.get(c).isPresent()) {
            Optional<RunRecord> foretold = watches.get(c).orElseThrow().ofArm(record);
            RunRecord own = singly.get(c).run(luck);
            watched[c]++;
            replayed[c] += foretold.isEmpty() ? 1 : 0;
            unlike[c] += own.equals(record) ? 0 : 1;
            if (foretold.isPresent()) {
              assertThat(foretold).as("%s in %d:%d", change, number, run).contains(own);
            }
          }
        }
      }
    }

    for (Change change : Change.values()) {
      int c = change.ordinal();
      System.out.printf(
          "%s: %d runs watched, %d replayed, %d unlike the base%n",
          change, watched[c], replayed[c], unlike[c]);
    }
    assertThat(watched[Change.PARAMETER.ordinal()]).isZero();
    assertThat(watched[Change.NOTHING.ordinal()]).isPositive();
    assertThat(replayed[Change.NOTHING.ordinal()]).isZero();
  }
}
