package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of {@code --spark} where its module is not, as in the plain install and here. */
class SparkOptionTest {
  private static final String STUDY = "scenarios/studies/article4-wording.yaml";

  private final Shell shell = new Shell();

  @TempDir private Path temp;

  @Test
  void withoutItsModuleSparkIsRefusedWithTheWayToGetIt() {
    Path folder = temp.resolve("wording");

    assertThat(sweep(folder, "--spark", "spark://head:7077")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("mvn -Pspark package", "SPARK_HOME");
    assertThat(folder).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--spark=head:7077                            | name a master such as spark://host:7077",
        "--spark=local --spark-conf=executor.cores=2  | settings begin with 'spark.'",
        "--spark-conf=spark.executor.cores=2          | name the master too"
      })
  void whatSparkWouldNotUnderstandIsRefused(String options, String told) {
    Path folder = temp.resolve("wording");

    assertThat(sweep(folder, options.strip().split("\\s+"))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains(told);
    assertThat(folder).doesNotExist();
  }

  private int sweep(Path folder, String... options) {
    List<Object> words =
        new ArrayList<>(List.of("sweep", Shell.PROJECT.resolve(STUDY), "-o", folder));
    words.addAll(List.of(options));
    return shell.run(words.toArray());
  }
}
