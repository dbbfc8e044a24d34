package casus.manuscript;

import casus.design.Factor;
import casus.design.LuckSharing;
import casus.design.Study;
import casus.figure.Words;
import casus.results.Labels;
import casus.scenario.Departures;
import casus.scenario.Departures.Departure;
import casus.scenario.LoadedScenario;
import casus.scenario.LoadedStudy;
import casus.text.Text;
import casus.treaty.Treaty;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a scenario and its study change against the model's defaults, under the headings of the ODD
 * protocol in their order. The model itself is described in the program's {@code odd.md}.
 */
final class DeltaOdd {
  /** Sections of a scenario whose values belong to entities and scales. */
  private static final Set<String> ENTITIES =
      Set.of(
          "treaties",
          "expected",
          "disputes",
          "patrons",
          "ties",
          "tensions",
          "provocations",
          "security_council",
          "date",
          "horizon");

  private static final Set<String> INPUTS = Set.of("events", "transfers", "sanctions");
  private static final Set<String> SUBMODELS =
      Set.of("parameters", "decision", "decision_provider");

  /** More values than these under one heading are counted, not listed. */
  private static final int LISTED = 60;

  private final LoadedStudy loaded;
  private final Labels labels;
  private final LoadedScenario base;
  private final Study study;
  private final List<Departure> departures;
  private final List<Block> blocks = new ArrayList<>();

  DeltaOdd(LoadedStudy loaded, Labels labels) throws IOException {
    this.labels = labels;
    this.loaded = loaded;
    base = loaded.base();
    study = loaded.study();
    departures = Departures.of(base);
  }

  List<Block> blocks() {
    heading(1, "What this study changes against the model's defaults (delta ODD)");
    paragraph(
        "The model is described after the ODD protocol in the documentation of casus (odd.md), with"
            + " every equation in model.md. Below stands, in the order of the protocol, what the"
            + " scenario and the study say otherwise; where nothing is said, the model stands as"
            + " described there.");
    purpose();
    entities();
    heading(2, "3 Process overview and scheduling");
    paragraph("Unchanged: seven phases a day.");
    concepts();
    initialization();
    heading(2, "6 Input data");
    list(departure -> INPUTS.contains(section(departure)), "No scripted events or flows.");
    heading(2, "7 Submodels");
    list(
        departure -> SUBMODELS.contains(section(departure)),
        "Unchanged: all parameters at default.");
    varied();
    return blocks;
  }

  private void purpose() {
    heading(2, "1 Purpose and patterns");
    item("Scenario", Passage.of(base.scenario().title() + " ").code(base.scenario().name()));
    if (!base.description().isEmpty()) {
      item("Question", Passage.of(base.description()));
    }
    base.outcomes()
        .forEach(
            outcome ->
                item(
                    "Outcome asked for",
                    new Passage().code(outcome.name() + ": " + outcome.text())));
  }

  private void entities() {
    heading(2, "2 Entities, state variables and scales");
    item(
        "Scales",
        Passage.of(
            Text.format(
                "day 0 is %s; %s",
                base.scenario().date(),
                Words.count(base.scenario().horizonDays(), "day", "days"))));
    item(
        "States",
        Passage.of(
            Words.list(
                base.scenario().states().stream()
                    .map(state -> state.name() + " (" + state.code().letters() + ")")
                    .toList())));
    List<Treaty> treaties = base.scenario().treaties();
    item(
        "Treaties",
        treaties.isEmpty()
            ? Passage.of("none")
            : Passage.of(
                Words.list(treaties.stream().map(t -> t.title() + " (" + t.id() + ")").toList())));
    list(
        departure ->
            ENTITIES.contains(section(departure))
                && !Set.of("date", "horizon").contains(departure.path()),
        "Texts of treaties, ties and disputes as in the library.");
  }

  private void concepts() {
    heading(2, "4 Design concepts");
    item(
        "Stochasticity",
        new Passage()
            .text("master seed ")
            .number(Long.toString(study.seed()), "manifest.json seed")
            .text("; ")
            .number(
                Words.count(study.replications().most(), "replication", "replications"),
                "manifest.json replications")
            .text(
                study.points().count() == 1
                    ? ""
                    : study.luck() == LuckSharing.SHARED
                        ? "; points share their luck"
                        : "; points have luck of their own")
            .text(study.arms().size() > 1 ? "; arms share theirs run by run" : ""));
    item("Observation", Passage.of("runs, responses and the outcomes named under 1"));
  }

  private void initialization() {
    heading(2, "5 Initialization");
    Predicate<Departure> here =
        departure ->
            !ENTITIES.contains(section(departure))
                && !INPUTS.contains(section(departure))
                && !SUBMODELS.contains(section(departure))
                && !section(departure).equals("outcomes");
    list(here, "Attributes of all states as the library has them for the year.");
  }

  private void varied() {
    if (study.factors().isEmpty() && study.arms().size() == 1) {
      return;
    }
    heading(2, "What the study varies");
    for (Factor factor : study.factors()) {
      item(
          "Factor " + factor.name(),
          new Passage()
              .code(factor.path().isEmpty() ? "named levels" : factor.path())
              .text(": " + levels(factor))
              .text(factor.base().isEmpty() ? "" : "; in the scenario " + factor.base()));
    }
    arms()
        .forEach(
            (arm, change) ->
                item(
                    "Arm " + named(arm),
                    change.isEmpty() ? Passage.of("changes nothing") : new Passage().code(change)));
  }

  private String levels(Factor factor) {
    int column = study.factors().indexOf(factor);
    List<String> values =
        study.points().values().stream().map(row -> row.get(column)).distinct().toList();
    return values.size() <= 8
        ? Words.list(values)
        : Text.format(
            "%s (%s design)", Words.count(values.size(), "value", "values"), study.design().word());
  }

  /** An arm with its id, by which the files know it. */
  private String named(String arm) {
    String title = labels.title(arm);
    return title.equals(arm) ? arm : Text.format("%s (%s)", title, arm);
  }

  private Map<String, String> arms() {
    Map<String, String> changes = new LinkedHashMap<>();
    for (String arm : study.arms()) {
      if (!arm.equals(Study.BASE)) {
        changes.put(arm, String.join("; ", loaded.changes(arm)));
      }
    }
    return changes;
  }

  private static String section(Departure departure) {
    int dot = departure.path().indexOf('.');
    return dot < 0 ? departure.path() : departure.path().substring(0, dot);
  }

  private void list(Predicate<Departure> which, String otherwise) {
    List<Departure> here = departures.stream().filter(which).toList();
    if (here.isEmpty()) {
      paragraph(otherwise);
    }
    for (Departure departure : here.subList(0, Math.min(LISTED, here.size()))) {
      Passage said = new Passage().code(departure.path()).text(": ");
      said.text(departure.value().orElse("left out"));
      departure.usual().ifPresent(usual -> said.text(" (default " + usual + ")"));
      item("", said);
    }
    if (here.size() > LISTED) {
      item(
          "",
          Passage.of(
              Text.format(
                  "and %d more values; scenario.effective.yaml has all", here.size() - LISTED)));
    }
  }

  private void heading(int level, String text) {
    blocks.add(new Block.Heading(level, text));
  }

  private void paragraph(String text) {
    blocks.add(new Block.Paragraph(Passage.of(text)));
  }

  private void item(String term, Passage passage) {
    blocks.add(new Block.Item(term, passage));
  }
}
