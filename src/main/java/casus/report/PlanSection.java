package casus.report;

import casus.results.PlanMarks;
import casus.results.SealedPlan;
import casus.text.Text;
import java.io.IOException;

/** What was sealed before the study was played, and what was added after. */
final class PlanSection implements Section {
  @Override
  public boolean present(Findings findings) throws IOException {
    return PlanMarks.of(findings.results()).isPresent();
  }

  @Override
  public void write(Findings findings, Html html) throws IOException {
    PlanMarks marks = PlanMarks.of(findings.results()).orElseThrow();
    SealedPlan plan = marks.plan();
    html.leaf(
        "p",
        Text.format(
            "The plan was sealed on %s with casus %s (%s). %s",
            plan.sealed(),
            plan.version(),
            plan.commit(),
            marks.departures().isEmpty()
                ? "All was played and analysed as planned."
                : "What stands below as other than planned was not foreseen in it."));
    html.open("p").text("SHA-256 of the plan: ").leaf("code", marks.sha256()).close();
    for (String expectation : plan.expectations()) {
      html.leaf("p", "Expected: " + expectation);
    }
    html.open("dl", "class", "manifest");
    for (PlanMarks.Mark mark : marks.marks()) {
      html.leaf("dt", mark.what());
      html.open("dd");
      html.leaf(mark.standing() == PlanMarks.Standing.PLANNED ? "span" : "b", words(mark));
      html.close();
    }
    html.close();
  }

  private static String words(PlanMarks.Mark mark) {
    return mark.standing().words() + (mark.note().isEmpty() ? "" : ": " + mark.note());
  }
}
