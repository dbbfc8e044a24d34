package casus.figure;

import java.util.function.Consumer;

/**
 * A figure that is ready to be drawn: everything is read and laid out, and painting it twice gives
 * the same picture twice.
 *
 * @param height of the page, in points
 * @param caption what it shows, for print and for those who cannot see it
 * @param numbers what is drawn, as a table
 * @param painter draws it
 */
record Drawing(double height, Caption caption, NumberTable numbers, Consumer<Canvas> painter) {}
