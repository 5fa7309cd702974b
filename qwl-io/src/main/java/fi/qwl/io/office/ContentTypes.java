package fi.qwl.io.office;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Element;

/** Of which type each part of a package is. For one thread. */
public final class ContentTypes {

    private static final String PART = "[Content_Types].xml";

    private final Map<String, String> byExtension = new LinkedHashMap<>();
    private final Map<String, String> byName = new LinkedHashMap<>();

    private ContentTypes() {}

    /**
     * Reads the types of a package.
     *
     * @param office the package
     * @return its types
     * @throws IOException if they are absent or damaged
     */
    public static ContentTypes of(OfficePackage office) throws IOException {
        ContentTypes types = new ContentTypes();
        for (Element each : PartXml.children(PartXml.parse(office.require(PART)).getDocumentElement())) {
            if (PartXml.is(each, "Default")) {
                types.byExtension.put(each.getAttribute("Extension"), each.getAttribute("ContentType"));
            } else {
                types.byName.put(each.getAttribute("PartName"), each.getAttribute("ContentType"));
            }
        }
        return types;
    }

    /**
     * A part's type.
     *
     * @param part its name
     * @return its type; empty where none is given
     */
    public String of(String part) {
        String own = byName.get("/" + part);
        if (own != null) {
            return own;
        }
        String extension = extension(part);
        return byExtension.entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(extension))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static String extension(String part) {
        return part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Says a part's type.
     *
     * @param part its name
     * @param type its type
     */
    public void put(String part, String type) {
        if (!of(part).equals(type)) {
            byName.put("/" + part, type);
        }
    }

    /**
     * Forgets a part.
     *
     * @param part its name
     */
    public void remove(String part) {
        byName.remove("/" + part);
    }

    /** {@return whether any part's type holds a word} */
    boolean hasType(String word) {
        return byName.values().stream().anyMatch(type -> type.contains(word))
                || byExtension.values().stream().anyMatch(type -> type.contains(word));
    }

    /**
     * Whether macros may be in the package.
     *
     * @return true if a type says so
     */
    public boolean hasMacros() {
        return hasType("macroEnabled") || hasType("vbaProject");
    }

    /**
     * Writes them into the package.
     *
     * @param office the package
     */
    public void writeTo(OfficePackage office) {
        Markup out = Markup.document()
                .open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
        byExtension.forEach((extension, type) -> out.leaf("Default", "Extension", extension, "ContentType", type));
        byName.forEach((name, type) -> out.leaf("Override", "PartName", name, "ContentType", type));
        office.with(PART, out.close("Types"));
    }
}
