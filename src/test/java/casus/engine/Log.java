package casus.engine;

import casus.crisis.Chronicle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A listener that remembers what it was told. */
public final class Log implements Chronicle {
  private final List<Happening> happenings = new ArrayList<>();

  @Override
  public void tell(Happening happening) {
    happenings.add(happening);
  }

  public List<Happening> all() {
    return happenings;
  }

  public <T extends Happening> Stream<T> of(Class<T> kind) {
    return happenings.stream().filter(kind::isInstance).map(kind::cast);
  }

  public <T extends Happening> List<T> list(Class<T> kind) {
    return of(kind).toList();
  }

  /** All kinds of happenings there are. */
  public static Class<?>[] kinds() {
    return kinds(Happening.class).toArray(Class<?>[]::new);
  }

  private static Stream<Class<?>> kinds(Class<?> kind) {
    return kind.isSealed()
        ? Stream.of(kind.getPermittedSubclasses()).flatMap(Log::kinds)
        : Stream.of(kind);
  }
}
