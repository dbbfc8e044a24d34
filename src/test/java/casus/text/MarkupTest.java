package casus.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts that must not be taken for markup. */
class MarkupTest {
  @Test
  void markdownTakesEverySignForAWord() {
    assertThat(Markup.markdown("a_b *c* `d` [e](f) <g> h|i $x$ ~y~ #1 \\z"))
        .isEqualTo("a\\_b \\*c\\* \\`d\\` \\[e\\](f) \\<g\\> h\\|i \\$x\\$ \\~y\\~ \\#1 \\\\z");
    assertThat(Markup.markdown("A & B, &lt; and &#60;")).isEqualTo("A & B, \\&lt; and \\&\\#60;");
    assertThat(Markup.markdown("two \n lines")).isEqualTo("two lines");
  }
}
