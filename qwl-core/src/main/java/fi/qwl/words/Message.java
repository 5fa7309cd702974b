package fi.qwl.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with places for arguments, see {@link Phrase}. Immutable. */
final class Message {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)((?:\\|[^{}]*)?)}");

    private final List<Part> parts;
    private final SortedSet<Integer> arguments;

    private Message(List<Part> parts, SortedSet<Integer> arguments) {
        this.parts = List.copyOf(parts);
        this.arguments = arguments;
    }

    /** A piece of text, or the place of an argument with its forms; argument −1 for a piece of text. */
    private record Part(int argument, List<String> forms) {}

    static Message parse(String text) {
        List<Part> parts = new ArrayList<>();
        SortedSet<Integer> arguments = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            parts.add(new Part(-1, List.of(text.substring(end, place.start()))));
            int argument = Integer.parseInt(place.group(1));
            String forms = place.group(2);
            parts.add(new Part(
                    argument,
                    forms.isEmpty()
                            ? List.of()
                            : Arrays.asList(forms.substring(1).split("\\|", -1))));
            arguments.add(argument);
            end = place.end();
        }
        parts.add(new Part(-1, List.of(text.substring(end))));
        return new Message(parts, arguments);
    }

    /** {@return the numbers of the arguments that it takes} */
    SortedSet<Integer> arguments() {
        return new TreeSet<>(arguments);
    }

    String format(Language language, Object... values) {
        int taken = arguments.isEmpty() ? 0 : arguments.last() + 1;
        if (values.length != taken) {
            throw new IllegalArgumentException("the text takes " + taken + " arguments but was given " + values.length);
        }
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part.argument() < 0) {
                text.append(part.forms().get(0));
            } else if (part.forms().isEmpty()) {
                text.append(shown(values[part.argument()], language));
            } else {
                text.append(form(part.forms(), values[part.argument()]));
            }
        }
        return text.toString();
    }

    private static String shown(Object value, Language language) {
        if (value instanceof Text text) {
            return text.in(language);
        }
        if (value instanceof String || value instanceof Integer || value instanceof Long) {
            return value.toString();
        }
        throw new IllegalArgumentException("an argument must be a text or a whole number but was a "
                + value.getClass().getSimpleName() + "\nMaybe it should be formatted first.");
    }

    private static String form(List<String> forms, Object value) {
        if (!(value instanceof Integer || value instanceof Long)) {
            throw new IllegalArgumentException("only a whole number chooses between forms but the argument was a "
                    + value.getClass().getSimpleName());
        }
        long count = ((Number) value).longValue();
        boolean hasOwnForm = count >= 1 && count <= forms.size();
        return forms.get(hasOwnForm ? (int) count - 1 : forms.size() - 1);
    }
}
