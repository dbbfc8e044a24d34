package casus.report;

import casus.results.ManifestEntry;
import java.io.IOException;
import java.util.List;

/** Where the numbers come from: the manifest, in full. */
final class ProvenanceSection implements Section {
  @Override
  public void write(Findings findings, Html html) throws IOException {
    List<ManifestEntry> entries = findings.results().manifestEntries();
    long failures =
        entries.stream()
            .filter(entry -> entry.path().equals("failures") && !entry.value().equals("0"))
            .count();
    boolean incomplete =
        entries.stream()
            .anyMatch(entry -> entry.path().equals("complete") && entry.value().equals("false"));
    boolean isPartial = findings.manifest().partial().isPresent(); // told at the top
    if (failures > 0 || (incomplete && !isPartial)) {
      html.leaf(
          "p",
          "Not all replications that were asked for are here: see failures.csv and manifest.json.",
          "class",
          "warning");
    }
    html.leaf("p", "'casus verify DIR' checks the hashes and runs a sample again.");
    list(html, entries.stream().filter(entry -> !isHash(entry)).toList());
    List<ManifestEntry> hashes = entries.stream().filter(ProvenanceSection::isHash).toList();
    if (!hashes.isEmpty()) {
      html.open("details");
      html.leaf("summary", "SHA-256 of inputs and files");
      list(html, hashes);
      html.close();
    }
  }

  private static boolean isHash(ManifestEntry entry) {
    return entry.path().startsWith("inputs.") || entry.path().startsWith("files.");
  }

  private static void list(Html html, List<ManifestEntry> entries) {
    html.open("dl", "class", "manifest");
    for (ManifestEntry entry : entries) {
      html.leaf("dt", entry.path());
      html.open("dd");
      html.leaf("code", entry.value());
      html.close();
    }
    html.close();
  }
}
