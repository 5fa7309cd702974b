package fi.qwl.io.fill;

import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A placeholder of a template, such as <code>{{unit.FE:0}}</code>, <code>{{#units}}</code> or <code>{{/units}}</code>. A
 * single brace is none: office programs write ids in them.
 *
 * @param kind what it does
 * @param name the name as it is written
 * @param path the name's parts as values are kept by
 * @param format how the value is written; empty for its usual form
 */
record Placeholder(Kind kind, String name, List<String> path, String format) {

    enum Kind {
        VALUE,
        OPEN,
        CLOSE
    }

    /** One in a text; a line end or a tab is never in one. */
    static final Pattern ANY = Pattern.compile("\\{\\{([^{}\\n]{1,200})}}");

    static final String BEGIN = "{{";

    private static final Pattern NUMBER = Pattern.compile("(\\+?)0(?:[.,](0{1,2}))?( ?%)?");
    private static final Pattern DAY = Pattern.compile("(?:[dMy]{1,4}[./ -]*){1,3}");

    static Placeholder parse(String inside) {
        String text = inside.strip();
        Kind kind = text.startsWith("#") ? Kind.OPEN : text.startsWith("/") ? Kind.CLOSE : Kind.VALUE;
        String rest = kind == Kind.VALUE ? text : text.substring(1).strip();
        int colon = rest.indexOf(':');
        String name = (colon < 0 ? rest : rest.substring(0, colon)).strip();
        String format = colon < 0 ? "" : rest.substring(colon + 1).strip();
        List<String> path =
                Stream.of(name.split("\\.", -1)).map(FieldWord::normal).toList();
        return new Placeholder(kind, name, path, format);
    }

    /** The one placeholder that a text is, as a picture's text alternative; empty for any other text. */
    static Optional<Placeholder> whole(String text) {
        Matcher matcher = ANY.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(parse(matcher.group(1))).filter(found -> found.kind() == Kind.VALUE)
                : Optional.empty();
    }

    /** The normal name in one piece. */
    String normal() {
        return String.join(".", path);
    }

    /** A normal name in a language. */
    static String written(String normal, Language language) {
        return Stream.of(normal.split("\\.", -1))
                .map(part -> FieldWord.written(part, language))
                .collect(Collectors.joining("."));
    }

    /** A value as it is written here; empty where it has no such form. */
    Optional<String> text(FieldValue value, Language language) {
        if (value instanceof FieldValue.Group group) {
            return group.own().flatMap(own -> text(own, language));
        }
        if (value instanceof FieldValue.Hidden hidden) {
            // A format says how a number is written, and there is none.
            return Optional.of(hidden.text());
        }
        if (value instanceof FieldValue.Figure number) {
            return format.isEmpty() ? Optional.of(number.text()) : formatted(number, language);
        }
        if (value instanceof FieldValue.Day day) {
            return format.isEmpty() ? Optional.of(day.text()) : formatted(day);
        }
        return value instanceof FieldValue.Words words && format.isEmpty()
                ? Optional.of(words.text())
                : Optional.empty();
    }

    private Optional<String> formatted(FieldValue.Figure number, Language language) {
        Matcher pattern = NUMBER.matcher(format);
        if (!pattern.matches()) {
            return Optional.empty();
        }
        BigDecimal rounded =
                rounded(number, Optional.ofNullable(pattern.group(2)).orElse("").length());
        Formats formats = Formats.in(language);
        String text = pattern.group(1).isEmpty() ? formats.decimal(rounded) : formats.signed(rounded);
        return Optional.of(pattern.group(3) == null ? text : formats.percent(text));
    }

    /** What is below a limit never reaches it by rounding. */
    private static BigDecimal rounded(FieldValue.Figure number, int decimals) {
        BigDecimal nearest = number.rounded().setScale(decimals, RoundingMode.HALF_UP);
        boolean isBelow = number.limit().isPresent()
                && number.rounded().doubleValue() < number.limit().getAsDouble();
        return isBelow && nearest.doubleValue() >= number.limit().getAsDouble()
                ? number.rounded().setScale(decimals, RoundingMode.DOWN)
                : nearest;
    }

    private Optional<String> formatted(FieldValue.Day day) {
        if (!DAY.matcher(format).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DateTimeFormatter.ofPattern(format, Locale.ROOT).format(day.day()));
        } catch (IllegalArgumentException noPattern) {
            return Optional.empty();
        }
    }
}
