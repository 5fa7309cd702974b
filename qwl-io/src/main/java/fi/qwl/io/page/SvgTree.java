package fi.qwl.io.page;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A drawing as elements: only such as can neither run nor load anything. */
final class SvgTree {

    /** Where elements may be; what {@code fi.qwl.io.chart} draws, and what can be drawn again for a PDF. */
    private static final Set<String> ELEMENTS =
            Set.of("svg", "g", "title", "desc", "rect", "line", "circle", "polygon", "text");

    /** Attributes that hold neither an address nor a program. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "xmlns",
            "viewBox",
            "width",
            "height",
            "role",
            "lang",
            "id",
            "aria-labelledby",
            "font-family",
            "font-size",
            "font-weight",
            "text-anchor",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "points",
            "transform",
            "fill",
            "fill-opacity",
            "opacity",
            "stroke",
            "stroke-width",
            "stroke-dasharray",
            "stroke-linejoin",
            "paint-order",
            "style");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

    private SvgTree() {}

    /**
     * The drawing's outermost element.
     *
     * @throws IllegalArgumentException if the drawing is not well-formed
     */
    static Element parse(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(svg))).getDocumentElement();
        } catch (SAXException e) {
            throw new IllegalArgumentException(
                    "a figure's drawing must be well-formed XML without a document type\nMaybe Charts can draw it.", e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser cannot read a text", e);
        }
    }

    /** Whether the drawing has nothing but elements and attributes that can neither run nor load anything. */
    static boolean isPlain(Element element) {
        if (!ELEMENTS.contains(element.getNodeName())) {
            return false;
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if (!ATTRIBUTES.contains(attribute.getNodeName())
                    || attribute.getNodeValue().contains("url(")) {
                return false;
            }
        }
        for (Element child : children(element)) {
            if (!isPlain(child)) {
                return false;
            }
        }
        return true;
    }

    /** The drawing's width or height in pixels; 0 where it does not say. */
    static double length(Element drawing, String name) {
        String length = drawing.getAttribute(name);
        return NUMBER.matcher(length).matches() ? Double.parseDouble(length) : 0;
    }

    /** All that a drawing shows, in words, where the drawing says it. */
    static Optional<String> description(String svg) {
        return children(parse(svg)).stream()
                .filter(element -> element.getNodeName().equals("desc"))
                .map(Element::getTextContent)
                .filter(words -> !words.isBlank())
                .findFirst();
    }

    static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                children.add(inner);
            }
        }
        return children;
    }
}
