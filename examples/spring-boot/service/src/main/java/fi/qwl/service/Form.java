package fi.qwl.service;

import fi.qwl.words.Language;
import fi.qwl.words.Text;
import java.util.Map;

/** A form with a label for every field, which brings the visitor's token back. For one use. */
final class Form {

    private final Markup markup = new Markup();
    private final Language language;
    private final String id;

    private Form(Visit visit, String id, String action, String encoding) {
        this.language = visit.language();
        this.id = id;
        markup.open("form", "method", "post", "action", action, "enctype", encoding, "id", id);
        hidden("_csrf", visit.csrfToken());
    }

    /** A form of texts; its id is its own on the page. */
    static Form post(Visit visit, String id, String action) {
        return new Form(visit, id, action, "application/x-www-form-urlencoded");
    }

    /** A form with a file. */
    static Form upload(Visit visit, String id, String action, Text label) {
        Form form = new Form(visit, id, action, "multipart/form-data");
        return form.input("file", label, "", "type", "file", "required", "required");
    }

    Form hidden(String name, String value) {
        markup.open("input", "type", "hidden", "name", name, "value", value);
        return this;
    }

    Form heading(String text) {
        markup.line("h3", text);
        return this;
    }

    /** A field of one line; more attributes in pairs. */
    Form input(String name, Text label, String value, String... attributes) {
        label(name, label);
        String[] all = new String[attributes.length + 6];
        System.arraycopy(new String[] {"id", fieldId(name), "name", name, "value", value}, 0, all, 0, 6);
        System.arraycopy(attributes, 0, all, 6, attributes.length);
        markup.open("input", all).close("div");
        return this;
    }

    /** A field of several lines. */
    Form area(String name, Text label, String value) {
        label(name, label);
        // The first line feed of a text area is not a part of its text.
        markup.open("textarea", "id", fieldId(name), "name", name, "rows", "3", "maxlength", "2000")
                .text("\n" + value)
                .close("textarea")
                .close("div");
        return this;
    }

    /** One of several. */
    Form select(String name, Text label, Map<String, String> choices, String chosen) {
        label(name, label);
        markup.open("select", "id", fieldId(name), "name", name);
        choices.forEach((value, text) -> {
            String[] attributes = value.equals(chosen)
                    ? new String[] {"value", value, "selected", "selected"}
                    : new String[] {"value", value};
            markup.line("option", text, attributes);
        });
        markup.close("select").close("div");
        return this;
    }

    /** Something to tick. */
    Form check(String name, String value, String label) {
        String field = fieldId(name) + "-" + value;
        markup.open("div", "class", "field check")
                .open("input", "type", "checkbox", "id", field, "name", name, "value", value)
                .line("label", label, "for", field)
                .close("div");
        return this;
    }

    Markup submit(Text label) {
        return markup.line("button", label.in(language), "type", "submit").close("form");
    }

    private void label(String name, Text label) {
        markup.open("div", "class", "field").line("label", label.in(language), "for", fieldId(name));
    }

    private String fieldId(String name) {
        return id + "-" + name.replace('.', '-');
    }
}
