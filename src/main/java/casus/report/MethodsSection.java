package casus.report;

import casus.figure.Words;
import casus.results.StoredManifest;
import casus.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    html.leaf("p", String.join(" ", sentences(findings)), "id", "methods-paragraph");
  }

  private static List<String> sentences(Findings findings) throws IOException {
    StoredManifest manifest = findings.manifest();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        Text.format(
                "We simulated the scenario \u201c%s\u201d (%s) with %s, an agent-based model of",
                manifest.scenarioTitle(), manifest.scenarioName(), Citation.version(manifest))
            + " mutual-defence commitments in crisis, written on MASON (Luke et al. 2005).");
    sentences.add(design(findings));
    manifest.partial().ifPresent(part -> sentences.add(part.sentence()));
    sentences.add(
        "In daily steps states choose among rungs of escalation by quantal response; allies read the"
            + " text of their treaty, victims decide whether to invoke it, councils vote where"
            + " the text asks for it, and each called ally answers by a multinomial choice from"
            + " nothing to full belligerency.");
    sentences.add(
        Text.format(
            "Random numbers are functions of the master seed (%d), the replication and the question asked (Philox 4×32-10), so that the results do not depend on the number of threads%s.",
            manifest.seed(), luck(findings)));
    sentences.add(intervals(findings));
    sentences.add(
        "The scenario, every parameter and the hashes of all files are in the results folder; the"
            + Text.format(" command %s makes it again.", quoted(manifest.command())));
    return sentences;
  }

  /** Who has the same luck: arms always, points as the manifest says. */
  private static String luck(Findings findings) throws IOException {
    String arms = findings.arms().size() > 1 ? " and all arms share their luck" : "";
    if (findings.points() <= 1) {
      return arms;
    }
    Map<String, String> design = new HashMap<>();
    findings.results().manifestEntries().stream()
        .filter(entry -> entry.path().startsWith("design."))
        .forEach(entry -> design.put(entry.path(), entry.value()));
    String together = design.getOrDefault("design.points_with_one_luck", "");
    return arms
        + switch (design.getOrDefault("design.luck", "")) {
          case "shared" -> "; runs of equal number share their luck at all design points";
          case "per-point" ->
              together.equals("1")
                  ? "; each design point has luck of its own"
                  : Text.format(
                      "; each %s design points in a row have luck of their own", together);
          default -> ""; // an earlier version, which did not tell
        };
  }

  private static String quoted(String command) {
    return command.isEmpty() ? "in its manifest" : "\u201c" + command + "\u201d";
  }

  private static String design(Findings findings) {
    StoredManifest manifest = findings.manifest();
    String horizon = Words.count(manifest.horizonDays(), "day", "days");
    String runs = Words.count(manifest.replications(), "replication", "replications");
    if (findings.points() <= 1 && findings.arms().size() <= 1) {
      return Text.format("We ran %s of %s.", runs, horizon);
    }
    return Text.format(
        "The study has %s and %s (%s), with %s of %s for each.",
        Words.count(findings.points(), "design point", "design points"),
        Words.count(findings.arms().size(), "arm", "arms"),
        Words.list(findings.arms()),
        runs,
        horizon);
  }

  private static String intervals(Findings findings) {
    List<String> methods = new ArrayList<>();
    methods.add(
        "Wilson for probabilities, Student's t or, where the sample is skew, Hall's for means,"
            + " order statistics for quantiles");
    if (findings.results().has("incidence.csv")) {
      methods.add(
          "the Aalen–Johansen estimator for cumulative incidence, endings competing and runs"
              + " censored at the horizon");
    }
    if (findings.results().has("comparisons.csv")) {
      methods.add(
          "paired differences under common random numbers for comparisons of arms, with p"
              + " values after Holm");
    }
    if (findings.results().has("sensitivity.csv")) {
      methods.add("the bootstrap for sensitivity indices");
    }
    return "Intervals are at the 95% level: " + String.join("; ", methods) + ".";
  }
}
