package casus.crisis;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of a rule's record as a coefficient, and names the parameter that sets it. A
 * rule gets a coefficient by a name in {@link Parameter}, its entry in {@code parameters.csv}, and
 * a component with this mark; {@link Coefficients} reads it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Coefficient {
  /**
   * The parameter; for a {@link Ladder} those of successive steps.
   *
   * @return at least one
   */
  Parameter[] value();

  /**
   * The step of a {@link Ladder} that the first parameter sets; steps without one are 0.
   *
   * @return from 0
   */
  int from() default 0;
}
