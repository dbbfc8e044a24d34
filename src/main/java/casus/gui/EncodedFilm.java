package casus.gui;

import static java.util.Objects.requireNonNull;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A film that ffmpeg encodes, frame by frame through a pipe. One thread encodes, and nothing of the
 * day or the machine is written down, so that the same ffmpeg gives the same bytes.
 */
final class EncodedFilm implements Reel {
  private static final String ENCODER = "ffmpeg";

  /** A frame of the film; longer ones are shown more than once. */
  private static final int FRAME_CS = 6;

  private static final int LAST_WORDS = 600;
  private static final int PATIENCE_SECONDS = 10;

  private final Path file;
  private final List<String> encoding;
  private final Path said;
  private @Nullable Process encoder;
  private byte[] bytes = new byte[0];

  /**
   * @param file where it is written
   * @param encoding what tells the encoder of the format
   */
  EncodedFilm(Path file, List<String> encoding) throws IOException {
    this.file = file;
    this.encoding = encoding;
    said = Files.createTempFile("casus-film", ".err");
  }

  /** Starts the encoder once, to see whether it is there. */
  static void requireEncoder() throws NoEncoderException {
    try {
      new ProcessBuilder(ENCODER, "-version")
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new NoEncoderException();
    }
  }

  private Process start(int width, int height) throws IOException {
    List<String> command = new ArrayList<>(List.of(ENCODER));
    command.addAll(List.of("-hide_banner", "-loglevel", "error", "-y", "-f", "rawvideo"));
    command.addAll(List.of("-pixel_format", "bgr0", "-video_size", width + "x" + height));
    command.addAll(List.of("-framerate", "100/" + FRAME_CS, "-i", "pipe:0", "-an"));
    // Players want an even size, and take colours for those of television.
    command.addAll(
        List.of(
            "-vf",
            "pad=ceil(iw/2)*2:ceil(ih/2)*2:color=white,"
                + "scale=out_color_matrix=bt709:out_range=tv:flags=bitexact+accurate_rnd,"
                + "format=yuv420p"));
    command.addAll(List.of("-colorspace", "bt709", "-color_primaries", "bt709"));
    command.addAll(List.of("-color_trc", "bt709", "-color_range", "tv"));
    command.addAll(List.of("-threads", "1", "-fflags", "+bitexact", "-flags:v", "+bitexact"));
    command.addAll(encoding);
    command.add(file.toAbsolutePath().toString());
    try {
      return new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(said.toFile())
          .start();
    } catch (IOException e) {
      throw new NoEncoderException();
    }
  }

  @Override
  public void add(BufferedImage image, int hundredths) throws IOException {
    int width = image.getWidth();
    int height = image.getHeight();
    Process running = encoder;
    if (running == null) {
      running = start(width, height);
      encoder = running;
      bytes = new byte[4 * width * height];
    }
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asIntBuffer()
        .put(image.getRGB(0, 0, width, height, null, 0, width));
    try {
      OutputStream pipe = running.getOutputStream();
      for (int frame = 0; frame < hundredths / FRAME_CS; frame++) {
        pipe.write(bytes);
      }
    } catch (IOException e) {
      running.destroy(); // it closed the pipe, and so is about to end
      throw failed(await(running));
    }
  }

  @Override
  public void finish() throws IOException {
    Process running = requireNonNull(encoder, "no frame was added");
    int exit;
    try {
      running.getOutputStream().close();
      exit = running.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted before the film was whole");
    } catch (IOException e) {
      exit = await(running);
    }
    if (exit != 0) {
      throw failed(exit);
    }
  }

  private IOException failed(int exit) throws IOException {
    String words = new String(Files.readAllBytes(said), StandardCharsets.UTF_8).strip();
    String last = words.substring(Math.max(0, words.length() - LAST_WORDS)).replaceAll("\\R", "; ");
    return new IOException(
        ENCODER + " failed (exit code " + exit + ")" + (last.isEmpty() ? "" : ": " + last));
  }

  private static int await(Process running) {
    try {
      if (running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return running.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return -1;
  }

  /** Ends the encoder, should it still run. */
  @Override
  public void close() throws IOException {
    Process running = encoder;
    if (running != null && running.isAlive()) {
      running.destroyForcibly();
      await(running);
    }
    Files.deleteIfExists(said);
  }
}
