package fi.qwl.io.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Parts of XML as trees: read without entities, and written in one fixed way. */
public final class PartXml {

    private static final DocumentBuilderFactory FACTORY = factory();
    private static final int DEEPEST = 256;

    private PartXml() {}

    private static DocumentBuilderFactory factory() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            // Our own limit holds: the JDK's is none in 17 and 100 in 25.
            factory.setAttribute("jdk.xml.maxElementDepth", "0");
            return factory;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own parser knows its features", e);
        }
    }

    /**
     * Reads a part.
     *
     * @param content its bytes
     * @return its tree
     * @throws OfficeFormatException if it is not well-formed, declares entities or is nested too deep
     * @throws IOException if memory cannot be read from
     */
    public static Document parse(byte[] content) throws IOException {
        try {
            DocumentBuilder builder;
            synchronized (FACTORY) {
                builder = FACTORY.newDocumentBuilder();
            }
            builder.setErrorHandler(null);
            Document document = builder.parse(new ByteArrayInputStream(content));
            requireShallow(document.getDocumentElement(), 0);
            return document;
        } catch (SAXException e) {
            throw new OfficeFormatException("one of its parts is not well-formed XML", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own parser knows its features", e);
        }
    }

    private static void requireShallow(Element element, int depth) throws OfficeFormatException {
        if (depth > DEEPEST) {
            throw new OfficeFormatException("elements of a part are nested more than " + DEEPEST + " deep");
        }
        for (Element child : children(element)) {
            requireShallow(child, depth + 1);
        }
    }

    /**
     * Writes a part.
     *
     * @param document its tree
     * @return its bytes, in UTF-8
     */
    public static byte[] bytes(Document document) {
        StringBuilder out = new StringBuilder(1 << 14);
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        write(document.getDocumentElement(), out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Element element, StringBuilder out) {
        out.append('<').append(element.getNodeName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            out.append(' ').append(attribute.getNodeName()).append("=\"");
            escape(attribute.getValue(), true, out);
            out.append('"');
        }
        Node first = element.getFirstChild();
        if (first == null) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Node child = first; child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                write(inner, out);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                escape(child.getNodeValue(), false, out);
            }
        }
        out.append("</").append(element.getNodeName()).append('>');
    }

    private static void escape(String text, boolean isAttribute, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                case '"' -> out.append(isAttribute ? "&quot;" : "\"");
                case '\n' -> out.append(isAttribute ? "&#10;" : "\n");
                case '\t' -> out.append(isAttribute ? "&#9;" : "\t");
                default -> out.append(c);
            }
        }
    }

    /**
     * The elements right under an element.
     *
     * @param parent the element
     * @return them in order; unmodifiable
     */
    public static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /**
     * The first element right under an element that has a local name.
     *
     * @param parent the element
     * @param name the local name
     * @return it, if there is one
     */
    public static Optional<Element> child(Element parent, String name) {
        return children(parent).stream().filter(child -> is(child, name)).findFirst();
    }

    /**
     * All elements at and under an element, in the order of the document.
     *
     * @param root where to start
     * @param visitor is given each
     */
    public static void walk(Element root, Consumer<Element> visitor) {
        visitor.accept(root);
        children(root).forEach(child -> walk(child, visitor));
    }

    /**
     * All elements at and under an element that have a local name.
     *
     * @param root where to start
     * @param name the local name
     * @return them in the order of the document
     */
    public static List<Element> all(Element root, String name) {
        List<Element> found = new ArrayList<>();
        walk(root, element -> {
            if (is(element, name)) {
                found.add(element);
            }
        });
        return found;
    }

    /**
     * Whether an element has a local name.
     *
     * @param node the element
     * @param name the local name
     * @return true if it has
     */
    public static boolean is(Node node, String name) {
        return name.equals(node.getLocalName());
    }

    /**
     * Takes an element out of its tree.
     *
     * @param node the element
     */
    public static void detach(Node node) {
        if (node.getParentNode() != null) {
            node.getParentNode().removeChild(node);
        }
    }
}
