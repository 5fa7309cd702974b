package fi.qwl.io.excel;

import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableIssue;
import fi.qwl.io.spi.UnreadableTableException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of a workbook, read forward. A document type is refused before any of it is looked at, so that no entity
 * can be expanded and no address opened.
 *
 * <p>An element counts only in the namespace of its part's root and below its own parent ({@link #nextChild}): newer programs
 * write elements of the same local names for purposes of their own. Of a choice between a newer and an older form the older
 * one is read.
 */
final class Xml implements AutoCloseable {

    /** The depth at which the root is a child. */
    static final int DOCUMENT = 0;

    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private final XMLStreamReader reader;
    private final InputStream in;
    private final SourceLocation location;
    private final ReadOptions options;
    private final long deepest;
    private final long mostOfCell;
    private int depth;
    /** Elements around the present place that only wrap a choice and are not counted in the depth. */
    private int wrappers;

    private String rootNamespace = "";

    Xml(InputStream in, SourceLocation location, ReadOptions options) throws IOException {
        this.in = in;
        this.location = location;
        this.options = options;
        this.deepest = options.limit(ReadLimit.NESTING);
        this.mostOfCell = options.limit(ReadLimit.CELL_CHARACTERS);
        try {
            this.reader = XmlParsers.newFactory().createXMLStreamReader(XmlText.open(in, location, options));
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** Goes to the next start or end of an element, or to text; false at the end of the document. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (isCompatibility()) {
                        wrap();
                        continue;
                    }
                    depth++;
                    requireShallow(depth + wrappers);
                    if (depth == 1) {
                        rootNamespace = namespace();
                    }
                    return true;
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    if (isCompatibility()) {
                        wrappers--;
                        continue;
                    }
                    depth--;
                    return true;
                }
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw TableIssue.WORKBOOK_FORBIDDEN.unreadable(
                            location, "A part of the workbook declares a document type or uses an entity.");
                }
                if (isText(event)) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw damaged(e);
        } catch (UnreadableTableException e) {
            throw e;
        } catch (RuntimeException e) {
            // The JDK's parser answers some broken input with a null pointer or a wrong index.
            throw damaged(e);
        }
    }

    private boolean isCompatibility() {
        String namespace = reader.getNamespaceURI();
        return !rootNamespace.equals(namespace) && COMPATIBILITY.equals(namespace);
    }

    /** Passes over a newer form; the older one is read as if nothing were around it. */
    private void wrap() throws IOException, XMLStreamException {
        wrappers++;
        requireShallow(depth + wrappers);
        if (!name().equals("Choice")) {
            return;
        }
        int open = 1;
        while (open > 0 && reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
                requireShallow(depth + wrappers + open);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
        }
        wrappers--;
    }

    private void requireShallow(int elements) throws IOException {
        if (elements > deepest) {
            throw TableIssue.limitPassed(location, ReadLimit.NESTING, options);
        }
    }

    /**
     * Goes to the next child of an element, in the namespace of the root; what is left of the child before is ignored,
     * and so is every other element.
     *
     * @param parent the depth at which the element began
     * @return whether there is one; false at the end of the element
     */
    boolean nextChild(int parent) throws IOException {
        while (next()) {
            if (isEnd() && depth < parent) {
                return false;
            }
            if (isStart() && depth == parent + 1 && isOfRoot()) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfRoot() {
        return rootNamespace.equals(namespace());
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    boolean isStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean isEnd() {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT;
    }

    /** The element's name without its prefix. */
    String name() {
        return reader.getLocalName();
    }

    String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** An attribute without prefix, or null. */
    @Nullable
    String attribute(String name) {
        return attribute("", name);
    }

    /** An attribute by the end of its namespace and its name, or null. */
    @Nullable
    String attribute(String namespaceEnd, String name) {
        int count = reader.getAttributeCount();
        for (int i = 0; i < count; i++) {
            if (name.equals(reader.getAttributeLocalName(i)) && isOf(namespaceEnd, reader.getAttributeNamespace(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    private static boolean isOf(String end, @Nullable String namespace) {
        return end.isEmpty() ? namespace == null || namespace.isEmpty() : namespace != null && namespace.endsWith(end);
    }

    /** An attribute of the type boolean; false if it is absent. */
    boolean isSet(String name) {
        String value = attribute(name);
        return value != null && isTrue(value);
    }

    static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    /** Adds the text at which the reader stands. */
    void appendText(StringBuilder to) throws IOException {
        to.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        if (to.length() > mostOfCell) {
            throw TableIssue.limitPassed(location, ReadLimit.CELL_CHARACTERS, options);
        }
    }

    /** Reads the text of the element that has just started, up to its end; elements inside are ignored. */
    void readText(StringBuilder to) throws IOException {
        int outer = depth;
        while (next()) {
            if (isEnd() && depth < outer) {
                return;
            }
            if (!isStart() && !isEnd() && depth == outer) {
                appendText(to);
            }
        }
    }

    /** The number of elements around the present place. */
    int depth() {
        return depth;
    }

    private IOException damaged(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableTableException unreadable) {
                return unreadable;
            }
        }
        if (e instanceof XMLStreamException stream
                && stream.getNestedException() instanceof UnreadableTableException u) {
            return u;
        }
        // The parser's own message may quote the content.
        return TableIssue.WORKBOOK_DAMAGED.unreadable(location, "A part of the workbook is not well-formed XML.");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
