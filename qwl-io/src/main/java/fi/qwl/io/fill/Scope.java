package fi.qwl.io.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What names mean at a place of a template: those of the innermost block first. */
final class Scope {

    private final Map<String, FieldValue> own;
    private final @Nullable Scope outer;

    Scope(Map<String, FieldValue> own) {
        this(own, null);
    }

    private Scope(Map<String, FieldValue> own, @Nullable Scope outer) {
        this.own = own;
        this.outer = outer;
    }

    /** What the innermost names mean, in their order. */
    Map<String, FieldValue> own() {
        return own;
    }

    /** The scope of one repeat of a block. */
    Scope inner(Map<String, FieldValue> more) {
        return new Scope(more, this);
    }

    Optional<FieldValue> find(List<String> path) {
        FieldValue found = first(path.get(0));
        for (String segment : path.subList(1, path.size())) {
            found = found instanceof FieldValue.Group group ? group.parts().get(segment) : null;
        }
        return Optional.ofNullable(found);
    }

    private @Nullable FieldValue first(String name) {
        FieldValue found = own.get(name);
        return found != null || outer == null ? found : outer.first(name);
    }

    /** Every name that means something here, for advice. */
    List<String> names() {
        TreeSet<String> names = new TreeSet<>();
        for (Scope scope = this; scope != null; scope = scope.outer) {
            scope.own.forEach((name, value) -> addNames(name, value, names));
        }
        return new ArrayList<>(names);
    }

    private static void addNames(String name, FieldValue value, Set<String> names) {
        names.add(name);
        if (value instanceof FieldValue.Group group) {
            group.parts().forEach((part, inner) -> addNames(name + "." + part, inner, names));
        }
    }
}
