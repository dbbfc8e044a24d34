# Starts casus in PowerShell, from an unpacked image (bin/casus.ps1, with its own Java) or from a checkout
# (scripts/casus.ps1, with the Java of JAVA_HOME or PATH, once casus.cmd or casus has built it).
$ErrorActionPreference = 'Stop'
$home_ = Split-Path -Parent $PSScriptRoot
$onWindows = [System.IO.Path]::DirectorySeparatorChar -eq '\'
$exe = if ($onWindows) { '.exe' } else { '' }

$jar = [System.IO.Path]::Combine($home_, 'lib', 'app', 'casus.jar')
$java = [System.IO.Path]::Combine($home_, 'lib', 'runtime', 'bin', "java$exe")
$options = @()
if (-not (Test-Path -LiteralPath $jar)) {
  $jar = [System.IO.Path]::Combine($home_, 'target', 'casus.jar')
  $java = if ($env:JAVA_HOME) { [System.IO.Path]::Combine($env:JAVA_HOME, 'bin', "java$exe") } else { 'java' }
  if (-not (Test-Path -LiteralPath $jar)) {
    [Console]::Error.WriteLine("casus: there is no $jar; build it: mvn -DskipTests package")
    exit 2
  }
  # The commit that last changed the program: results do not depend on later ones.
  $commit = 'unknown'
  if (Get-Command git -ErrorAction SilentlyContinue) {
    $found = & git -C $home_ log '-1' '--format=%H' '--' pom.xml src/main
    if ($found) {
      $commit = $found
      if (& git -C $home_ status '--porcelain' '--' pom.xml src/main) { $commit += '+changes' }
    }
  }
  $options += "-Dcasus.commit=$commit"
}

$brief = 'help', 'man', 'list', 'schema', 'show', 'check', 'new', 'example', 'explain', 'table', 'text', 'status',
  'hello', 'doctor', 'complete', 'completion'
if ($args.Count -eq 0 -or $brief -ccontains $args[0]) {
  $options += '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'
} else {
  $options += '-XX:+UseParallelGC', '-XX:FreqInlineSize=100', '-XX:InlineSmallCode=800'
  $options += '-XX:Tier4InvocationThreshold=20000', '-XX:Tier4MinInvocationThreshold=2400'
  $options += '-XX:Tier4CompileThreshold=60000', '-XX:Tier4BackEdgeThreshold=160000'
}
# Only the live view may open windows.
if ($args.Count -eq 0 -or $args[0] -cne 'gui') { $options += '-Djava.awt.headless=true' }
$terminal = -not [Console]::IsErrorRedirected
$options += "-Dcasus.terminal=$("$terminal".ToLowerInvariant())"
if ($env:CASUS_JAVA_OPTS) { $options += -split $env:CASUS_JAVA_OPTS }

# Jars with decision rules and figures of one's own stand in CASUS_CLASSPATH.
if ($env:CASUS_CLASSPATH) {
  $options += '-cp', ($jar + [System.IO.Path]::PathSeparator + $env:CASUS_CLASSPATH), 'casus.cli.Casus'
} else {
  $options += '-jar', $jar
}
# What casus tells on standard error is no error of PowerShell's, which would stop at its first line.
$ErrorActionPreference = 'Continue'
& $java @options @args
exit $LASTEXITCODE
