package fi.qwl.io.issue;

import fi.qwl.plan.Status;
import fi.qwl.survey.UnitLevel;
import fi.qwl.words.Language;
import fi.qwl.words.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was found, in sentences that name an issue's attributes. A sentence is a line; one whose attributes the issue does not
 * have is left out. A place for an attribute is <code>{cells}</code>; <code>{cells|cell|cells}</code> chooses the first form
 * for one and the second for any other number; <code>{kind:file}</code> shows the word of a vocabulary.
 */
final class FoundText {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)(?::([a-z]+))?(?:\\|([^{}|]*)\\|([^{}|]*))?}");
    private static final Map<String, Function<String, Text>> NAMES = Map.of(
            "level", name -> UnitLevel.valueOf(name).label(),
            "status", name -> Status.valueOf(name).label());

    private final Properties texts;
    private final Language language;

    FoundText(Properties texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    /** The sentences of a template whose attributes are all there. */
    String fill(String template, Map<String, String> attributes) {
        return template.lines()
                .flatMap(sentence -> filled(sentence, attributes).stream())
                .collect(Collectors.joining(" "));
    }

    private Optional<String> filled(String sentence, Map<String, String> attributes) {
        StringBuilder text = new StringBuilder();
        Matcher place = PLACE.matcher(sentence);
        int end = 0;
        while (place.find()) {
            Optional<String> value = Optional.ofNullable(attributes.get(place.group(1)))
                    .filter(found -> !found.isEmpty())
                    .flatMap(found -> shown(found, place));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            text.append(sentence, end, place.start()).append(value.get());
            end = place.end();
        }
        return Optional.of(text.append(sentence.substring(end)).toString());
    }

    private Optional<String> shown(String value, Matcher place) {
        if (place.group(3) != null) {
            return Optional.of(value.equals("1") ? place.group(3) : place.group(4));
        }
        return place.group(2) == null ? Optional.of(value) : word(place.group(2), value);
    }

    /** A vocabulary's word; for names of the library's own constants, in a list too, their labels. */
    private Optional<String> word(String vocabulary, String value) {
        Function<String, Text> label = NAMES.get(vocabulary);
        if (label != null) {
            return Optional.of(Arrays.stream(value.split(", ", -1))
                    .map(name -> label.apply(name).in(language))
                    .collect(Collectors.joining(", ")));
        }
        String key =
                value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
        return Optional.ofNullable(texts.getProperty("word." + vocabulary + "." + key));
    }
}
