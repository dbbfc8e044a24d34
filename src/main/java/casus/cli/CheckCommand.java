package casus.cli;

import casus.results.ResultTable;
import casus.scenario.Parsed;
import casus.scenario.Problem;
import casus.scenario.ScenarioReader;
import casus.scenario.StudyReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus check}: all faults of all files, in one pass. */
@Command(
    name = "check",
    description = "Reads scenarios and studies and reports every error and oddity of all of them.",
    footerHeading = "%nExamples:%n",
    footer = {"  casus check scenarios/*.yaml scenarios/studies/*.yaml"})
final class CheckCommand implements Callable<Integer> {
  /** Made when they are told: every command line loads this class. */
  private static final class Tables {
    static final ResultTable<Problem> TABLE =
        ResultTable.<Problem>of("")
            .text("file", "the file", Problem::file)
            .integer("line", "", "the line, from 1; 0 for the file as a whole", Problem::line)
            .integer("column", "", "the column, from 1", Problem::column)
            .text("severity", "error, warning or note", problem -> problem.severity().word())
            .text("message", "what is wrong or odd", Problem::message)
            .text("hint", "how to mend it; empty for none", Problem::hint);
  }

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Change a value of each scenario before it is checked. May be repeated.")
  private List<String> sets = new ArrayList<>();

  @Mixin private Common common;

  @Override
  public Integer call() {
    PrintWriter out = common.out();
    PrintWriter err = common.err();
    int faulty = 0;
    List<Problem> told = new ArrayList<>();
    for (Path file : files) {
      Parsed<?> parsed = read(file);
      faulty += parsed instanceof Parsed.Faulty ? 1 : 0;
      for (Problem problem : parsed.problems()) {
        if (common.json) {
          told.add(problem);
        } else if (!common.quiet || problem.severity() == Problem.Severity.ERROR) {
          err.println(problem);
        }
      }
      if (!common.json && !common.quiet && parsed instanceof Parsed.Sound) {
        out.println(file + ": " + verdict(parsed.problems()));
      }
    }
    if (common.json) {
      out.println(Tables.TABLE.json(told));
    }
    if (faulty == 0 && files.size() == 1 && !common.json && !common.quiet) {
      out.flush();
      Path file = files.get(0);
      NextSteps.tell(err, NextSteps.afterCheck(file, StudyReader.isStudy(file)));
    }
    return faulty == 0 ? ExitCode.DONE : ExitCode.BAD_INPUT;
  }

  private Parsed<?> read(Path file) {
    if (!StudyReader.isStudy(file)) {
      return ScenarioReader.read(file, sets);
    }
    if (!sets.isEmpty()) {
      throw new UserError(file + " is a study; --set changes scenarios only");
    }
    return StudyInput.parsed(file);
  }

  private static String verdict(List<Problem> problems) {
    String warnings = counted(problems, Problem.Severity.WARNING);
    String notes = counted(problems, Problem.Severity.NOTE);
    String both =
        warnings.isEmpty() || notes.isEmpty() ? warnings + notes : warnings + " and " + notes;
    return both.isEmpty() ? "sound" : "sound, with " + both;
  }

  /** Such as "2 warnings"; empty for none. */
  private static String counted(List<Problem> problems, Problem.Severity severity) {
    long count = problems.stream().filter(problem -> problem.severity() == severity).count();
    return count == 0 ? "" : count + " " + severity.word() + (count == 1 ? "" : "s");
  }
}
