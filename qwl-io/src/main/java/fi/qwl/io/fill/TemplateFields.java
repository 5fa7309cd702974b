package fi.qwl.io.fill;

import fi.qwl.io.office.Markup;
import fi.qwl.io.office.OfficePackage;
import fi.qwl.page.Block;
import fi.qwl.page.Page;
import fi.qwl.words.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All fields that a template may have, with their names in English, Finnish and Swedish and an example of each.
 *
 * <pre>{@code
 * String list = Pages.text(TemplateFields.page(Language.FI), 120);
 * Files.write(Path.of("all-fields.docx"), TemplateFields.document(Language.FI));
 * }</pre>
 */
public final class TemplateFields {

    private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** A field: its normal name, how deep in blocks it is, and an example. */
    private record Field(String normal, int depth, boolean isBlock, boolean isDrawing, String example) {}

    private final Language language;
    private final List<Field> fields = new ArrayList<>();

    private TemplateFields(Language language) {
        this.language = language;
        add(TemplateSample.data(language).scope().own(), 0);
    }

    private void add(Map<String, FieldValue> scope, int depth) {
        scope.forEach((name, value) -> add(name, value, depth));
    }

    private void add(String name, FieldValue value, int depth) {
        if (value instanceof FieldValue.Items items) {
            String times = DeckText.KIND_BLOCK.in(language, items.each().size());
            fields.add(new Field(name, depth, true, false, times));
            Map<String, FieldValue> inner = items.each().get(0);
            // A block of units has no names of its own: those of a unit mean another one in each repeat.
            if (depth == 0 && !name.equals(FieldWord.UNITS.normal())) {
                inner.forEach((word, part) -> add(word, part, 1));
            }
        } else if (value instanceof FieldValue.Group group) {
            group.own().ifPresent(own -> add(name, own, depth));
            group.parts().forEach((part, inner) -> add(name + "." + part, inner, depth));
        } else if (value instanceof FieldValue.Picture) {
            fields.add(new Field(name, depth, false, true, DeckText.KIND_DRAWING.in(language)));
        } else {
            String example = Placeholder.parse(name).text(value, language).orElse("");
            fields.add(new Field(name, depth, false, false, example));
        }
    }

    /**
     * The fields as a page.
     *
     * @param language the language of examples and headings
     * @return a page with a table: the names in three languages, and an example
     */
    public static Page page(Language language) {
        List<String> header = new ArrayList<>();
        for (Language each : Language.values()) {
            header.add(each.code());
        }
        header.add(DeckText.EXAMPLE.in(language));
        List<List<String>> rows = new ArrayList<>();
        for (Field field : new TemplateFields(language).fields) {
            List<String> row = new ArrayList<>();
            for (Language each : Language.values()) {
                row.add(written(field, each));
            }
            row.add(field.example());
            rows.add(row);
        }
        return Page.builder(DeckText.ALL_FIELDS.in(language), language)
                .paragraph(DeckText.ALL_FIELDS_MEANS.in(language))
                .block(new Block.Table("", header, rows, Block.Table.RowHeader.FIRST_CELL))
                .build();
    }

    private static String written(Field field, Language language) {
        String name = Placeholder.written(field.normal(), language);
        return field.isBlock() ? "{{#" + name + "}} … {{/" + name + "}}" : "{{" + name + "}}";
    }

    /**
     * A document that holds every field that is written as text, ready to be filled and to copy from.
     *
     * @param language the language of the names
     * @return the template ({@code .docx}); the same bytes each time
     * @throws IOException if memory cannot be written to
     */
    public static byte[] document(Language language) throws IOException {
        TemplateFields all = new TemplateFields(language);
        Markup body = Markup.document()
                .open("w:document", "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
                .open("w:body");
        paragraph(body, DeckText.ALL_FIELDS.in(language));
        String block = "";
        for (Field field : all.fields) {
            if (!block.isEmpty() && field.depth() == 0) {
                paragraph(body, "{{/" + block + "}}");
                block = "";
            }
            String name = Placeholder.written(field.normal(), language);
            if (field.isBlock() && field.depth() == 0) {
                block = name;
                paragraph(body, "{{#" + name + "}}");
            } else if (!field.isBlock() && !field.isDrawing()) {
                paragraph(body, name + ": {{" + name + "}}");
            }
        }
        if (!block.isEmpty()) {
            paragraph(body, "{{/" + block + "}}");
        }
        body.close("w:body").close("w:document");
        return OfficePackage.empty()
                .with(
                        "[Content_Types].xml",
                        Markup.document()
                                .open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
                                .leaf("Default", "Extension", "rels", "ContentType", OfficePackage.RELATIONS_TYPE)
                                .leaf(
                                        "Override",
                                        "PartName",
                                        "/word/document.xml",
                                        "ContentType",
                                        DOCUMENT + ".main+xml")
                                .close("Types"))
                .with(
                        "_rels/.rels",
                        Markup.document()
                                .open("Relationships", "xmlns", OfficePackage.RELATIONS)
                                .leaf(
                                        "Relationship",
                                        "Id",
                                        "rId1",
                                        "Type",
                                        OfficePackage.TYPES + "officeDocument",
                                        "Target",
                                        "word/document.xml")
                                .close("Relationships"))
                .with("word/document.xml", body)
                .bytes();
    }

    private static void paragraph(Markup body, String text) {
        body.open("w:p").open("w:r").text("w:t", text).close("w:r").close("w:p");
    }
}
