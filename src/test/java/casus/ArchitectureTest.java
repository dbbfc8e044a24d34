package casus;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import casus.text.Text;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may use whom. A package that the table does not name fails the first test. */
class ArchitectureTest {
  /** What lies where the program lies; the tests lie elsewhere. */
  static final JavaClasses CASUS =
      new ClassFileImporter()
          .importUrl(Text.class.getProtectionDomain().getCodeSource().getLocation());

  /** The package that every other one may use. */
  private static final String FOR_ALL = "text";

  /** What each package may use of casus besides. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry(FOR_ALL, Set.of()),
          Map.entry("luck", Set.of()),
          Map.entry("treaty", Set.of()),
          Map.entry("stats", Set.of()),
          Map.entry("crisis", Set.of("luck", "treaty")),
          Map.entry("engine", Set.of("luck", "treaty", "crisis")),
          Map.entry("study", Set.of("luck", "treaty", "crisis", "engine")),
          Map.entry("library", Set.of("treaty", "crisis")),
          Map.entry("design", Set.of("luck", "crisis")),
          Map.entry("scenario", Set.of("luck", "treaty", "crisis", "library", "design")),
          Map.entry("results", Set.of("treaty", "crisis", "study", "stats", "design")),
          Map.entry("sweep", Set.of("crisis", "design", "study", "scenario", "results", "stats")),
          Map.entry(
              "analysis",
              Set.of(
                  "crisis", "treaty", "design", "study", "scenario", "results", "stats", "sweep")),
          Map.entry(
              "history",
              Set.of(
                  "treaty",
                  "crisis",
                  "engine",
                  "study",
                  "scenario",
                  "library",
                  "stats",
                  "results")),
          Map.entry(
              "calibration",
              Set.of(
                  "luck",
                  "treaty",
                  "crisis",
                  "engine",
                  "study",
                  "scenario",
                  "library",
                  "stats",
                  "results")),
          Map.entry("figure", Set.of("results", "stats", "treaty")),
          Map.entry("gui", Set.of("luck", "treaty", "crisis", "engine", "figure", "story")),
          Map.entry("report", Set.of("results", "figure", "stats")),
          Map.entry(
              "story",
              Set.of("luck", "treaty", "crisis", "engine", "study", "scenario", "results")),
          Map.entry(
              "api",
              Set.of(
                  "luck",
                  "treaty",
                  "crisis",
                  "engine",
                  "study",
                  "design",
                  "scenario",
                  "results",
                  "sweep",
                  "stats",
                  "figure")),
          Map.entry("parquet", Set.of("results")),
          Map.entry("selftest", Set.of("luck", "treaty", "crisis", "engine", "scenario")),
          Map.entry(
              "cli",
              Set.of(
                  "selftest",
                  "parquet",
                  "luck",
                  "treaty",
                  "crisis",
                  "engine",
                  "study",
                  "library",
                  "scenario",
                  "results",
                  "history",
                  "design",
                  "sweep",
                  "analysis",
                  "calibration",
                  "figure",
                  "gui",
                  "report",
                  "story",
                  "stats")));

  private static String layer(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.");
    return parts.length > 1 && parts[0].equals("casus") ? parts[1] : "";
  }

  @Test
  void everyPackageUsesOnlyWhatTheTableAllows() {
    Set<String> breaches = new TreeSet<>();
    for (JavaClass type : CASUS) {
      String from = layer(type);
      Set<String> allowed = MAY_USE.getOrDefault(from, Set.of());
      assertThat(MAY_USE).as("the table lacks a package").containsKey(from);
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .map(ArchitectureTest::layer)
          .filter(to -> !to.isEmpty() && !to.equals(from) && !to.equals(FOR_ALL))
          .filter(to -> !allowed.contains(to))
          .forEach(to -> breaches.add(from + " uses " + to + " in " + type.getSimpleName()));
    }

    assertThat(breaches).isEmpty();
  }

  @Test
  void theTableHasNoCycles() {
    Map<String, Set<String>> left =
        MAY_USE.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> new TreeSet<>(e.getValue())));
    while (!left.isEmpty()) {
      Set<String> free =
          left.entrySet().stream()
              .filter(e -> e.getValue().stream().noneMatch(left::containsKey))
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet());
      assertThat(free).as("a cycle among " + left.keySet()).isNotEmpty();
      left.keySet().removeAll(free);
    }
  }

  @Test
  void onlyTheEngineAndTheGuiSeeMason() {
    noClasses()
        .that()
        .resideOutsideOfPackages("casus.engine..", "casus.gui..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("sim..", "ec..")
        .check(CASUS);
  }

  @Test
  void onlyFiguresSeeJFreeChart() {
    noClasses()
        .that()
        .resideOutsideOfPackages("casus.figure..", "casus.gui..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jfree..")
        .check(CASUS);
  }

  /** So that a headless run, on a machine without a screen, loads no class of a window. */
  @Test
  void onlyTheGuiOpensWindows() {
    noClasses()
        .that()
        .resideOutsideOfPackage("casus.gui..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.swing..", "java.awt.event..", "sim.display..", "sim.portrayal..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.awt.Component.class)
        .check(CASUS);
    noClasses()
        .that()
        .resideOutsideOfPackages("casus.gui..")
        .and()
        .doNotHaveFullyQualifiedName("casus.cli.GuiCommand")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("casus.gui..")
        .check(CASUS);
  }

  @Test
  void onlyTheCommandLineSeesPicocliAndExits() {
    noClasses()
        .that()
        .resideOutsideOfPackage("casus.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..")
        .check(CASUS);
    noClasses()
        .that()
        .resideOutsideOfPackage("casus.cli..")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(CASUS);
  }

  @Test
  void theRunKnowsNoFilesAndNoClock() {
    noClasses()
        .that()
        .resideInAnyPackage("casus.luck..", "casus.treaty..", "casus.crisis..", "casus.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio..", "java.util.concurrent..", "java.util.logging..")
        .orShould()
        .dependOnClassesThat(
            resideInAPackage("java.io..").and(not(name("java.io.Serializable")))) // MASON's
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
        .check(CASUS);
  }

  /** Luck is keyed by the question: nothing else may be drawn from. */
  @Test
  void theRunDrawsFromLuckAlone() {
    noClasses()
        .that()
        .resideInAnyPackage("casus.luck..", "casus.treaty..", "casus.crisis..", "casus.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ec..", "java.security..", "org.apache.commons.math3.random..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\.(Random|SplittableRandom|UUID)")
        .orShould()
        .callMethod(Math.class, "random")
        .check(CASUS);
  }

  @Test
  void onlyReadersSeeYaml() {
    noClasses()
        .that()
        .resideOutsideOfPackages("casus.scenario..", "casus.results..", "casus.calibration..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.snakeyaml..")
        .check(CASUS);
  }

  @Test
  void thereAreClassesToLookAt() {
    assertThat(CASUS.size()).isGreaterThan(150);
  }
}
