package casus.manuscript;

import casus.design.Study;
import casus.figure.Words;
import casus.results.ComparisonRow;
import casus.results.StoredManifest;
import casus.results.StoredResults;
import casus.scenario.LoadedScenario;
import casus.scenario.LoadedStudy;
import casus.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The STRESS-ABS checklist (Monks et al. 2019, Journal of Simulation 13(1): 55–67), filled where
 * the program knows, marked where the author must.
 */
final class StressChecklist {
  private final StoredResults results;
  private final StoredManifest manifest;
  private final LoadedScenario base;
  private final Study study;
  private final List<Block> blocks = new ArrayList<>();

  StressChecklist(StoredResults results, LoadedStudy loaded) {
    this.results = results;
    manifest = results.manifest();
    base = loaded.base();
    study = loaded.study();
  }

  List<Block> blocks() {
    blocks.add(new Block.Heading(1, "STRESS-ABS checklist"));
    objectives();
    logic();
    data();
    experimentation();
    implementation();
    return blocks;
  }

  private void objectives() {
    heading("1 Objectives");
    item(
        "1.1 Purpose of the model",
        Passage.of(
            "What distribution of outcomes follows from a crisis and a web of treaties, and how it"
                + " changes with their text and credibility. "
                + (base.description().isEmpty() ? "" : base.description() + " ")));
    item(
        "1.2 Model outputs",
        Passage.of(
            "Columns of runs.csv and responses.csv as dictionary.csv defines them; the study's own:"
                + " "
                + (base.outcomes().isEmpty()
                    ? "none"
                    : String.join(
                        "; ",
                        base.outcomes().stream()
                            .map(outcome -> outcome.name() + " = " + outcome.text())
                            .toList()))
                + "."));
    item(
        "1.3 Experimentation aims",
        new Passage().gap("the question of the paper, and what would answer it"));
  }

  private void logic() {
    heading("2 Logic");
    item(
        "2.1 Base model overview diagram",
        Passage.of("Seven phases a day in fixed order; the pipeline is drawn in architecture.md. ")
            .gap("a diagram, if the journal asks for one"));
    item(
        "2.2 Base model logic",
        Passage.of("Rules R1–R13 of model.md, section 4, summarised in odd.md."));
    item(
        "2.3 Scenario logic",
        Passage.of(
            Text.format(
                "%s and %s; what each changes stands in the delta ODD.",
                Words.count(study.points().count(), "design point", "design points"),
                Words.count(study.arms().size(), "arm", "arms"))));
    item(
        "2.4 Algorithms",
        Passage.of("Equations of model.md; estimators and their sources in statistics.md."));
    item(
        "2.5.1 Environment",
        Passage.of("Great-circle distances between capitals and theatres; land borders."));
    item(
        "2.5.2 Agents",
        Passage.of(
            Text.format(
                "%s; attributes in scenario.effective.yaml.",
                Words.count(base.scenario().states().size(), "state", "states"))));
    item(
        "2.5.3 Interaction topology",
        Passage.of(
            Text.format(
                "Disputes (%d), treaties (%d), patrons, transfers.",
                base.scenario().confrontations().size(), base.scenario().treaties().size())));
    item(
        "2.5.4 Entry and exit",
        Passage.of("States neither enter nor leave; disputes open and end (R10, R13)."));
  }

  private void data() {
    heading("3 Data");
    item(
        "3.1 Data sources",
        Passage.of("references.bib names every source touched; sources of the scenario: ")
            .text(
                base.sources().isEmpty()
                    ? "none stated. "
                    : String.join("; ", base.sources()) + " ")
            .gap("where the author's own values come from, if not named there"));
    item(
        "3.2 Pre-processing",
        Passage.of(
            "Tables of states were made by scripts/data of the program; values as used stand in"
                + " scenario.effective.yaml."));
    item(
        "3.3 Input parameters",
        Passage.of("All in scenario.effective.yaml; departures from defaults in the delta ODD."));
    item(
        "3.4 Assumptions",
        Passage.of("Marked as assumption in parameters.csv and in model.md, section 6. ")
            .gap("which of them the conclusions hang on, and what was done about it"));
  }

  private void experimentation() {
    heading("4 Experimentation");
    item(
        "4.1 Initialisation",
        Passage.of("No warm-up: a run begins at day 0 in the state that the scenario gives."));
    item(
        "4.2 Run length",
        new Passage()
            .number(
                Words.count(manifest.horizonDays(), "day", "days"), "manifest.json horizon_days")
            .text(", in steps of one day."));
    Passage estimation =
        new Passage()
            .number(
                Words.count(manifest.replications(), "replication", "replications"),
                "manifest.json replications")
            .text(" of each point and arm, with 95% intervals on every estimate (statistics.md). ");
    manifest.partial().ifPresent(part -> estimation.text(part.sentence() + " "));
    item("4.3 Estimation approach", estimation.gap("why so many replications are enough"));
  }

  private void implementation() {
    heading("5 Implementation");
    item(
        "5.1 Software",
        Passage.of(
            Citation.version(manifest)
                + ", Java 17 or later, on MASON; manifest.json names both."));
    item(
        "5.2 Random sampling",
        new Passage()
            .text("Philox 4×32-10, keyed by seed, replication, purpose, day and actors; seed ")
            .number(Long.toString(manifest.seed()), "manifest.json seed")
            .text(study.arms().size() > 1 ? "; arms share their luck." : "."));
    item(
        "5.3 Model execution",
        new Passage()
            .code(Citation.command(manifest))
            .text("; the same bytes on any number of threads."));
    item(
        "5.4 System specification",
        Passage.of("Time and threads in timing.json, Java and system in manifest.json. ")
            .gap("processor and memory of the machine"));
    heading("6 Code access");
    item(
        "6.1 Computer model sharing statement",
        Passage.of(
                "casus is open source (Apache-2.0). The results folder holds scenario, study and"
                    + " journal; 'casus verify' checks it"
                    + (results.has(ComparisonRow.FILE) ? ", comparisons are made of it" : "")
                    + ". ")
            .gap("where code and results folder are deposited (DOI)"));
  }

  private void heading(String text) {
    blocks.add(new Block.Heading(2, text));
  }

  private void item(String term, Passage passage) {
    blocks.add(new Block.Item(term, passage));
  }
}
