package casus.gui;

import casus.crisis.Scenario;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import sim.display.GUIState;
import sim.portrayal.SimpleInspector;
import sim.util.Bag;

/** The button that opens inspectors of what is no place on the map. Used on Swing's thread. */
final class InspectorMenu {
  private final GUIState gui;
  private final Windows windows;
  private final Inspections inspections;

  InspectorMenu(GUIState gui, Windows windows, Inspections inspections) {
    this.gui = gui;
    this.windows = windows;
    this.inspections = inspections;
  }

  /** Puts the button above the map. */
  void attach(Scenario scenario) {
    JPopupMenu menu = new JPopupMenu();
    scenario
        .confrontations()
        .forEach(it -> menu.add(item("Dispute " + it.id(), () -> inspections.dispute(it.id()))));
    scenario
        .treaties()
        .forEach(it -> menu.add(item("Treaty " + it.id(), () -> inspections.treaty(it.id()))));
    JButton button = new JButton("Inspect ▾");
    button.addActionListener(event -> menu.show(button, 0, button.getHeight()));
    windows.display().header.add(button);
  }

  private JMenuItem item(String name, Supplier<Sheet> sheet) {
    JMenuItem item = new JMenuItem(name);
    item.addActionListener(event -> inspect(name, sheet.get()));
    return item;
  }

  private void inspect(String name, Sheet sheet) {
    Bag inspectors = new Bag();
    inspectors.add(new SimpleInspector(sheet, gui, name));
    Bag names = new Bag();
    names.add(name);
    windows.console().setInspectors(inspectors, names);
  }
}
