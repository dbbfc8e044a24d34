package casus.archive;

import casus.results.Shell;
import casus.text.Text;
import java.util.List;

/** The scripts of an archive that make every exhibit again. */
final class Scripts {
  private Scripts() {}

  /** For a POSIX shell. */
  static String posix(List<Step> steps, String commit, About about) {
    StringBuilder script = new StringBuilder();
    script.append(
        Text.format(
            """
            #!/bin/sh
            # Makes every exhibit of this archive again, in %s, and holds each against the archive.
            # Needs %s. Nothing else is read, nothing is sent, nothing elsewhere is written.
            set -eu
            cd -- "$(dirname -- "$0")"
            root=$(pwd)

            """,
            Step.REBUILT, needs(about)));
    if (about.program().isPresent()) {
      script.append(
          about.runtime().isPresent()
              ? "java=$root/"
                  + Packing.RUNTIME
                  + "bin/java\nchmod +x \"$java\" 2> /dev/null || true\n"
              : "java=${JAVA_HOME:+$JAVA_HOME/bin/}java\n");
      script.append(
          Text.format(
              """
              [ -f %1$s ] || { echo "%1$s is missing" >&2; exit 2; }
              casus() {
                "$java" -Djava.awt.headless=true -Dcasus.commit=%2$s -jar "$root/%1$s" "$@"
              }
              """,
              Packing.JAR, Shell.word(commit)));
    } else {
      script.append("command=${CASUS:-casus}\ncasus() {\n  \"$command\" \"$@\"\n}\n");
    }
    script.append(
        Text.format(
            """

            [ ! -e %1$s ] || { echo "%1$s is there already; move it away" >&2; exit 2; }
            echo "Checking the files of the archive" >&2
            casus verify "$root" -k 0 -q
            """,
            Step.REBUILT));
    String folder = "";
    for (Step step : steps) {
      if (!step.folder().equals(folder)) {
        folder = step.folder();
        script.append(
            Text.format(
                """

                echo %s >&2
                mkdir -p "$root"/%s "$root"/%s
                cd "$root"/%s
                """,
                Shell.word("Making " + folder),
                Shell.word(step.within()),
                Shell.word(Step.REBUILT + "/results"),
                Shell.word(step.within())));
      }
      script.append(step.typed()).append(" > /dev/null\n");
    }
    script.append(
        Text.format(
            """

            cd "$root"
            casus verify . --rebuilt %s -k 0
            """,
            Step.REBUILT));
    return script.toString();
  }

  /** For PowerShell. */
  static String windows(List<Step> steps, String commit, About about) {
    StringBuilder script = new StringBuilder();
    script.append(
        Text.format(
            """
            # Makes every exhibit of this archive again, in %s, and holds each against the archive.
            # Needs %s.
            $ErrorActionPreference = 'Stop'
            $root = $PSScriptRoot
            %sfunction casus {
              %s @args
              if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
            }
            if (Test-Path (Join-Path $root '%1$s')) { Write-Error '%1$s is there already' }
            """,
            Step.REBUILT, needs(about), windowsJava(about), windowsProgram(commit, about)));
    script.append("casus verify $root -k 0 -q\n");
    for (Step step : steps) {
      String within = quoted(step.within());
      script.append(
          Text.format(
              "New-Item -ItemType Directory -Force (Join-Path $root %s) | Out-Null\n", within));
      script.append(Text.format("Set-Location (Join-Path $root %s)\n", within));
      script.append("casus");
      step.command().forEach(word -> script.append(' ').append(quoted(word)));
      script.append(" | Out-Null\n");
    }
    script.append("Set-Location $root\n");
    script.append(Text.format("casus verify . --rebuilt %s -k 0\n", Step.REBUILT));
    return script.toString().replace("\n", "\r\n");
  }

  /** Windows or not: PowerShell runs on other systems too. */
  private static String windowsJava(About about) {
    if (about.program().isEmpty()) {
      return "";
    }
    return about.runtime().isEmpty()
        ? "$java = 'java'\n"
        : Text.format(
            """
            $java = Join-Path $root '%1$sbin/java'
            if (Test-Path "$java.exe") { $java = "$java.exe" }
            elseif ($env:OS -eq 'Windows_NT') { throw '%1$s is of another system; pack one for Windows' }
            """,
            Packing.RUNTIME);
  }

  private static String windowsProgram(String commit, About about) {
    return about.program().isPresent()
        ? Text.format(
            "& $java '-Djava.awt.headless=true' %s -jar (Join-Path $root '%s')",
            quoted("-Dcasus.commit=" + commit), Packing.JAR)
        : "& casus.cmd";
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "''") + "'";
  }

  /** What has to be there. */
  static String needs(About about) {
    if (about.program().isEmpty()) {
      return "casus on the path, or its place in CASUS";
    }
    return about.runtime().isPresent() ? "nothing beside this archive" : "Java 17 or later";
  }
}
