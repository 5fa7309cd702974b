package fi.qwl.io.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A packed workbook built part by part, so that each part can be as wrong as a test needs it. */
public final class Workbook {

    public static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheetList = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String workbookProperties = "";
    private int sheets;

    private Workbook() {
        with(
                "[Content_Types].xml",
                "<Types xmlns='" + PACKAGE + "/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Default Extension='xml' ContentType='application/xml'/>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>"
                        + "</Types>");
        with(
                "_rels/.rels",
                "<Relationships xmlns='" + PACKAGE + "/relationships'><Relationship Id='rId1' Type='" + RELATIONS
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
    }

    public static Workbook empty() {
        return new Workbook();
    }

    /** A workbook with one sheet of these rows. */
    public static Workbook ofRows(String rows) {
        return empty().withSheet("Vastaukset", rows);
    }

    public Workbook withSheet(String name, String rows) {
        return withSheetXml(
                name, "", "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
    }

    public Workbook withHiddenSheet(String name, String rows) {
        return withSheetXml(
                name,
                " state='hidden'",
                "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
    }

    public Workbook withSheetXml(String name, String attributes, String xml) {
        sheets++;
        return withPart(name, attributes, "worksheet", "worksheets/sheet" + sheets + ".xml", xml);
    }

    public Workbook withChartSheet(String name) {
        sheets++;
        return withPart(
                name, "", "chartsheet", "chartsheets/sheet" + sheets + ".xml", "<chartsheet xmlns='" + MAIN + "'/>");
    }

    private Workbook withPart(String name, String attributes, String type, String path, String xml) {
        sheetList
                .append("<sheet name='")
                .append(name)
                .append("' sheetId='")
                .append(sheets)
                .append("' r:id='rId")
                .append(sheets)
                .append('\'')
                .append(attributes)
                .append("/>");
        relate("rId" + sheets, type, path);
        return with("xl/" + path, xml);
    }

    private void relate(String id, String type, String target) {
        relations
                .append("<Relationship Id='")
                .append(id)
                .append("' Type='")
                .append(RELATIONS)
                .append('/')
                .append(type)
                .append("' Target='")
                .append(target)
                .append("'/>");
    }

    public Workbook withSharedTexts(String... items) {
        return withSharedTextsXml(
                "sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + String.join("", items) + "</sst>");
    }

    public Workbook withSharedTextsXml(String path, String xml) {
        relate("rIdTexts", "sharedStrings", "sharedStrings.xml");
        return with("xl/" + path, xml);
    }

    /** Style 0 is general; the others have these number formats, built in by number or by code. */
    public Workbook withFormats(String... formats) {
        StringBuilder codes = new StringBuilder();
        StringBuilder styles = new StringBuilder("<xf numFmtId='0'/>");
        for (int i = 0; i < formats.length; i++) {
            boolean isBuiltIn = formats[i].matches("[0-9]{1,2}");
            if (!isBuiltIn) {
                codes.append("<numFmt numFmtId='")
                        .append(170 + i)
                        .append("' formatCode='")
                        .append(formats[i])
                        .append("'/>");
            }
            styles.append("<xf numFmtId='")
                    .append(isBuiltIn ? formats[i] : String.valueOf(170 + i))
                    .append("'/>");
        }
        return withStylesXml(
                "<styleSheet xmlns='" + MAIN + "'><numFmts>" + codes + "</numFmts><cellStyleXfs><xf numFmtId='14'/>"
                        + "</cellStyleXfs><cellXfs>" + styles + "</cellXfs></styleSheet>");
    }

    public Workbook withStylesXml(String xml) {
        relate("rIdStyles", "styles", "styles.xml");
        return with("xl/styles.xml", xml);
    }

    public Workbook withWorkbookProperties(String attributes) {
        workbookProperties = "<workbookPr " + attributes + "/>";
        return this;
    }

    public Workbook with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Workbook with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public Workbook without(String name) {
        parts.remove(name);
        return this;
    }

    public byte[] bytes() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>(parts);
        all.putIfAbsent(
                "xl/workbook.xml",
                ("<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS + "'>" + workbookProperties + "<sheets>"
                                + sheetList + "</sheets></workbook>")
                        .getBytes(StandardCharsets.UTF_8));
        all.putIfAbsent(
                "xl/_rels/workbook.xml.rels",
                ("<Relationships xmlns='" + PACKAGE + "/relationships'>" + relations + "</Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        return zip(all);
    }

    public static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
