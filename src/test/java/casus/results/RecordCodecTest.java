package casus.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.crisis.AllyRecord;
import casus.crisis.RunRecord;
import casus.study.Block;
import casus.study.PlayedBlock;
import casus.treaty.StateCode;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a journal keeps of runs. */
class RecordCodecTest {
  private static final Block BLOCK = new Block(3, 1, 40, 90);

  /** A record whose components are all drawn, so that no two are alike but by rare chance. */
  private static <T extends Record> T drawn(Class<T> type, Random random)
      throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(components[i].getGenericType(), random);
    }
    Constructor<T> constructor = type.getDeclaredConstructor(types);
    return constructor.newInstance(values);
  }

  private static Object value(Type type, Random random) throws ReflectiveOperationException {
    if (type == int.class || type == Integer.class) {
      return random.nextInt(5) == 0 ? RunRecord.NO_DAY : random.nextInt(1_000_000_000);
    }
    if (type == long.class) {
      return random.nextLong() >>> 1;
    }
    if (type == double.class || type == Double.class) {
      return random.nextInt(5) == 0 ? Double.NaN : random.nextGaussian();
    }
    if (type == boolean.class) {
      return random.nextBoolean();
    }
    if (type == String.class) {
      return random.nextInt(5) == 0 ? "" : "Wort-é-" + random.nextInt(1000);
    }
    if (type == StateCode.class) {
      return new StateCode(
          random.nextBoolean() ? "ABC" : "Z" + (char) ('A' + random.nextInt(26)) + "Q");
    }
    if (type == AllyRecord.class) {
      return drawn(AllyRecord.class, random);
    }
    if (type instanceof ParameterizedType list) {
      List<Object> items = new ArrayList<>();
      for (int size = random.nextInt(6); size > 0; size--) {
        items.add(value(list.getActualTypeArguments()[0], random));
      }
      return items;
    }
    Object[] words = ((Class<?>) type).getEnumConstants();
    return words[random.nextInt(words.length)];
  }

  /** All runs of the block but for the last, which failed; the answers of all to the same calls. */
  private static PlayedBlock played() throws ReflectiveOperationException {
    Random random = new Random(1);
    List<RunRecord> records = new ArrayList<>();
    for (int run = BLOCK.from(); run < BLOCK.to() - 1; run++) {
      RunRecord record = drawn(RunRecord.class, random);
      Object[] values = new Object[RunRecord.class.getRecordComponents().length];
      for (int i = 0; i < values.length; i++) {
        values[i] = RunRecord.class.getRecordComponents()[i].getAccessor().invoke(record);
      }
      values[0] = run;
      records.add((RunRecord) RunRecord.class.getDeclaredConstructors()[0].newInstance(values));
    }
    return new PlayedBlock(
        BLOCK, records, List.of(new PlayedBlock.Failure(BLOCK.to() - 1, "why")), List.of());
  }

  @Test
  void everyRunComesBackAsItWas() throws Exception {
    PlayedBlock played = played();
    List<String> events = List.of("{\"day\":1}", "", "{\"day\":1}");

    RecordCodec.Decoded decoded = RecordCodec.decode(BLOCK, RecordCodec.encode(played, events));

    assertThat(decoded.played()).isEqualTo(played);
    assertThat(decoded.events()).isEqualTo(events);
  }

  @Test
  void aBlockOfMoreOrFewerBytesOrOtherRunsIsRefused() throws Exception {
    byte[] bytes = RecordCodec.encode(played(), List.of("told"));
    for (int length = 0; length < bytes.length; length += 7) {
      byte[] some = Arrays.copyOf(bytes, length);

      assertThatThrownBy(() -> RecordCodec.decode(BLOCK, some)).isInstanceOf(IOException.class);
    }
    assertThatThrownBy(() -> RecordCodec.decode(BLOCK, Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> RecordCodec.decode(new Block(3, 1, 40, 91), bytes))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("other runs");
  }

  @Test
  void ofALongFailureItsBeginningIsKept() throws IOException {
    Block one = new Block(0, 0, 0, 1);
    PlayedBlock.Failure failure = new PlayedBlock.Failure(0, "x".repeat(5000));

    PlayedBlock.Failure kept =
        RecordCodec.decode(
                one,
                RecordCodec.encode(
                    new PlayedBlock(one, List.of(), List.of(failure), List.of()), List.of()))
            .played()
            .failures()
            .get(0);

    assertThat(kept.error()).isEqualTo("x".repeat(4000));
  }
}
