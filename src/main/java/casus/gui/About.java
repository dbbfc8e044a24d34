package casus.gui;

/** What the console tells of the program. */
final class About {
  /** The text. */
  static final String HTML =
      "<html><body style='font-family:sans-serif;margin:12px'><h2>casus</h2><p>A crisis among"
          + " states bound by treaties, a day a step.</p><p>Play, pause, step and stop are below;"
          + " the slider “Delay” sets the speed. On the map, a double click on a state or a theatre"
          + " opens its inspector; the wheel zooms, dragging moves. The buttons above the map lead"
          + " to the next event (key n), back to day 0 (0) and back to the theatre (t); p plays and"
          + " pauses; the camera saves what is seen.</p><p>“Why” tells why the latest choice and"
          + " the latest call went as they did: a mark stands where each draw fell.</p><p>Values"
          + " named “next run” count from the next start on.</p></body></html>";

  private About() {}
}
