/**
 * One run: MASON's clock over the model.
 *
 * <p>{@link casus.engine.CrisisWorld} is MASON's simulation state; the phases of a day are its
 * Steppables, in the order of model.md section 3. {@link casus.engine.Simulator} plays
 * replications. Uses {@code crisis}, {@code treaty} and {@code luck}; with {@code gui} alone sees
 * MASON. No files, no threads, no printing.
 */
@NullMarked
package casus.engine;

import org.jspecify.annotations.NullMarked;
