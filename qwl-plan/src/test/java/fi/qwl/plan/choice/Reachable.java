package fi.qwl.plan.choice;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that can be reached from a value by its fields: our own types field by field, the JDK's by what they hold. */
final class Reachable {

    private Reachable() {}

    static List<Object> from(Object root) throws IllegalAccessException {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(List.of(root));
        List<Object> found = new ArrayList<>();
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            found.add(next);
            if (next instanceof Iterable<?> items && !(next instanceof java.nio.file.Path)) {
                items.forEach(open::push);
            } else if (next instanceof Map<?, ?> map) {
                map.forEach((key, value) -> {
                    open.push(key);
                    open.push(value);
                });
            } else if (next.getClass().getName().startsWith("fi.qwl.")) {
                pushFields(next, open);
            }
        }
        return found;
    }

    private static void pushFields(Object of, Deque<Object> open) throws IllegalAccessException {
        for (Class<?> type = of.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            if (!type.getName().startsWith("fi.qwl.")) {
                continue;
            }
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive() || !isOurs(field)) {
                    continue;
                }
                field.setAccessible(true);
                Object value = field.get(of);
                if (value != null) {
                    open.push(value);
                }
            }
        }
    }

    /** Types of other modules keep their fields to themselves; what they show is no choice of anybody. */
    private static boolean isOurs(Field field) {
        return field.getDeclaringClass().getName().startsWith("fi.qwl.plan");
    }
}
