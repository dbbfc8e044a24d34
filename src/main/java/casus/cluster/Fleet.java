package casus.cluster;

import casus.results.Folders;
import casus.results.Journal;
import casus.results.ResultsException;
import casus.study.Block;
import casus.sweep.Crew;
import casus.sweep.Parts;
import casus.sweep.StudyFolder;
import casus.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Machines of an engine that play a study. Each order is some seconds of work; what comes of it is
 * a part in the study's folder, which is taken into the study's journal here, so that this program
 * alone writes it, and needs no more memory than if it played by itself. Whatever is lost on the
 * way is missing from the journal, and played when the study is gone on with.
 */
public final class Fleet implements Crew {
  /** How long an order takes, about: a machine that is lost loses no more. */
  private static final double SECONDS = 5;

  /** Orders under way for each that is carried out at a time. */
  private static final int AHEAD = 2;

  /** An order has at most so many times the runs of those before it. */
  private static final int GROWTH = 4;

  private static final long LOOK_MILLIS = 200;

  private final StudyFolder folder;
  private final Parts parts;
  private final Engine.Session session;
  private final BlockingQueue<Said> said = new LinkedBlockingQueue<>();
  private final Map<String, Order> under = new HashMap<>();
  private long runs;
  private double seconds;
  private long runsOfOrder = 1;

  /** What the engine said: a report, or why it gave up. */
  private record Said(String text, boolean isReport) {}

  private final Engine.Outcome outcome =
      new Engine.Outcome() {
        @Override
        public void reported(String report) {
          said.add(new Said(report, true));
        }

        @Override
        public void failed(String why) {
          said.add(new Said(why, false));
        }
      };

  /**
   * A fleet.
   *
   * @param folder the study it plays; all machines must see it by the same path
   * @param session of the engine; ended with the fleet
   * @throws ResultsException if nothing can be written to the folder
   */
  public Fleet(StudyFolder folder, Engine.Session session) {
    this.folder = folder;
    this.parts = Parts.begin(folder);
    this.session = session;
  }

  @Override
  public boolean play(
      Iterator<List<Block>> blocks, Consumer<Journal.Entry> sink, BooleanSupplier stop) {
    try {
      while (!stop.getAsBoolean()) {
        if (under.size() < AHEAD * session.slots() && blocks.hasNext()) {
          submit(blocks);
        }
        if (under.isEmpty()) {
          return true;
        }
        Said next = said.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (next != null) {
          take(next, sink);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for runs", e);
    }
    return false;
  }

  /** As many orders as are carried out at a time. */
  private void submit(Iterator<List<Block>> blocks) {
    List<String> orders = new ArrayList<>();
    for (int slot = session.slots(); slot > 0 && blocks.hasNext(); slot--) {
      Order order = next(blocks);
      under.put(order.part(), order);
      orders.add(order.text());
    }
    session.submit(orders, outcome);
  }

  private Order next(Iterator<List<Block>> blocks) {
    List<List<Block>> some = new ArrayList<>();
    long size = 0;
    while (blocks.hasNext() && size < runsOfOrder) {
      List<Block> together = blocks.next();
      some.add(together);
      size += together.stream().mapToLong(Block::count).sum();
    }
    return new Order(ProgramHash.OF_THIS, parts.work(), parts.study(), some);
  }

  private void take(Said next, Consumer<Journal.Entry> sink) {
    if (!next.isReport()) {
      throw new ResultsException(next.text());
    }
    Order.Report report = Order.Report.of(next.text());
    if (!report.refusal().isEmpty()) {
      throw new ResultsException(report.refusal());
    }
    Order order = under.remove(report.part());
    if (order == null) {
      return; // told twice
    }
    take(order, sink);
    runs += order.runs();
    seconds += report.seconds();
    long wished = Math.round(runs / Math.max(1e-3, seconds) * SECONDS);
    runsOfOrder = Math.max(1, Math.min(wished, GROWTH * order.runs()));
  }

  private void take(Order order, Consumer<Journal.Entry> sink) {
    Set<Block> missing = new HashSet<>();
    order.blocks().forEach(missing::addAll);
    try {
      parts.take(
          order.part(),
          entry -> {
            if (missing.remove(entry.block())) {
              sink.accept(entry);
            }
          });
    } catch (IOException e) {
      throw new ResultsException(
          Text.format(
              "cannot read what a machine of the cluster wrote to %s: %s; is that folder on a disk"
                  + " which all of them share?",
              parts.folder(), Folders.reason(e)),
          e);
    }
    if (!missing.isEmpty()) {
      throw new ResultsException(
          Text.format(
              "what a machine of the cluster wrote to %s is damaged: %,d of its blocks cannot be"
                  + " read",
              parts.folder(), missing.size()));
    }
  }

  @Override
  public void close() {
    session.close();
    Parts.end(folder);
  }
}
