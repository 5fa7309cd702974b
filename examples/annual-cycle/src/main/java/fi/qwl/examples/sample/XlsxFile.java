package fi.qwl.examples.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook as {@code .xlsx}. By hand, not by a library: a library's new version, its dates or the JDK's way of
 * writing XML must not change the sample.
 */
final class XlsxFile {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int LETTERS = 26;

    private final List<Sheet> sheets;
    private final LocalDate saved;
    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private int stringCells;

    private XlsxFile(List<Sheet> sheets, LocalDate saved) {
        this.sheets = sheets;
        this.saved = saved;
    }

    /**
     * A workbook's bytes.
     *
     * @param sheets its sheets
     * @param saved the day on which it says that it was saved
     */
    static byte[] of(List<Sheet> sheets, LocalDate saved) throws IOException {
        return new XlsxFile(sheets, saved).zip();
    }

    private byte[] zip() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes());
        parts.put("_rels/.rels", packageRelations());
        parts.put("docProps/app.xml", appProperties());
        parts.put("docProps/core.xml", coreProperties());
        parts.put("xl/workbook.xml", workbook());
        parts.put("xl/_rels/workbook.xml.rels", workbookRelations());
        parts.put("xl/styles.xml", styles());
        for (int index = 0; index < sheets.size(); index++) {
            parts.put("xl/worksheets/sheet" + (index + 1) + ".xml", sheet(sheets.get(index), index == 0));
        }
        parts.put("xl/sharedStrings.xml", sharedStrings());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(savedAt());
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private LocalDateTime savedAt() {
        return saved.atTime(12, 0);
    }

    private String contentTypes() {
        StringBuilder xml = new StringBuilder(XML);
        xml.append("<Types xmlns=\"").append(PACKAGE).append("/content-types\">");
        xml.append(
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        xml.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        override(xml, "xl/workbook.xml", TYPES + "sheet.main+xml");
        for (int number = 1; number <= sheets.size(); number++) {
            override(xml, "xl/worksheets/sheet" + number + ".xml", TYPES + "worksheet+xml");
        }
        override(xml, "xl/styles.xml", TYPES + "styles+xml");
        override(xml, "xl/sharedStrings.xml", TYPES + "sharedStrings+xml");
        override(xml, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        override(xml, "docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        return xml.append("</Types>").toString();
    }

    private static void override(StringBuilder xml, String part, String type) {
        xml.append("<Override PartName=\"/")
                .append(part)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>");
    }

    private static String packageRelations() {
        StringBuilder xml = new StringBuilder(XML);
        xml.append("<Relationships xmlns=\"").append(PACKAGE).append("/relationships\">");
        relation(xml, "rId1", OFFICE + "/relationships/officeDocument", "xl/workbook.xml");
        relation(xml, "rId2", PACKAGE + "/relationships/metadata/core-properties", "docProps/core.xml");
        relation(xml, "rId3", OFFICE + "/relationships/extended-properties", "docProps/app.xml");
        return xml.append("</Relationships>").toString();
    }

    private String workbookRelations() {
        StringBuilder xml = new StringBuilder(XML);
        xml.append("<Relationships xmlns=\"").append(PACKAGE).append("/relationships\">");
        int last = sheets.size();
        for (int number = 1; number <= last; number++) {
            relation(xml, "rId" + number, OFFICE + "/relationships/worksheet", "worksheets/sheet" + number + ".xml");
        }
        relation(xml, "rId" + (last + 1), OFFICE + "/relationships/styles", "styles.xml");
        relation(xml, "rId" + (last + 2), OFFICE + "/relationships/sharedStrings", "sharedStrings.xml");
        return xml.append("</Relationships>").toString();
    }

    private static void relation(StringBuilder xml, String id, String type, String target) {
        xml.append("<Relationship Id=\"").append(id).append("\" Type=\"").append(type);
        xml.append("\" Target=\"").append(target).append("\"/>");
    }

    private static String appProperties() {
        return XML + "<Properties xmlns=\"" + OFFICE + "/extended-properties\"><Application>QWL sample</Application>"
                + "</Properties>";
    }

    private String coreProperties() {
        String time = "xsi:type=\"dcterms:W3CDTF\">" + saved + "T12:00:00Z</dcterms:";
        return XML + "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:creator>QWL sample</dc:creator>"
                + "<dcterms:created " + time + "created><dcterms:modified " + time + "modified></cp:coreProperties>";
    }

    private String workbook() {
        StringBuilder xml = new StringBuilder(XML);
        xml.append("<workbook xmlns=\"").append(MAIN).append("\" xmlns:r=\"").append(OFFICE);
        xml.append("/relationships\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
        for (int index = 0; index < sheets.size(); index++) {
            Sheet sheet = sheets.get(index);
            xml.append("<sheet name=\"")
                    .append(escaped(sheet.name()))
                    .append("\" sheetId=\"")
                    .append(index + 1);
            xml.append(sheet.isHidden() ? "\" state=\"hidden" : "");
            xml.append("\" r:id=\"rId").append(index + 1).append("\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }

    /** The formats in the order of {@link Cell.Style#index()}. */
    private static String styles() {
        StringBuilder xml = new StringBuilder(XML);
        xml.append("<styleSheet xmlns=\"").append(MAIN).append("\"><numFmts count=\"3\">");
        numberFormat(xml, 164, Cell.Style.DECIMAL);
        numberFormat(xml, 165, Cell.Style.PERCENT);
        numberFormat(xml, 166, Cell.Style.DATE_TIME);
        xml.append("</numFmts><fonts count=\"3\">");
        font(xml, "", 11);
        font(xml, "<b/>", 14);
        font(xml, "<b/>", 11);
        xml.append("</fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>");
        xml.append("<fill><patternFill patternType=\"gray125\"/></fill></fills>");
        xml.append("<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>");
        xml.append(
                "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
        xml.append("<cellXfs count=\"6\">");
        cellFormat(xml, 0, 0, "");
        cellFormat(xml, 0, 1, "");
        cellFormat(xml, 0, 2, "<alignment vertical=\"top\" wrapText=\"1\"/>");
        cellFormat(xml, 164, 0, "");
        cellFormat(xml, 165, 0, "");
        cellFormat(xml, 166, 0, "");
        xml.append(
                "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>");
        return xml.append("</styleSheet>").toString();
    }

    private static void numberFormat(StringBuilder xml, int id, Cell.Style style) {
        xml.append("<numFmt numFmtId=\"").append(id).append("\" formatCode=\"");
        xml.append(escaped(style.format())).append("\"/>");
    }

    private static void font(StringBuilder xml, String bold, int size) {
        xml.append("<font>").append(bold).append("<sz val=\"").append(size);
        xml.append("\"/><name val=\"Calibri\"/><family val=\"2\"/></font>");
    }

    private static void cellFormat(StringBuilder xml, int numberFormat, int font, String alignment) {
        xml.append("<xf numFmtId=\"")
                .append(numberFormat)
                .append("\" fontId=\"")
                .append(font);
        xml.append("\" fillId=\"0\" borderId=\"0\" xfId=\"0\"");
        xml.append(numberFormat > 0 ? " applyNumberFormat=\"1\"" : "");
        xml.append(font > 0 ? " applyFont=\"1\"" : "");
        xml.append(alignment.isEmpty() ? "/>" : " applyAlignment=\"1\">" + alignment + "</xf>");
    }

    private String sheet(Sheet sheet, boolean isSelected) {
        StringBuilder xml = new StringBuilder(XML);
        xml.append("<worksheet xmlns=\"").append(MAIN).append("\"><dimension ref=\"A1:");
        xml.append(letters(sheet.columns() - 1)).append(sheet.rows().size()).append("\"/><sheetViews><sheetView");
        xml.append(isSelected ? " tabSelected=\"1\"" : "").append(" workbookViewId=\"0\"/></sheetViews>");
        xml.append("<cols><col min=\"1\" max=\"").append(sheet.columns()).append("\" width=\"");
        xml.append(sheet.width()).append("\" customWidth=\"1\"/></cols><sheetData>");
        for (int row = 0; row < sheet.rows().size(); row++) {
            row(xml, row + 1, sheet.rows().get(row));
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private void row(StringBuilder xml, int number, List<Cell> cells) {
        xml.append("<row r=\"").append(number).append("\">");
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            if (!cell.isBlank()) {
                cell(xml, letters(column) + number, cell);
            }
        }
        xml.append("</row>");
    }

    private void cell(StringBuilder xml, String reference, Cell cell) {
        xml.append("<c r=\"").append(reference).append('"');
        int style = cell.style().index();
        xml.append(style > 0 ? " s=\"" + style + "\"" : "");
        if (cell.style().isNumber()) {
            xml.append("><v>").append(cell.value()).append("</v></c>");
        } else {
            stringCells++;
            Integer known = strings.putIfAbsent(cell.value(), strings.size());
            xml.append(" t=\"s\"><v>")
                    .append(known == null ? strings.size() - 1 : known)
                    .append("</v></c>");
        }
    }

    private String sharedStrings() {
        StringBuilder xml = new StringBuilder(XML);
        xml.append("<sst xmlns=\"").append(MAIN).append("\" count=\"").append(stringCells);
        xml.append("\" uniqueCount=\"").append(strings.size()).append("\">");
        for (String text : new ArrayList<>(strings.keySet())) {
            String space = text.contains("\n") ? "<t xml:space=\"preserve\">" : "<t>";
            xml.append("<si>").append(space).append(escaped(text)).append("</t></si>");
        }
        return xml.append("</sst>").toString();
    }

    private static String letters(int column) {
        String last = Character.toString('A' + column % LETTERS);
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
