@echo off
rem Starts casus on Windows, from an unpacked image (bin\casus.cmd, with its own Java) or from a checkout
rem (scripts\casus.cmd, with the Java of JAVA_HOME or PATH; Maven builds it when there is no jar yet).
rem In PowerShell casus.ps1 is taken instead: it hands words such as "war>0" on as they are.
setlocal DisableDelayedExpansion

set "casus_jar=%~dp0..\lib\app\casus.jar"
set "casus_java=%~dp0..\lib\runtime\bin\java.exe"
set "casus_commit="
if exist "%casus_jar%" goto found

set "casus_jar=%~dp0..\target\casus.jar"
set "casus_java=java"
if defined JAVA_HOME set "casus_java=%JAVA_HOME%\bin\java.exe"
if exist "%casus_jar%" goto commit
echo casus: building (once; it takes a minute or two on a new machine) 1>&2
pushd "%~dp0.."
call mvn -B -q -DskipTests -Dspotless.check.skip=true package 1>&2 < nul
popd
if not exist "%casus_jar%" (
  echo casus: the build failed; is Maven there? 1>&2
  exit /b 1
)

:commit
rem The commit that last changed the program: results do not depend on later ones.
set "casus_commit=unknown"
set "casus_changes="
for /f "delims=" %%c in ('git -C "%~dp0.." log -1 --format^=%%H -- pom.xml src/main 2^>nul') do set "casus_commit=%%c"
for /f "delims=" %%c in ('git -C "%~dp0.." status --porcelain -- pom.xml src/main 2^>nul') do set "casus_changes=+changes"
set "casus_commit=%casus_commit%%casus_changes%"

:found
rem Only the live view may open windows; what only looks something up is over before more has begun.
set "casus_machine=-XX:+UseParallelGC -XX:FreqInlineSize=100 -XX:InlineSmallCode=800"
set "casus_machine=%casus_machine% -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=2400"
set "casus_machine=%casus_machine% -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=160000"
for %%w in (help man list schema show check new example explain table text status hello doctor complete completion) do if "%~1"=="%%w" set "casus_machine=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
if not "%~1"=="gui" set "casus_machine=%casus_machine% -Djava.awt.headless=true"
if defined casus_commit set "casus_machine=%casus_machine% -Dcasus.commit=%casus_commit%"

if defined CASUS_CLASSPATH goto classpath
"%casus_java%" %casus_machine% %CASUS_JAVA_OPTS% -jar "%casus_jar%" %*
exit /b %ERRORLEVEL%

:classpath
"%casus_java%" %casus_machine% %CASUS_JAVA_OPTS% -cp "%casus_jar%;%CASUS_CLASSPATH%" casus.cli.Casus %*
exit /b %ERRORLEVEL%
