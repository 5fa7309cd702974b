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
 */
final class Xml implements AutoCloseable {

    private final XMLStreamReader reader;
    private final InputStream in;
    private final SourceLocation location;
    private final ReadOptions options;
    private final long deepest;
    private final long mostOfCell;
    private int depth;

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
                    depth++;
                    if (depth > deepest) {
                        throw TableIssue.limitPassed(location, ReadLimit.NESTING, options);
                    }
                    return true;
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
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

    /** Reads the text of the element that has just started, up to its end; elements inside are passed over. */
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

    /** Passes over the element that has just started, up to its end. */
    void skip() throws IOException {
        int outer = depth;
        while (next()) {
            if (isEnd() && depth < outer) {
                return;
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
