package casus.cli;

import casus.results.Json;
import casus.text.Text;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that every command has, and where it speaks to. */
final class Common {
  @Option(
      names = {"-q", "--quiet"},
      description = "No progress and no remarks, only results.")
  boolean quiet;

  @Option(names = "--json", description = "Write the result to standard output as JSON.")
  boolean json;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Standard output. */
  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Standard error. */
  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Writes a result for people; pattern and values as {@link Text#format} has them. */
  @FormatMethod
  void say(@FormatString String pattern, @Nullable Object... values) {
    out().printf(Locale.ROOT, pattern, values);
  }

  /** Writes a result for scripts. */
  void sayJson(Object result) {
    out().println(Json.text(result));
  }

  /** Writes a remark to standard error; pattern and values as {@link Text#format} has them. */
  @FormatMethod
  void tell(@FormatString String pattern, @Nullable Object... values) {
    err().printf(Locale.ROOT, pattern, values);
  }

  /** Counts work on standard error while it is done; not where all is to be quiet. */
  Progress progress(String what, int total) {
    return new Progress(err(), what, total, quiet);
  }

  /** The command line as typed. */
  List<String> arguments() {
    return spec.commandLine().getParseResult().originalArgs();
  }
}
