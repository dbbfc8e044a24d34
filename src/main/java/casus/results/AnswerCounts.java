package casus.results;

import casus.crisis.AllyRecord;
import casus.crisis.RunRecord;
import casus.stats.Tally;
import casus.treaty.Response;

/** How one ally answered the calls of one victim under one article. */
final class AnswerCounts {
  private int lastRun = -1;
  private long runs;
  private final long[] byResponse = new long[Response.COUNT];
  private final long[] byVerdict = new long[AllyRecord.Verdict.values().length];
  private final Tally delays = new Tally();

  /** Adds an answer; those of one run come one after the other. */
  void add(int run, AllyRecord answer) {
    if (lastRun != run) {
      lastRun = run;
      runs++;
    }
    byResponse[answer.response().ordinal()]++;
    byVerdict[answer.verdict().ordinal()]++;
    if (answer.responseDay() != RunRecord.NO_DAY) {
      delays.add(answer.responseDay() - answer.calledDay());
    }
  }

  /** Adds those of other runs. */
  void merge(AnswerCounts more) {
    runs += more.runs;
    Summary.add(byResponse, more.byResponse);
    Summary.add(byVerdict, more.byVerdict);
    delays.merge(more.delays);
  }

  /** In how many runs it was called. */
  long runs() {
    return runs;
  }

  /** How many answers there are of each, by its number. */
  long[] byResponse() {
    return byResponse;
  }

  /** How many verdicts there are of each, by its number. */
  long[] byVerdict() {
    return byVerdict;
  }

  /** Days from the call to the answer. */
  Tally delays() {
    return delays;
  }
}
