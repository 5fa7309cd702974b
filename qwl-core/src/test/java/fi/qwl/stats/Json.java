package fi.qwl.stats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the JSON of the oracle: objects, arrays, numbers and texts without escapes. */
final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static Part parse(String text) {
        return Part.of(new Json(text).value());
    }

    /** An object of the file. */
    record Part(Map<?, ?> fields) {

        private static Part of(Object value) {
            return new Part((Map<?, ?>) value);
        }

        private Object field(String name) {
            return Objects.requireNonNull(fields.get(name), name);
        }

        double number(String name) {
            return (Double) field(name);
        }

        double[] numbers(String name) {
            return numbers(field(name));
        }

        private static double[] numbers(Object value) {
            return ((List<?>) value).stream().mapToDouble(Double.class::cast).toArray();
        }

        double[][] matrix(String name) {
            return ((List<?>) field(name)).stream().map(Part::numbers).toArray(double[][]::new);
        }

        List<String> texts(String name) {
            return ((List<?>) field(name)).stream().map(String.class::cast).toList();
        }

        Part part(String name) {
            return of(field(name));
        }

        List<Part> parts(String name) {
            return ((List<?>) field(name)).stream().map(Part::of).toList();
        }
    }

    private Object value() {
        return switch (next()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> number();
        };
    }

    private char next() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }

    private boolean hasMore(char end) {
        if (next() == ',') {
            at++;
        }
        boolean isEnd = next() == end;
        at += isEnd ? 1 : 0;
        return !isEnd;
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        while (hasMore('}')) {
            String key = string();
            next();
            at++;
            object.put(key, value());
        }
        return object;
    }

    private List<Object> array() {
        List<Object> array = new ArrayList<>();
        at++;
        while (hasMore(']')) {
            array.add(value());
        }
        return array;
    }

    private String string() {
        int end = text.indexOf('"', at + 1);
        String string = text.substring(at + 1, end);
        at = end + 1;
        return string;
    }

    private Double number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return Double.valueOf(text.substring(start, at));
    }
}
