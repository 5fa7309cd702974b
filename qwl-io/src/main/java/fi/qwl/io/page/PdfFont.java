package fi.qwl.io.page;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A TrueType font: which characters it has, and their outlines. For one thread. */
final class PdfFont implements Closeable {

    /** What Finnish, Swedish and English need, and the signs that the library writes. */
    private static final String NEEDED =
            "abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖé0123456789" + ".,:;!?()/%+-±<>\"'&–−·…≥”“’•";

    private static final double UNITS = 1000;

    private final PDDocument document = new PDDocument();
    private final PDType0Font font;

    PdfFont(byte[] font) throws IOException {
        this.font = PDType0Font.load(document, new ByteArrayInputStream(font), false);
    }

    /**
     * Rejects a font that would leave holes in a text.
     *
     * @throws IllegalArgumentException if it is not a TrueType font, or lacks a character
     */
    static void check(String name, byte[] bytes) {
        try (PdfFont font = new PdfFont(bytes)) {
            NEEDED.codePoints().filter(point -> !font.has(point)).findFirst().ifPresent(missing -> {
                throw new IllegalArgumentException("the " + name + " font has no character "
                        + "U+%04X (%s)".formatted(missing, Character.toString(missing))
                        + "\nMaybe take a font such as DejaVu Sans or Noto Sans.");
            });
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the " + name
                            + " font must be a TrueType font\nMaybe it is a collection (.ttc) or a web font (.woff).",
                    e);
        }
    }

    private boolean has(int point) {
        try {
            return font.encode(Character.toString(point)).length > 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** A text's width in units of its size. */
    double width(String text) throws IOException {
        double width = 0;
        for (int point : text.codePoints().toArray()) {
            width += has(point) ? font.getWidth(code(point)) / UNITS : 0;
        }
        return width;
    }

    /** A text's outlines, of size 1, its base line beginning at the origin; what the font lacks is left out. */
    Shape outline(String text) throws IOException {
        Path2D outline = new Path2D.Double();
        double x = 0;
        for (int point : text.codePoints().toArray()) {
            if (has(point)) {
                int code = code(point);
                AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
                place.scale(1 / UNITS, -1 / UNITS);
                outline.append(place.createTransformedShape(font.getNormalizedPath(code)), false);
                x += font.getWidth(code) / UNITS;
            }
        }
        return outline;
    }

    private int code(int point) throws IOException {
        return font.readCode(new ByteArrayInputStream(font.encode(Character.toString(point))));
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
