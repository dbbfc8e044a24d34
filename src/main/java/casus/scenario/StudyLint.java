package casus.scenario;

import casus.crisis.Confrontation;
import casus.design.Design;
import casus.design.Study;
import casus.scenario.Footprint.Touch;
import casus.scenario.Node.Scalar;
import casus.text.Text;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells where a study would not play what its tables say: values that two factors, or a factor and
 * an arm, both change; arms and levels that come to the same; factors that do not vary.
 */
final class StudyLint {
  /** More named values than these are not compared with one another. */
  private static final int MOST_COMPARED = 60;

  /**
   * An arm.
   *
   * @param name its name
   * @param settings what it changes
   * @param origin where it was written
   */
  record Arm(String name, List<Setting> settings, Origin origin) {}

  private final List<StudyFactor> factors;
  private final List<Arm> arms;
  private final LevelScenarios scenarios;
  private final Baseline baseline;
  private final LoadedScenario base;
  private final Problems problems;

  /** Factors that change what others change too. */
  private final Set<StudyFactor> entangled = new HashSet<>();

  /** Factor and arm of which something was told already. */
  private final Set<List<String>> told = new HashSet<>();

  /**
   * @param factors the factors
   * @param arms the arms, the base first
   * @param scenarios what levels make of the scenario
   * @param base the scenario
   * @param problems takes what is told
   */
  StudyLint(
      List<StudyFactor> factors,
      List<Arm> arms,
      LevelScenarios scenarios,
      LoadedScenario base,
      Problems problems) {
    this.factors = factors;
    this.arms = List.copyOf(arms);
    this.scenarios = scenarios;
    this.baseline = scenarios.baseline();
    this.base = base;
    this.problems = problems;
  }

  /**
   * Tells what can be told before a cell is played.
   *
   * @param design how points are laid
   */
  void check(Design design) {
    factors.forEach(this::checkPlayed);
    arms.forEach(arm -> checkPlayed(arm.settings(), "arm " + arm.name()));
    checkFactorsApart();
    checkArmsApartFromFactors();
    checkArmsDiffer();
    factors.forEach(this::checkLevelsDiffer);
    factors.forEach(factor -> checkVaries(factor, design));
    if (design instanceof Design.OneAtATime) {
      factors.forEach(this::checkHasBase);
    }
  }

  // ---- What is changed at all ----

  private void checkPlayed(StudyFactor factor) {
    if (!factor.path().isEmpty()) {
      Setting any = new Setting(factor.path(), Scalar.of("", factor.origin()));
      checkPlayed(List.of(any), "factor " + factor.factor().name());
    }
    factor
        .changes()
        .forEach(
            (level, settings) ->
                checkPlayed(
                    settings, Text.format("level %s of %s", level, factor.factor().name())));
  }

  private void checkPlayed(List<Setting> settings, String who) {
    for (Setting setting : settings) {
      Scalar section = setting.path().get(0);
      if (Changes.NOT_PLAYED.contains(section.text())) {
        problems.error(
            section.origin(),
            Text.format("%s changes %s, which a study has only one of", who, section.text()),
            "write it in the scenario, or make a study of its own");
      }
    }
  }

  // ---- Who changes what ----

  private void checkFactorsApart() {
    for (int later = 0; later < factors.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        Optional<List<String>> both = shared(factors.get(earlier), factors.get(later));
        if (both.isPresent()) {
          entangled.addAll(List.of(factors.get(earlier), factors.get(later)));
          problems.error(
              factors.get(later).origin(),
              Text.format(
                  "the factors %s and %s both change %s",
                  factors.get(earlier).factor().name(),
                  factors.get(later).factor().name(),
                  String.join(".", both.get())),
              "one of them would be played in place of the other: leave one out, or join them under"
                  + " 'levels'");
        }
      }
    }
  }

  private Optional<List<String>> shared(StudyFactor one, StudyFactor other) {
    for (List<String> path : touched(one).keySet()) {
      for (List<String> with : touched(other).keySet()) {
        if (Footprint.meet(path, with)) {
          return Optional.of(path.size() < with.size() ? path : with);
        }
      }
    }
    return Optional.empty();
  }

  private Map<List<String>, Touch> touched(StudyFactor factor) {
    if (!factor.path().isEmpty()) {
      return Map.of(baseline.keys(factor.path()), Touch.SET);
    }
    Map<List<String>, Touch> touched = new LinkedHashMap<>();
    factor
        .changes()
        .values()
        .forEach(settings -> touched.putAll(Footprint.of(settings, baseline).touched()));
    return touched;
  }

  private void checkArmsApartFromFactors() {
    for (Arm arm : arms) {
      Map<List<String>, Touch> ofArm = Footprint.of(arm.settings(), baseline).touched();
      factors.forEach(factor -> checkApart(arm, ofArm, factor));
    }
  }

  private void checkApart(Arm arm, Map<List<String>, Touch> ofArm, StudyFactor factor) {
    String name = factor.factor().name();
    for (Map.Entry<List<String>, Touch> change : ofArm.entrySet()) {
      for (Map.Entry<List<String>, Touch> varied : touched(factor).entrySet()) {
        if (!Footprint.meet(change.getKey(), varied.getKey())) {
          continue;
        }
        boolean bothRemove =
            change.getValue() == Touch.REMOVED && varied.getValue() == Touch.REMOVED;
        if (bothRemove || !told.add(List.of(arm.name(), name))) {
          continue;
        }
        String path = String.join(".", change.getKey());
        if (change.getValue() == Touch.REMOVED) {
          problems.warn(
              arm.origin(),
              Text.format("arm %s takes away %s, which factor %s varies", arm.name(), path, name),
              "in this arm the factor changes nothing, whatever the tables say of it");
        } else {
          problems.error(
              arm.origin(),
              Text.format("arm %s sets %s, which factor %s varies", arm.name(), path, name),
              "the arm would be played with its own value at all points: leave it out of one of"
                  + " them");
        }
      }
    }
  }

  // ---- What comes to the same ----

  private void checkArmsDiffer() {
    for (int later = 1; later < Math.min(arms.size(), MOST_COMPARED); later++) {
      Arm arm = arms.get(later);
      Optional<Arm> twin =
          arms.subList(0, later).stream()
              .filter(earlier -> scenarios.same(earlier.settings(), arm.settings()))
              .findFirst();
      if (twin.isPresent()) {
        problems.warn(
            arm.origin(),
            twin.get().name().equals(Study.BASE)
                ? Text.format(
                    "arm %s changes nothing: its scenario is that of the base", arm.name())
                : Text.format(
                    "arms %s and %s come to the same scenario", twin.get().name(), arm.name()),
            "all their runs are the same, and all differences 0");
      }
    }
  }

  /** Named levels, and words beside numbers; numbers were compared as they were read. */
  private void checkLevelsDiffer(StudyFactor factor) {
    List<String> levels = factor.factor().levels().steps();
    boolean numbers =
        !factor.path().isEmpty() && levels.stream().allMatch(l -> LevelSizes.of(l).isPresent());
    if (numbers || !factor.factor().levels().counted() || levels.size() > MOST_COMPARED) {
      return;
    }
    for (int later = 1; later < levels.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        List<Setting> one = factor.settings(levels.get(earlier), factor.origin());
        List<Setting> other = factor.settings(levels.get(later), factor.origin());
        if (scenarios.same(one, other)) {
          problems.warn(
              factor.at(levels.get(later)),
              Text.format(
                  "levels %s and %s of factor %s come to the same scenario",
                  levels.get(earlier), levels.get(later), factor.factor().name()),
              "leave one of them out");
          break;
        }
      }
    }
  }

  private void checkVaries(StudyFactor factor, Design design) {
    boolean moved =
        design instanceof Design.OneAtATime
            && factor.factor().levels().steps().stream()
                .anyMatch(step -> !step.equals(factor.factor().base()));
    if (factor.factor().fixed() && !factor.single() && !moved) {
      problems.warn(
          factor.origin(),
          Text.format(
              "factor %s does not vary: it has one value, %s",
              factor.factor().name(), factor.factor().levels().steps().get(0)),
          Text.format("write value: %s if that is meant", factor.factor().levels().steps().get(0)));
    }
  }

  private void checkHasBase(StudyFactor factor) {
    if (!factor.path().isEmpty() && factor.factor().base().isEmpty()) {
      problems.error(
          factor.origin(),
          Text.format(
              "the design oat begins with the scenario's own value, and %s has no single value"
                  + " there",
              factor.factor().path()),
          "take another design, or name the scenario as it is as one of several levels");
    }
  }

  // ---- What is played ----

  /**
   * What a cell plays otherwise than the tables will say.
   *
   * @param about arm and factor, or the arm alone: who has told of these has told enough
   * @param problem what
   */
  record Mismatch(List<String> about, Problem problem) {}

  /**
   * Compares the scenario of a cell with what the tables will say of it. Threads may ask at once.
   *
   * @param point the design point
   * @param values the factors' values there
   * @param arm the arm
   * @param cell its scenario
   * @return where they differ
   */
  List<Mismatch> mismatches(int point, List<String> values, String arm, LoadedScenario cell) {
    List<Mismatch> all = new ArrayList<>();
    otherTables(arm, point, cell).ifPresent(all::add);
    Baseline played = new Baseline(cell);
    for (int f = 0; f < factors.size(); f++) {
      StudyFactor factor = factors.get(f);
      Optional<Double> wanted = LevelSizes.of(factor.factor(), values.get(f));
      List<String> about = List.of(arm, factor.factor().name());
      if (wanted.isEmpty() || entangled.contains(factor) || told.contains(about)) {
        continue;
      }
      Optional<String> found = played.value(factor.path());
      Optional<Double> size = found.flatMap(LevelSizes::of);
      if (size.isPresent() && !size.equals(wanted) && !rounded(wanted, size, values.get(f))) {
        all.add(
            mismatch(
                about,
                factor.origin(),
                Text.format(
                    "%s is %s at point %d, but in arm %s the scenario has %s there",
                    factor.factor().name(), values.get(f), point, arm, found.get()),
                "something else changes it too, or it takes no such value"));
      }
    }
    return all;
  }

  private static Mismatch mismatch(List<String> about, Origin at, String message, String hint) {
    Problems one = new Problems();
    one.error(at, message, hint);
    return new Mismatch(about, one.sorted().get(0));
  }

  /** Whether a time in longer units was rounded to whole days, as such times are. */
  private static boolean rounded(Optional<Double> wanted, Optional<Double> found, String value) {
    return Character.isLetter(value.charAt(value.length() - 1))
        && found.get() == Math.rint(wanted.get());
  }

  /** The columns of principals, and the tables by day, are those of the scenario. */
  private Optional<Mismatch> otherTables(String arm, int point, LoadedScenario cell) {
    boolean principals = principals(cell).equals(principals(base));
    int days = cell.scenario().horizonDays();
    if (principals && days == base.scenario().horizonDays()) {
      return Optional.empty();
    }
    Origin at = arms.stream().filter(a -> a.name().equals(arm)).findFirst().orElseThrow().origin();
    return Optional.of(
        mismatch(
            List.of(arm),
            at,
            principals
                ? Text.format(
                    "point %d of arm %s has a horizon of %d days, not the scenario's %d",
                    point, arm, days, base.scenario().horizonDays())
                : Text.format(
                    "point %d of arm %s has disputes between %s, not between the scenario's %s",
                    point,
                    arm,
                    String.join(", ", principals(cell)),
                    String.join(", ", principals(base))),
            "the tables of a study have one horizon, and columns for one set of principals"));
  }

  private static Set<String> principals(LoadedScenario loaded) {
    Set<String> principals = new TreeSet<>();
    for (Confrontation dispute : loaded.scenario().confrontations()) {
      for (StateCode state : List.of(dispute.challenger(), dispute.target())) {
        principals.add(state.letters());
      }
    }
    return principals;
  }
}
