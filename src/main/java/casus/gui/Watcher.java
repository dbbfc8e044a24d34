package casus.gui;

import casus.crisis.Chronicle;
import casus.crisis.Scenario;
import casus.crisis.Standing;
import casus.crisis.UnderTreaty;
import casus.engine.CrisisWorld;
import casus.story.RunningStory;
import casus.treaty.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Listens to a run and keeps what is to be seen of it. A run that is watched is the same run: the
 * watcher draws from no luck and changes nothing.
 */
final class Watcher implements Chronicle {
  private final TimeSeries course = new TimeSeries();
  private final List<Scene.Line> story = new ArrayList<>();
  private final List<Scene.Told> log = new ArrayList<>();
  private final List<Happening> today = new ArrayList<>();

  /** The reading each member took last, by article and state: "usa-kor-1953.3 USA". */
  private final Map<String, String> readings = new TreeMap<>();

  private final Reasoning reasoning = new Reasoning();
  private int parting = -1;
  private Headlines headlines;
  private RunningStory telling;
  private Scene scene;

  Watcher(CrisisWorld world, long seed, int replication) {
    headlines = new Headlines(world.scenario().scenario());
    telling = new RunningStory(world.scenario().scenario());
    scene = look(world, seed, replication);
  }

  /** Back to the morning of day 0. */
  void begin(CrisisWorld world, long seed, int replication) {
    Scenario scenario = world.scenario().scenario();
    headlines = new Headlines(scenario);
    telling = new RunningStory(scenario);
    course.clear();
    story.clear();
    log.clear();
    today.clear();
    readings.clear();
    reasoning.clear();
    scene = look(world, seed, replication);
  }

  @Override
  public void tell(Happening happening) {
    today.add(happening);
    reasoning.tell(happening);
    if (happening instanceof UnderTreaty.Test test) {
      readings.put(test.clause() + " " + test.member(), test.reading());
    }
  }

  /** A day is done: makes its scene. Told again after the last day, as MASON does, it does not. */
  void endOfDay(CrisisWorld world) {
    if (world.day() == scene.standing().day()) {
      return;
    }
    story.addAll(headlines.of(today));
    for (RunningStory.Sentence sentence : telling.tell(today)) {
      log.add(new Scene.Told(world.day(), sentence.text(), sentence.news()));
    }
    today.stream().filter(Watcher::isIncident).forEach(it -> course.incident(it.day()));
    today.clear();
    scene = look(world, scene.seed(), scene.replication());
    course.add(scene.standing());
  }

  private static boolean isIncident(Happening happening) {
    return happening instanceof Act
        || happening instanceof Tension
        || (happening instanceof Decision decision
            && (decision.to().compareTo(decision.from()) > 0
                || decision.to().compareTo(Rung.DISPLAY) >= 0));
  }

  private Scene look(CrisisWorld world, long seed, int replication) {
    Standing standing = world.crisis().standing(world.day());
    return new Scene(
        world.scenario().scenario(),
        seed,
        replication,
        standing,
        world.day() >= 0 && (world.crisis().isOver() || world.day() + 1 >= world.horizon()),
        story,
        log,
        course,
        parting,
        reasoning.reasons());
  }

  /** Marks the day on which another world of the same luck goes another way, from now on. */
  void mark(int day) {
    parting = day;
    scene = scene.marked(day);
  }

  /** The scene as it is now. */
  Scene scene() {
    return scene;
  }

  /** The reading that a member took last of an article, empty if it has not had to read it. */
  String reading(String clause, String member) {
    return readings.getOrDefault(clause + " " + member, "");
  }
}
