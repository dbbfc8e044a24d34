package casus.cluster;

import casus.results.Folders;
import casus.results.Journal;
import casus.results.ResultsException;
import casus.results.StudyPlan;
import casus.scenario.LoadedStudy;
import casus.study.Block;
import casus.study.BlockPlayer;
import casus.study.PlayedBlock;
import casus.study.ThreadTime;
import casus.sweep.Parts;
import casus.sweep.StudyCopies;
import casus.sweep.StudyRun;
import casus.text.Text;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Some blocks of a study, to be played on another machine that sees its folder. It travels as a
 * text, which any version of casus can refuse.
 *
 * @param program the hash of the casus that gives it
 * @param work the folder in which the study is at work
 * @param study what its journal is marked with
 * @param blocks which blocks; each of these lists is of one point and the same replications
 */
public record Order(String program, Path work, long study, List<List<Block>> blocks) {
  private static final String FORM = "casus order 1";

  /** Lines before those of blocks. */
  private static final int HEAD = 4;

  /** Copies the blocks. */
  public Order {
    blocks = blocks.stream().map(List::copyOf).toList();
  }

  /**
   * What came of an order.
   *
   * @param part the name of its part; empty if it was refused
   * @param seconds how long a processor played it, whatever else its machine does
   * @param refusal why no machine should carry it out; empty if it was
   */
  record Report(String part, double seconds, String refusal) {
    private static Report refused(@Nullable String why) {
      return new Report("", 0, String.valueOf(why));
    }

    private String text() {
      return part + "\n" + seconds + "\n" + refusal;
    }

    static Report of(String text) {
      String[] lines = text.split("\n", 3);
      return new Report(lines[0], Double.parseDouble(lines[1]), lines[2]);
    }
  }

  /** The order as a text. */
  String text() {
    return Text.format("%s\n%s\n%s\n%016x\n", FORM, program, work.toUri(), study) + lines();
  }

  private String lines() {
    return blocks.stream().map(Order::line).collect(Collectors.joining("\n"));
  }

  private static String line(List<Block> together) {
    Block first = together.get(0);
    return Text.format("%d %d %d ", first.point(), first.from(), first.to())
        + together.stream().map(block -> "" + block.arm()).collect(Collectors.joining(","));
  }

  /**
   * What the part is called that it is played into: another name for any other blocks.
   *
   * @return 16 hexadecimal digits
   */
  String part() {
    return Folders.sha256(lines().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  /** How many runs it has. */
  long runs() {
    return blocks.stream().flatMap(List::stream).mapToLong(Block::count).sum();
  }

  /**
   * Carries out an order on this machine: plays its blocks on this thread, into a part that is
   * there once it is whole.
   *
   * @param text the order
   * @param stop asked between blocks whether to stop
   * @return a report for whoever gave the order
   * @throws IOException if the folder cannot be read or written from here, or it was stopped;
   *     another machine may do better
   */
  public static String carriedOut(String text, BooleanSupplier stop) throws IOException {
    if (!text.startsWith(FORM + "\n" + ProgramHash.OF_THIS + "\n")) {
      return Report.refused(
              "the machines of the cluster have another casus than this one on their class path;"
                  + " take theirs away, or use the same")
          .text();
    }
    try {
      return of(text).carriedOut(stop).text();
    } catch (ResultsException e) {
      // What cannot be read here may be read elsewhere.
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Reads an order of this program. */
  static Order of(String text) {
    List<String> lines = text.lines().toList();
    return new Order(
        lines.get(1),
        Path.of(URI.create(lines.get(2))),
        Long.parseUnsignedLong(lines.get(3), 16),
        lines.stream().skip(HEAD).map(Order::blocks).toList());
  }

  private static List<Block> blocks(String line) {
    String[] words = line.split(" ", 4);
    int point = Integer.parseInt(words[0]);
    int from = Integer.parseInt(words[1]);
    int to = Integer.parseInt(words[2]);
    return Arrays.stream(words[3].split(","))
        .map(arm -> new Block(point, Integer.parseInt(arm), from, to))
        .toList();
  }

  private Report carriedOut(BooleanSupplier stop) throws IOException {
    StudyPlan plan = StudyCopies.plan(work);
    if (plan.journalId() != study) {
      return Report.refused(
          work + " holds another study on a machine of the cluster; name a folder that all see");
    }
    LoadedStudy read = StudyCopies.study(work);
    BlockPlayer player = StudyRun.player(read, plan, 1);
    long began = ThreadTime.orClock();
    Parts.of(work, plan)
        .write(
            part(),
            journal -> {
              for (List<Block> together : blocks) {
                if (stop.getAsBoolean()) {
                  throw new InterruptedIOException("the order was taken back");
                }
                for (PlayedBlock played : player.playTogether(together)) {
                  journal.append(Journal.Entry.of(played));
                }
              }
            });
    return new Report(part(), (ThreadTime.orClock() - began) / 1e9, "");
  }
}
