package fi.qwl.io.fill;

import fi.qwl.io.office.PartXml;
import fi.qwl.io.office.Relations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;

/** Fills a document: its text, headers, footers and notes. */
final class DocumentFill {

    private static final Set<String> TEXTS = Set.of("header", "footer", "footnotes", "endnotes");

    private DocumentFill() {}

    static void fill(Parts parts, String main, FillRun run, Scope scope, Places places) throws IOException {
        Relations relations = Relations.of(parts.office(), main);
        List<String> names = new ArrayList<>(List.of(main));
        for (Relations.Relation each : relations.all()) {
            String target = each.isExternal() ? "" : relations.target(each);
            if (TEXTS.stream().anyMatch(each::isOf) && parts.office().has(target) && !names.contains(target)) {
                names.add(target);
            }
        }
        PartIds ids = new PartIds();
        for (String name : names) {
            Document document = PartXml.parse(parts.office().require(name));
            places.enter(document.getDocumentElement(), 0, name.equals(main) ? "" : name);
            Relations own = Relations.of(parts.office(), name);
            new DrawingFill(run, parts, own).fillWhole(document.getDocumentElement(), scope);
            ids.mend(document.getDocumentElement());
            parts.put(name, parts.type(name), document);
            own.writeTo(parts.office());
        }
    }
}
