package fi.qwl.io.rows;

import fi.qwl.io.text.Keys;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds names that may be one unit's though a program spelled them differently: zeros before or after a number, quotes,
 * guards, spaces, and letters that were decoded wrongly. Only for warnings: two units may well be called so.
 */
public final class UnitSpelling {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset MAC = Charset.forName("x-MacRoman");
    private static final Charset DOS = Charset.forName("IBM850");

    /** Which encoding was taken for which, as it happens to files. */
    private static final List<List<Charset>> CONFUSED = List.of(
            List.of(WINDOWS, MAC),
            List.of(WINDOWS, DOS),
            List.of(DOS, StandardCharsets.UTF_8),
            List.of(WINDOWS, StandardCharsets.UTF_8),
            List.of(MAC, StandardCharsets.UTF_8),
            List.of(MAC, WINDOWS));

    private static final Pattern IGNORED = Pattern.compile("[\\s\"'`´‘’‚“”„«»=]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![\\d.,])0+(?=\\d)");
    private static final Pattern TRAILING_ZEROS = Pattern.compile("^(\\d+)[.,]0+$");
    private static final Pattern LOST = Pattern.compile("[?\uFFFD]+");

    private UnitSpelling() {}

    /** Groups of names that may be one unit's, in the order of the names; unmodifiable. */
    public static List<List<String>> alike(Collection<String> names) {
        Map<String, String> firstByKey = new HashMap<>();
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (String name : names) {
            Set<String> keys = keys(name);
            String first = keys.stream()
                    .flatMap(key -> Optional.ofNullable(firstByKey.get(key)).stream())
                    .findFirst()
                    .or(() -> withLostLetters(name, firstByKey))
                    .orElse(name);
            keys.forEach(key -> firstByKey.putIfAbsent(key, first));
            groups.computeIfAbsent(first, none -> new ArrayList<>()).add(name);
        }
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .map(List::copyOf)
                .toList();
    }

    /** Whether two names may be one unit's. */
    public static boolean isAlike(String name, String other) {
        return !alike(List.of(name, other)).isEmpty();
    }

    /** Letters that were lost, as question marks, may be any: the name with them is compared with each other one. */
    private static Optional<String> withLostLetters(String name, Map<String, String> firstByKey) {
        String key = key(name);
        Optional<Pattern> pattern = pattern(key);
        for (Map.Entry<String, String> other : firstByKey.entrySet()) {
            boolean isIt = pattern.filter(fits -> fits.matcher(other.getKey()).matches())
                            .isPresent()
                    || pattern(other.getKey())
                            .filter(fits -> fits.matcher(key).matches())
                            .isPresent();
            if (isIt) {
                return Optional.of(other.getValue());
            }
        }
        return Optional.empty();
    }

    private static Optional<Pattern> pattern(String key) {
        String kept = LOST.matcher(key).replaceAll("");
        // Of a name with hardly a letter left nothing can be said.
        if (kept.length() == key.length() || kept.length() < 2) {
            return Optional.empty();
        }
        StringBuilder pattern = new StringBuilder();
        for (String part : LOST.split(key, -1)) {
            pattern.append(pattern.isEmpty() && part.isEmpty() ? "" : Pattern.quote(part))
                    .append("[^\\x00-\\x7F?]{1,2}");
        }
        pattern.setLength(pattern.length() - "[^\\x00-\\x7F?]{1,2}".length());
        return Optional.of(Pattern.compile(pattern.toString()));
    }

    private static Set<String> keys(String name) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(key(name));
        for (List<Charset> pair : CONFUSED) {
            decodedAgain(name, pair.get(0), pair.get(1)).ifPresent(other -> keys.add(key(other)));
        }
        return keys;
    }

    private static Optional<String> decodedAgain(String name, Charset read, Charset written) {
        if (name.chars().allMatch(c -> c < 0x80)) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = read.newEncoder().encode(CharBuffer.wrap(name));
            return Optional.of(written.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException notSo) {
            return Optional.empty();
        }
    }

    private static String key(String name) {
        String key = IGNORED.matcher(Keys.normalise(name)).replaceAll("");
        key = TRAILING_ZEROS.matcher(key).replaceAll("$1");
        return LEADING_ZEROS.matcher(key).replaceAll("");
    }
}
