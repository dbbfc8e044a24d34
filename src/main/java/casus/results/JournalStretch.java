package casus.results;

import casus.crisis.RunRecord;
import casus.study.Block;
import casus.study.PlayedBlock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Some blocks of one cell, each beginning where the last ends. It is read on any thread. */
public final class JournalStretch {
  private final JournalFile file;
  private final List<JournalPlace> places;

  JournalStretch(JournalFile file, List<JournalPlace> places) {
    this.file = file;
    this.places = List.copyOf(places);
  }

  /**
   * Which runs.
   *
   * @return as one block
   */
  public Block block() {
    Block first = places.get(0).block();
    return new Block(
        first.point(), first.arm(), first.from(), places.get(places.size() - 1).block().to());
  }

  /**
   * Reads it.
   *
   * @return its blocks joined
   * @throws UnreadableResultsException if one does not hold what it says
   * @throws IOException if it cannot be read
   */
  public Joined read() throws IOException {
    if (places.size() == 1) {
      JournalBlock only = file.block(places.get(0));
      RecordCodec.Decoded decoded = file.decoded(only);
      return new Joined(decoded.played(), decoded.events(), new Journal.Entry(only));
    }
    List<RunRecord> records = new ArrayList<>();
    List<PlayedBlock.Failure> failures = new ArrayList<>();
    List<String> events = new ArrayList<>();
    for (JournalPlace place : places) {
      RecordCodec.Decoded decoded = file.decoded(file.block(place));
      records.addAll(decoded.played().records());
      failures.addAll(decoded.played().failures());
      events.addAll(decoded.events());
    }
    PlayedBlock played = new PlayedBlock(block(), records, failures, List.of());
    return new Joined(played, events, Journal.Entry.of(played, events));
  }

  /**
   * What a stretch holds.
   *
   * @param played the runs
   * @param events what happened in each, as lines of the event log; empty if nobody listened
   * @param entry the same as one block, ready to be appended
   */
  public record Joined(PlayedBlock played, List<String> events, Journal.Entry entry) {}
}
