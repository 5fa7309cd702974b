package fi.qwl.io.chart;

import static java.util.Objects.requireNonNull;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.ResourcePolicy;
import com.github.weisj.jsvg.parser.SVGLoader;
import fi.qwl.page.Block;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/**
 * Charts as PNG, for programs that show no SVG. It needs the library {@code com.github.weisj:jsvg}, which QWL does not bring
 * along. Texts are drawn with the machine's own fonts: pixels differ between machines, numbers do not.
 *
 * <pre>{@code
 * Block.Figure chart = Charts.in(Language.FI).factorBars(publication.results(), unit);
 * Files.write(Path.of("unit.png"), ChartImages.png(chart, 2));
 * }</pre>
 *
 * <p>A picture holds no text for screen readers: show {@link Block.Figure#textAlternative} and the numbers beside it.
 */
public final class ChartImages {

    private static final String LIBRARY = "com.github.weisj.jsvg.parser.SVGLoader";
    private static final double LARGEST = 10;

    /** In a class of its own, for it needs the library. */
    private static final class Loading {

        /** A drawing names no other file. */
        private static final LoaderContext READS_NOTHING_ELSE = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                .build();
    }

    private ChartImages() {}

    /**
     * A chart on white.
     *
     * @param figure the chart
     * @param scale pixels for each unit of the drawing, above 0 and at most 10; 2 is sharp in print and on most screens
     * @return the picture
     * @throws IllegalArgumentException if the scale is outside its range, or the figure's drawing is no SVG
     * @throws IllegalStateException if the library is not there
     */
    public static byte[] png(Block.Figure figure, double scale) {
        requireNonNull(figure, "figure");
        if (!(scale > 0 && scale <= LARGEST)) {
            throw new IllegalArgumentException(
                    "scale must be above 0 and at most 10 but was " + scale + "\nMaybe 2, which is sharp in print.");
        }
        requireLibrary();
        byte[] svg = figure.svg().getBytes(StandardCharsets.UTF_8);
        SVGDocument drawing = new SVGLoader().load(new ByteArrayInputStream(svg), null, Loading.READS_NOTHING_ELSE);
        if (drawing == null) {
            throw new IllegalArgumentException(
                    "the figure's drawing cannot be read as SVG\nMaybe it was not made by Charts.");
        }
        return written(painted(drawing, scale));
    }

    private static BufferedImage painted(SVGDocument drawing, double scale) {
        int width = (int) Math.ceil(drawing.size().width * scale);
        int height = (int) Math.ceil(drawing.size().height * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.scale(scale, scale);
        drawing.render(null, graphics);
        graphics.dispose();
        return image;
    }

    private static byte[] written(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", png)) {
                throw new IllegalStateException(
                        "this Java writes no PNG\nMaybe it was built without java.desktop's codecs.");
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("memory takes every byte", impossible);
        }
        return png.toByteArray();
    }

    private static void requireLibrary() {
        try {
            Class.forName(LIBRARY, false, ChartImages.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "the library for PNG is not there\nMaybe add com.github.weisj:jsvg 1.7.1 to the application.", e);
        }
    }
}
