package fi.qwl.io.office;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** What a part refers to: other parts of the package, and places outside. For one thread. */
public final class Relations {

    private final String part;
    private final List<Relation> all = new ArrayList<>();

    /**
     * One of them.
     *
     * @param id its id in the part
     * @param type what the target is to the part
     * @param target the target as it is written
     * @param isExternal whether the target is outside of the package
     */
    public record Relation(String id, String type, String target, boolean isExternal) {

        /**
         * Whether the type ends with a word.
         *
         * @param kind such as {@code chart}
         * @return true if it does
         */
        public boolean isOf(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    private Relations(String part) {
        this.part = part;
    }

    /**
     * Reads what a part refers to.
     *
     * @param office the package
     * @param part the part's name; empty for the package itself
     * @return its relations; none where it has none
     * @throws IOException if they are damaged
     */
    public static Relations of(OfficePackage office, String part) throws IOException {
        Relations relations = new Relations(part);
        String name = nameOf(part);
        Optional<List<Relation>> known = office.findRelations(name);
        if (known.isPresent()) {
            relations.all.addAll(known.get());
        } else if (office.has(name)) {
            relations.read(office.require(name));
            office.keepRelations(name, relations.all);
        }
        return relations;
    }

    private void read(byte[] content) throws IOException {
        for (Element each : PartXml.children(PartXml.parse(content).getDocumentElement())) {
            all.add(new Relation(
                    each.getAttribute("Id"),
                    each.getAttribute("Type"),
                    each.getAttribute("Target"),
                    each.getAttribute("TargetMode").equals("External")));
        }
    }

    /**
     * The name of the part that holds another part's relations.
     *
     * @param part the other part's name; empty for the package itself
     * @return such as {@code ppt/slides/_rels/slide1.xml.rels}
     */
    public static String nameOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    /**
     * The same relations of a part with another name.
     *
     * @param otherPart its name, in the same folder
     * @return the copy
     */
    public Relations movedTo(String otherPart) {
        Relations copy = new Relations(otherPart);
        copy.all.addAll(all);
        return copy;
    }

    /** {@return all of them, in order; unmodifiable} */
    public List<Relation> all() {
        return List.copyOf(all);
    }

    /**
     * One by its id.
     *
     * @param id the id
     * @return it, if there is one
     */
    public Optional<Relation> find(String id) {
        return all.stream().filter(relation -> relation.id().equals(id)).findFirst();
    }

    /**
     * The first inner one of a kind.
     *
     * @param kind such as {@code notesSlide}
     * @return it, if there is one
     */
    public Optional<Relation> ofKind(String kind) {
        return all.stream()
                .filter(relation -> relation.isOf(kind) && !relation.isExternal())
                .findFirst();
    }

    /**
     * The name of the part that a relation leads to.
     *
     * @param relation an inner relation
     * @return the part's name
     */
    public String target(Relation relation) {
        try {
            String resolved = URI.create("/" + part)
                    .resolve(relation.target())
                    .normalize()
                    .getPath();
            return resolved.startsWith("/") ? resolved.substring(1) : resolved;
        } catch (IllegalArgumentException notAName) {
            return "";
        }
    }

    /**
     * Adds a relation to a part of the package.
     *
     * @param type what the target is
     * @param target the target's name
     * @return the new relation's id
     */
    public String add(String type, String target) {
        int number = all.size() + 1;
        while (find("rId" + number).isPresent()) {
            number++;
        }
        all.add(new Relation("rId" + number, type, "/" + target, false));
        return "rId" + number;
    }

    /**
     * Leads a relation to another part.
     *
     * @param id the relation's id
     * @param target the other part's name
     */
    public void redirect(String id, String target) {
        all.replaceAll(each -> each.id().equals(id) ? new Relation(id, each.type(), "/" + target, false) : each);
    }

    /**
     * Takes a relation out.
     *
     * @param id its id
     */
    public void remove(String id) {
        all.removeIf(relation -> relation.id().equals(id));
    }

    /**
     * Writes them beside their part.
     *
     * @param office the package
     */
    public void writeTo(OfficePackage office) {
        if (all.isEmpty()) {
            office.remove(nameOf(part));
            return;
        }
        Markup out = Markup.document().open("Relationships", "xmlns", OfficePackage.RELATIONS);
        for (Relation each : all) {
            if (each.isExternal()) {
                out.leaf(
                        "Relationship",
                        "Id",
                        each.id(),
                        "Type",
                        each.type(),
                        "Target",
                        each.target(),
                        "TargetMode",
                        "External");
            } else {
                out.leaf("Relationship", "Id", each.id(), "Type", each.type(), "Target", each.target());
            }
        }
        office.with(nameOf(part), out.close("Relationships"));
        office.keepRelations(nameOf(part), all);
    }
}
