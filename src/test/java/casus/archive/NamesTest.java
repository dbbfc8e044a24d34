package casus.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTest {
  /** As it is, in JSON, and as we name files. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "in D:\\grant\\drafts\\small.yaml",
        "\"file\": \"D:\\\\grant\\\\drafts\\\\small.yaml\"",
        "D:/grant/drafts/small.yaml"
      })
  void aFolderOfWindowsIsFoundHoweverItIsWritten(String text) throws IOException {
    try (FileSystem windows =
        Jimfs.newFileSystem(Configuration.windows().toBuilder().setRoots("C:\\", "D:\\").build())) {
      Names names = new Names(List.of(windows.getPath("D:\\grant\\drafts")));

      assertThat(
              names.found(
                  "notes.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
          .get()
          .asString()
          .contains("notes.json:1 tells of");
    }
  }
}
