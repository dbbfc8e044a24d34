package casus.figure;

import casus.results.StoredResults;
import casus.text.Services;
import casus.text.Text;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A figure of another jar as one of ours, held to its contract. */
final class BroughtFigure implements Figure.OfOneOutcome {
  private final Services.Found<FigureProvider> jar;
  private final FigureProvider provider;

  BroughtFigure(Services.Found<FigureProvider> jar) {
    this.jar = jar;
    this.provider = jar.service();
  }

  @Override
  public Optional<String> missing(StoredResults results, Focus focus) throws IOException {
    try {
      return provider.missing(results, focus);
    } catch (RuntimeException e) {
      throw fault(e);
    }
  }

  @Override
  public Drawing draw(StoredResults results, Focus focus, Style style) throws IOException {
    try {
      FigureProvider.Picture picture =
          provider.draw(
              results,
              focus,
              new FigureProvider.Sheet(
                  style.pageWidth(),
                  style.greatestHeight(),
                  style.text(),
                  style.small(),
                  style.palette()));
      // What fails, fails here, where it can be told whose fault it is.
      picture
          .painter()
          .accept(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics());
      NumberTable numbers = new NumberTable(picture.header().toArray(String[]::new));
      for (List<Object> row : picture.numbers()) {
        numbers.add(row.toArray());
      }
      String caption =
          Text.format(
              "%s Drawn by %s of %s. %s",
              picture.caption(), jar.provider(), jar.fileName(), Words.source(results.manifest()));
      return new Drawing(
          style.pageHeight(picture.height()),
          new Caption(caption, picture.altText()),
          numbers,
          canvas -> picture.painter().accept(canvas.graphics()));
    } catch (RuntimeException e) {
      throw fault(e);
    }
  }

  private IOException fault(RuntimeException e) {
    return new IOException(
        Text.format("the figure '%s' of %s failed: %s", provider.name(), jar.fileName(), e), e);
  }
}
