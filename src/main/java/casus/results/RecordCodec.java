package casus.results;

import casus.crisis.AllyRecord;
import casus.crisis.Ending;
import casus.crisis.RunRecord;
import casus.study.Block;
import casus.study.PlayedBlock;
import casus.treaty.Response;
import casus.treaty.StateCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Runs as bytes, for the journal: every component of a record, in the order of its declaration, and
 * packed. Reading gives back an equal block.
 */
final class RecordCodec {
  /** Words are written as their place here: the order of the enums may change, this may not. */
  private static final List<Ending> ENDINGS =
      List.of(
          Ending.NONE,
          Ending.VICTORY,
          Ending.YIELD,
          Ending.LAPSE,
          Ending.NUCLEAR,
          Ending.SETTLEMENT,
          Ending.ONGOING);

  private static final List<Response> RESPONSES =
      List.of(
          Response.NONE,
          Response.DIPLOMATIC,
          Response.MATERIEL,
          Response.DEPLOYMENT,
          Response.LIMITED,
          Response.FULL);

  private RecordCodec() {}

  /**
   * A number for the form of what is written: the components of a record with their types, and the
   * words that are written as their place in a list. A journal of another form is never read.
   *
   * @return the same on every machine
   */
  static int form() {
    StringBuilder form = new StringBuilder();
    for (Class<?> type : List.of(RunRecord.class, AllyRecord.class, PlayedBlock.Failure.class)) {
      for (RecordComponent component : type.getRecordComponents()) {
        form.append(component.getGenericType().getTypeName()).append(' ');
        form.append(component.getName()).append('\n');
      }
    }
    form.append(ENDINGS).append(RESPONSES);
    CRC32C crc = new CRC32C();
    crc.update(form.toString().getBytes(StandardCharsets.UTF_8));
    return (int) crc.getValue();
  }

  private static <T> int code(List<T> codes, T word) {
    int code = codes.indexOf(word);
    if (code < 0) {
      throw new IllegalStateException("the journal has no code for " + word);
    }
    return code;
  }

  /**
   * A block as bytes, not packed.
   *
   * @param played the block
   * @param events what happened in each run, as lines of the event log; empty if nobody listened
   */
  static byte[] encode(PlayedBlock played, List<String> events) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(played.records().size());
      for (RunRecord record : played.records()) {
        write(record, out);
      }
      out.writeInt(played.failures().size());
      for (PlayedBlock.Failure failure : played.failures()) {
        out.writeInt(failure.run());
        out.writeUTF(cut(failure.error()));
      }
      out.writeInt(events.size());
      for (String lines : events) {
        byte[] text = lines.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The form of text that is written has room for 65,535 bytes. */
  private static String cut(String text) {
    return text.length() > 4000 ? text.substring(0, 4000) : text;
  }

  /** A block with what happened in each of its runs, as lines of the event log. */
  record Decoded(PlayedBlock played, List<String> events) {}

  /**
   * A block of the bytes that {@link #encode} made.
   *
   * @throws IOException if they are not those of such a block
   */
  static Decoded decode(Block block, byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int count = in.readInt();
      List<RunRecord> records = new ArrayList<>(block.count());
      for (int i = 0; i < count; i++) {
        records.add(record(in));
      }
      int failed = in.readInt();
      List<PlayedBlock.Failure> failures = new ArrayList<>();
      for (int i = 0; i < failed; i++) {
        failures.add(new PlayedBlock.Failure(in.readInt(), in.readUTF()));
      }
      int told = in.readInt();
      List<String> events = new ArrayList<>();
      for (int i = 0; i < told; i++) {
        events.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
      }
      if (count + failed != block.count() || in.read() >= 0) {
        throw new IOException("the block holds other runs than it says");
      }
      return new Decoded(new PlayedBlock(block, records, failures, List.of()), events);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("the block holds what no run can be: " + e.getMessage(), e);
    }
  }

  private static void write(RunRecord record, DataOutputStream out) throws IOException {
    out.writeInt(record.run());
    out.writeByte(record.maxRung());
    ints(record.firstDayAtRung(), out);
    out.writeBoolean(record.attack());
    out.writeInt(record.warDay());
    out.writeInt(record.endDay());
    out.writeByte(code(ENDINGS, record.ending()));
    out.writeDouble(record.endBalance());
    out.writeUTF(record.winner());
    out.writeUTF(record.firstUser());
    out.writeInt(record.lastForceDay());
    out.writeInt(record.duration());
    out.writeLong(record.deaths());
    out.writeInt(record.belligerents());
    out.writeInt(record.joiners());
    out.writeInt(record.calls());
    out.writeInt(record.consultations());
    out.writeInt(record.invoked());
    out.writeInt(record.blocked());
    out.writeInt(record.honoured());
    out.writeInt(record.late());
    out.writeInt(record.reneged());
    out.writeInt(record.denied());
    out.writeBoolean(record.secondTheatre());
    out.writeInt(record.vetoes());
    out.writeUTF(record.nuclearUsers());
    out.writeDouble(record.shipped());
    out.writeDouble(record.shippedSeen());
    out.writeDouble(record.shippedDisclosed());
    out.writeInt(record.breaches());
    out.writeInt(record.breachesSeen());
    out.writeInt(record.breachesDisclosed());
    ints(record.maxRungs(), out);
    out.writeInt(record.weariness().size());
    for (double weariness : record.weariness()) {
      out.writeDouble(weariness);
    }
    ints(record.ladder(), out);
    out.writeInt(record.responses().size());
    for (AllyRecord answer : record.responses()) {
      write(answer, out);
    }
  }

  private static RunRecord record(DataInputStream in) throws IOException {
    return new RunRecord(
        in.readInt(),
        in.readByte(),
        ints(in),
        in.readBoolean(),
        in.readInt(),
        in.readInt(),
        ENDINGS.get(in.readByte()),
        in.readDouble(),
        in.readUTF(),
        in.readUTF(),
        in.readInt(),
        in.readInt(),
        in.readLong(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readBoolean(),
        in.readInt(),
        in.readUTF(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        ints(in),
        doubles(in),
        ints(in),
        answers(in));
  }

  private static void write(AllyRecord answer, DataOutputStream out) throws IOException {
    out.writeUTF(answer.dispute());
    out.writeUTF(answer.clause());
    out.writeUTF(answer.victim().letters());
    out.writeUTF(answer.attacker().letters());
    out.writeUTF(answer.ally().letters());
    out.writeBoolean(answer.self());
    out.writeBoolean(answer.consultation());
    out.writeInt(answer.calledDay());
    out.writeUTF(answer.council());
    out.writeBoolean(answer.sees());
    out.writeByte(code(RESPONSES, answer.owed()));
    out.writeByte(code(RESPONSES, answer.response()));
    out.writeInt(answer.responseDay());
    out.writeByte(answer.verdict().word().charAt(0));
  }

  private static List<AllyRecord> answers(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<AllyRecord> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      answers.add(
          new AllyRecord(
              in.readUTF(),
              in.readUTF(),
              new StateCode(in.readUTF()),
              new StateCode(in.readUTF()),
              new StateCode(in.readUTF()),
              in.readBoolean(),
              in.readBoolean(),
              in.readInt(),
              in.readUTF(),
              in.readBoolean(),
              RESPONSES.get(in.readByte()),
              RESPONSES.get(in.readByte()),
              in.readInt(),
              verdict(in.readByte())));
    }
    return answers;
  }

  /** By its first letter, which stays the same whatever verdicts there are. */
  private static AllyRecord.Verdict verdict(byte letter) throws IOException {
    for (AllyRecord.Verdict verdict : AllyRecord.Verdict.values()) {
      if (verdict.word().charAt(0) == letter) {
        return verdict;
      }
    }
    throw new IOException("no verdict has the code " + letter);
  }

  private static void ints(List<Integer> numbers, DataOutputStream out) throws IOException {
    out.writeInt(numbers.size());
    for (int number : numbers) {
      out.writeInt(number);
    }
  }

  private static List<Integer> ints(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(in.readInt());
    }
    return numbers;
  }

  private static List<Double> doubles(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(in.readDouble());
    }
    return numbers;
  }
}
