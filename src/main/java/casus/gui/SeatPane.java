package casus.gui;

import casus.crisis.Chronicle.Decision;
import casus.game.Crossroads;
import casus.game.Game;
import casus.text.Text;
import casus.treaty.Rung;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GridLayout;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingWorker;
import org.jspecify.annotations.Nullable;

/**
 * The seat: what is open, a button for each rung, and, after the choice, what the model would have
 * done and what then. Used on Swing's thread; the runs beside a choice are played on others.
 */
final class SeatPane extends JPanel {
  private static final long serialVersionUID = 1;

  private static final int LEAST_WIDTH = 380;

  private final transient AtTable table;
  private final transient Consumer<Rung> choose;
  private final transient CrossroadsPainter painter = new CrossroadsPainter();
  private final JLabel where = new JLabel();
  private final JPanel rungs = new JPanel(new GridLayout(0, 2, 4, 3));
  private final Painted beside = new Painted(LEAST_WIDTH, this::paintBeside);
  private transient @Nullable Crossroads shown;
  private transient @Nullable SwingWorker<Crossroads, Void> work;
  private String waiting = "";

  /** How many choices the run has come past. */
  private int told;

  /**
   * @param table the game
   * @param choose what is done with a choice
   * @param keep keeps the game
   * @param again begins a new game
   */
  SeatPane(AtTable table, Consumer<Rung> choose, Runnable keep, Runnable again) {
    super(new BorderLayout(0, 6));
    this.table = table;
    this.choose = choose;
    setBackground(Color.WHITE);
    setBorder(BorderFactory.createEmptyBorder(8, 10, 4, 10));
    where.setVerticalAlignment(JLabel.TOP);
    where.setFont(where.getFont().deriveFont(Font.PLAIN, 13f));
    rungs.setOpaque(false);
    JPanel top = new JPanel(new BorderLayout(0, 6));
    top.setOpaque(false);
    top.add(where, BorderLayout.NORTH);
    top.add(rungs, BorderLayout.CENTER);
    add(top, BorderLayout.NORTH);
    JScrollPane page = new JScrollPane(beside);
    page.setBorder(null);
    add(page, BorderLayout.CENTER);
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEFT, 4, 0));
    buttons.setOpaque(false);
    buttons.add(Remote.button("Save game…", keep));
    buttons.add(Remote.button("New game", again));
    add(buttons, BorderLayout.SOUTH);
  }

  /** Another run of the game: nothing is shown of choices yet to come. */
  void begin() {
    shown = null;
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
    int made = (int) game.moves().stream().filter(move -> move.offer().day() <= day).count();
    if (made > told) {
      told = made;
      consequences(game, made - 1);
    }
    rungs.removeAll();
    if (table.awaits(day + 1)) {
      Decision offer = game.awaited().orElseThrow();
      where.setText(
          Text.format(
              "<html><b>Day %d: you choose for %s</b> in %s.<br>It stands at %s, its opponents at"
                  + " %s; balance for it %+.2f.</html>",
              offer.day(),
              name(game),
              offer.dispute(),
              offer.from().label(),
              offer.opponents().label(),
              Math.rint(100 * offer.balance()) / 100 + 0.0));
      for (Rung rung : offer.open()) {
        String stays = rung == offer.from() ? " (stay)" : "";
        rungs.add(
            Remote.button(rung.ordinal() + "  " + rung.label() + stays, () -> choose.accept(rung)));
      }
      rungs.add(Remote.button("As the model would", () -> choose.accept(offer.to())));
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

  private static String name(Game game) {
    return game.scenario().states().stream()
        .filter(state -> state.code().equals(game.seat()))
        .map(state -> state.name())
        .findFirst()
        .orElse(game.seat().letters());
  }

  /** Plays the runs beside a choice, and shows what came of them. */
  private void consequences(Game game, int number) {
    if (table.table().runs() == 0) {
      waiting = "No runs are played beside this game.";
      beside.repaint();
      return;
    }
    if (work != null) {
      work.cancel(true);
    }
    shown = null;
    waiting = Text.format("%,d runs from each rung are under way…", table.table().runs());
    beside.repaint();
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    SwingWorker<Crossroads, Void> asked =
        new SwingWorker<>() {
          @Override
          protected Crossroads doInBackground() {
            return table.table().beside(game, number, threads);
          }

          @Override
          protected void done() {
            show(this);
          }
        };
    work = asked;
    asked.execute();
  }

  private void show(SwingWorker<Crossroads, Void> done) {
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

  /** What is shown of the runs beside the latest choice; null while there is nothing. */
  @Nullable Crossroads shown() {
    return shown;
  }

  private double paintBeside(Graphics2D g, double width) {
    if (shown != null) {
      return painter.paint(g, shown, table.table().asked(), width);
    }
    Ink.prepare(g);
    g.setColor(Color.GRAY);
    g.setFont(where.getFont());
    g.drawString(waiting, 12, 24);
    return 40;
  }
}
