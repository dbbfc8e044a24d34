package casus.report;

import casus.figure.Words;
import casus.results.SummaryRow;
import casus.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came out, in plain words with numbers and intervals, for those who read nothing else. */
final class SummarySection implements Section {
  private static final String RESPONSE = "response/";

  /** Outcomes that every run has, and what they mean. */
  private static final Map<String, String> MEANINGS =
      Map.of(
          "attack", "one side used force on the scale of war, and the other did not",
          "nuclear", "nuclear arms were used",
          "second_theatre", "a further dispute broke out elsewhere");

  @Override
  public void write(Findings findings, Html html) throws IOException {
    html.leaf("p", opening(findings), "class", "lead");
    if (findings.points() > 1) {
      html.leaf("p", acrossPoints(findings));
    }
    List<String> sentences = new ArrayList<>();
    climb(findings).ifPresent(sentences::add);
    sentences.addAll(outcomes(findings));
    findings
        .estimate("belligerents", "mean")
        .ifPresent(row -> sentences.add("States that used force, on average: " + Prose.mean(row)));
    ending(findings).ifPresent(sentences::add);
    if (!sentences.isEmpty()) {
      html.open("ul");
      sentences.forEach(sentence -> html.leaf("li", sentence + "."));
      html.close();
    }
    List<String> answers = answers(findings);
    if (!answers.isEmpty()) {
      html.leaf("h3", "When treaties were called");
      html.open("ul");
      answers.forEach(answer -> html.leaf("li", answer));
      html.close();
    }
    html.leaf(
        "p",
        "These are statements about a model under the assumptions of its scenario, not forecasts."
            + " Intervals tell how precisely the runs measure the model; they do not tell how well"
            + " the model measures the world. The size of deterrence rests on how much strength"
            + " counts where war is at stake (strength_weight_war), which the data leave between 0"
            + " and about 0.4: sweep it, as scenarios/studies/strength-at-war.yaml does. The effect"
            + " of wording, of nuclear standing on joining, and any chance of nuclear use rest on"
            + " assumptions that no data identify.",
        "class",
        "caveat");
  }

  private static String opening(Findings findings) {
    var manifest = findings.manifest();
    String runs = Words.count(manifest.replications(), "run", "runs");
    String design =
        findings.points() > 1 || findings.arms().size() > 1
            ? Text.format(
                " at each of %s and %s",
                Words.count(findings.points(), "design point", "design points"),
                Words.count(findings.arms().size(), "arm", "arms"))
            : "";
    Optional<SummaryRow> war = findings.estimate("war", "probability");
    String first =
        Text.format(
            "The crisis \u201c%s\u201d was played %s%s, each over %s.",
            manifest.scenarioTitle(),
            "in " + runs,
            design,
            Words.count(manifest.horizonDays(), "day", "days"));
    return war.map(
            row ->
                first
                    + told(
                        findings,
                        "It came to war, with force on the scale of war on both sides, "
                            + frequency(row)))
        .orElse(first);
  }

  private static String told(Findings findings, String sentence) {
    String where =
        findings.points() > 1 || findings.arms().size() > 1
            ? Text.format(
                " (arm %s%s)",
                findings.titles().arm(findings.arm()),
                findings.points() > 1 ? ", design point " + findings.point() : "")
            : "";
    return " " + sentence + where + ".";
  }

  private static String frequency(SummaryRow row) {
    return Prose.inAThousand(row.value()) + ", " + Prose.probability(row);
  }

  /** Where the outcome told first is least and most likely over the design. */
  private static String acrossPoints(Findings findings) throws IOException {
    SummaryRow[] ends = new SummaryRow[2];
    for (SummaryRow row :
        findings
            .results()
            .summary(r -> r.outcome().equals("war") && r.statistic().equals("probability"))) {
      if (ends[0] == null || row.value() < ends[0].value()) {
        ends[0] = row;
      }
      if (ends[1] == null || row.value() > ends[1].value()) {
        ends[1] = row;
      }
    }
    if (ends[0] == null || ends[1] == null) {
      return Text.format(
          "The study has %s.", Words.count(findings.points(), "design point", "design points"));
    }
    return Text.format(
        "Over the design the probability of war goes from %s (point %s, arm %s) to %s (point %s,"
            + " arm %s). What follows is the first point.",
        Prose.probability(ends[0]),
        findings.titles().numbered(ends[0].point()),
        findings.titles().arm(ends[0].arm()),
        Prose.probability(ends[1]),
        findings.titles().numbered(ends[1].point()),
        findings.titles().arm(ends[1].arm()));
  }

  /** How high most runs climbed. */
  private static Optional<String> climb(Findings findings) {
    int most = -1;
    double greatest = -1;
    for (int rung = 0; rung < Words.RUNGS.size(); rung++) {
      double share =
          findings.estimate("max_rung", "share:" + rung).map(SummaryRow::value).orElse(-1.0);
      if (share > greatest) {
        greatest = share;
        most = rung;
      }
    }
    if (most < 0) {
      return Optional.empty();
    }
    return Optional.of(
        Text.format(
            "The most frequent highest rung was %d, %s: %s",
            most,
            Words.RUNGS.get(most).toLowerCase(Locale.ROOT),
            Prose.probability(findings.estimate("max_rung", "share:" + most).orElseThrow())));
  }

  private static List<String> outcomes(Findings findings) {
    List<String> sentences = new ArrayList<>();
    findings
        .estimates("probability")
        .forEach(
            (outcome, row) -> {
              if (!outcome.contains("/") && !outcome.equals("war")) {
                String what = MEANINGS.getOrDefault(outcome, meaning(findings, outcome));
                sentences.add(Words.sentence(what) + ", " + frequency(row));
              }
            });
    return sentences;
  }

  /** An outcome of the scenario's own, with its rule where the folder tells. */
  private static String meaning(Findings findings, String outcome) {
    String rule = findings.meaning(outcome).map(words -> " (" + words + ")").orElse("");
    return "the outcome \u201c" + findings.titles().ownOutcome(outcome) + "\u201d" + rule;
  }

  private static Optional<String> ending(Findings findings) {
    List<String> endings = new ArrayList<>();
    for (SummaryRow row : findings.rows()) {
      if (row.arm().equals(findings.arm())
          && row.outcome().equals("ending")
          && row.statistic().startsWith("share:")
          && row.value() > 0) {
        endings.add(row.statistic().substring(6) + " " + Prose.probability(row));
      }
    }
    return endings.isEmpty()
        ? Optional.empty()
        : Optional.of("How the first dispute ended: " + Words.list(endings));
  }

  /** What each ally did when called, most called first. */
  private static List<String> answers(Findings findings) {
    List<SummaryRow> called =
        findings.estimates("probability").values().stream()
            .filter(row -> row.outcome().startsWith("called/") && row.value() > 0)
            .sorted((a, b) -> Double.compare(b.value(), a.value()))
            .limit(8)
            .toList();
    List<String> sentences = new ArrayList<>();
    for (SummaryRow row : called) {
      String[] parts = row.outcome().split("/", -1);
      if (parts.length == 4) {
        int dot = parts[1].lastIndexOf('.');
        String treaty = dot < 0 ? parts[1] : parts[1].substring(0, dot);
        String article = dot < 0 ? "" : ", Article " + parts[1].substring(dot + 1);
        sentences.add(
            Text.format(
                "%s called on %s (%s%s) in %s of runs.%s",
                findings.state(parts[2]),
                findings.state(parts[3]),
                findings.treaty(treaty),
                article,
                Prose.probability(row),
                answered(findings, RESPONSE + row.outcome().substring("called/".length()))));
      }
    }
    return sentences;
  }

  /** How often the answers to a call were force and how often none, with how many calls. */
  private static String answered(Findings findings, String calls) {
    return findings
        .estimate(calls, "share:none")
        .filter(none -> !Double.isNaN(none.value()))
        .map(
            none ->
                Text.format(
                    " %s met limited force in %s, full force in %s, and nothing in %s.",
                    Words.count(none.n(), "call", "calls"),
                    share(findings, calls, "limited"),
                    share(findings, calls, "full"),
                    Prose.probability(none)))
        .orElse("");
  }

  private static String share(Findings findings, String calls, String response) {
    return findings
        .estimate(calls, "share:" + response)
        .map(Prose::probability)
        .orElse("no estimate");
  }
}
