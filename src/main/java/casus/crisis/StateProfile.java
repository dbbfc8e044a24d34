package casus.crisis;

import static java.util.Objects.requireNonNull;

import casus.text.Text;
import casus.treaty.StateCode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A state, or an actor that is treated as one, in a scenario (model.md, section 2).
 *
 * @param code its code
 * @param name its name
 * @param major whether it is a major power
 * @param permanentMember whether it can veto in the Security Council
 * @param host for a non-state actor the state that harbours it
 * @param latitude of the capital, degrees
 * @param longitude of the capital, degrees
 * @param attributes a value for every {@link Attribute}
 */
public record StateProfile(
    StateCode code,
    String name,
    boolean major,
    boolean permanentMember,
    Optional<StateCode> host,
    double latitude,
    double longitude,
    Map<Attribute, Double> attributes) {
  /** Checks that every attribute has a value in its range. */
  public StateProfile {
    requireNonNull(code, "code");
    attributes = Map.copyOf(attributes);
    for (Attribute attribute : Attribute.values()) {
      Double value = attributes.get(attribute);
      if (value == null || !(value >= attribute.least() && value <= attribute.greatest())) {
        throw new IllegalArgumentException(
            Text.format(
                "%s of %s is %s, not in [%s, %s]",
                attribute.word(), code, value, attribute.least(), attribute.greatest()));
      }
    }
  }

  /**
   * The same state by another name.
   *
   * @param other what it is called
   * @return a copy
   */
  public StateProfile called(String other) {
    return new StateProfile(
        code, other, major, permanentMember, host, latitude, longitude, attributes);
  }

  /**
   * A state of middling resolve and full stocks of munitions, and otherwise with nothing.
   *
   * @param code its code, and its name
   * @param capability its share of the world's, 0 to 1
   * @param latitude of its capital, degrees north
   * @param longitude of its capital, degrees east
   * @return the state
   */
  public static StateProfile of(
      StateCode code, double capability, double latitude, double longitude) {
    Map<Attribute, Double> attributes = new EnumMap<>(Attribute.class);
    for (Attribute attribute : Attribute.values()) {
      attributes.put(attribute, Math.max(0, attribute.least()));
    }
    attributes.put(Attribute.CAPABILITY, capability);
    attributes.put(Attribute.RESOLVE, 0.5);
    attributes.put(Attribute.MUNITIONS, 1.0);
    return new StateProfile(
        code, code.letters(), false, false, Optional.empty(), latitude, longitude, attributes);
  }

  /**
   * The same state as a major power.
   *
   * @param permanent whether it may veto in the Security Council
   * @return a copy
   */
  public StateProfile asMajor(boolean permanent) {
    return new StateProfile(code, name, true, permanent, host, latitude, longitude, attributes);
  }

  /**
   * The same state but for one attribute, which is taken as it is.
   *
   * @param attribute which
   * @param value its new value
   * @return a copy
   * @throws IllegalArgumentException if the value is not in the attribute's range
   */
  public StateProfile holding(Attribute attribute, double value) {
    Map<Attribute, Double> changed = new EnumMap<>(attributes);
    changed.put(attribute, value);
    return new StateProfile(code, name, major, permanentMember, host, latitude, longitude, changed);
  }

  /**
   * The value of an attribute.
   *
   * @param attribute which
   * @return its value
   */
  public double get(Attribute attribute) {
    return requireNonNull(attributes.get(attribute));
  }

  /**
   * The same state but for one attribute.
   *
   * @param attribute which
   * @param value its new value; cut to the attribute's range
   * @return a copy
   */
  public StateProfile with(Attribute attribute, double value) {
    return holding(attribute, Math.min(attribute.greatest(), Math.max(attribute.least(), value)));
  }

  /**
   * Whether this is no state but an actor within one.
   *
   * @return true for a non-state actor
   */
  public boolean nonstate() {
    return host.isPresent();
  }
}
