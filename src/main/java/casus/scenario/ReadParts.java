package casus.scenario;

import casus.crisis.Uncertainty;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The parts of a scenario that were read without fault, with what each was read from: a changed
 * scenario is read anew only where it differs from the first one, and from that which the same
 * thread read last: the arms of a point have most in common. Threads may share it.
 */
final class ReadParts {
  /**
   * A part.
   *
   * @param from what it was read from
   * @param value what was read
   * @param uncertainties what of it is given as a distribution
   */
  private record Part(List<?> from, Object value, List<Uncertainty> uncertainties) {
    /** Nodes are the same only where nothing was laid over them; what stands where counts too. */
    boolean isFrom(List<?> others) {
      for (int i = 0; i < others.size(); i++) {
        Object one = from.get(i);
        Object other = others.get(i);
        if (one != other && (one instanceof Node || !one.equals(other))) {
          return false;
        }
      }
      return true;
    }
  }

  private final Map<String, Part> parts = new ConcurrentHashMap<>();

  @SuppressWarnings("ThreadLocalUsage") // there is one for each study
  private final ThreadLocal<Map<String, Part>> latest = ThreadLocal.withInitial(HashMap::new);

  /**
   * Reads a part, unless it was read from the same before.
   *
   * @param name what it is called: parts of one name are of one type, and as many things go into
   *     them
   * @param from all that its value depends on, nothing of which is ever changed
   * @param context takes what is wrong, and what is given as a distribution
   * @param reader reads it; its remarks are not made again
   * @return its value, not to be changed
   */
  @SuppressWarnings("unchecked") // parts of one name are of one type
  <T> T read(String name, List<?> from, Context context, Supplier<T> reader) {
    for (Part known : Arrays.asList(parts.get(name), latest.get().get(name))) {
      if (known != null && known.isFrom(from)) {
        context.uncertainties().addAll(known.uncertainties());
        return (T) known.value();
      }
    }
    int errors = context.problems().errors();
    int uncertain = context.uncertainties().size();
    T value = reader.get();
    if (context.problems().errors() == errors) {
      List<Uncertainty> own =
          context.uncertainties().subList(uncertain, context.uncertainties().size());
      Part read = new Part(List.copyOf(from), value, List.copyOf(own));
      if (parts.putIfAbsent(name, read) != null) {
        latest.get().put(name, read);
      }
    }
    return value;
  }
}
