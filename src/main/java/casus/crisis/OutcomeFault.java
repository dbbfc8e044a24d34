package casus.crisis;

/** Leaves the reading of an outcome at a fault; never leaves {@link OutcomeParser}. */
final class OutcomeFault extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Outcome.Parse.Fault fault;

  OutcomeFault(int position, String message, String hint) {
    super(message);
    fault = new Outcome.Parse.Fault(position, message, hint);
  }

  /** Where it is, what is wrong and what may be meant. */
  Outcome.Parse.Fault fault() {
    return fault;
  }
}
