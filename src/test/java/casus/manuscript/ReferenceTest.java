package casus.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** References as BibTeX reads them. */
class ReferenceTest {
  @Test
  void signsOfLatexAreWordsAndBracesStayInPairs() {
    String entry =
        new Reference("own", "dataset", "A {B", "2020", "50% of x^2 ~ \\d_1 }", "", "", "a & b")
            .bibtex();

    assertThat(entry)
        .contains("author = {{A \\textbraceleft{}B}}")
        .contains("50\\% of x\\textasciicircum{}2 \\textasciitilde{} \\textbackslash{}d\\_1")
        .contains("\\textbraceright{}", "a \\& b");
    assertThat(entry.chars().filter(c -> c == '{').count())
        .isEqualTo(entry.chars().filter(c -> c == '}').count());
  }
}
