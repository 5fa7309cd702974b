package fi.qwl.io.fill;

import fi.qwl.io.office.ContentTypes;
import fi.qwl.io.office.OfficePackage;
import fi.qwl.io.office.PartXml;
import fi.qwl.io.office.Relations;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;

/** The parts of a package that is being filled. For one thread. */
final class Parts {

    private final OfficePackage office;
    private final ContentTypes types;
    private final Set<String> before;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private Parts(OfficePackage office, ContentTypes types, Set<String> before) {
        this.office = office;
        this.types = types;
        this.before = before;
    }

    static Parts copyOf(OfficePackage template) throws IOException {
        OfficePackage copy = template.copy();
        return new Parts(copy, ContentTypes.of(copy), reached(copy));
    }

    OfficePackage office() {
        return office;
    }

    String type(String part) {
        return types.of(part);
    }

    /** A free name with the same beginning and ending as a part's. */
    String freeName(String like) {
        int dot = like.lastIndexOf('.');
        int end = dot;
        while (Character.isDigit(like.charAt(end - 1))) {
            end--;
        }
        String stem = like.substring(0, end);
        int number = numbers.getOrDefault(stem, 0) + 1;
        while (office.has(stem + number + like.substring(dot))) {
            number++;
        }
        numbers.put(stem, number);
        return stem + number + like.substring(dot);
    }

    void put(String name, String type, byte[] content) {
        office.with(name, content);
        types.put(name, type);
    }

    void put(String name, String type, Document document) {
        put(name, type, PartXml.bytes(document));
    }

    /** Copies a part and all that it refers to under free names. */
    String copyWithAll(String part) throws IOException {
        String name = freeName(part);
        put(name, types.of(part), office.require(part));
        Relations relations = Relations.of(office, part);
        Relations moved = relations.movedTo(name);
        for (Relations.Relation each : relations.all()) {
            if (!each.isExternal() && office.has(relations.target(each))) {
                moved.redirect(each.id(), copyWithAll(relations.target(each)));
            }
        }
        moved.writeTo(office);
        return name;
    }

    /** The file, without the parts that nothing leads to any more. */
    byte[] bytes() throws IOException {
        Set<String> left = reached(office);
        for (String part : before) {
            if (!left.contains(part)) {
                office.remove(part);
                office.remove(Relations.nameOf(part));
                types.remove(part);
            }
        }
        types.writeTo(office);
        return office.bytes();
    }

    private static Set<String> reached(OfficePackage office) throws IOException {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add("");
        while (!open.isEmpty()) {
            String part = open.remove();
            Relations relations = Relations.of(office, part);
            for (Relations.Relation each : relations.all()) {
                String target = each.isExternal() ? "" : relations.target(each);
                if (office.has(target) && reached.add(target)) {
                    open.add(target);
                }
            }
        }
        return reached;
    }
}
