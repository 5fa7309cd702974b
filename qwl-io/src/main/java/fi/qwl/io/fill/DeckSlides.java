package fi.qwl.io.fill;

import fi.qwl.io.office.OfficePackage;
import fi.qwl.io.office.PartXml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The lists in which a presentation names its slides: their order, sections, and shows of some of them. */
final class DeckSlides {

    /** The lowest number that a slide may have (the format's rule). */
    private static final long FIRST = 256;

    private final Element presentation;

    /**
     * A slide in its place.
     *
     * @param template the number of the template's slide
     * @param relation the relation to its part
     * @param id its own number; empty for a repeat, which gets a free one
     */
    record Place(String template, String relation, String id) {}

    DeckSlides(Element presentation) {
        this.presentation = presentation;
    }

    void show(List<Place> places) {
        Set<String> taken = new HashSet<>();
        PartXml.all(presentation, "sldId").forEach(each -> taken.add(each.getAttribute("id")));
        Map<String, List<String>> repeats = new LinkedHashMap<>();
        Element list = PartXml.child(presentation, "sldIdLst").orElseThrow();
        Map<String, Element> models = new LinkedHashMap<>();
        PartXml.children(list).forEach(each -> models.put(each.getAttribute("id"), each));
        PartXml.children(list).forEach(PartXml::detach);
        long number = FIRST;
        for (Place place : places) {
            Element model = Objects.requireNonNull(models.get(place.template()), "a slide of the template");
            Element entry = (Element) model.cloneNode(true);
            String id = place.id();
            while (id.isEmpty()) {
                String next = Long.toString(number++);
                id = taken.add(next) ? next : "";
            }
            entry.setAttribute("id", id);
            entry.setAttributeNS(OfficePackage.REFERENCES, reference(model), place.relation());
            list.appendChild(entry);
            repeats.computeIfAbsent(place.template(), none -> new ArrayList<>()).add(id);
        }
        if (places.isEmpty()) {
            PartXml.detach(list);
        }
        sections(repeats, list);
        shows(places);
    }

    private static String reference(Element model) {
        Node attribute = model.getAttributeNodeNS(OfficePackage.REFERENCES, "id");
        return attribute == null ? "r:id" : attribute.getNodeName();
    }

    private void sections(Map<String, List<String>> repeats, Element order) {
        for (Element entry : PartXml.all(presentation, "sldId")) {
            if (entry.getParentNode() == order) {
                continue;
            }
            for (String id : repeats.getOrDefault(entry.getAttribute("id"), List.of())) {
                Element repeated = (Element) entry.cloneNode(true);
                repeated.setAttribute("id", id);
                entry.getParentNode().insertBefore(repeated, entry);
            }
            PartXml.detach(entry);
        }
    }

    private void shows(List<Place> places) {
        Set<String> there = new HashSet<>();
        places.forEach(place -> there.add(place.relation()));
        for (Element show : PartXml.all(presentation, "custShow")) {
            for (Element slide : PartXml.all(show, "sld")) {
                if (!there.contains(slide.getAttributeNS(OfficePackage.REFERENCES, "id"))) {
                    PartXml.detach(slide);
                }
            }
        }
    }
}
