package fi.qwl.io.testkit;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.LimitedInputStream;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableFormat;
import fi.qwl.io.spi.TableIssue;
import fi.qwl.io.spi.UnreadableTableException;
import fi.qwl.io.spi.ZippedPackage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A small third party's format, invented: a zipped file with {@code rows.xml}, in which each {@code row} holds texts in
 * {@code c}. It lies in tests to show that the SPI is enough for one, and that a document type does not pass.
 */
final class PacketFormat implements TableFormat {

    private final boolean isDocumentTypeRefused;

    PacketFormat(boolean isDocumentTypeRefused) {
        this.isDocumentTypeRefused = isDocumentTypeRefused;
    }

    @Override
    public String id() {
        return "packet";
    }

    @Override
    public String displayName() {
        return "Packet";
    }

    @Override
    public Confidence probe(byte[] head, String fileName) {
        return head.length > 2 && head[0] == 'P' && head[1] == 'K' ? Confidence.LIKELY : Confidence.NONE;
    }

    @Override
    public TableDocument open(DocumentSource source, ReadOptions options, Consumer<ImportIssue> issues)
            throws IOException {
        SourceLocation file = SourceLocation.ofFile(source.name());
        try (ZippedPackage parts = ZippedPackage.open(source, options);
                LimitedInputStream rows = parts.open("rows.xml", ReadLimit.EXPANDED_BYTES)) {
            Document xml = parser().parse(rows);
            return new Packet(xml.getElementsByTagName("row"), options, file);
        } catch (UnreadableTableException e) {
            throw e;
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw TableIssue.WORKBOOK_DAMAGED.unreadable(file, "The rows are not well-formed XML.");
        }
    }

    private DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", isDocumentTypeRefused);
        DocumentBuilder parser = factory.newDocumentBuilder();
        parser.setErrorHandler(null);
        return parser;
    }

    private record Packet(NodeList rows, ReadOptions options, SourceLocation file) implements TableDocument {

        @Override
        public List<Sheet> sheets() {
            return List.of(new Sheet("rows", false));
        }

        @Override
        public Map<String, String> choices() {
            return Map.of();
        }

        @Override
        public TableCursor open(int sheet) {
            sheets().get(sheet);
            return new Rows(this);
        }

        @Override
        public void close() {
            // The parts were closed when they had been read.
        }
    }

    private static final class Rows implements TableCursor {

        private final Packet packet;
        private int row;

        Rows(Packet packet) {
            this.packet = packet;
        }

        @Override
        public boolean next() throws IOException {
            row++;
            for (int column = 0; column < width(); column++) {
                Node cell = cells().item(column);
                if (depth(cell) > packet.options().limit(ReadLimit.NESTING)) {
                    throw TableIssue.limitPassed(packet.file(), ReadLimit.NESTING, packet.options());
                }
                if (text(column).length() > packet.options().limit(ReadLimit.CELL_CHARACTERS)) {
                    throw TableIssue.limitPassed(packet.file(), ReadLimit.CELL_CHARACTERS, packet.options());
                }
            }
            return row <= packet.rows().getLength();
        }

        private static int depth(Node node) {
            return node.getParentNode() == null ? 0 : 1 + depth(node.getParentNode());
        }

        private NodeList cells() {
            Node element = packet.rows().item(row - 1);
            return element instanceof Element found ? found.getElementsByTagName("c") : packet.rows();
        }

        @Override
        public long row() {
            return row;
        }

        @Override
        public int width() {
            return row > packet.rows().getLength() ? 0 : cells().getLength();
        }

        @Override
        public CellKind kind(int column) {
            return text(column).isEmpty() ? CellKind.BLANK : CellKind.TEXT;
        }

        @Override
        public String text(int column) {
            return column < width() ? cells().item(column).getTextContent() : "";
        }

        @Override
        public double number(int column) {
            return Double.NaN;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
