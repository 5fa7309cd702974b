package fi.qwl.io.fill;

import fi.qwl.io.office.Markup;
import fi.qwl.io.office.OfficePackage;
import fi.qwl.io.office.PartXml;
import fi.qwl.io.office.Relations;
import fi.qwl.io.text.PrintableText;
import fi.qwl.privacy.PublishedResults;
import java.io.IOException;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Says in a file's own properties which publication its figures are of. What is there stays. */
final class PublicationMark {

    private static final String PART = "docProps/custom.xml";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
    private static final String PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private static final String VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
    /** The one kind of property that people add (the format's rule). */
    private static final String USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    private PublicationMark() {}

    static void write(Parts parts, PublishedResults results) throws IOException {
        Relations relations = Relations.of(parts.office(), "");
        Optional<String> there =
                relations.ofKind("custom-properties").map(relations::target).filter(parts.office()::has);
        String part = there.orElse(PART);
        if (there.isEmpty()) {
            relations.add(OfficePackage.TYPES + "custom-properties", part);
            relations.writeTo(parts.office());
            parts.office()
                    .with(
                            part,
                            Markup.document()
                                    .open("Properties", "xmlns", PROPERTIES)
                                    .close("Properties"));
        }
        Document document = PartXml.parse(parts.office().require(part));
        put(document, "QWL publication", results.id());
        put(document, "QWL day", results.release().day().toString());
        parts.put(part, TYPE, document);
    }

    private static void put(Document document, String name, String value) {
        Element root = document.getDocumentElement();
        int number = 1;
        for (Element each : PartXml.children(root)) {
            number = Math.max(
                    number, Integer.parseInt("0" + each.getAttribute("pid").replaceAll("\\D", "")));
            if (each.getAttribute("name").equals(name)) {
                PartXml.detach(each);
            }
        }
        Element property = document.createElementNS(root.getNamespaceURI(), "property");
        property.setAttribute("xmlns", PROPERTIES);
        property.setAttribute("fmtid", USER_DEFINED);
        property.setAttribute("pid", Integer.toString(number + 1));
        property.setAttribute("name", name);
        Element text = document.createElementNS(VALUES, "vt:lpwstr");
        text.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:vt", VALUES);
        text.setTextContent(PrintableText.of(value));
        property.appendChild(text);
        root.appendChild(property);
    }
}
