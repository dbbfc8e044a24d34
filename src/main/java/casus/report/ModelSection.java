package casus.report;

/** The model after the headings of the ODD protocol (Grimm et al. 2020), in short. */
final class ModelSection implements Section {
  private static final String[][] PARTS = {
    {
      "Purpose and patterns",
      "Given a crisis and a web of treaties, what distribution of outcomes follows, and how does it"
          + " change with the text and the credibility of the treaties? The model is to be held"
          + " against patterns of militarized disputes and of treaty fulfilment; defaults are"
          + " starting points, not findings."
    },
    {
      "Entities, state variables and scales",
      "States, dyads, patrons, treaties with articles and readings, disputes, scripted events,"
          + " provocations and transfers. One step is one day. Capability is the share of the"
          + " world's (CINC); distances are great circles in km. Escalation has seven rungs: the"
          + " hostility levels of the MID data, continued into the nuclear range."
    },
    {
      "Process overview and scheduling",
      "Seven phases a day, in this order: shocks, decisions, application, treaties, combat,"
          + " diplomacy, recording. Within a phase everybody reads the state as the phase began."
    },
    {
      "Design concepts",
      "Emergence: escalation, chain-ganging and widening come from the parties' choices."
          + " Adaptation: quantal response to prize, cost, fear of nuclear use and audience cost."
          + " Prediction: a public expectation of who will fight. Sensing: resolve and"
          + " misperception are private, all else is public. Stochasticity: every draw is a"
          + " function of seed, replication, purpose, day, actor and counterpart."
    },
    {
      "Initialization and input data",
      "Attributes of states are those of the data year of the scenario unless it gives them;"
          + " distributions are drawn once for each replication."
    },
    {
      "Submodels",
      "Thirteen rules: opportunity clocks, position, choice (R1–R3); trigger, call, council and"
          + " answer of treaties (R4–R7); combat, reputation, shocks, Security Council, transfers"
          + " and endings (R8–R13)."
    },
    {
      "In full",
      "The model as built, equation by equation, is src/site/markdown/model.md of"
          + " the source; 'casus list parameters' shows every parameter with prior and source, and"
          + " scenario.effective.yaml of this folder the values used."
    }
  };

  @Override
  public void write(Findings findings, Html html) {
    html.open("dl");
    for (String[] part : PARTS) {
      html.leaf("dt", part[0]);
      html.leaf("dd", part[1]);
    }
    html.close();
  }
}
