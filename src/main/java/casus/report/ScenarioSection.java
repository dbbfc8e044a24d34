package casus.report;

import casus.report.Table.Cell;
import casus.results.StoredScenario;
import java.util.List;
import java.util.stream.Collectors;

/** What was simulated: the scenario's own words, its states and its treaties. */
final class ScenarioSection implements Section {
  @Override
  public boolean present(Findings findings) {
    return findings.scenario().isPresent();
  }

  @Override
  public void write(Findings findings, Html html) {
    StoredScenario scenario = findings.scenario().orElseThrow();
    for (String paragraph : scenario.description().split("\n\\s*\n", -1)) {
      if (!paragraph.isBlank()) {
        html.leaf("p", paragraph.strip().replaceAll("\\s+", " "));
      }
    }
    html.open("dl");
    entry(html, "Day 0", scenario.date());
    entry(
        html,
        "States",
        scenario.states().stream()
            .map(state -> state.name() + " (" + state.code() + ")")
            .collect(Collectors.joining(", ")));
    entry(
        html,
        "Disputes",
        scenario.disputes().stream()
            .map(
                dispute ->
                    scenario.name(dispute.challenger())
                        + " against "
                        + scenario.name(dispute.target())
                        + (dispute.open() ? "" : " (may be provoked)"))
            .collect(Collectors.joining("; ")));
    entry(html, "Parameters", parameters(scenario));
    entry(html, "Sources", String.join("; ", scenario.sources()));
    html.close();
    Table treaties =
        new Table("Treaties among these states", List.of("Treaty", "Id", "Members", "Promise"));
    for (StoredScenario.Treaty treaty : scenario.treaties()) {
      if (treaty.members().size() > 1) {
        treaties.add(
            Cell.of(treaty.title()),
            Cell.of(treaty.id()),
            Cell.of(String.join(" ", treaty.members())),
            Cell.of(treaty.defence() ? "defence" : "consultation"));
      }
    }
    if (!treaties.isEmpty()) {
      treaties.write(html, StoredScenario.FILE);
    }
  }

  /** Whether the model's parameters are one value each, or uncertain. */
  private static String parameters(StoredScenario scenario) {
    String drawn =
        scenario.drawn().isEmpty()
            ? ""
            : "drawn anew in each run, each by itself: " + String.join(", ", scenario.drawn());
    if (scenario.posterior().isEmpty()) {
      return drawn.isEmpty()
          ? "one value each for all runs: the defaults, or what the scenario states"
          : drawn + "; all others as defaults, or as the scenario states";
    }
    return "drawn anew in each run, together, from the sample of their posterior in "
        + scenario.posterior()
        + (drawn.isEmpty() ? "" : "; " + drawn)
        + "; all others as defaults, or as the scenario states";
  }

  private static void entry(Html html, String term, String words) {
    if (!words.isBlank()) {
      html.leaf("dt", term);
      html.leaf("dd", words);
    }
  }
}
