package casus.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import casus.scenario.ParameterLibrary;
import casus.selftest.Bench;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each parameter reaches the coefficients that are marked with it, and no others. */
class CoefficientsTest {
  private static final Parameters DEFAULTS = Bench.defaults();

  /** The rules of model.md whose coefficients a record holds. */
  private static final Map<String, Set<String>> RULES =
      Map.ofEntries(
          Map.entry("Tempo", Set.of("R1")),
          Map.entry("Position", Set.of("R2")),
          Map.entry("Choice", Set.of("R3")),
          Map.entry("Stakes", Set.of("R3")),
          Map.entry("WarCost", Set.of("R3")),
          Map.entry("Trigger", Set.of("R4")),
          Map.entry("Invocation", Set.of("R5")),
          Map.entry("CouncilVote", Set.of("R6")),
          Map.entry("AllyResponse", Set.of("R7")),
          Map.entry("Lags", Set.of("R7")),
          Map.entry("Combat", Set.of("R8")),
          Map.entry("Reputation", Set.of("R9")),
          Map.entry("Friction", Set.of("R10")),
          Map.entry("Motions", Set.of("R11")),
          Map.entry("Supply", Set.of("R12")),
          Map.entry("Termination", Set.of("R13")),
          Map.entry("Burden", Set.of("R3", "R8", "R12")),
          Map.entry("Variation", Set.of("R1", "R2", "R8")));

  /** Parameters that a second rule shares. */
  private static final Map<Parameter, String> SHARED =
      Map.of(Parameter.PATRON_PRESSURE, "AllyResponse");

  /** The records of coefficients that a scenario is resolved into. */
  private static List<Class<? extends Record>> rules() {
    return Arrays.stream(ResolvedScenario.class.getDeclaredFields())
        .map(Field::getType)
        .filter(Class::isRecord)
        .<Class<? extends Record>>map(type -> type.asSubclass(Record.class))
        .filter(rule -> Arrays.stream(rule.getRecordComponents()).anyMatch(c -> !of(c).isEmpty()))
        .toList();
  }

  private static List<Parameter> of(RecordComponent component) {
    Coefficient mark = component.getAnnotation(Coefficient.class);
    return mark == null ? List.of() : List.of(mark.value());
  }

  private static Record read(Class<? extends Record> rule, Parameters p) {
    return rule == Choice.class
        ? Choice.of(DecisionVariant.PROSPECT, p)
        : Coefficients.read(rule, p);
  }

  private static Object value(Record rule, RecordComponent component) throws Exception {
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    return accessor.invoke(rule);
  }

  @Test
  void everyParameterIsACoefficientOfTheRuleThatItsEntryNames() {
    ParameterLibrary library = ParameterLibrary.load();
    Map<Parameter, Set<String>> users = new TreeMap<>();
    for (Class<? extends Record> rule : rules()) {
      for (RecordComponent component : rule.getRecordComponents()) {
        for (Parameter parameter : of(component)) {
          assertThat(
                  users.computeIfAbsent(parameter, p -> new TreeSet<>()).add(rule.getSimpleName()))
              .as("%s once in %s", parameter, rule)
              .isTrue();
        }
      }
    }

    assertThat(rules())
        .extracting(Class::getSimpleName)
        .containsExactlyInAnyOrderElementsOf(RULES.keySet());
    assertThat(users).containsOnlyKeys(Parameter.values());
    users.forEach(
        (parameter, records) -> {
          if (SHARED.containsKey(parameter)) {
            assertThat(records.remove(SHARED.get(parameter))).as("%s", parameter).isTrue();
          }
          assertThat(records).as("%s", parameter).hasSize(1);
          assertThat(RULES.get(records.iterator().next()))
              .as("%s", parameter)
              .contains(library.get(parameter).rule());
        });
  }

  static Stream<Parameter> parameters() {
    return Stream.of(Parameter.values());
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void parameterMovesItsOwnCoefficientsAndNoOther(Parameter parameter) throws Exception {
    double changed = DEFAULTS.get(parameter) + 7.3;
    for (Class<? extends Record> rule : rules()) {
      Record before = read(rule, DEFAULTS);
      Record after = read(rule, DEFAULTS.with(parameter, changed));
      for (RecordComponent component : rule.getRecordComponents()) {
        Object old = value(before, component);
        int step = of(component).indexOf(parameter);
        Object expected = step < 0 ? old : moved(old, component, step, changed);
        assertThat(value(after, component)).as("%s", component).isEqualTo(expected);
      }
    }
  }

  private static Object moved(Object old, RecordComponent component, int step, double value) {
    if (old instanceof Ladder ladder) {
      double[] steps = new double[7];
      Arrays.setAll(steps, ladder::at);
      steps[component.getAnnotation(Coefficient.class).from() + step] = value;
      return new Ladder(steps[0], steps[1], steps[2], steps[3], steps[4], steps[5], steps[6]);
    }
    return old instanceof Integer ? (Object) (int) Math.rint(value) : (Object) value;
  }

  @Test
  void ladderIsZeroWhereNoParameterSetsAStep() {
    Choice choice = Choice.of(DecisionVariant.EXPECTED_UTILITY, DEFAULTS);

    assertThat(choice.costs().at(0)).isEqualTo(0);
    assertThat(choice.costs().at(1)).isEqualTo(DEFAULTS.get(Parameter.COST_1));
    assertThat(choice.costs().at(4)).isEqualTo(0);
    assertThat(choice.nuclearCosts().at(6)).isEqualTo(DEFAULTS.get(Parameter.COST_6));
    assertThat(choice.nuclearRisk().at(3)).isEqualTo(0);
    assertThat(choice.nuclearRisk().at(4)).isEqualTo(DEFAULTS.get(Parameter.NUCLEAR_FEAR_4));
  }

  @Test
  void whatIsNoCoefficientIsGiven() {
    assertThat(Choice.of(DecisionVariant.RECIPROCAL, DEFAULTS).variant())
        .isEqualTo(DecisionVariant.RECIPROCAL);
  }

  private record Worded(@Coefficient(Parameter.DRIFT) String word) {}

  @Test
  void coefficientThatIsNoNumberIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Coefficients.read(Worded.class, DEFAULTS))
        .withMessageContaining("word");
  }
}
