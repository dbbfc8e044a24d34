/**
 * One run: MASON's clock over the model.
 *
 * <p>{@link casus.engine.CrisisWorld} is MASON's simulation state; the phases of a day are its
 * Steppables, in the order of model.md section 3. {@link casus.engine.Simulator} plays
 * replications. No files, no threads, no printing.
 *
 * <p>Of casus this package uses {@code crisis}, {@code luck}, {@code treaty}; of libraries MASON,
 * as {@code gui} does.
 */
@NullMarked
package casus.engine;

import org.jspecify.annotations.NullMarked;
