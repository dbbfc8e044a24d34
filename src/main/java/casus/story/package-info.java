/**
 * One run told in words: what happened, why, and which choice it hung on.
 *
 * <p>Start at {@link casus.story.Explanation}, which plays a run again before an audience. {@link
 * casus.story.Storyteller} makes days of sentences of what it heard; {@link
 * casus.story.DecisiveChoice} looks for the draw that, had it fallen otherwise, would have changed
 * the outcome most. Where a stored run's scenario comes from is {@link casus.story.StoredScenario}.
 * Uses {@code scenario}, {@code results}, {@code engine}, {@code crisis}, {@code treaty} and {@code
 * luck}. No printing.
 */
@NullMarked
package casus.story;

import org.jspecify.annotations.NullMarked;
