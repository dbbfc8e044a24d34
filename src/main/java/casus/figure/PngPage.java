package casus.figure;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * Writes PNG on white, with its resolution in the pHYs chunk, so that programs place it at its size
 * in millimetres.
 *
 * @param dpi pixels per inch
 */
record PngPage(int dpi) implements PageWriter {
  private static final String PNG_METADATA = "javax_imageio_png_1.0";

  @Override
  public byte[] write(Drawing drawing, Style style, String title) throws IOException {
    return encoded(Painting.of(drawing, style, title).image(dpi / 72.0, style.palette().paper()));
  }

  private byte[] encoded(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
    String perMetre = Long.toString(Math.round(dpi / 0.0254));
    IIOMetadataNode resolution = new IIOMetadataNode("pHYs");
    resolution.setAttribute("pixelsPerUnitXAxis", perMetre);
    resolution.setAttribute("pixelsPerUnitYAxis", perMetre);
    resolution.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode root = new IIOMetadataNode(PNG_METADATA);
    root.appendChild(resolution);
    metadata.mergeTree(PNG_METADATA, root);

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(metadata, new IIOImage(image, null, metadata), null);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
