package fi.qwl.io.page;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/** Puts drawings into a PDF at the width that they are given. */
final class PdfDrawings implements SVGDrawer {

    private final SvgPainter painter;

    PdfDrawings(SvgPainter painter) {
        this.painter = painter;
    }

    /** Drawings take the fonts that the host gave for text. */
    @Override
    public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {}

    @Override
    public void addFontFile(File fontFile, String family, Integer weight, FontStyle style) {}

    @Override
    public SVGImage buildSVGImage(
            Element drawing, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
        double width = cssWidth >= 0 ? cssWidth : SvgTree.length(drawing, "width") * dotsPerPixel;
        double scale = width / SvgTree.length(drawing, "width");
        return new Image(drawing, width, SvgTree.length(drawing, "height") * scale, scale / dotsPerPixel);
    }

    private final class Image implements SVGImage {
        private final Element drawing;
        private final double width;
        private final double height;
        private final double scale;

        private Image(Element drawing, double width, double height, double scale) {
            this.drawing = drawing;
            this.width = width;
            this.height = height;
            this.scale = scale;
        }

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.ceil(width);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.ceil(height);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.drawWithGraphics((float) x, (float) y, (float) width, (float) height, graphics -> {
                graphics.scale(scale, scale);
                painter.paint(drawing, graphics);
            });
        }
    }

    @Override
    public void close() {}
}
