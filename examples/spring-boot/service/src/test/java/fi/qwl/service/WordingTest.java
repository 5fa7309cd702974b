package fi.qwl.service;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.words.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text of the service is in every language, and no other. */
class WordingTest {

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        for (Class<? extends Enum<?>> type :
                Set.<Class<? extends Enum<?>>>of(Wording.class, StaffRole.class, AuditEvent.Act.class)) {
            String prefix = type.getName().substring("fi.qwl.service.".length()).replace('$', '.');
            for (Enum<?> constant : type.getEnumConstants()) {
                keys.add(prefix + "." + constant.name());
            }
        }
        return keys;
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsInTheLanguage(Language language) throws IOException {
        Properties texts = new Properties();
        try (InputStreamReader catalogue = new InputStreamReader(
                Objects.requireNonNull(Wording.class.getResourceAsStream("words_" + language.code() + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(catalogue);
        }
        assertThat(new TreeSet<>(texts.stringPropertyNames())).isEqualTo(keys());
        assertThat(texts.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
    }
}
