package casus.gui;

import casus.crisis.Chronicle.Decision;
import casus.crisis.Offer;
import casus.game.Crossroads;
import casus.game.Game;
import casus.story.Deeds;
import casus.story.Offers;
import casus.text.Text;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GridLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.IntConsumer;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingWorker;
import org.jspecify.annotations.Nullable;

/**
 * The seat: what is open, a button for each outcome, and, after the choice, what the model would
 * have done and what then. Used on Swing's thread; the runs beside a choice are played on others.
 */
final class SeatPane extends JPanel {
  private static final long serialVersionUID = 1;

  private static final int LEAST_WIDTH = 380;

  /** Choices of a day whose runs are shown. */
  private static final int MOST = 4;

  private final transient AtTable table;
  private final transient IntConsumer choose;
  private final transient CrossroadsPainter painter = new CrossroadsPainter();
  private final JLabel where = new JLabel();
  private final JPanel open = new JPanel(new GridLayout(0, 2, 4, 3));
  private final Painted beside = new Painted(LEAST_WIDTH, this::paintBeside);
  private transient List<Crossroads> shown = List.of();
  private transient @Nullable SwingWorker<List<Crossroads>, Void> work;
  private String waiting = "";

  /** How many choices the run has come past. */
  private int told;

  /**
   * @param table the game
   * @param choose what is done with a choice
   * @param keep keeps the game
   * @param again begins a new game
   */
  SeatPane(AtTable table, IntConsumer choose, Runnable keep, Runnable again) {
    super(new BorderLayout(0, 6));
    this.table = table;
    this.choose = choose;
    setBackground(Color.WHITE);
    setBorder(BorderFactory.createEmptyBorder(8, 10, 4, 10));
    where.setVerticalAlignment(JLabel.TOP);
    where.setFont(where.getFont().deriveFont(Font.PLAIN, 13f));
    open.setOpaque(false);
    JPanel top = new JPanel(new BorderLayout(0, 6));
    top.setOpaque(false);
    top.add(where, BorderLayout.NORTH);
    top.add(open, BorderLayout.CENTER);
    Column column = new Column();
    column.add(top, BorderLayout.NORTH);
    column.add(beside, BorderLayout.CENTER);
    JScrollPane page = new JScrollPane(column);
    page.setBorder(null);
    page.getViewport().setBackground(Color.WHITE);
    add(page, BorderLayout.CENTER);
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEFT, 4, 0));
    buttons.setOpaque(false);
    buttons.add(Remote.button("Save game…", keep));
    buttons.add(Remote.button("New game", again));
    add(buttons, BorderLayout.SOUTH);
  }

  /** Another run of the game: nothing is shown of choices yet to come. */
  void begin() {
    shown = List.of();
    waiting = "";
    told = 0;
    if (work != null) {
      work.cancel(true);
      work = null;
    }
    beside.repaint();
  }

  /**
   * Shows where the game stands.
   *
   * @param day the last day that is done, −1 before the first
   * @param over whether the run is over
   */
  void follow(int day, boolean over) {
    Game game = table.game();
    boolean asked = table.awaits(day + 1);
    int made =
        asked
            ? game.moves().size()
            : (int) game.moves().stream().filter(move -> move.offer().day() <= day).count();
    if (made > told) {
      consequences(game, told, made);
      told = made;
    }
    open.removeAll();
    if (asked) {
      ask(game, game.awaited().orElseThrow());
    } else {
      where.setText(
          Text.format(
              over
                  ? "<html><b>The game is over.</b> You chose %d times for %s.</html>"
                  : "<html>Choices so far: %d. You choose for %s when its turn comes; play on (p)"
                      + " until then.</html>",
              made,
              name(game)));
    }
    revalidate();
    repaint();
  }

  private void ask(Game game, Offer offer) {
    StringBuilder text = new StringBuilder();
    text.append(
        Text.format(
            "<b>Day %d: you choose for %s</b> in %s.<br>%s",
            offer.day(), name(game), offer.dispute(), Offers.asks(game.scenario(), offer)));
    if (!(offer instanceof Decision)) {
      // The map shows the eve: what is known of the day itself stands here.
      Deeds.of(game.scenario(), game.happenings(), offer.day())
          .values()
          .forEach(deeds -> deeds.forEach(deed -> text.append("<br>Today: ").append(deed)));
    }
    int width = Math.max(LEAST_WIDTH, getWidth()) - 48; // beside the bar that scrolls
    where.setText(
        Text.format(
            "<html><table width=%d cellpadding=0 cellspacing=0><tr><td>%s</td></tr></table></html>",
            width, text));
    for (Offer.Option option : offer.options()) {
      int outcome = option.outcome();
      String stays = outcome == offer.standing() ? " (as now)" : "";
      open.add(
          Remote.button(
              outcome + "  " + offer.label(outcome) + stays, () -> choose.accept(outcome)));
    }
    open.add(Remote.button("As the model would", () -> choose.accept(Offer.LEFT)));
  }

  private static String name(Game game) {
    return game.scenario().states().stream()
        .filter(state -> state.code().equals(game.seat()))
        .map(state -> state.name())
        .findFirst()
        .orElse(game.seat().letters());
  }

  /** Plays the runs beside some choices, and shows what came of them. */
  private void consequences(Game game, int from, int until) {
    if (table.table().runs() == 0) {
      waiting = "No runs are played beside this game.";
      beside.repaint();
      return;
    }
    if (work != null) {
      work.cancel(true);
    }
    shown = List.of();
    waiting = Text.format("%,d runs from each outcome are under way…", table.table().runs());
    beside.repaint();
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    int first = Math.max(from, until - MOST); // many only where a game is shown again
    SwingWorker<List<Crossroads>, Void> asked =
        new SwingWorker<>() {
          @Override
          protected List<Crossroads> doInBackground() {
            List<Crossroads> found = new ArrayList<>();
            for (int number = until - 1; number >= first && !isCancelled(); number--) {
              found.add(table.table().beside(game, number, threads));
            }
            return found;
          }

          @Override
          protected void done() {
            show(this);
          }
        };
    work = asked;
    asked.execute();
  }

  private void show(SwingWorker<List<Crossroads>, Void> done) {
    if (done != work || done.isCancelled()) {
      return;
    }
    try {
      shown = done.get();
      waiting = "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      waiting = "The runs beside the choice failed: " + e.getCause();
    }
    beside.repaint();
  }

  /** What is shown of the runs beside the latest choices, the last first. */
  List<Crossroads> shown() {
    return shown;
  }

  private double paintBeside(Graphics2D g, double width) {
    double y = 0;
    for (Crossroads one : shown) {
      Graphics2D below = (Graphics2D) g.create();
      below.translate(0, y);
      y += painter.paint(below, one, table.table().asked(), width) + 10;
      below.dispose();
    }
    if (!shown.isEmpty()) {
      return y;
    }
    Ink.prepare(g);
    g.setColor(Color.GRAY);
    g.setFont(where.getFont());
    g.drawString(waiting, 12, 24);
    return 40;
  }
}
