package fi.qwl.service;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What forms send, checked. No message holds what was sent. */
final class Fields {

    private static final int LONGEST = 2000;
    /** What no text needs: control characters, and those that turn the direction of what follows. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069]");

    private Fields() {}

    static String printable(String sent) {
        return UNPRINTABLE.matcher(sent).replaceAll("").strip();
    }

    static String text(String field, String sent) {
        String text = printable(sent);
        if (text.length() > LONGEST) {
            throw new BadFieldException(field);
        }
        return text;
    }

    static String required(String field, String sent) {
        String text = text(field, sent);
        if (text.isEmpty()) {
            throw new BadFieldException(field);
        }
        return text;
    }

    static String id(String field, String sent) {
        String text = required(field, sent);
        if (!text.matches("[A-Za-z0-9._-]{1,60}")) {
            throw new BadFieldException(field);
        }
        return text;
    }

    static Optional<LocalDate> day(String field, String sent) {
        if (sent.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(sent.strip()));
        } catch (DateTimeParseException e) {
            throw new BadFieldException(field);
        }
    }

    static int version(String sent) {
        if (!sent.matches("[0-9]{1,9}")) {
            throw new BadFieldException("version");
        }
        return Integer.parseInt(sent);
    }

    /** {@return a choice of an enum by its name} */
    static <E extends Enum<E>> E choice(String field, Class<E> type, String sent) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(sent)) {
                return each;
            }
        }
        throw new BadFieldException(field);
    }
}
