package casus.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Every button of the windows, pressed; see {@link Screen}. With {@code -Dcasus.buttons=true}. */
@Tag("screen")
@EnabledIfSystemProperty(
    named = "casus.buttons",
    matches = "true",
    disabledReason = "-Dcasus.buttons=true presses every button, which takes half a minute")
class ButtonsTest {
  @Test
  void noButtonAndNoMenuEntryFails(@TempDir Path temp) throws Exception {
    Screen screen = new Screen();
    try {
      Map<String, String> found =
          screen.session(ButtonsSession.class, temp, "scenarios/korea-article4.yaml");

      assertThat(found).containsEntry("failed", "[]");
      assertThat(found.get("pressed"))
          .contains("As the model would", "1  call", "Save game…", "New game", "Next event")
          .contains("Inspect ▾", "Treaty rus-prk-2024", "Play or pause", "Save…", "About MASON");
      assertThat(found.get("dialogs")).contains("Save the game", Camera.TITLE);
    } finally {
      screen.close();
    }
  }
}
