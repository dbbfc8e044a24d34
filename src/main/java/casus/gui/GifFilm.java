package casus.gui;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An animated GIF. Of each frame after the first only the pixels that changed are kept, the others
 * are transparent; each has colours of its own, the 255 most frequent.
 */
final class GifFilm implements Reel {
  private static final int COLOURS = 255;
  private static final int TRANSPARENT = 255;

  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
  private final ImageOutputStream stream;
  private int @Nullable [] before;

  GifFilm(Path file) throws IOException {
    stream = ImageIO.createImageOutputStream(file.toFile());
    if (stream == null) {
      throw new IOException("cannot write to " + file);
    }
    writer.setOutput(stream);
    writer.prepareWriteSequence(null);
  }

  @Override
  public void add(BufferedImage image, int hundredths) throws IOException {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    BufferedImage frame = indexed(pixels, width, height);
    // Made from the image itself the type would have Java's palette in place of ours.
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            new ImageTypeSpecifier(frame.getColorModel(), frame.getSampleModel()), null);
    describe(metadata, hundredths, before == null);
    writer.writeToSequence(new IIOImage(frame, null, metadata), null);
    before = pixels;
  }

  private BufferedImage indexed(int[] pixels, int width, int height) {
    int[] old = before;
    Map<Integer, Integer> counts = new HashMap<>();
    for (int i = 0; i < pixels.length; i++) {
      if (old == null || old[i] != pixels[i]) {
        counts.merge(pixels[i], 1, Integer::sum);
      }
    }
    List<Integer> palette = palette(counts);
    byte[] red = new byte[256];
    byte[] green = new byte[256];
    byte[] blue = new byte[256];
    for (int c = 0; c < palette.size(); c++) {
      red[c] = (byte) (palette.get(c) >> 16);
      green[c] = (byte) (palette.get(c) >> 8);
      blue[c] = (byte) (int) palette.get(c);
    }
    BufferedImage frame =
        new BufferedImage(
            width,
            height,
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, 256, red, green, blue, TRANSPARENT));
    Map<Integer, Integer> nearest = new HashMap<>();
    byte[] indices = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      indices[i] =
          (byte)
              (old != null && old[i] == pixels[i]
                  ? TRANSPARENT
                  : (int) nearest.computeIfAbsent(pixels[i], colour -> nearest(palette, colour)));
    }
    frame.getRaster().setDataElements(0, 0, width, height, indices);
    return frame;
  }

  /** The most frequent colours; of equally frequent ones the darker, so that it is always so. */
  private static List<Integer> palette(Map<Integer, Integer> counts) {
    List<Map.Entry<Integer, Integer>> entries = new ArrayList<>(counts.entrySet());
    entries.sort(
        Map.Entry.<Integer, Integer>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    return entries.stream().limit(COLOURS).map(Map.Entry::getKey).toList();
  }

  private static int nearest(List<Integer> palette, int colour) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int c = 0; c < palette.size(); c++) {
      int other = palette.get(c);
      int r = (other >> 16 & 255) - (colour >> 16 & 255);
      int g = (other >> 8 & 255) - (colour >> 8 & 255);
      int b = (other & 255) - (colour & 255);
      int distance = 3 * r * r + 6 * g * g + b * b;
      if (distance < least) {
        least = distance;
        best = c;
      }
    }
    return best;
  }

  private static void describe(IIOMetadata metadata, int hundredths, boolean first)
      throws IOException {
    String format = metadata.getNativeMetadataFormatName();
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "doNotDispose");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", first ? "FALSE" : "TRUE");
    control.setAttribute("transparentColorIndex", Integer.toString(TRANSPARENT));
    control.setAttribute("delayTime", Integer.toString(hundredths));
    if (first) {
      IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
      loop.setAttribute("applicationID", "NETSCAPE");
      loop.setAttribute("authenticationCode", "2.0");
      loop.setUserObject(new byte[] {1, 0, 0});
      child(root, "ApplicationExtensions").appendChild(loop);
    }
    metadata.setFromTree(format, root);
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    for (int i = 0; i < root.getLength(); i++) {
      if (root.item(i).getNodeName().equals(name)) {
        return (IIOMetadataNode) root.item(i);
      }
    }
    IIOMetadataNode made = new IIOMetadataNode(name);
    root.appendChild(made);
    return made;
  }

  @Override
  public void finish() throws IOException {
    writer.endWriteSequence();
  }

  @Override
  public void close() throws IOException {
    writer.dispose();
    stream.close();
  }
}
