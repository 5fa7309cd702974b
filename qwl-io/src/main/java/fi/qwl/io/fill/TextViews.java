package fi.qwl.io.fill;

import fi.qwl.io.office.PartXml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Finds the paragraphs under an element, those of text boxes in paragraphs too. */
final class TextViews {

    /** In these, text is computed by the program, or was deleted. */
    private static final Set<String> NOT_TEXT = Set.of("fld", "del", "instrText", "delText", "moveFrom");

    private static final Set<String> BREAKS =
            Set.of("br", "cr", "tab", "ptab", "drawing", "pict", "object", "AlternateContent", "noBreakHyphen", "sym");

    private final List<TextView> views = new ArrayList<>();

    private TextViews() {}

    /** In the order of the document; an element that is no paragraph but holds runs is one too. */
    static List<TextView> under(Element root) {
        TextViews found = new TextViews();
        found.enter(root);
        found.views.removeIf(TextView::isEmpty);
        return found.views;
    }

    private void enter(Element paragraph) {
        TextView view = new TextView(paragraph);
        views.add(view);
        PartXml.children(paragraph).forEach(child -> collect(child, view));
    }

    private void collect(Element element, TextView view) {
        String name = element.getLocalName();
        if (name.equals("p") && isText(element)) {
            enter(element);
        } else if (name.equals("t") && isText(element)) {
            view.add(element);
        } else if (!NOT_TEXT.contains(name)) {
            if (BREAKS.contains(name)) {
                view.addBreak();
            }
            PartXml.children(element).forEach(child -> collect(child, view));
        }
    }

    /** Of a document or of a drawing; a presentation and a workbook have letters of the same names for other things. */
    static boolean isText(Element element) {
        String namespace = String.valueOf(element.getNamespaceURI());
        return namespace.contains("wordprocessingml") || namespace.contains("drawingml");
    }
}
