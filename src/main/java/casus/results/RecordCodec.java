package casus.results;

import casus.crisis.AllyRecord;
import casus.crisis.Ending;
import casus.crisis.RunRecord;
import casus.study.Block;
import casus.study.PlayedBlock;
import casus.treaty.Response;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Runs as bytes, for the journal: every component of a record. Reading gives back an equal block.
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

  private static final List<AllyRecord.Verdict> VERDICTS =
      List.of(
          AllyRecord.Verdict.HONOURED,
          AllyRecord.Verdict.LATE,
          AllyRecord.Verdict.RENEGED,
          AllyRecord.Verdict.DENIED,
          AllyRecord.Verdict.OPEN);

  /** Most scenarios have one dispute of two principals. */
  private static final int SIDES = 2;

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
    form.append(ENDINGS).append(RESPONSES).append(VERDICTS);
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
   * A block as bytes.
   *
   * @param played the block
   * @param events what happened in each run, as lines of the event log; empty if nobody listened
   */
  static byte[] encode(PlayedBlock played, List<String> events) {
    Packer out = new Packer();
    out.whole(played.records().size());
    int before = played.block().from() - 1;
    for (RunRecord record : played.records()) {
      out.whole(record.run() - before - 1L);
      write(record, out);
      before = record.run();
    }
    out.whole(played.failures().size());
    for (PlayedBlock.Failure failure : played.failures()) {
      out.whole(failure.run());
      out.word(cut(failure.error()));
    }
    out.whole(events.size());
    events.forEach(out::word);
    return out.bytes();
  }

  /** A failure may tell very much. */
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
    try {
      Unpacker in = new Unpacker(bytes);
      int count = in.count(0);
      List<RunRecord> records = new ArrayList<>(count);
      int before = block.from() - 1;
      for (int i = 0; i < count; i++) {
        before += 1 + in.integer();
        records.add(record(before, in));
      }
      int failed = in.count(0);
      List<PlayedBlock.Failure> failures = new ArrayList<>(failed);
      for (int i = 0; i < failed; i++) {
        failures.add(new PlayedBlock.Failure(in.integer(), in.word()));
      }
      int told = in.count(0);
      List<String> events = new ArrayList<>(told);
      for (int i = 0; i < told; i++) {
        events.add(in.word());
      }
      in.requireEnd();
      if (count + failed != block.count()) {
        throw new IOException("the block holds other runs than it says");
      }
      return new Decoded(new PlayedBlock(block, records, failures, List.of()), events);
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | ArithmeticException
        | ClassCastException e) {
      throw new IOException("the block holds what no run can be: " + e.getMessage(), e);
    }
  }

  /** Days stand as their distance from one that is near, so that they need few bytes. */
  private static void write(RunRecord record, Packer out) {
    out.whole(record.maxRung());
    steps(record.firstDayAtRung(), 1, Rung.COUNT, out);
    out.flag(record.attack());
    out.whole(record.warDay() + 1L);
    out.whole(record.lastForceDay() + 1L);
    out.whole((long) record.endDay() - record.lastForceDay());
    out.whole(code(ENDINGS, record.ending()));
    out.real(record.endBalance());
    out.word(record.winner());
    out.word(record.firstUser());
    out.whole((long) record.duration() - record.lastForceDay());
    out.whole(record.deaths());
    out.whole(record.belligerents());
    out.whole(record.joiners());
    out.whole(record.calls());
    out.whole(record.consultations());
    out.whole(record.invoked());
    out.whole(record.blocked());
    out.whole(record.honoured());
    out.whole(record.late());
    out.whole(record.reneged());
    out.whole(record.denied());
    out.flag(record.secondTheatre());
    out.whole(record.vetoes());
    out.word(record.nuclearUsers());
    out.real(record.shipped());
    out.real(record.shippedSeen());
    out.real(record.shippedDisclosed());
    out.whole(record.breaches());
    out.whole(record.breachesSeen());
    out.whole(record.breachesDisclosed());
    steps(record.maxRungs(), 1, SIDES, out);
    out.whole(record.weariness().size() - SIDES);
    for (double weariness : record.weariness()) {
      out.real(weariness);
    }
    steps(record.ladder(), 2, 0, out);
    out.whole(record.responses().size());
    for (AllyRecord answer : record.responses()) {
      write(answer, out);
    }
  }

  private static RunRecord record(int run, Unpacker in) {
    int maxRung = in.integer();
    List<Integer> firstDayAtRung = steps(1, Rung.COUNT, in);
    boolean attack = in.flag();
    int warDay = in.integer() - 1;
    int lastForceDay = in.integer() - 1;
    int endDay = in.integer() + lastForceDay;
    Ending ending = ENDINGS.get(in.integer());
    double endBalance = in.real();
    String winner = in.word();
    String firstUser = in.word();
    int duration = in.integer() + lastForceDay;
    return new RunRecord(
        run,
        maxRung,
        firstDayAtRung,
        attack,
        warDay,
        endDay,
        ending,
        endBalance,
        winner,
        firstUser,
        lastForceDay,
        duration,
        in.whole(),
        in.integer(),
        in.integer(),
        in.integer(),
        in.integer(),
        in.integer(),
        in.integer(),
        in.integer(),
        in.integer(),
        in.integer(),
        in.integer(),
        in.flag(),
        in.integer(),
        in.word(),
        in.real(),
        in.real(),
        in.real(),
        in.integer(),
        in.integer(),
        in.integer(),
        steps(1, SIDES, in),
        reals(in),
        steps(2, 0, in),
        answers(in));
  }

  /** Who was called by whom under what: the same few in all runs of a block. */
  private record Call(
      String dispute,
      String clause,
      StateCode victim,
      StateCode attacker,
      StateCode ally,
      boolean self,
      boolean consultation,
      String council) {

    // In plain words, as Java's own comparison of records takes long to be linked and compiled.
    @Override
    public boolean equals(Object other) {
      return other instanceof Call call
          && dispute.equals(call.dispute)
          && clause.equals(call.clause)
          && victim.letters().equals(call.victim.letters())
          && attacker.letters().equals(call.attacker.letters())
          && ally.letters().equals(call.ally.letters())
          && self == call.self
          && consultation == call.consultation
          && council.equals(call.council);
    }

    @Override
    public int hashCode() {
      int hash = 31 * dispute.hashCode() + clause.hashCode();
      hash = 31 * hash + victim.letters().hashCode();
      hash = 31 * hash + attacker.letters().hashCode();
      hash = 31 * hash + ally.letters().hashCode();
      return 31 * hash + council.hashCode() + (self ? 7 : 0) + (consultation ? 13 : 0);
    }

    void write(Packer out) {
      out.word(dispute);
      out.word(clause);
      out.word(victim.letters());
      out.word(attacker.letters());
      out.word(ally.letters());
      out.flag(self);
      out.flag(consultation);
      out.word(council);
    }

    static Call read(Unpacker in) {
      return new Call(
          in.word(),
          in.word(),
          new StateCode(in.word()),
          new StateCode(in.word()),
          new StateCode(in.word()),
          in.flag(),
          in.flag(),
          in.word());
    }
  }

  private static void write(AllyRecord answer, Packer out) {
    Call call =
        new Call(
            answer.dispute(),
            answer.clause(),
            answer.victim(),
            answer.attacker(),
            answer.ally(),
            answer.self(),
            answer.consultation(),
            answer.council());
    if (out.isNew(call)) {
      call.write(out);
    }
    out.whole(answer.calledDay());
    out.flag(answer.sees());
    out.whole(code(RESPONSES, answer.owed()));
    out.whole(code(RESPONSES, answer.response()));
    boolean none = answer.responseDay() == RunRecord.NO_DAY;
    out.flag(none);
    out.whole(none ? 0 : (long) answer.responseDay() - answer.calledDay());
    out.whole(code(VERDICTS, answer.verdict()));
  }

  private static List<AllyRecord> answers(Unpacker in) {
    int count = in.count(0);
    List<AllyRecord> answers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Call call = (Call) in.known(() -> Call.read(in));
      int calledDay = in.integer();
      boolean sees = in.flag();
      Response owed = RESPONSES.get(in.integer());
      Response response = RESPONSES.get(in.integer());
      boolean none = in.flag();
      int waited = in.integer();
      answers.add(
          new AllyRecord(
              call.dispute(),
              call.clause(),
              call.victim(),
              call.attacker(),
              call.ally(),
              call.self(),
              call.consultation(),
              calledDay,
              call.council(),
              sees,
              owed,
              response,
              none ? RunRecord.NO_DAY : calledDay + waited,
              VERDICTS.get(in.integer())));
    }
    return answers;
  }

  /** Numbers as their distance from the one so many places before; there are usually so many. */
  private static void steps(List<Integer> numbers, int apart, int usual, Packer out) {
    out.whole(numbers.size() - usual);
    for (int i = 0; i < numbers.size(); i++) {
      out.whole(numbers.get(i) - (i < apart ? 0L : numbers.get(i - apart)));
    }
  }

  private static List<Integer> steps(int apart, int usual, Unpacker in) {
    int count = in.count(usual);
    List<Integer> numbers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      numbers.add(in.integer() + (i < apart ? 0 : numbers.get(i - apart)));
    }
    return numbers;
  }

  private static List<Double> reals(Unpacker in) {
    int count = in.count(SIDES);
    List<Double> numbers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      numbers.add(in.real());
    }
    return numbers;
  }
}
