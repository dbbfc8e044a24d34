# How casus is started, from a checkout (scripts/casus) and from an unpacked image (bin/casus) alike.
# It is read by them, not called; any POSIX shell will do.

# casus_start JAVA JAR ARCHIVE REHEARSAL COMMIT WORDS...
#   JAVA       the program java
#   JAR        casus.jar
#   ARCHIVE    where the archive of loaded classes is, or is to be made
#   REHEARSAL  a scenario to make it with
#   COMMIT     of the sources; empty where the jar knows it
#   WORDS      the command line of the user
casus_start() {
  java=$1 jar=$2 archive=$3 rehearsal=$4 commit=$5
  shift 5

  # Java names files by the locale's characters: in the POSIX locale, that of cron and of many batch
  # systems, ASCII ones alone. Any UTF-8 locale will do; casus writes the same bytes in all of them.
  case $(locale charmap 2> /dev/null || true) in
    ANSI_X3.4-1968 | US-ASCII | ASCII)
      unicode=$(locale -a 2> /dev/null | grep -iE '^(C|POSIX|en_US)\.utf-?8$' | head -n 1 || true)
      [ -z "$unicode" ] || export LC_ALL="$unicode"
      ;;
  esac

  terminal=false
  [ ! -t 2 ] || terminal=true

  # An archive of loaded classes halves the time to start; without it all works, only later. It
  # belongs to one jar at one place: where either is another, Java refuses it. What Java thinks of it
  # must not stand in our output. It is made without the compilers: a method that waits for them when the
  # archive is written is never compiled from then on (JDK-8306460), and studies take twice as long.
  if ! casus_fits && [ -w "$(dirname -- "$archive")" ]; then
    if "$java" -Xint -XX:ArchiveClassesAtExit="$archive.$$" -XX:ErrorFile=/dev/null -Djava.awt.headless=true \
      -cp "$jar" casus.cli.Rehearsal "$rehearsal" > /dev/null 2>&1; then
      printf '%s\n' "$jar" > "$archive.place.$$"
      mv -f "$archive.place.$$" "$archive.place"
      mv -f "$archive.$$" "$archive"
    else
      rm -f "$archive.$$"
    fi
  fi

  # Smaller pieces of compiled code take a third less time in all: the compiler is done sooner, and
  # the rules run no slower. The second compiler waits four times as long as it would, for what is
  # really asked often. What only looks something up is over before it and the second collector's
  # thread have begun, and so is a run of few replications.
  machine='-XX:+UseParallelGC -XX:FreqInlineSize=100 -XX:InlineSmallCode=800'
  machine="$machine -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=2400"
  machine="$machine -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=160000"
  case ${1:-} in
    '' | -* | help | man | list | schema | show | check | new | example | explain | table | text | status | \
      hello | doctor | complete | completion)
      machine='-XX:+UseSerialGC -XX:TieredStopAtLevel=1'
      ;;
    run) ! casus_few "$@" || machine='-XX:+UseParallelGC -XX:TieredStopAtLevel=1' ;;
  esac

  # Only the live view may open windows; whether there is a screen for it, Java finds out.
  [ "${1:-}" = gui ] || machine="$machine -Djava.awt.headless=true"

  # Spark asks for parts of Java that are closed to others, and for its own log, which casus keeps
  # from starting; its module and its jars are looked for only where it is asked for.
  opened=
  for word in "$@"; do
    case $word in
      --spark | --spark=*)
        opened=-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.core.impl.Log4jContextFactory
        for part in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util \
          java.util.concurrent java.util.concurrent.atomic sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar; do
          opened="$opened --add-opens=java.base/$part=ALL-UNNAMED"
        done
        module=$(dirname -- "$jar")/casus-spark.jar
        [ ! -f "$module" ] || CASUS_CLASSPATH=$module${CASUS_CLASSPATH:+:$CASUS_CLASSPATH}
        [ -z "${SPARK_HOME:-}" ] || CASUS_CLASSPATH=${CASUS_CLASSPATH:+$CASUS_CLASSPATH:}$SPARK_HOME/jars/*
        break
        ;;
    esac
  done

  # Jars with decision rules and figures of one's own stand in CASUS_CLASSPATH.
  if [ -z "${CASUS_CLASSPATH:-}" ]; then
    set -- -jar "$jar" "$@"
  else
    set -- -cp "$jar:$CASUS_CLASSPATH" casus.cli.Casus "$@"
  fi
  set -- -Dcasus.terminal="$terminal" ${CASUS_JAVA_OPTS:-} "$@"
  [ -z "$commit" ] || set -- -Dcasus.commit="$commit" "$@"
  if casus_fits; then
    set -- -XX:SharedArchiveFile="$archive" -Xshare:auto -Xlog:disable -Xlog:all=error:stderr "$@"
  fi
  exec "$java" $machine $opened "$@"
}

# Whether a run is of no more than 10,000 replications, those that nobody asked for otherwise.
casus_few() {
  previous=
  for word in "$@"; do
    case $previous in
      -n | --replications)
        case $word in
          [0-9] | [0-9][0-9] | [0-9][0-9][0-9] | [0-9][0-9][0-9][0-9] | 10000) ;;
          *) return 1 ;;
        esac
        ;;
    esac
    # Written together, by a precision, by a plan, in a file of words or in an archive: it may be any number.
    case $word in
      -n?* | --replications=* | --precision* | --plan* | @* | *.zip) return 1 ;;
    esac
    previous=$word
  done
}

# Whether the archive is of this jar at this place.
casus_fits() {
  [ "$archive" -nt "$jar" ] && [ -f "$archive.place" ] && read -r place < "$archive.place" && [ "$place" = "$jar" ]
}
