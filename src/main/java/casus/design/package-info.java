/**
 * The experiment as a plan: factors with their levels, designs that lay points over them, arms, and
 * how many replications each gets.
 *
 * <p>Start at {@link casus.design.Study}; a {@link casus.design.Design} makes {@link
 * casus.design.DesignPoints}. Nothing here reads files or plays runs.
 *
 * <p>Of casus this package uses {@code crisis}, {@code luck}.
 */
@NullMarked
package casus.design;

import org.jspecify.annotations.NullMarked;
