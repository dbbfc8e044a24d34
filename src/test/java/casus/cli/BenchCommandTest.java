package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.bench.GeneratedScenarios;
import casus.bench.Measured;
import casus.bench.Measurement;
import casus.bench.Subject;
import casus.crisis.ResolvedScenario;
import casus.engine.Simulator;
import casus.luck.Luck;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is measured is told under fixed names; how much it is, no test asks. */
class BenchCommandTest {
  private final Shell shell = new Shell();

  private int bench(String... more) {
    Stream<String> brief = Stream.of("bench", "--seconds", "0.02", "--warm-up", "0.02");
    return shell.run(Stream.concat(brief, Stream.of(more)).toArray());
  }

  @Test
  void theNamesOfWhatIsMeasuredStay() {
    assertThat(bench("--only", "states-2,treaties-10", "--json")).isEqualTo(ExitCode.DONE);

    assertThat(shell.out())
        .contains("\"scenario\": \"states-2\"", "\"scenario\": \"treaties-10\"")
        .contains(
            "\"replications_per_second\": ",
            "\"cpu_us_per_replication\": ",
            "\"ns_per_day\": ",
            "\"ns_per_choice\": ",
            "\"threads\": ",
            "\"share_simulation\": ",
            "\"share_journal\": ",
            "\"share_tables\": ",
            "\"heap_mb\": ",
            "\"first_replication_ms\": ",
            "\"warm_up_seconds\": 0.02");
  }

  @Test
  void aScenarioFileIsMeasuredAsItStands() {
    assertThat(bench(Shell.KOREA.toString(), "--threads", "1")).isEqualTo(ExitCode.DONE);

    assertThat(shell.out().lines().filter(line -> !line.isBlank()).toList())
        .hasSize(3)
        .element(1)
        .asString()
        .startsWith("korea-article4 ");
  }

  @Test
  void partsOfTheTimeAddUpAndEveryRoundCounts() {
    Subject subject = GeneratedScenarios.all().get(1);
    for (int threads = 1; threads <= 2; threads++) {
      Measured measured = Measurement.of(subject, threads, 0.02, 0.1);

      assertThat(measured.simulation() + measured.journal() + measured.tables())
          .isBetween(0.999, 1.001);
      assertThat(measured.perSecondLow()).isBetween(1e-9, measured.perSecond());
      assertThat(measured.perSecondHigh()).isGreaterThanOrEqualTo(measured.perSecond());
      assertThat(measured.replications()).isGreaterThanOrEqualTo(200L * measured.rounds());
      assertThat(measured.choices()).isPositive();
    }
  }

  @Test
  void generatedScenariosHaveTheSizesTheyAreCalledAfterAndSomethingHappensInThem() {
    List<Subject> all = GeneratedScenarios.all();

    assertThat(all).extracting(Subject::name).doesNotHaveDuplicates();
    for (Subject subject : all) {
      String[] name = subject.name().split("-");
      int size = Integer.parseInt(name[1]);
      assertThat(
              switch (name[0]) {
                case "states" -> subject.scenario().states().size();
                case "disputes" -> subject.scenario().confrontations().size();
                default -> subject.scenario().treaties().size();
              })
          .as(subject.name())
          .isEqualTo(size);
      Simulator simulator = new Simulator(new ResolvedScenario(subject.scenario()));
      assertThat(simulator.run(new Luck(1, 1)).maxRung()).as(subject.name()).isPositive();
    }
  }

  @Test
  void whatCannotBeMeasuredIsTold() {
    assertThat(bench("--only", "states-3")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("there is no scenario states-3 here", "states-6");
    assertThat(shell.run("bench", "--seconds", "-1")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("--seconds is -1.0, not in (0, 3600] seconds");
    assertThat(bench("--json", "--markdown")).isEqualTo(ExitCode.BAD_INPUT);
  }
}
