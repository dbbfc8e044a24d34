package casus.report;

import casus.manuscript.MethodsText;
import java.io.IOException;

/** A paragraph on methods that an author may copy: what is true of this folder, and no more. */
final class MethodsSection implements Section {
  @Override
  public String id() {
    return "methods";
  }

  @Override
  public String title() {
    return "Methods";
  }

  @Override
  public boolean present(Findings findings) {
    return true;
  }

  @Override
  public void write(Findings findings, Html html) throws IOException {
    String paragraph = MethodsText.plain(findings.results(), findings.arms(), findings.points());
    html.leaf("p", paragraph, "id", "methods-paragraph");
  }
}
