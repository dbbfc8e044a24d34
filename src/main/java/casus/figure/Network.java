package casus.figure;

import casus.results.StoredResults;
import casus.results.StoredScenario.Dispute;
import casus.results.StoredScenario.Treaty;
import casus.text.Text;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is bound to whom, and who disputes with whom: states on a ring, shaded by the share of runs
 * in which they used force; treaties as numbered lines, those of many members as spokes to a hub;
 * each dispute as a bar along its chord, whose colours are the shares of runs by highest rung.
 */
final class Network implements Figure {
  @Override
  public Optional<String> missing(StoredResults results, Focus focus) throws IOException {
    Optional<String> reason = Belligerents.missing(results, focus);
    if (reason.isPresent()) {
      return reason;
    }
    return results.scenario().states().size() < 2
        ? Optional.of("the scenario has fewer than two states")
        : Optional.empty();
  }

  @Override
  public Drawing draw(StoredResults results, Focus focus, Style style) throws IOException {
    Belligerents belligerents = Belligerents.of(results, focus);
    Layout layout = new Layout(style, belligerents);
    return new Drawing(
        layout.height,
        caption(style.print(), results, focus, belligerents, layout),
        numbers(belligerents),
        layout::paint);
  }

  private static NumberTable numbers(Belligerents belligerents) {
    NumberTable table = belligerents.numbers();
    int point = belligerents.arms().point();
    String arm = belligerents.arms().names().get(0);
    double n = belligerents.n();
    belligerents
        .rungs()
        .forEach(
            (dispute, counts) -> {
              for (int rung = 0; rung < counts.length; rung++) {
                String pair = dispute.challenger() + "-" + dispute.target();
                double share = counts[rung] / n;
                table.add(
                    point, arm, pair, "dispute", "share:" + rung, share, "", "", belligerents.n());
              }
            });
    belligerents
        .called()
        .forEach(
            (id, runs) ->
                table.add(point, arm, id, "treaty", "called", runs / n, "", "", belligerents.n()));
    return table;
  }

  private static Caption caption(
      Print print, StoredResults results, Focus focus, Belligerents belligerents, Layout layout)
      throws IOException {
    String text =
        Text.format(
            "Alliances and disputes. Nodes: states, with the share of runs in which each used force"
                + " (half-widths of 95%% intervals at most %s). Numbered lines: treaties in"
                + " force among them, with the share of runs in which each was called%s%s. Bars"
                + " between states: disputes, coloured by the share of runs in which each rung was"
                + " the highest of either side. %s %s",
            print.size(belligerents.widestHalf(), "points"),
            layout.leftOut > 0
                ? Text.format("; %s not drawn", print.count(layout.leftOut, "more is", "more are"))
                : "",
            layout.numbersBesideNames()
                ? "; a number whose line is too short stands in brackets beside the names"
                : "",
            belligerents.runs(print, results, focus),
            Words.source(results.manifest()));
    List<String> findings = new ArrayList<>();
    for (Treaty treaty : layout.treaties) {
      findings.add(treaty.title() + " called in " + belligerents.calledIn(print, treaty.id()));
    }
    belligerents
        .rungs()
        .forEach(
            (dispute, counts) ->
                findings.add(
                    Text.format(
                        "%s and %s reached rung 4 or above in %s",
                        belligerents.scenario().name(dispute.challenger()),
                        belligerents.scenario().name(dispute.target()),
                        print.share(
                            (counts[4] + counts[5] + counts[6]) / (double) belligerents.n()))));
    return new Caption(
        text,
        "States on a ring with lines between them. Used force: "
            + belligerents.findings(print)
            + ". "
            + String.join("; ", findings)
            + ".");
  }

  /** Where everything stands: keys above, the ring, the treaties by number below or beside it. */
  private static final class Layout {
    private final Style style;
    private final Belligerents belligerents;
    private final List<String> ring;
    private final List<Treaty> treaties;
    private final int leftOut;
    private final List<Integer> rungs;
    private final KeyLine chances;
    private final KeyLine rungKey;
    private final boolean beside;
    private final double height;
    private final double head;
    private final TreatyList list;
    private final Ring round;
    private final double node;
    private final double labelRoom;
    private final Map<String, Point2D> places = new LinkedHashMap<>();
    private final List<TreatyTies.Tie> ties;

    Layout(Style style, Belligerents belligerents) {
      this.style = style;
      this.belligerents = belligerents;
      double em = style.em();
      List<Treaty> all =
          belligerents.scenario().treaties().stream()
              .filter(treaty -> treaty.members().size() > 1)
              .toList();
      beside = style.pageWidth() > 55 * em || style.pageHeight(0) > 0.5 * style.pageWidth();
      int most = beside ? 24 : 14;
      treaties = mostCalled(all, most);
      leftOut = all.size() - treaties.size();
      ring = RingOrder.of(belligerents.scenario(), treaties);
      rungs = new ArrayList<>(belligerents.rungsSeen());
      chances = new KeyLine(style, ChanceClasses.names(style.print()));
      rungKey = new KeyLine(style, rungs.stream().map(style.print()::rung).toList());
      int listColumns = beside || treaties.size() <= 7 ? 1 : 2;
      double listWidth = beside ? 0.36 * style.pageWidth() : style.pageWidth();
      double ringWidth = beside ? style.pageWidth() - listWidth - 1.5 * em : style.pageWidth();
      double keyWidth = style.pageWidth();
      head =
          em
              + 2.2 * style.line()
              + chances.lines(keyWidth) * chances.lineHeight()
              + rungKey.lines(keyWidth) * rungKey.lineHeight();
      node = ring.size() > 16 ? 0.45 * em : 0.8 * em;
      labelRoom = ringWidth / 2 - 4.4 * em - node;
      double labels = style.width(ring.stream().map(this::label).toList(), style.small());
      double across = ringWidth / 2 - labels - node - 0.7 * em;
      double least = ring.size() * 1.15 * style.line() / 4;
      int rows = (treaties.size() + listColumns - 1) / listColumns;
      double listHeight = beside ? 0 : (rows + 1.6) * 1.12 * style.line();
      double wanted = Math.max(Math.min(0.75 * across, 11 * em), Math.max(least, 8 * em));
      double margin = node + 0.9 * style.line();
      height = style.pageHeight(head + 2 * (wanted + margin) + listHeight);
      double radiusY = (height - head - listHeight) / 2 - margin;
      round =
          new Ring(
              new Point2D.Double(ringWidth / 2, head + margin + radiusY),
              Math.max(3 * em, Math.min(across, 1.6 * radiusY)),
              radiusY);
      list =
          new TreatyList(
              belligerents,
              treaties,
              ColumnList.of(
                  style,
                  beside ? ringWidth + 1.5 * em : 0,
                  beside ? head : height - listHeight + 0.3 * style.line(),
                  listWidth,
                  listColumns,
                  rows,
                  1.5));
      for (int i = 0; i < ring.size(); i++) {
        places.put(ring.get(i), round.place(i, ring.size()));
      }
      ties =
          new TreatyTies(
                  style, places, round.centre(), node, belligerents.rungs().keySet(), treaties)
              .ties();
    }

    /** Whether a line is too short to bear the number of its treaty. */
    boolean numbersBesideNames() {
      return ties.stream().anyMatch(tie -> tie.plate().isEmpty());
    }

    /** Those that are called most, in the order of the scenario. */
    private List<Treaty> mostCalled(List<Treaty> all, int most) {
      if (all.size() <= most) {
        return all;
      }
      List<Treaty> sorted = new ArrayList<>(all);
      sorted.sort(
          (a, b) ->
              Long.compare(
                  belligerents.called().getOrDefault(b.id(), 0L),
                  belligerents.called().getOrDefault(a.id(), 0L)));
      Set<Treaty> kept = new HashSet<>(sorted.subList(0, most));
      return all.stream().filter(kept::contains).toList();
    }

    /** A name with its chance; a long name is cut, the chance is not. */
    private String label(String code) {
      return label(code, "", labelRoom);
    }

    /** The same with the numbers of treaties whose lines have no room for them. */
    private String label(String code, double room) {
      String numbers =
          ties.stream()
              .filter(tie -> tie.plate().isEmpty() && tie.treaty().members().contains(code))
              .map(tie -> Integer.toString(tie.number()))
              .collect(Collectors.joining(", "));
      return numbers.isEmpty()
          ? label(code, "", Math.min(room, labelRoom))
          : label(code, " [" + numbers + "]", room);
    }

    private String label(String code, String numbers, double room) {
      String rest = " " + style.print().share(belligerents.chance(code)) + numbers;
      double width = room - style.width(rest, style.small());
      return Words.fitted(belligerents.scenario().name(code), width, style, style.small()) + rest;
    }

    void paint(Canvas canvas) {
      paintKeys(canvas);
      ties.forEach(tie -> paintTies(canvas, tie));
      belligerents.rungs().forEach((dispute, counts) -> paintDispute(canvas, dispute, counts));
      ties.forEach(tie -> tie.plate().ifPresent(plate -> paintNumber(canvas, tie, plate)));
      places.forEach((code, place) -> paintNode(canvas, code, place));
      paintLabels(canvas);
      list.paint(canvas);
    }

    private void paintTies(Canvas canvas, TreatyTies.Tie tie) {
      double share =
          belligerents.called().getOrDefault(tie.treaty().id(), 0L)
              / Math.max(1.0, (double) belligerents.n());
      double width = tie.hub() ? 0.6 : 0.6 + 1.2 * Math.min(1, 2 * share);
      Color colour = tie.hub() ? style.palette().guide() : style.palette().faintInk();
      tie.lines().forEach(line -> canvas.draw(line, colour, style.stroke(width)));
    }

    private void paintDispute(Canvas canvas, Dispute dispute, long[] counts) {
      Point2D from = places.get(dispute.challenger());
      Point2D to = places.get(dispute.target());
      if (from != null && to != null && belligerents.n() > 0) {
        new ChordBar(from, to, node + 0.15 * style.em(), 0.34 * style.em())
            .paint(canvas, counts, belligerents.n());
      }
    }

    private void paintNumber(Canvas canvas, TreatyTies.Tie tie, Rectangle2D plate) {
      canvas.fill(plate, style.palette().paper());
      canvas.draw(plate, style.palette().faintInk(), style.stroke(0.4));
      canvas.textAtMiddle(
          Integer.toString(tie.number()),
          plate.getCenterX(),
          plate.getCenterY(),
          Align.CENTRE,
          Pen.SMALL);
    }

    private void paintNode(Canvas canvas, String code, Point2D at) {
      Shape circle = Markers.shape(0, at.getX(), at.getY(), node);
      Color shade =
          ChanceClasses.colour(style.palette(), ChanceClasses.of(belligerents.chance(code)));
      canvas.fill(circle, shade);
      double line = belligerents.isPrincipal(code) ? 1.2 : 0.5;
      canvas.draw(circle, style.palette().ink(), style.stroke(line));
    }

    /** Names stand outside the ring, spread along each side so that none hides another. */
    private void paintLabels(Canvas canvas) {
      for (boolean right : new boolean[] {true, false}) {
        List<String> side = new ArrayList<>();
        for (String code : ring) {
          if (places.getOrDefault(code, round.centre()).getX() >= round.centre().getX() == right) {
            side.add(code);
          }
        }
        side.sort((a, b) -> Double.compare(y(a), y(b)));
        double[] spread =
            EdgeLabels.spread(
                side.stream().mapToDouble(this::y).toArray(),
                style.line(),
                head + 0.5 * style.line(),
                round.centre().getY() + round.radiusY() + node + 1.2 * style.line());
        for (int i = 0; i < side.size(); i++) {
          paintLabel(canvas, side.get(i), spread[i], right);
        }
      }
    }

    private double y(String code) {
      return places.getOrDefault(code, round.centre()).getY();
    }

    private void paintLabel(Canvas canvas, String code, double y, boolean right) {
      Point2D place = places.getOrDefault(code, round.centre());
      double sign = right ? 1 : -1;
      // Beyond the ring at the height of the label, so that it clears the neighbours' nodes.
      double edge = round.centre().getX() + sign * round.halfWidth(y, node);
      double x =
          right
              ? Math.max(edge, place.getX() + node) + 0.5 * style.em()
              : Math.min(edge, place.getX() - node) - 0.5 * style.em();
      if (Math.abs(y - place.getY()) > 0.3 * style.line()) {
        canvas.line(
            place.getX() + sign * node,
            place.getY(),
            x - sign * 0.2 * style.em(),
            y,
            style.palette().faintInk(),
            style.stroke(0.4));
      }
      double limit = beside ? list.columns().left() - 1.5 * style.em() : style.pageWidth();
      canvas.textAtMiddle(
          label(code, right ? limit - x : x), x, y, right ? Align.LEFT : Align.RIGHT, Pen.SMALL);
    }

    private void paintKeys(Canvas canvas) {
      double em = style.em();
      double y = em;
      heading(canvas, style.print().say("network.node"), y);
      y += 1.2 * style.line();
      double swatch = 0.8 * em;
      chances.paint(
          canvas,
          y,
          style.pageWidth(),
          (place, x, middle) -> {
            Shape circle = Markers.shape(0, x, middle, swatch / 2);
            canvas.fill(circle, ChanceClasses.colour(style.palette(), place));
            canvas.draw(circle, style.palette().ink(), style.stroke(0.4));
          });
      y += (chances.lines(style.pageWidth()) + 0.3) * chances.lineHeight();
      heading(canvas, style.print().say("network.dispute"), y);
      y += 1.2 * style.line();
      rungKey.paintSwatches(
          canvas, y, style.pageWidth(), place -> style.palette().rung(rungs.get(place)));
    }

    private void heading(Canvas canvas, String text, double middle) {
      canvas.textAtMiddle(text, 0, middle, Align.LEFT, Pen.TEXT);
    }
  }
}
