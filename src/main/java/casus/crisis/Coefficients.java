package casus.crisis;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * Makes rules from parameters: each component of a rule's record that is marked {@link Coefficient}
 * takes the value of the parameter named there.
 */
final class Coefficients {
  private static final ClassValue<Recipe> RECIPES =
      new ClassValue<>() {
        @Override
        protected Recipe computeValue(Class<?> rule) {
          return Recipe.of(rule);
        }
      };

  private Coefficients() {}

  /**
   * A rule as parameters set it.
   *
   * @param rule its record
   * @param p the parameters
   * @param given the components that are no coefficients, in order
   * @param <R> the rule
   * @return the rule; counts are rounded to the nearest whole number
   * @throws IllegalArgumentException if a component is neither given nor a number or a {@link
   *     Ladder}
   */
  static <R extends Record> R read(Class<R> rule, Parameters p, Object... given) {
    return rule.cast(RECIPES.get(rule).make(p, given));
  }

  /**
   * The parameters of a rule that are numbers of their own.
   *
   * @param rule its record
   * @return in the order of its components, without those of a {@link Ladder}
   */
  static List<Parameter> single(Class<? extends Record> rule) {
    return Arrays.stream(rule.getRecordComponents())
        .filter(component -> component.getType() != Ladder.class)
        .map(component -> component.getAnnotation(Coefficient.class))
        .filter(Objects::nonNull)
        .map(mark -> mark.value()[0])
        .toList();
  }

  /** What a component is made of. */
  @FunctionalInterface
  private interface Source {
    Object of(Parameters p, Iterator<Object> given);
  }

  /** How a rule's record is made: looked up once for each. */
  private record Recipe(Constructor<?> constructor, List<Source> sources) {
    static Recipe of(Class<?> rule) {
      RecordComponent[] components = rule.getRecordComponents();
      try {
        return new Recipe(
            rule.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new)),
            Arrays.stream(components).map(Recipe::source).toList());
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("a record without its constructor: " + rule, e);
      }
    }

    private static Source source(RecordComponent component) {
      Coefficient mark = component.getAnnotation(Coefficient.class);
      if (mark == null) {
        return (p, given) -> given.next();
      }
      Parameter[] parameters = mark.value();
      Class<?> type = component.getType();
      if (type == Ladder.class) {
        return (p, given) -> Ladder.of(p, mark.from(), parameters);
      }
      Parameter parameter = parameters[0];
      if (type == double.class && parameters.length == 1) {
        return (p, given) -> p.get(parameter);
      }
      if (type == int.class && parameters.length == 1) {
        return (p, given) -> (int) Math.rint(p.get(parameter));
      }
      throw new IllegalArgumentException("no number, nor numbers by step: " + component);
    }

    Object make(Parameters p, Object... given) {
      Iterator<Object> others = List.of(given).iterator();
      Object[] values = new Object[sources.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = sources.get(i).of(p, others);
      }
      try {
        return constructor.newInstance(values);
      } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("cannot make " + constructor, e);
      }
    }
  }
}
