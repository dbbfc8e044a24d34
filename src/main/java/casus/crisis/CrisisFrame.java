package casus.crisis;

/** What a state of a run is made to the measure of, and the memory that its arrays are made in. */
abstract class CrisisFrame {
  final ResolvedScenario s;

  /** How many states there are. */
  final int n;

  final int disputes;

  /** How many pairs of a dispute and a state. */
  final int places;

  /** All arrays that change. */
  final Memory memory = new Memory();

  CrisisFrame(ResolvedScenario s) {
    this.s = s;
    n = s.n;
    disputes = s.disputes;
    places = disputes * n;
  }
}
