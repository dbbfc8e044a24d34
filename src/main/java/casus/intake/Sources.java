package casus.intake;

import casus.calibration.CaseFile;
import java.util.HashMap;
import java.util.Map;

/** All that was read of the users' files, by kind. */
final class Sources {
  final Disputes disputes = new Disputes();
  final Spells states = new Spells();
  final Map<Integer, String> abbreviations = new HashMap<>();
  final Spells majors = new Spells();
  final Yearly capabilities = new Yearly("cinc", 0, 1);
  final Yearly democracy = new Yearly("v2x_polyarchy", 0, 1);
  final Yearly votes = new Yearly("idealpointall", -20, 20);
  final Contiguity contiguity = new Contiguity();
  final Capitals capitals = new Capitals();
  final Rivalries rivalries = new Rivalries();
  final Pledges pledges = new Pledges();
  final Promises promises = new Promises();
  final Fulfilments fulfilments = new Fulfilments();

  /** What takes the rows of a source. */
  Rows of(Source source) {
    return switch (source) {
      case DISPUTES -> disputes::addDispute;
      case PARTICIPANTS -> disputes::addParticipant;
      case STATES -> this::addState;
      case MAJORS -> majors;
      case CAPABILITIES -> capabilities;
      case CONTIGUITY -> contiguity;
      case ATOP_MEMBERS -> pledges;
      case ATOP_DYADS -> promises;
      case CAPITALS -> capitals;
      case RIVALRIES -> rivalries;
      case DEMOCRACY -> democracy;
      case VOTES -> votes;
      case FULFILMENT -> fulfilments;
    };
  }

  private void addState(CaseFile.Row row, Remarks remarks) {
    abbreviations.put(Rows.whole(row, "ccode"), row.text("stateabb"));
    states.add(row, remarks);
  }
}
