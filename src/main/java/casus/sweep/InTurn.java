package casus.sweep;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/**
 * One iteration after the other. Each is begun when those before it are done, and none is held
 * whole, as a stream of streams would.
 */
final class InTurn<T> implements Iterator<T> {
  private final Iterator<? extends Supplier<? extends Iterator<T>>> parts;
  private Iterator<T> part = Collections.emptyIterator();

  InTurn(Iterator<? extends Supplier<? extends Iterator<T>>> parts) {
    this.parts = parts;
  }

  @Override
  public boolean hasNext() {
    while (!part.hasNext() && parts.hasNext()) {
      part = parts.next().get();
    }
    return part.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return part.next();
  }
}
