package fi.qwl.io.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Paints a {@linkplain SvgTree#isPlain plain} drawing. Texts are painted as outlines of the given fonts. */
final class SvgPainter {

    private static final Pattern TRANSFORM = Pattern.compile("(translate|rotate)\\(([^)]*)\\)");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");
    private static final double USUAL_SIZE = 13;
    private static final double BOLD = 600;

    private final PdfFont regular;
    private final PdfFont bold;

    SvgPainter(PdfFont regular, PdfFont bold) {
        this.regular = regular;
        this.bold = bold;
    }

    void paint(Element element, Graphics2D graphics) {
        AffineTransform before = graphics.getTransform();
        graphics.transform(transform(element.getAttribute("transform")));
        switch (element.getNodeName().toLowerCase(Locale.ROOT)) {
            case "svg", "g" -> SvgTree.children(element).forEach(child -> paint(child, graphics));
            case "rect" -> shape(element, rectangle(element), graphics);
            case "line" ->
                shape(
                        element,
                        new Line2D.Double(
                                number(element, "x1"),
                                number(element, "y1"),
                                number(element, "x2"),
                                number(element, "y2")),
                        graphics);
            case "circle" -> {
                double radius = number(element, "r");
                Shape circle = new Ellipse2D.Double(
                        number(element, "cx") - radius, number(element, "cy") - radius, 2 * radius, 2 * radius);
                shape(element, circle, graphics);
            }
            case "polygon" -> shape(element, polygon(element), graphics);
            case "text" -> text(element, graphics);
            default -> {}
        }
        graphics.setTransform(before);
    }

    private static AffineTransform transform(String text) {
        AffineTransform all = new AffineTransform();
        Matcher steps = TRANSFORM.matcher(text);
        while (steps.find()) {
            double[] numbers = numbers(steps.group(2));
            if (steps.group(1).equals("translate")) {
                all.translate(numbers[0], numbers.length > 1 ? numbers[1] : 0);
            } else if (numbers.length > 2) {
                all.rotate(Math.toRadians(numbers[0]), numbers[1], numbers[2]);
            } else {
                all.rotate(Math.toRadians(numbers[0]));
            }
        }
        return all;
    }

    private static double[] numbers(String text) {
        return Arrays.stream(SEPARATOR.split(text.trim(), -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static double number(Element element, String name) {
        return number(element, name, 0);
    }

    private static double number(Element element, String name, double usual) {
        String text = element.getAttribute(name);
        return text.isEmpty() ? usual : Double.parseDouble(text);
    }

    private static Shape rectangle(Element element) {
        double radius = number(element, "rx");
        double x = number(element, "x");
        double y = number(element, "y");
        double width = number(element, "width");
        double height = number(element, "height");
        return radius == 0
                ? new Rectangle2D.Double(x, y, width, height)
                : new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius);
    }

    private static Shape polygon(Element element) {
        double[] points = numbers(element.getAttribute("points"));
        Path2D polygon = new Path2D.Double();
        polygon.moveTo(points[0], points[1]);
        for (int i = 2; i + 1 < points.length; i += 2) {
            polygon.lineTo(points[i], points[i + 1]);
        }
        polygon.closePath();
        return polygon;
    }

    private static void shape(Element element, Shape shape, Graphics2D graphics) {
        if (!(shape instanceof Line2D)) {
            fill(element, shape, graphics);
        }
        stroke(element, shape, graphics);
    }

    private static void fill(Element element, Shape shape, Graphics2D graphics) {
        String ink = inherited(element, "fill", "#000000");
        if (!ink.equals("none")) {
            graphics.setColor(Color.decode(ink));
            graphics.fill(shape);
        }
    }

    private static void stroke(Element element, Shape shape, Graphics2D graphics) {
        String ink = element.getAttribute("stroke");
        if (ink.isEmpty() || ink.equals("none")) {
            return;
        }
        graphics.setColor(Color.decode(ink));
        float width = (float) number(element, "stroke-width", 1);
        String dashes = element.getAttribute("stroke-dasharray");
        graphics.setStroke(
                dashes.isEmpty()
                        ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                        : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, floats(dashes), 0));
        graphics.draw(shape);
    }

    private static float[] floats(String text) {
        double[] numbers = numbers(text);
        float[] floats = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    /** An attribute of the element or of the nearest around it that has it. */
    private static String inherited(Element element, String name, String usual) {
        if (element.hasAttribute(name)) {
            return element.getAttribute(name);
        }
        return element.getParentNode() instanceof Element parent
                        && !element.getNodeName().equals("svg")
                ? inherited(parent, name, usual)
                : usual;
    }

    private void text(Element element, Graphics2D graphics) {
        String weight = inherited(element, "font-weight", "400");
        PdfFont font = weight.equals("bold") || number(weight) >= BOLD ? bold : regular;
        double size = number(inherited(element, "font-size", String.valueOf(USUAL_SIZE)));
        try {
            String text = element.getTextContent();
            double shift = switch (inherited(element, "text-anchor", "start")) {
                case "middle" -> font.width(text) * size / 2;
                case "end" -> font.width(text) * size;
                default -> 0;
            };
            AffineTransform place =
                    AffineTransform.getTranslateInstance(number(element, "x") - shift, number(element, "y"));
            place.scale(size, size);
            Shape outline = place.createTransformedShape(font.outline(text));
            stroke(element, outline, graphics);
            fill(element, outline, graphics);
        } catch (IOException e) {
            throw new UncheckedIOException("a font in memory cannot be read", e);
        }
    }

    private static double number(String text) {
        return text.equals("normal") ? 400 : Double.parseDouble(text);
    }
}
