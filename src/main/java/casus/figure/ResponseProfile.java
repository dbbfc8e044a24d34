package casus.figure;

import casus.results.Labels;
import casus.results.StoredResults;
import casus.results.SummaryRow;
import casus.results.Titles;
import casus.text.Text;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;

/**
 * What allies do when their treaty is called: for each treaty article, victim and ally, one bar
 * stacked from none to full, given that the call was made. A pact that is never called is said to
 * be so, rather than shown as unbroken.
 */
final class ResponseProfile implements Figure {
  private static final int MOST_ARMS = 4;

  @Override
  public Optional<String> missing(StoredResults results, Focus focus) throws IOException {
    return Arms.missing(
        results,
        focus,
        SummaryRow.FILE,
        arms ->
            Commitment.all(results, arms).isEmpty()
                ? Optional.of(
                    SummaryRow.FILE
                        + " has no response/… outcome: no treaty of the scenario binds an ally")
                : Optional.empty());
  }

  @Override
  public List<Focus> pages(StoredResults results, Focus focus, Style style) throws IOException {
    return Arms.pages(results, focus, SummaryRow.FILE, MOST_ARMS);
  }

  @Override
  public Drawing draw(StoredResults results, Focus focus, Style style) throws IOException {
    Arms arms = Arms.of(results, focus, SummaryRow.FILE).orElseThrow();
    List<Commitment> all = Commitment.all(results, arms);
    Layout layout = new Layout(style, arms, all);
    return new Drawing(
        layout.height,
        caption(style.print(), results, arms, all, layout.shown),
        numbers(arms, all),
        layout::paint);
  }

  private static NumberTable numbers(Arms arms, List<Commitment> commitments) {
    NumberTable table =
        new NumberTable(
            "point",
            "arm",
            "treaty",
            "victim",
            "ally",
            "called",
            "response",
            "share",
            "lo",
            "hi",
            "calls");
    for (Commitment commitment : commitments) {
      for (String arm : arms.names()) {
        Commitment.Answers answers = commitment.answers().get(arm);
        for (int response = 0; answers != null && response < Words.RESPONSES.size(); response++) {
          Optional<SummaryRow> row = answers.row(response);
          table.add(
              arms.point(),
              arm,
              commitment.treaty(),
              commitment.victim(),
              commitment.ally(),
              answers.called(),
              Words.RESPONSES.get(response),
              row.map(SummaryRow::value).orElse(Double.NaN),
              row.map(SummaryRow::lo).orElse(Double.NaN),
              row.map(SummaryRow::hi).orElse(Double.NaN),
              answers.calls());
        }
      }
    }
    return table;
  }

  private static Caption caption(
      Print print, StoredResults results, Arms arms, List<Commitment> all, List<Commitment> shown) {
    String text =
        Text.format(
            "Responses of allies, given that the treaty was called: shares of calls, from no"
                + " response to full belligerency. n is the number of calls; %s, of %s runs%s. The"
                + " 95%% Wilson intervals of the shares are in response-profile.csv.%s%s %s",
            calledIn(print, all),
            print.count(results.manifest().replications()),
            arms.names().size() > 1 ? " of each arm" : "",
            shown.size() == all.size()
                ? ""
                : Text.format(
                    " Shown are the %d most often called of %d commitments.",
                    shown.size(), all.size()),
            arms.pointSentence(),
            Words.source(results.manifest()));
    List<String> findings = new ArrayList<>();
    for (Commitment commitment : shown) {
      for (String arm : arms.names()) {
        Commitment.Answers answers = commitment.answers().get(arm);
        if (answers != null) {
          findings.add(
              finding(
                  print,
                  arms.titles(),
                  commitment,
                  arms.names().size() > 1 ? " in arm " + arms.title(arm) : "",
                  answers));
        }
      }
    }
    return new Caption(
        text,
        "Stacked bars, one for each ally"
            + (arms.names().size() > 1 ? " and arm" : "")
            + ". "
            + String.join(" ", findings));
  }

  /** In how many of the runs calls were made, over the commitments and arms. */
  private static String calledIn(Print print, List<Commitment> all) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (Commitment commitment : all) {
      for (Commitment.Answers answers : commitment.answers().values()) {
        if (!Double.isNaN(answers.called())) {
          least = Math.min(least, answers.called());
          most = Math.max(most, answers.called());
        }
      }
    }
    if (!(least <= most)) {
      return "how often calls are made is not known";
    }
    if (most == 0) {
      return "no call is made in any";
    }
    return least == most
        ? Text.format("calls are made in %s", print.share(most))
        : Text.format(
            "calls are made in %s to %s, by commitment", print.share(least), print.share(most));
  }

  private static String finding(
      Print print, Titles titles, Commitment commitment, String where, Commitment.Answers answers) {
    if (answers.calls() == 0) {
      return Text.format(
          "%s was never called by %s%s.",
          titles.shortState(commitment.ally()), titles.shortState(commitment.victim()), where);
    }
    return Text.format(
        "Called by %s (n = %s)%s, %s stays out in %s, fights in %s and fights fully in %s.",
        titles.shortState(commitment.victim()),
        print.count(answers.calls()),
        where,
        titles.shortState(commitment.ally()),
        print.share(answers.share(0)),
        print.share(answers.atLeast(4)),
        print.share(answers.share(5)));
  }

  /** Where everything stands: a key, and a bar for each commitment and arm. */
  private static final class Layout {
    private static final double BOTTOM = 3.2;

    private final Style style;
    private final List<String> arms;
    private final Labels labels;
    private final Titles titles;
    private final List<Commitment> shown;
    private final double head;
    private final double barHeight;
    private final double rowHeight;
    private final double labelWidth;
    private final double height;

    Layout(Style style, Arms asked, List<Commitment> all) {
      this.style = style;
      this.arms = asked.names();
      this.labels = asked.labels();
      this.titles = asked.titles();
      head = key().lines(style.pageWidth()) * key().lineHeight() + 0.9 * style.em();
      barHeight = 1.5 * style.line();
      double bars = arms.size() * barHeight + (arms.size() - 1) * 0.35 * style.line();
      rowHeight = Math.max(bars, 2.1 * style.line()) + 0.9 * style.line();
      double room = style.greatestHeight() - head - BOTTOM * style.em();
      shown = mostCalled(all, Math.max(1, (int) Math.floor(room / rowHeight)));
      height = style.pageHeight(head + shown.size() * rowHeight + BOTTOM * style.em());
      labelWidth = labelWidth();
    }

    /** The commitments there is room for, in their old order. */
    private static List<Commitment> mostCalled(List<Commitment> all, int room) {
      if (all.size() <= room) {
        return all;
      }
      List<Commitment> kept =
          all.stream()
              .sorted(Comparator.comparingLong(Commitment::calls).reversed())
              .limit(room)
              .toList();
      return all.stream().filter(kept::contains).toList();
    }

    private KeyLine key() {
      return new KeyLine(style, style.print().responses());
    }

    private double labelWidth() {
      double widest = 0;
      for (Commitment commitment : shown) {
        widest = Math.max(widest, style.width(title(commitment), style.text()));
        widest =
            Math.max(widest, style.width(titles.shortArticle(commitment.treaty()), style.small()));
      }
      if (arms.size() > 1) {
        widest += armWidth();
      }
      return Math.min(widest, 0.42 * style.pageWidth());
    }

    private double armWidth() {
      return Math.min(
          style.width(labels.briefs(arms), style.small()) + 0.8 * style.em(),
          0.2 * style.pageWidth());
    }

    private String title(Commitment commitment) {
      return style
          .print()
          .say(
              "response.for",
              titles.shortState(commitment.ally()),
              titles.shortState(commitment.victim()));
    }

    void paint(Canvas canvas) {
      double em = style.em();
      Axes axes = new Axes(style);
      double left = labelWidth + 0.8 * em;
      double right = style.pageWidth() - style.width(counts(), style.small()) - 0.6 * em;
      // The panel rounds to whole points, so the last label needs half a point more than its half.
      right =
          Math.min(right, style.pageWidth() - style.width(axes.whole(), style.small()) / 2 - 0.5);
      double bottom = height - BOTTOM * em;
      double step = (bottom - head) / shown.size();
      NumberAxis share = axes.share(style.print().say("axis.share-of-calls"));
      Panel panel = new Panel(left, head, right, bottom, share, Axes.page(head, bottom));
      Bars bars = new Bars();
      for (int i = 0; i < shown.size(); i++) {
        for (int arm = 0; arm < arms.size(); arm++) {
          Commitment.Answers answers = shown.get(i).answers().get(arms.get(arm));
          double middle = barMiddle(head + i * step, step, arm);
          for (int r = 0; answers != null && r < Words.RESPONSES.size(); r++) {
            if (answers.share(r) > 0) {
              double from = start(answers, r);
              bars.add(
                  from,
                  from + answers.share(r),
                  middle - barHeight / 2,
                  middle + barHeight / 2,
                  style.palette().response(r));
            }
          }
        }
      }
      bars.addTo(panel);
      panel.draw(canvas);
      for (int i = 0; i < shown.size(); i++) {
        paintRow(canvas, panel, shown.get(i), head + i * step, step);
      }
      key().paintSwatches(canvas, 0.7 * style.line(), style.pageWidth(), style.palette()::response);
      canvas.text("n", style.pageWidth(), head - 0.1 * em, Align.RIGHT, Pen.FAINT);
    }

    private static double start(Commitment.Answers answers, int response) {
      double start = 0;
      for (int r = 0; r < response; r++) {
        start += answers.share(r);
      }
      return start;
    }

    private double barMiddle(double rowTop, double step, int arm) {
      double pitch = barHeight + 0.35 * style.line();
      return rowTop + step / 2 + (arm - (arms.size() - 1) / 2.0) * pitch;
    }

    private void paintRow(
        Canvas canvas, Panel panel, Commitment commitment, double top, double step) {
      double middle = top + step / 2;
      double room = labelWidth - (arms.size() > 1 ? armWidth() : 0);
      canvas.text(
          Words.fitted(title(commitment), room, style, style.text()),
          0,
          middle - 0.15 * style.line(),
          Align.LEFT,
          Pen.TEXT);
      canvas.text(
          Words.fitted(titles.shortArticle(commitment.treaty()), room, style, style.small()),
          0,
          middle + 0.85 * style.line(),
          Align.LEFT,
          Pen.FAINT);
      for (int arm = 0; arm < arms.size(); arm++) {
        double y = barMiddle(top, step, arm);
        if (arms.size() > 1) {
          canvas.fittedAtMiddle(
              labels.brief(arms.get(arm)),
              armWidth() - 0.6 * style.em(),
              labelWidth + 0.3 * style.em(),
              y,
              Align.RIGHT,
              Pen.SMALL);
        }
        Commitment.Answers answers = commitment.answers().get(arms.get(arm));
        if (answers == null) {
          paintWord(canvas, panel, style.print().say("response.no-promise"), y);
        } else {
          paintBarTexts(canvas, panel, answers, y);
        }
      }
    }

    /** What stands where there is no bar. */
    private void paintWord(Canvas canvas, Panel panel, String word, double y) {
      canvas.textAtMiddle(word, panel.left() + 0.5 * style.em(), y, Align.LEFT, Pen.FAINT);
    }

    private void paintBarTexts(Canvas canvas, Panel panel, Commitment.Answers answers, double y) {
      if (answers.calls() == 0) {
        paintWord(canvas, panel, style.print().say("response.never-called"), y);
      }
      for (int r = 0; r < Words.RESPONSES.size(); r++) {
        double share = answers.share(r);
        String label = style.print().shareInBar(share);
        double from = panel.pageX(start(answers, r));
        double to = panel.pageX(start(answers, r) + share);
        if (share >= 0.01 && to - from > style.width(label, style.small()) + 0.5 * style.em()) {
          Color colour = style.palette().response(r);
          canvas.textAtMiddle(
              label, (from + to) / 2, y, Align.CENTRE, style.small(), style.palette().on(colour));
        }
      }
      canvas.textAtMiddle(
          style.print().count(answers.calls()), style.pageWidth(), y, Align.RIGHT, Pen.SMALL);
    }

    private List<String> counts() {
      List<String> counts = new ArrayList<>();
      for (Commitment commitment : shown) {
        commitment.answers().values().forEach(a -> counts.add(style.print().count(a.calls())));
      }
      return counts;
    }
  }
}
