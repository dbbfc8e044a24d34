package casus.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sim.util.Properties;

/** A list of named values for MASON's inspector; some can be changed, for the next run. */
final class Sheet extends Properties {
  private static final long serialVersionUID = 1;

  private final transient List<Row> rows = new ArrayList<>();

  /** A named value. */
  private record Row(
      String name,
      String description,
      Class<?> type,
      Supplier<Object> value,
      @Nullable Consumer<String> change) {}

  /** A value to look at. */
  Sheet shows(String name, String description, Supplier<Object> value) {
    rows.add(new Row(name, description, String.class, value, null));
    return this;
  }

  /** A number that can be changed; the new one is given as written. */
  Sheet asks(String name, String description, Supplier<Object> value, Consumer<String> change) {
    rows.add(new Row(name, description, Double.TYPE, value, change));
    return this;
  }

  @Override
  public boolean isVolatile() {
    return true;
  }

  @Override
  public int numProperties() {
    return rows.size();
  }

  @Override
  public Object getValue(int index) {
    return rows.get(index).value().get();
  }

  @Override
  public boolean isReadWrite(int index) {
    return rows.get(index).change() != null;
  }

  @Override
  public String getName(int index) {
    return rows.get(index).name();
  }

  @Override
  public String getDescription(int index) {
    return rows.get(index).description();
  }

  @Override
  public Class<?> getType(int index) {
    return rows.get(index).type();
  }

  @Override
  protected Object _setValue(int index, Object value) {
    Consumer<String> change = rows.get(index).change();
    if (change != null) {
      change.accept(value.toString());
    }
    return getValue(index);
  }
}
