package fi.qwl.io.office;

import fi.qwl.io.workbook.WorkbookText;
import fi.qwl.page.ChartData;
import java.io.IOException;
import java.util.OptionalDouble;

/** The workbook behind a chart, which an office program opens when a person edits the chart's numbers. */
public final class ChartWorkbook {

    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private ChartWorkbook() {}

    /**
     * A chart's numbers: categories in the first column, a series in each of the others.
     *
     * @param chart the numbers
     * @param place the sheet's name, and where the numbers begin in it
     * @return the workbook; the same numbers give the same bytes
     * @throws IOException if memory cannot be written to
     */
    public static byte[] of(ChartData chart, ChartPlace place) throws IOException {
        return OfficePackage.empty()
                .with("[Content_Types].xml", contentTypes())
                .with("_rels/.rels", relation("officeDocument", "xl/workbook.xml"))
                .with("xl/workbook.xml", workbook(place.sheet()))
                .with("xl/_rels/workbook.xml.rels", workbookRelations())
                .with("xl/styles.xml", styles(chart.decimals()))
                .with("xl/worksheets/sheet1.xml", sheet(chart, place))
                .bytes();
    }

    private static Markup contentTypes() {
        String main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return Markup.document()
                .open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
                .leaf("Default", "Extension", "rels", "ContentType", OfficePackage.RELATIONS_TYPE)
                .leaf("Default", "Extension", "xml", "ContentType", "application/xml")
                .leaf("Override", "PartName", "/xl/workbook.xml", "ContentType", main + "sheet.main+xml")
                .leaf("Override", "PartName", "/xl/worksheets/sheet1.xml", "ContentType", main + "worksheet+xml")
                .leaf("Override", "PartName", "/xl/styles.xml", "ContentType", main + "styles+xml")
                .close("Types");
    }

    private static Markup relation(String kind, String target) {
        return Markup.document()
                .open("Relationships", "xmlns", OfficePackage.RELATIONS)
                .leaf("Relationship", "Id", "rId1", "Type", OfficePackage.TYPES + kind, "Target", target)
                .close("Relationships");
    }

    private static Markup workbookRelations() {
        return Markup.document()
                .open("Relationships", "xmlns", OfficePackage.RELATIONS)
                .leaf(
                        "Relationship",
                        "Id",
                        "rId1",
                        "Type",
                        OfficePackage.TYPES + "worksheet",
                        "Target",
                        "worksheets/sheet1.xml")
                .leaf("Relationship", "Id", "rId2", "Type", OfficePackage.TYPES + "styles", "Target", "styles.xml")
                .close("Relationships");
    }

    private static Markup workbook(String sheet) {
        return Markup.document()
                .open("workbook", "xmlns", SHEETS, "xmlns:r", OfficePackage.REFERENCES)
                .open("sheets")
                .leaf("sheet", "name", WorkbookText.escaped(sheet), "sheetId", 1, "r:id", "rId1")
                .close("sheets")
                .close("workbook");
    }

    private static Markup styles(int decimals) {
        return Markup.document()
                .open("styleSheet", "xmlns", SHEETS)
                .open("numFmts", "count", 1)
                .leaf("numFmt", "numFmtId", 164, "formatCode", ChartXml.format(decimals))
                .close("numFmts")
                .open("fonts", "count", 1)
                .open("font")
                .leaf("sz", "val", 11)
                .leaf("name", "val", "Calibri")
                .close("font")
                .close("fonts")
                .open("fills", "count", 2)
                .open("fill")
                .leaf("patternFill", "patternType", "none")
                .close("fill")
                .open("fill")
                .leaf("patternFill", "patternType", "gray125")
                .close("fill")
                .close("fills")
                .open("borders", "count", 1)
                .leaf("border")
                .close("borders")
                .open("cellStyleXfs", "count", 1)
                .leaf("xf", "numFmtId", 0, "fontId", 0, "fillId", 0, "borderId", 0)
                .close("cellStyleXfs")
                .open("cellXfs", "count", 2)
                .leaf("xf", "numFmtId", 0, "fontId", 0, "fillId", 0, "borderId", 0, "xfId", 0)
                .leaf("xf", "numFmtId", 164, "fontId", 0, "fillId", 0, "borderId", 0, "xfId", 0, "applyNumberFormat", 1)
                .close("cellXfs")
                .close("styleSheet");
    }

    private static Markup sheet(ChartData chart, ChartPlace place) {
        Markup sheet = Markup.document()
                .open("worksheet", "xmlns", SHEETS)
                .open("cols")
                .leaf("col", "min", place.column() + 1, "max", place.column() + 1, "width", 40, "customWidth", 1)
                .close("cols")
                .open("sheetData");
        sheet.open("row", "r", place.row() + 1);
        for (int series = 0; series < chart.series().size(); series++) {
            text(sheet, place.name(series), chart.series().get(series).name());
        }
        sheet.close("row");
        for (int category = 0; category < chart.categories().size(); category++) {
            sheet.open("row", "r", place.row() + 2 + category);
            text(sheet, place.category(category), chart.categories().get(category));
            for (int series = 0; series < chart.series().size(); series++) {
                OptionalDouble value = chart.series().get(series).values().get(category);
                if (value.isPresent()) {
                    sheet.open("c", "r", place.value(series, category), "s", 1)
                            .text("v", ChartXml.plain(value.getAsDouble()))
                            .close("c");
                }
            }
            sheet.close("row");
        }
        return sheet.close("sheetData").close("worksheet");
    }

    /** A text in its cell, never a formula. */
    private static void text(Markup sheet, String cell, String text) {
        sheet.open("c", "r", cell, "t", "inlineStr")
                .open("is")
                .text("t", WorkbookText.escaped(text), "xml:space", "preserve")
                .close("is")
                .close("c");
    }
}
