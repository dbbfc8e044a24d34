package casus.api;

import casus.crisis.DecisionVariant;
import casus.crisis.RunRecord;
import casus.crisis.Scenario;
import casus.stats.Estimate;
import casus.treaty.Article;
import casus.treaty.Criterion;
import casus.treaty.Obligation;
import casus.treaty.Reading;
import casus.treaty.Response;
import casus.treaty.Treaty;
import java.io.PrintStream;
import java.time.LocalDate;

/** A first program: two rivals, one with an ally, with the treaty and without it. */
final class FirstSteps {
  private FirstSteps() {}

  static Scenario rivals() {
    return Scenarios.builder("rivals", LocalDate.of(2025, 1, 1), 180)
        .title("Two rivals and a guarantor")
        .state("AAA", .05, 50, 10)
        .state("BBB", .02, 50, 20)
        .state("CCC", .10, 50, 30)
        .tie("AAA", "BBB", -.5, true, true)
        .tie("BBB", "CCC", .6, false, true)
        .dispute("AAA", "BBB", "BBB", .5, .8)
        .event("raid", 0, "AAA", "BBB", 3)
        .decide(DecisionVariant.EXPECTED_UTILITY)
        .build();
  }

  static Treaty guarantee() {
    Obligation defence = new Obligation(Response.FULL, .9, .2, .5, false, false);
    Article article =
        Article.builder("1", defence)
            .reading(new Reading("attack", 1, 1, Criterion.rung(3)))
            .build();
    return Treaty.builder("bbb-ccc", "BBB", "CCC").article(article).build();
  }

  static void tell(PrintStream out) {
    Scenario without = rivals();
    Scenario with = without.toBuilder().treaty(guarantee()).build();
    for (Scenario scenario : new Scenario[] {without, with}) {
      Runs.Played played = Runs.of(scenario).replications(400).seed(7).threads(2).play();
      Estimate war = played.estimate("war");
      int joined = played.records().mapToInt(RunRecord::joiners).sum();
      out.println(
          scenario.treaties().size()
              + " treaties: war "
              + war.value()
              + " ["
              + war.low()
              + ", "
              + war.high()
              + "], joiners "
              + joined);
    }
  }
}
