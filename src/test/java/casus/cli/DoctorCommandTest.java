package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code casus doctor}. */
final class DoctorCommandTest {
  @Test
  void everyWarningSaysWhatToDo() {
    assertThat(DoctorCommand.findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.found()).as(finding.what()).isNotBlank();
              assertThat(finding.advice().isEmpty())
                  .as(finding.what())
                  .isEqualTo(finding.level() == DoctorCommand.Level.OK);
            });
  }

  @Test
  void nothingIsInTheWayWhereTheTestsRun() {
    Shell shell = new Shell();

    assertThat(shell.run("doctor", "--json")).as(shell.err()).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("\"what\": \"Java\"").contains("\"what\": \"temporary\"");
  }

  /** There is no LC_ALL on Windows. */
  @Test
  void eachSystemIsToldWhatMendsItsNames() {
    assertThat(FileNames.advice("Linux")).contains("LC_ALL=C.UTF-8");
    assertThat(FileNames.advice("Windows 11")).contains("region settings").doesNotContain("export");
  }

  @Test
  void onlyWhereXIsNeededAMissingDisplayIsAWarning() {
    assertThat(DoctorCommand.display("Linux", null).level()).isEqualTo(DoctorCommand.Level.WARNING);
    assertThat(DoctorCommand.display("Linux", ":0").level()).isEqualTo(DoctorCommand.Level.OK);
    assertThat(DoctorCommand.display("Mac OS X", null).level()).isEqualTo(DoctorCommand.Level.OK);
    assertThat(DoctorCommand.display("Windows 11", null).level()).isEqualTo(DoctorCommand.Level.OK);
  }
}
