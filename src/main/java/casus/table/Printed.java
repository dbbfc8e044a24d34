package casus.table;

/**
 * A cell as it is read.
 *
 * @param text the number or the words; a dash for what is missing
 * @param interval in brackets; empty for none
 * @param marks stars and the dagger of doubt that stand behind the number; often empty
 */
record Printed(String text, String interval, String marks) {
  static Printed of(String text) {
    return new Printed(text, "", "");
  }
}
