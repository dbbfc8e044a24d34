// JShell with casus at hand: scripts/casus once, so that the program is built, then
//   jshell --class-path target/casus.jar scripts/casus.jsh
// and, for instance,
//   var korea = Scenarios.read(Path.of("scenarios/korea-article4.yaml"))
//   var played = Runs.of(korea).replications(10_000).seed(1).threads(2).play()
//   played.estimate("war")
import casus.api.*;
import casus.crisis.*;
import casus.engine.*;
import casus.stats.*;
import casus.treaty.*;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.stream.*;
