package casus.manuscript;

/** A part of a text that stands by itself. */
sealed interface Block {
  /** A heading; level 1 for that of the whole part. */
  record Heading(int level, String text) implements Block {}

  /** A paragraph. */
  record Paragraph(Passage passage) implements Block {}

  /** An entry of a list, with what it is about in front; empty for none. */
  record Item(String term, Passage passage) implements Block {}
}
