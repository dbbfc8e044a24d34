/**
 * One run told in words: what happened, why, and which choice it hung on.
 *
 * <p>Start at {@link casus.story.Explanation}, which plays a run again before an audience. {@link
 * casus.story.Storyteller} makes days of sentences of what it heard; {@link
 * casus.story.DecisiveChoice} looks for the draw that, had it fallen otherwise, would have changed
 * the outcome most. No printing.
 *
 * <p>Of casus this package uses {@code crisis}, {@code engine}, {@code luck}, {@code results},
 * {@code treaty}.
 */
@NullMarked
package casus.story;

import org.jspecify.annotations.NullMarked;
