package casus.bench;

import casus.results.ResultTable;

/**
 * How fast a scenario was played, journalled and gathered.
 *
 * @param scenario its name
 * @param states how many states it has
 * @param disputes how many disputes
 * @param treaties how many treaties bind
 * @param days days simulated in a replication
 * @param threads how many threads worked
 * @param replications how many were measured, after those that warmed up
 * @param rounds in how many rounds
 * @param perSecond replications per second: the median of the rounds
 * @param perSecondLow the quartile of the rounds below it
 * @param perSecondHigh the quartile above it
 * @param cpuMicros processor time of a replication, of the whole program, in microseconds
 * @param choices choices of states in a replication, on average
 * @param simulation share of the threads' processor time that went into simulating, 0 to 1
 * @param journal into packing and writing the journal
 * @param tables into reading it, and making tables
 * @param nanosPerDay processor time of simulating a day, in nanoseconds
 * @param nanosPerChoice of simulating, for each choice
 * @param journalBytes bytes of the journal for a replication
 * @param heapMegabytes what the heap held after a collection at the end
 * @param firstMillis from the scenario to its first record, before anything was warm, in
 *     milliseconds
 * @param warmUpSeconds for how long it was played before
 * @param seconds for how long it was measured
 */
public record Measured(
    String scenario,
    int states,
    int disputes,
    int treaties,
    int days,
    int threads,
    long replications,
    int rounds,
    double perSecond,
    double perSecondLow,
    double perSecondHigh,
    double cpuMicros,
    double choices,
    double simulation,
    double journal,
    double tables,
    double nanosPerDay,
    double nanosPerChoice,
    double journalBytes,
    double heapMegabytes,
    double firstMillis,
    double warmUpSeconds,
    double seconds) {

  /**
   * The table of what was measured.
   *
   * @return its columns, whose names stay
   */
  public static ResultTable<Measured> table() {
    return ResultTable.<Measured>of("")
        .text("scenario", "the scenario", Measured::scenario)
        .integer("states", "states", "states", Measured::states)
        .integer("disputes", "disputes", "disputes", Measured::disputes)
        .integer("treaties", "treaties", "treaties that bind", Measured::treaties)
        .integer("days", "d", "days simulated in a replication", Measured::days)
        .integer("threads", "threads", "threads that worked", Measured::threads)
        .number(
            "replications_per_second",
            "played, journalled and gathered in a second: median of the rounds",
            Measured::perSecond)
        .number("replications_per_second_q25", "lower quartile", Measured::perSecondLow)
        .number("replications_per_second_q75", "upper quartile", Measured::perSecondHigh)
        .number(
            "cpu_us_per_replication",
            "us",
            "processor time of the whole program, collector and compiler included",
            Measured::cpuMicros)
        .number(
            "ns_per_day",
            "ns",
            "processor time of simulating, for each day of the horizon, jumped over or not",
            Measured::nanosPerDay)
        .number(
            "ns_per_choice",
            "ns",
            "the same for each choice of a state; empty where nobody chooses",
            Measured::nanosPerChoice)
        .number("choices_per_replication", "choices of states, on average", Measured::choices)
        .number("share_simulation", "of processor time: simulating", Measured::simulation)
        .number("share_journal", "packing and writing the journal", Measured::journal)
        .number("share_tables", "reading it, rows and statistics", Measured::tables)
        .number(
            "journal_bytes_per_replication", "B", "bytes of the journal", Measured::journalBytes)
        .number(
            "heap_mb",
            "MB",
            "what the heap held after a collection at the end",
            Measured::heapMegabytes)
        .number(
            "first_replication_ms",
            "ms",
            "from the scenario to its first record, in a program that had not played it before",
            Measured::firstMillis)
        .integer("replications", "", "replications measured", Measured::replications)
        .integer("rounds", "", "rounds they were measured in", Measured::rounds)
        .number("warm_up_seconds", "s", "played before, not measured", Measured::warmUpSeconds)
        .number("seconds", "s", "measured", Measured::seconds);
  }
}
