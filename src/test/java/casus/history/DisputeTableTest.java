package casus.history;

import static casus.history.MadeUpDisputes.FAR;
import static casus.history.MadeUpDisputes.HEAD;
import static casus.history.MadeUpDisputes.KNOWN;
import static casus.history.MadeUpDisputes.NEIGHBOURS;
import static casus.history.MadeUpDisputes.table;
import static org.assertj.core.api.Assertions.assertThat;

import casus.history.DisputeRow.Demand;
import casus.scenario.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisputeTableTest {
  private final List<Problem> problems = new ArrayList<>();

  @TempDir private Path folder;

  private DisputeTable read(String text) throws IOException {
    return DisputeTable.read(Files.writeString(folder.resolve("t.csv"), text), problems);
  }

  @Test
  void cellsAreFoundByTheNamesOfTheirColumns() throws IOException {
    DisputeRow row = read(table(HEAD, NEIGHBOURS + ",1,0,,0,1,0,12,4")).rows().get(0);

    assertThat(problems).isEmpty();
    assertThat(row.date()).isEqualTo(LocalDate.of(1978, 5, 3));
    assertThat(row.a().demand()).isEqualTo(Demand.TERRITORY);
    assertThat(row.b().allies().bordering()).isEqualTo(2);
    assertThat(row.spatial()).isTrue();
    assertThat(DisputeQuestion.FORCE.truth(row)).isEqualTo(1);
    assertThat(DisputeQuestion.FATAL.truth(row)).isNaN();
    assertThat(DisputeQuestion.ALLY.truth(row)).isEqualTo(1);
    assertThat(DisputeQuestion.WAR_IF_FORCE.truth(row)).isZero();
  }

  @Test
  void whatIsMissingIsTakenFromTheMiddleOfAllAndCounted() throws IOException {
    DisputeTable table =
        read(table(HEAD, NEIGHBOURS + ",1,0,,0,1,0,12,4", FAR + ",0,0,,0,0,0,1,2"));

    assertThat(problems).isEmpty();
    assertThat(table.missing()).containsExactly("polyarchy_a (taken as 0.18) in 1 of 2");
    assertThat(table.rows().get(1).date()).isEqualTo(LocalDate.of(1985, 9, 1));
    assertThat(DisputeQuestion.WAR_IF_FORCE.truth(table.rows().get(1))).isNaN();
  }

  @Test
  void flagsThatAreMissingCountAsNoAndAreToldToo() throws IOException {
    DisputeTable table =
        read(
            table(
                KNOWN,
                NEIGHBOURS.replace("1978-05-03,1-2,1,556,1,1,", "1978-05-03,1-2,1,556,NA,1,")));

    assertThat(problems).isEmpty();
    assertThat(table.missing()).containsExactly("rivalry (taken as 0) in 1 of 1");
    assertThat(table.rows().get(0).rivals()).isFalse();
    assertThat(table.rows().get(0).spatial()).isFalse();
  }

  @Test
  void withoutOutcomesThereIsStillSomethingToForetell() throws IOException {
    DisputeTable table = read(table(KNOWN, NEIGHBOURS, FAR));

    assertThat(problems).isEmpty();
    assertThat(table.absent()).isEqualTo(DisputeTable.OUTCOMES);
    for (DisputeQuestion question : DisputeQuestion.values()) {
      assertThat(question.truth(table.rows().get(0))).isNaN();
    }
  }

  @Test
  void missingColumnsAreToldAtOnce() throws IOException {
    read(table("disno,start_date,dyad", "1,1900,1-2"));

    assertThat(problems)
        .singleElement()
        .satisfies(
            p -> assertThat(p.toString()).contains("columns are missing: contiguity", "cinc_a"));
  }

  @Test
  void cellsThatCannotBeAreToldWithTheirPlaces() throws IOException {
    read(
        table(
            KNOWN,
            NEIGHBOURS.replace("1978-05-03", "May"),
            NEIGHBOURS.replace(",0.02,", ",2,"),
            FAR.replace("policy", "polcy")));

    assertThat(problems).extracting(Problem::line).containsExactly(2, 3, 3, 4, 4);
    assertThat(problems.toString())
        .contains("start_date is 'May'", "cinc_a is '2', not from 0 to 1", "disno is '11'")
        .contains("revtype_a is 'polcy'");
  }
}
