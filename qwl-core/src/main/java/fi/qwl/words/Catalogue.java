package fi.qwl.words;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The texts of one enum in one language, read once and kept with the enum's class. Immutable. */
final class Catalogue {

    /** Kept with the class, so that a class loader can be unloaded together with its texts. */
    private static final ClassValue<Map<Language, Catalogue>> READ = new ClassValue<>() {
        @Override
        protected Map<Language, Catalogue> computeValue(Class<?> type) {
            Map<Language, Catalogue> all = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                all.put(language, read(type, language));
            }
            return all;
        }
    };

    private final String name;
    private final Map<String, Message> messages;

    private Catalogue(String name, Map<String, Message> messages) {
        this.name = name;
        this.messages = messages;
    }

    static Catalogue of(Class<?> type, Language language) {
        return requireNonNull(READ.get(type).get(requireNonNull(language, "language")));
    }

    boolean contains(String key) {
        return messages.containsKey(key);
    }

    Message require(String key) {
        Message message = messages.get(key);
        if (message == null) {
            throw new IllegalStateException(name + " has no text '" + key + "'");
        }
        return message;
    }

    private static Catalogue read(Class<?> type, Language language) {
        String resource = "words_" + language.code() + ".properties";
        String prefix =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.') + ".";
        Map<String, Message> messages = new HashMap<>();
        Properties texts = properties(type, resource);
        for (String key : texts.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                messages.put(key.substring(prefix.length()), Message.parse(texts.getProperty(key)));
            }
        }
        return new Catalogue(type.getPackageName() + "/" + resource + " (" + type.getSimpleName() + ")", messages);
    }

    private static Properties properties(Class<?> type, String resource) {
        Properties texts = new Properties();
        try (InputStream stream = type.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("cannot find " + resource + " of package " + type.getPackageName()
                        + "\nMaybe its module does not open the package to fi.qwl.core.");
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the library's own " + resource + " cannot be read", e);
        }
        return texts;
    }
}
