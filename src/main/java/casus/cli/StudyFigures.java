package casus.cli;

import casus.design.FigureChoice;
import casus.figure.ChartRequest;
import casus.figure.Focus;
import java.util.ArrayList;
import java.util.List;

/** The figures that a study asks for, as requests: one for each part of the results they show. */
final class StudyFigures {
  private StudyFigures() {}

  /**
   * What to draw for a study.
   *
   * @param choices the figures of the study, in the order written
   * @param usual how they are drawn; what it shows goes before what the study says
   * @return in that order; where the study chooses none, all figures there is data for
   */
  static List<ChartRequest> of(List<FigureChoice> choices, ChartRequest usual) {
    if (choices.isEmpty()) {
      return List.of(usual);
    }
    List<ChartRequest> requests = new ArrayList<>();
    for (FigureChoice choice : choices) {
      Focus part = usual.focus().over(focus(choice));
      int last = requests.size() - 1;
      if (last >= 0 && requests.get(last).focus().equals(part)) {
        List<String> figures = new ArrayList<>(requests.get(last).figures());
        figures.add(choice.name());
        requests.set(last, requests.get(last).of(figures));
      } else {
        requests.add(usual.of(List.of(choice.name())).on(part));
      }
    }
    return requests;
  }

  /** Whether a command shows something of a figure otherwise than the study says. */
  static boolean differs(FigureChoice choice, Focus asked) {
    Focus chosen = focus(choice);
    return !asked.over(chosen).equals(chosen.over(asked));
  }

  private static Focus focus(FigureChoice choice) {
    return new Focus(choice.point(), choice.arms(), choice.outcome());
  }
}
