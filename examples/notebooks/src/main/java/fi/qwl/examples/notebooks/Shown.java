package fi.qwl.examples.notebooks;

import fi.qwl.examples.jshell.PageView;
import fi.qwl.examples.jshell.Plot;
import fi.qwl.examples.jshell.Scripts;
import fi.qwl.examples.jshell.ShellStudy;
import fi.qwl.examples.jshell.Table;
import fi.qwl.page.Block;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a notebook shows of a value: its text always, and a table or a picture where it is one. */
final class Shown {

    static final String TEXT = "text/plain";
    static final String HTML = "text/html";
    static final String SVG = "image/svg+xml";

    private Shown() {}

    /** As an image with a text alternative: exporters to HTML strip drawings of their shapes, images they leave alone. */
    private static String image(Block.Figure figure) {
        String drawn = Base64.getEncoder().encodeToString(figure.svg().getBytes(StandardCharsets.UTF_8));
        String words = (figure.caption() + ". " + figure.textAlternative())
                .replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;");
        return "<img alt=\"" + words + "\" src=\"data:image/svg+xml;base64," + drawn + "\">";
    }

    /** The forms of a value, by MIME type. */
    static Map<String, String> of(Object value) {
        Map<String, String> forms = new LinkedHashMap<>();
        if (value instanceof Plot plot) {
            forms.put(HTML, image(plot.chart()));
            forms.put(SVG, plot.chart().svg());
        } else if (value instanceof PageView page) {
            forms.put(HTML, page.html());
        } else if (value instanceof Table table) {
            forms.put(HTML, table.html());
        } else if (value instanceof ShellStudy study) {
            forms.put(HTML, study.table().html());
        } else {
            Scripts.table(value).ifPresent(rows -> forms.put(HTML, rows.html()));
        }
        forms.put(TEXT, Scripts.shown(value).strip());
        return forms;
    }
}
