package casus.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * A table as a document of Word: its title, a table whose heading is repeated on each page, and the
 * note. The same table gives the same bytes: the document knows no clock.
 */
final class WordPage {
  private static final String FONT = "Times New Roman";
  private static final int SIZE = 10;
  private static final int NOTE_SIZE = 9;

  /** Widths of a border in eighths of a point. */
  private static final int THICK = 12;

  private static final int THIN = 6;

  /** With more letters in a row than these the page lies on its side. */
  private static final int MANY_LETTERS = 85;

  /** Words longer than these are broken over lines. */
  private static final int LONG_WORDS = 34;

  /** Words of so many letters are never broken. */
  private static final int SHORT_WORDS = 12;

  /** The width of a letter of a wide font, in twentieths of a point. */
  private static final int LETTER = 128;

  /** Words keep at least this share of their room. */
  private static final double LEAST_SHARE = 0.45;

  /** What a cell keeps free at its sides, in letters. */
  private static final int GAP = 3;

  /** A4 in twentieths of a point. */
  private static final int SHORT_SIDE = 11906;

  private static final int LONG_SIDE = 16838;

  private static final int MARGIN = 1134;

  /** Zip knows no time before 1980. */
  private static final String EPOCH = "1980-01-01T00:00:00Z";

  private final PrintTable table;
  private final TableStyle style;
  private final List<List<Printed>> printed;
  private final int[] letters;

  WordPage(PrintTable table, TableStyle style) {
    this.table = table;
    this.style = style;
    printed = table.rows().stream().map(row -> style.row(row.cells())).toList();
    letters = new int[table.columns().size()];
    for (int i = 0; i < letters.length; i++) {
      int at = i;
      int widest = printed.stream().mapToInt(row -> letters(row.get(at))).max().orElse(0);
      String heading = style.heading(table.columns().get(i));
      letters[i] = GAP + Math.min(LONG_WORDS, Math.max(widest, longestWord(heading)));
    }
  }

  private int letters(Printed cell) {
    int number = cell.text().length() + cell.marks().length();
    int interval = cell.interval().length();
    return style.intervals() == TableStyle.Place.BELOW
        ? Math.max(number, interval)
        : number + (interval > 0 ? 1 + interval : 0);
  }

  private static int longestWord(String text) {
    return Arrays.stream(text.split("[ -]")).mapToInt(String::length).max().orElse(0);
  }

  private boolean isWide() {
    return Arrays.stream(letters).sum() > MANY_LETTERS;
  }

  byte[] bytes() {
    try (XWPFDocument document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setTitle(table.title());
      document.getProperties().getCoreProperties().setCreator("casus");
      document.getProperties().getCoreProperties().setCreated(EPOCH);
      document.getProperties().getCoreProperties().setModified(EPOCH);
      page(document);
      XWPFParagraph title = document.createParagraph();
      title.setSpacingAfter(80); // first: the other asks for properties that are there
      title.setKeepNext(true);
      write(title, table.title(), SIZE).setBold(true);
      fill(document);
      XWPFParagraph note = document.createParagraph();
      note.setSpacingBefore(80);
      write(note, style.note() + " ", NOTE_SIZE).setItalic(true);
      write(note, String.join(" ", TableNotes.of(table, style)), NOTE_SIZE);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return timeless(bytes.toByteArray());
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("Word takes no time such as " + EPOCH, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
  }

  private void page(XWPFDocument document) {
    boolean wide = isWide();
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(wide ? LONG_SIDE : SHORT_SIDE));
    size.setH(BigInteger.valueOf(wide ? SHORT_SIDE : LONG_SIDE));
    if (wide) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
    BigInteger margin = BigInteger.valueOf(MARGIN);
    CTPageMar margins = section.addNewPgMar();
    margins.setLeft(margin);
    margins.setRight(margin);
    margins.setTop(margin);
    margins.setBottom(margin);
  }

  /**
   * How wide each column is, in twentieths of a point: the page is shared out by letters. Where it
   * is short of room, long words give way, which can be broken; numbers and headings cannot.
   */
  private int[] widths() {
    int room = (isWide() ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
    int supple = 0;
    int firm = 0;
    for (int i = 0; i < letters.length; i++) {
      supple += isSupple(i) ? letters[i] : 0;
      firm += isSupple(i) ? 0 : letters[i];
    }
    double left = (double) room / LETTER - firm;
    double share = supple == 0 ? 1 : Math.max(LEAST_SHARE, Math.min(1, left / supple));
    double all = firm + share * supple;
    int[] widths = new int[letters.length];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = (int) (room * letters[i] * (isSupple(i) ? share : 1) / all);
    }
    return widths;
  }

  private boolean isSupple(int column) {
    return table.columns().get(column).isWords() && letters[column] > GAP + SHORT_WORDS;
  }

  private void fill(XWPFDocument document) {
    int columns = table.columns().size();
    XWPFTable word = document.createTable(1, columns);
    word.setTableAlignment(TableRowAlign.LEFT);
    word.setWidth("100%");
    int[] widths = widths();
    CTTblGrid grid = word.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = word.getCTTbl().addNewTblGrid();
    }
    for (int i = grid.sizeOfGridColArray(); i < columns; i++) {
      grid.addNewGridCol();
    }
    for (int i = 0; i < columns; i++) {
      grid.getGridColArray(i).setW(BigInteger.valueOf(widths[i]));
    }
    word.removeBorders();
    word.setTopBorder(XWPFBorderType.SINGLE, THICK, 0, "auto");
    word.setBottomBorder(XWPFBorderType.SINGLE, THICK, 0, "auto");
    XWPFTableRow heading = word.getRow(0);
    heading.setRepeatHeader(true);
    heading.setCantSplitRow(true);
    for (int i = 0; i < columns; i++) {
      XWPFTableCell cell = heading.getCell(i);
      cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.BOTTOM);
      underline(cell);
      cell.setWidth(String.valueOf(widths[i]));
      write(paragraph(cell, i), style.heading(table.columns().get(i)), SIZE);
    }
    for (PrintTable.Panel panel : table.panels()) {
      if (!panel.title().isEmpty()) {
        XWPFTableRow row = word.createRow();
        row.setCantSplitRow(true);
        XWPFParagraph title = paragraph(row.getCell(0), 0);
        title.setSpacingBefore(80);
        title.setKeepNext(true);
        write(title, panel.title(), SIZE).setItalic(true);
        across(row, columns);
      }
      for (PrintRow values : panel.rows()) {
        XWPFTableRow row = word.createRow();
        while (row.getTableCells().size() < columns) {
          row.createCell();
        }
        row.setCantSplitRow(true);
        List<Printed> cells = style.row(values.cells());
        for (int i = 0; i < columns; i++) {
          row.getCell(i).setWidth(String.valueOf(widths[i]));
          fill(paragraph(row.getCell(i), i), cells.get(i));
        }
      }
    }
  }

  /** One cell over the whole row. */
  private static void across(XWPFTableRow row, int columns) {
    for (int i = columns - 1; i > 0; i--) {
      row.removeCell(i);
    }
    CTTcPr properties = properties(row.getCell(0));
    properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
  }

  private void fill(XWPFParagraph paragraph, Printed cell) {
    write(paragraph, cell.text(), SIZE);
    if (!cell.marks().isEmpty()) {
      XWPFRun marks = write(paragraph, cell.marks(), SIZE);
      marks.setSubscript(org.apache.poi.xwpf.usermodel.VerticalAlign.SUPERSCRIPT);
    }
    if (!cell.interval().isEmpty()) {
      if (style.intervals() == TableStyle.Place.BELOW) {
        paragraph.createRun().addBreak();
      }
      String space = style.intervals() == TableStyle.Place.BELOW ? "" : " ";
      write(paragraph, space + cell.interval().replace(", ", ",\u00a0"), SIZE);
    }
  }

  private XWPFParagraph paragraph(XWPFTableCell cell, int column) {
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    paragraph.setSpacingAfter(0);
    paragraph.setAlignment(
        table.columns().get(column).isWords() ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT);
    return paragraph;
  }

  private static XWPFRun write(XWPFParagraph paragraph, String text, int size) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(FONT);
    run.setFontSize(size);
    run.setText(text);
    return run;
  }

  private static CTTcPr properties(XWPFTableCell cell) {
    return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
  }

  private static void underline(XWPFTableCell cell) {
    CTTcPr properties = properties(cell);
    CTTcBorders borders =
        properties.isSetTcBorders() ? properties.getTcBorders() : properties.addNewTcBorders();
    var line = borders.addNewBottom();
    line.setVal(STBorder.SINGLE);
    line.setSz(BigInteger.valueOf(THIN));
    line.setColor("auto");
  }

  /** The same parts in the order of their names, all of one time. */
  private static byte[] timeless(byte[] document) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      // Word looks for this part first.
      String types = "[Content_Types].xml";
      put(zip, types, parts.remove(types));
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        put(zip, part.getKey(), part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] part) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    zip.write(part);
    zip.closeEntry();
  }
}
