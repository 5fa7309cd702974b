package fi.qwl.io.document;

import fi.qwl.io.issue.Issues;
import fi.qwl.io.tree.JsonFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The usual labels of answers, shipped as JSON ({@code qwl-labels/1}): each set's labels with their points from 1 up. No
 * set says what "don't know" means, except those whose name does: a definition declares it.
 */
public final class LabelSets {

    private static final Map<String, Map<String, Integer>> SETS = read();

    private LabelSets() {}

    /** {@return the sets' names, such as {@code agreement-5-fi}, in a stable order; unmodifiable} */
    public static Set<String> names() {
        return SETS.keySet();
    }

    /**
     * A set's labels.
     *
     * @param name the set's name
     * @return the points from 1 by label, unmodifiable; empty if there is no such set
     */
    public static Optional<Map<String, Integer>> find(String name) {
        return Optional.ofNullable(SETS.get(name));
    }

    private static Map<String, Map<String, Integer>> read() {
        Issues issues = new Issues();
        Map<String, Map<String, Integer>> sets = new LinkedHashMap<>();
        try {
            JsonFields fields = JsonFields.read(Resources.document("labels.json"), "qwl-labels/1", issues)
                    .orElseThrow();
            JsonFields named = fields.findObject("sets").orElseThrow();
            for (String name : named.names()) {
                JsonFields labels = named.findObject(name).orElseThrow();
                Map<String, Integer> points = new LinkedHashMap<>();
                labels.names().forEach(label -> points.put(label, labels.integer(label, 0)));
                sets.put(name, Collections.unmodifiableMap(points));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the label sets cannot be read", e);
        }
        if (!issues.list().isEmpty()) {
            throw new IllegalStateException("the label sets are faulty: " + issues.list());
        }
        return Collections.unmodifiableMap(sets);
    }
}
