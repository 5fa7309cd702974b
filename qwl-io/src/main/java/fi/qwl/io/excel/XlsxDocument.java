package fi.qwl.io.excel;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.LimitedInputStream;
import fi.qwl.io.spi.MergedRange;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableIssue;
import fi.qwl.io.spi.UnreadableTableException;
import fi.qwl.io.spi.ZippedPackage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/** A packed workbook: which parts are its sheets, what its styles and shared texts are. */
final class XlsxDocument implements TableDocument {

    private static final String STRICT = "purl.oclc.org/ooxml";

    /** Where a sheet's cells lie. */
    private record SheetPart(Sheet sheet, String part, SheetNotes notes) {}

    private final ZippedPackage zip;
    private final PoiParts parts;
    private final ReadOptions options;
    private final Consumer<ImportIssue> issues;
    private final SourceLocation file;
    private final Map<String, String> choices = new LinkedHashMap<>();
    private final List<SheetPart> sheets = new ArrayList<>();
    private boolean is1904;
    private String sharedTextsPart = "";
    private CellStyles styles = CellStyles.none();
    private @Nullable SharedTexts sharedTexts;

    private XlsxDocument(ZippedPackage zip, ReadOptions options, Consumer<ImportIssue> issues, SourceLocation file) {
        this.zip = zip;
        this.parts = new PoiParts(zip);
        this.options = options;
        this.issues = issues;
        this.file = file;
    }

    static XlsxDocument open(
            DocumentSource source, ReadOptions options, Consumer<ImportIssue> issues, boolean isEncrypted)
            throws IOException {
        SourceLocation file = SourceLocation.ofFile(source.name());
        ZippedPackage zip = ZippedPackage.open(source, options);
        XlsxDocument document = new XlsxDocument(zip, options, issues, file);
        boolean isRead = false;
        try {
            document.readPackage(isEncrypted);
            isRead = true;
            return document;
        } catch (UnreadableTableException e) {
            throw e;
        } catch (IOException | RuntimeException | InvalidFormatException e) {
            throw document.parts.refusal().orElseGet(() -> Workbooks.damaged(file, e));
        } finally {
            if (!isRead) {
                zip.close();
            }
        }
    }

    @SuppressWarnings("try") // closed by revert, which alone does not write
    private void readPackage(boolean isEncrypted) throws IOException, InvalidFormatException {
        requireWorkbook();
        OPCPackage opc = OPCPackage.open(parts);
        try {
            PackagePart workbook = workbookPart(opc);
            PackageRelationshipCollection relations = workbook.getRelationships();
            String workbookName = workbook.getPartName().getName();
            for (PackageRelationship relation : relations) {
                String type = relation.getRelationshipType();
                if (type.endsWith("/sharedStrings")) {
                    sharedTextsPart = target(relation);
                } else if (type.endsWith("/styles")) {
                    readStyles(target(relation));
                }
            }
            readWorkbook(workbookName, relations);
        } finally {
            opc.revert();
        }
        choices.put("workbook", choices.getOrDefault("workbook", "transitional"));
        choices.put("date-system", is1904 ? "1904" : "1900");
        choices.put("encrypted", isEncrypted ? "yes" : "no");
        if (sheets.isEmpty()) {
            throw TableIssue.WORKBOOK_WITHOUT_SHEETS.unreadable(file, "The workbook has no worksheet.");
        }
    }

    /** Names other packed files before POI tries to make a workbook of them. */
    private void requireWorkbook() throws IOException {
        if (zip.has("[Content_Types].xml") && !zip.has("xl/workbook.bin")) {
            return;
        }
        String kind = zip.has("xl/workbook.bin")
                ? "a binary Excel workbook (.xlsb)"
                : zip.has("mimetype") || zip.has("content.xml")
                        ? "an OpenDocument file"
                        : "a zip archive; unpack it first";
        throw TableIssue.FORMAT_OTHER.unreadable(
                file, "An Excel workbook was expected, but the file is " + kind + ".", "kind", kind);
    }

    private PackagePart workbookPart(OPCPackage opc) throws UnreadableTableException {
        for (PackageRelationship relation : opc.getRelationships()) {
            if (relation.getRelationshipType().endsWith("/officeDocument")) {
                PackagePart part = opc.getPart(relation);
                if (part != null && isWorkbook(part.getContentType())) {
                    return part;
                }
                String kind = part == null ? "a workbook without its main part" : kindOf(part.getContentType());
                throw TableIssue.FORMAT_OTHER.unreadable(
                        file, "An Excel workbook was expected, but the file is " + kind + ".", "kind", kind);
            }
        }
        throw TableIssue.WORKBOOK_DAMAGED.unreadable(file, "The package does not say which part is the workbook.");
    }

    private static boolean isWorkbook(String contentType) {
        return contentType.contains("spreadsheetml") || contentType.contains("ms-excel");
    }

    private static String kindOf(String contentType) {
        if (contentType.contains("wordprocessingml")) {
            return "a Word document";
        }
        return contentType.contains("presentationml") ? "a PowerPoint file" : "another Office file";
    }

    /** The name of a relation's part in the package. */
    private static String target(PackageRelationship relation) {
        return relation.getTargetMode() == TargetMode.EXTERNAL
                ? ""
                : PackagingURIHelper.decodeURI(relation.getTargetURI());
    }

    private void readStyles(String part) throws IOException {
        if (zip.has(part)) {
            try (Xml xml = xml(part, ReadLimit.EXPANDED_BYTES)) {
                styles = CellStyles.read(xml);
            }
        }
    }

    private void readWorkbook(String part, PackageRelationshipCollection relations) throws IOException {
        try (Xml xml = xml(part, ReadLimit.DESCRIPTION_BYTES)) {
            if (!xml.nextChild(Xml.DOCUMENT)) {
                return;
            }
            noteNamespace(xml.namespace());
            int root = xml.depth();
            while (xml.nextChild(root)) {
                switch (xml.name()) {
                    case "workbookPr" -> is1904 = xml.isSet("date1904");
                    case "sheets" -> addSheets(xml, relations);
                    default -> {}
                }
            }
        }
    }

    private void addSheets(Xml xml, PackageRelationshipCollection relations) throws IOException {
        int list = xml.depth();
        while (xml.nextChild(list)) {
            if (xml.name().equals("sheet")) {
                addSheet(xml, relations);
            }
        }
    }

    private void noteNamespace(String namespace) {
        if (namespace.contains(STRICT)) {
            choices.put("workbook", "strict");
            issues.accept(TableIssue.WORKBOOK_STRICT.at(file, "The workbook is saved as Strict Open XML."));
        }
    }

    private void addSheet(Xml xml, PackageRelationshipCollection relations) throws IOException {
        String name = xml.attribute("name");
        String id = xml.attribute("/relationships", "id");
        PackageRelationship relation = id == null ? null : relations.getRelationshipByID(id);
        String shownName = name == null ? "" : name;
        if (sheets.size() >= options.limit(ReadLimit.SHEETS)) {
            throw TableIssue.limitPassed(file, ReadLimit.SHEETS, options);
        }
        SourceLocation place = file.withSheet(shownName);
        boolean isSheet = relation != null && relation.getRelationshipType().endsWith("/worksheet");
        if (id == null || id.isBlank() || (relation != null && !isSheet)) {
            // The modules of old macros are listed without a part.
            issues.accept(TableIssue.SHEET_SKIPPED.at(
                    place, "The sheet holds no cells: it is a chart, a dialog or a macro."));
        } else if (relation == null || !zip.has(target(relation))) {
            issues.accept(TableIssue.SHEET_LOST.at(place, "The workbook lists a sheet that it does not hold."));
        } else {
            String state = xml.attribute("state");
            boolean isHidden = state != null && !state.equals("visible");
            sheets.add(new SheetPart(new Sheet(shownName, isHidden), target(relation), new SheetNotes(issues, place)));
        }
    }

    private Xml xml(String part, ReadLimit limit) throws IOException {
        return new Xml(zip.open(part, limit), file, options);
    }

    @Override
    public List<Sheet> sheets() {
        return sheets.stream().map(SheetPart::sheet).toList();
    }

    @Override
    public Map<String, String> choices() {
        return Collections.unmodifiableMap(choices);
    }

    @Override
    public List<MergedRange> mergedRanges(int sheet) throws IOException {
        String part = sheets.get(sheet).part();
        SourceLocation place = place(sheet);
        try (LimitedInputStream bytes = zip.open(part, ReadLimit.EXPANDED_BYTES)) {
            if (!MergedCells.areIn(bytes)) {
                return List.of();
            }
        } catch (IOException | RuntimeException e) {
            throw Workbooks.damaged(place, e);
        }
        try (Xml xml = new Xml(zip.open(part, ReadLimit.EXPANDED_BYTES), place, options)) {
            return MergedCells.read(xml);
        } catch (IOException | RuntimeException e) {
            throw Workbooks.damaged(place, e);
        }
    }

    @Override
    public TableCursor open(int sheet) throws IOException {
        SheetPart part = sheets.get(sheet);
        SourceLocation place = place(sheet);
        try {
            SharedTexts texts = sharedTexts();
            LimitedInputStream bytes = zip.open(part.part(), ReadLimit.EXPANDED_BYTES);
            return new XlsxCursor(new Xml(bytes, place, options), bytes, texts, styles, is1904, options, part.notes());
        } catch (IOException | RuntimeException e) {
            throw Workbooks.damaged(place, e);
        }
    }

    private SourceLocation place(int sheet) {
        return file.withSheet(sheets.get(sheet).sheet().name());
    }

    /** Read when the first sheet is opened, and kept: cells refer to them in any order. */
    private SharedTexts sharedTexts() throws IOException {
        SharedTexts texts = sharedTexts;
        if (texts == null) {
            texts = SharedTexts.none();
            if (!sharedTextsPart.isEmpty() && zip.has(sharedTextsPart)) {
                try (Xml xml = xml(sharedTextsPart, ReadLimit.EXPANDED_BYTES)) {
                    texts = SharedTexts.read(xml, file, options);
                }
            }
            sharedTexts = texts;
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** The parts for POI, which closes its source when it is done with the descriptions; the sheets are still to be read. */
    private static final class PoiParts implements ZipEntrySource {

        private final ZippedPackage zip;
        private @Nullable UnreadableTableException refusal;

        PoiParts(ZippedPackage zip) {
            this.zip = zip;
        }

        @Override
        public Enumeration<? extends ZipArchiveEntry> getEntries() {
            return Collections.enumeration(
                    zip.names().stream().map(ZipArchiveEntry::new).toList());
        }

        @Override
        public @Nullable ZipArchiveEntry getEntry(String path) {
            return zip.has(path) ? new ZipArchiveEntry(path) : null;
        }

        /** What POI itself reads are descriptions, which it holds in memory. */
        @Override
        public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
            try (InputStream part = zip.open(entry.getName(), ReadLimit.DESCRIPTION_BYTES)) {
                return new ByteArrayInputStream(part.readAllBytes());
            } catch (UnreadableTableException e) {
                refusal = e;
                throw e;
            }
        }

        /** Why a part could not be had; POI's own exceptions do not carry it. */
        Optional<UnreadableTableException> refusal() {
            return Optional.ofNullable(refusal);
        }

        @Override
        public void close() {
            // Closed with the document.
        }

        @Override
        public boolean isClosed() {
            return false;
        }
    }
}
