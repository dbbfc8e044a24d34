package casus.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A program that does with a scenario and a study most of what can be done, in the present folder,
 * by the locale, character set and time zone that its machine was started with. It goes past {@link
 * Casus#main}, which would set the locale for libraries: that our own code asks for none is to be
 * seen.
 */
final class AllOutput {
  private static final String SETTING = "setting.txt";

  private static final List<String> COMMANDS =
      List.of(
          "check crisis.yaml faulty.yaml study.yaml",
          "show crisis.yaml --effective --origin",
          "run crisis.yaml -n 60 -s 3 -q --events -o run",
          "chart run -q --figure escalation-ladder,map --format eps --theme dark",
          "report run -q",
          "explain run --run 7",
          "explain run --run 7 --json",
          "verify run",
          "sweep study.yaml -q --no-charts -o sweep",
          "compare sweep",
          "sensitivity sweep",
          "discover sweep --when belligerents>2",
          "attribute sweep -n 20",
          "chart sweep -q --format svg",
          "report sweep -q",
          "rare crisis.yaml --outcome widened --roots 40 -s 3 --json",
          "list states",
          "list treaties",
          "list outcomes --json",
          "list parameters",
          "schema scenario",
          "help run",
          "chart sweep --preset wide -q");

  private AllOutput() {}

  public static void main(String[] args) throws IOException {
    PrintStream shown =
        new PrintStream(Files.newOutputStream(Path.of("shown.txt")), true, StandardCharsets.UTF_8);
    System.setOut(shown);
    System.setErr(shown);
    for (String command : COMMANDS) {
      shown.println("$ " + command);
      int code = Casus.commandLine().execute(command.split(" "));
      shown.println("exit " + code);
    }
    shown.close();
    Files.writeString(Path.of(SETTING), setting());
  }

  /** Asks the machine on purpose: a setting that did not take would prove nothing. */
  private static String setting() {
    Locale locale = Locale.getDefault(Locale.Category.FORMAT);
    return String.format(locale, "%,.1f", 1234.5) + " " + ZoneId.systemDefault();
  }
}
