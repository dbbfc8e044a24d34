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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who uses whom, as the pages of the packages say it. */
class ArchitectureTest {
  /** What lies where the program lies, but for picocli, which is compiled there for the jar. */
  static final JavaClasses CASUS =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/picocli/"))
          .importUrl(Text.class.getProtectionDomain().getCodeSource().getLocation());

  /** The package that every other one may use. */
  private static final String FOR_ALL = "text";

  /** Where a page says what its package uses of casus besides; all pages say it so. */
  private static final Pattern USES = Pattern.compile("Of casus this package uses ([^.;]*)[.;]");

  private static final Pattern NAMED = Pattern.compile("\\{@code (\\w+)\\}");

  /** What each package says that it uses: the picture of who depends on whom stands there alone. */
  private static final Map<String, Set<String>> SAID = said();

  private static Map<String, Set<String>> said() {
    Path home = Path.of(System.getProperty("casus.basedir", "."), "src/main/java/casus");
    Map<String, Set<String>> said = new TreeMap<>();
    try (Stream<Path> pages = Files.walk(home)) {
      for (Path page : pages.filter(file -> file.endsWith("package-info.java")).sorted().toList()) {
        String text = Files.readString(page).replaceAll("\\s*\n \\* ?", " ");
        String name = home.relativize(page).getName(0).toString();
        Matcher uses = USES.matcher(text);
        assertThat(name.equals(FOR_ALL) || uses.find()).as("%s says what it uses", name).isTrue();
        Set<String> used = new TreeSet<>();
        if (!name.equals(FOR_ALL)) {
          NAMED.matcher(uses.group(1)).results().forEach(found -> used.add(found.group(1)));
        }
        used.remove(FOR_ALL);
        said.put(name, used);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return said;
  }

  private static String layer(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.");
    return parts.length > 1 && parts[0].equals("casus") ? parts[1] : "";
  }

  @Test
  void everyPackageUsesWhatItsPageSaysAndNothingElse() {
    Map<String, Set<String>> used = new TreeMap<>();
    for (JavaClass type : CASUS) {
      String from = layer(type);
      Set<String> of = used.computeIfAbsent(from, name -> new TreeSet<>());
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .map(ArchitectureTest::layer)
          .filter(to -> !to.isEmpty() && !to.equals(from) && !to.equals(FOR_ALL))
          .forEach(of::add);
    }

    assertThat(used).isEqualTo(SAID);
  }

  @Test
  void thePagesHaveNoCycles() {
    Map<String, Set<String>> left =
        SAID.entrySet().stream()
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
        .resideOutsideOfPackages(
            "casus.scenario..", "casus.results..", "casus.calibration..", "casus.history..")
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
