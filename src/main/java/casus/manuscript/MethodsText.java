package casus.manuscript;

import casus.figure.Words;
import casus.results.ComparisonRow;
import casus.results.ManifestEntry;
import casus.results.PlanMarks;
import casus.results.SensitivityRow;
import casus.results.StoredManifest;
import casus.results.StoredResults;
import casus.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A paragraph on methods that an author may copy: what is true of a folder, and no more. */
public final class MethodsText {
  private static final String MANIFEST = "manifest.json ";

  private final StoredResults results;
  private final StoredManifest manifest;
  private final List<String> arms;
  private final long points;

  private MethodsText(StoredResults results, List<String> arms, long points) {
    this.results = results;
    this.manifest = results.manifest();
    this.arms = List.copyOf(arms);
    this.points = points;
  }

  /**
   * The paragraph as it is read.
   *
   * @param results the folder
   * @param arms its arms, the base first
   * @param points how many design points it has
   * @return sentences
   * @throws IOException if a file of the folder cannot be read
   */
  public static String plain(StoredResults results, List<String> arms, long points)
      throws IOException {
    return new MethodsText(results, arms, points).passage().plain();
  }

  /** The paragraph with the places of its numbers. */
  static Passage of(StoredResults results) throws IOException {
    StoredManifest manifest = results.manifest();
    return new MethodsText(results, manifest.arms(), manifest.points()).passage();
  }

  private Passage passage() throws IOException {
    Passage said =
        Passage.of(
            Text.format(
                    "We simulated the scenario \u201c%s\u201d (%s) with %s, an agent-based model"
                        + " of",
                    manifest.scenarioTitle(), manifest.scenarioName(), Citation.version(manifest))
                + " mutual-defence commitments in crisis, written on MASON (Luke et al. 2005). ");
    design(said);
    manifest.partial().ifPresent(part -> said.text(" " + part.sentence()));
    said.text(
        " In daily steps states choose among rungs of escalation by quantal response; allies read"
            + " the text of their treaty, victims decide whether to invoke it, councils vote where"
            + " the text asks for it, and each called ally answers by a multinomial choice from"
            + " nothing to full belligerency. Random numbers are functions of the master seed (");
    said.number(Long.toString(manifest.seed()), MANIFEST + "seed");
    said.text(
        Text.format(
            "), the replication and the question asked (Philox 4×32-10), so that the results do not"
                + " depend on the number of threads%s. %s The scenario, every parameter and the"
                + " hashes of all files are in the results folder; the command ",
            luck(), intervals()));
    said.text("\u201c").code(Citation.command(manifest)).text("\u201d");
    said.text(" makes it again.");
    PlanMarks.of(results).ifPresent(marks -> said.text(" " + marks.sentence()));
    return said;
  }

  private void design(Passage said) throws IOException {
    String horizon = Words.count(manifest.horizonDays(), "day", "days");
    String runs = Words.count(manifest.replications(), "replication", "replications");
    if (points <= 1 && arms.size() <= 1) {
      said.text("We ran ").number(runs, MANIFEST + "replications");
      said.text(" of ").number(horizon, MANIFEST + "horizon_days").text(".");
      return;
    }
    said.text("The study has ");
    said.number(Words.count(points, "design point", "design points"), MANIFEST + "design.points");
    said.text(
        Text.format(
            " and %s (%s), with ",
            Words.count(arms.size(), "arm", "arms"),
            Words.list(results.words().arms().titles(arms))));
    said.number(runs, MANIFEST + "replications").text(" of ");
    said.number(horizon, MANIFEST + "horizon_days").text(" for each.");
  }

  /** Who has the same luck: arms always, points as the manifest says. */
  private String luck() throws IOException {
    String ofArms = arms.size() > 1 ? " and all arms share their luck" : "";
    if (points <= 1) {
      return ofArms;
    }
    Map<String, String> design = new HashMap<>();
    for (ManifestEntry entry : results.manifestEntries()) {
      if (entry.path().startsWith("design.")) {
        design.put(entry.path(), entry.value());
      }
    }
    String together = design.getOrDefault("design.points_with_one_luck", "");
    return ofArms
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

  private String intervals() {
    List<String> methods = new ArrayList<>();
    methods.add(
        "Wilson for probabilities, Student's t or, where the sample is skew, Hall's for means,"
            + " order statistics for quantiles");
    if (results.has("incidence.csv")) {
      methods.add(
          "the Aalen–Johansen estimator for cumulative incidence, endings competing and runs"
              + " censored at the horizon");
    }
    if (results.has(ComparisonRow.FILE)) {
      methods.add(
          "paired differences under common random numbers for comparisons of arms, with p"
              + " values after Holm");
    }
    if (results.has(SensitivityRow.FILE)) {
      methods.add("the bootstrap for sensitivity indices");
    }
    return "Intervals are at the 95% level: " + String.join("; ", methods) + ".";
  }
}
