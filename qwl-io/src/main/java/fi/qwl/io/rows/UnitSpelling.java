package fi.qwl.io.rows;

import fi.qwl.io.text.Keys;
import fi.qwl.io.text.NumberText;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names that may be one unit's though a program spelled them differently: zeros before or after a number, groups of its
 * digits and exponents, quotes, guards, spaces, dashes, codes of letters, and letters that were decoded wrongly or lost. Only
 * for warnings: two units may well be called so.
 */
public final class UnitSpelling {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset MAC = Charset.forName("x-MacRoman");
    private static final Charset DOS = Charset.forName("IBM850");

    /** Which encoding was taken for which, as it happens to files. */
    private static final List<List<Charset>> CONFUSED = List.of(
            List.of(WINDOWS, MAC),
            List.of(WINDOWS, DOS),
            List.of(WINDOWS, StandardCharsets.UTF_8),
            List.of(MAC, StandardCharsets.UTF_8),
            List.of(DOS, StandardCharsets.UTF_8),
            List.of(MAC, WINDOWS));

    private static final Pattern IGNORED = Pattern.compile("[\\s\"'`´‘’‚“”„«»=\\\\]+");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![\\d.,])0+(?=\\d)");
    private static final Pattern TRAILING_ZEROS = Pattern.compile("^(\\d+)[.,]0+$");
    private static final Pattern GROUPS = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");
    private static final Pattern EXPONENT = Pattern.compile("\\d(?:[.,]\\d+)?e[+-]?\\d{1,3}");
    private static final Pattern LOST = Pattern.compile("[?\uFFFD]+");
    private static final String LOST_LETTER = "[^\\x00-\\x7F?]{1,2}";
    private static final Pattern CODED = Pattern.compile("&#(x?)([0-9a-f]{2,6});|%([0-9a-f]{2})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern FOREIGN = Pattern.compile("[^\\x00-\\x7F]+");

    private final Map<String, String> firstByKey = new HashMap<>();
    /** Names with letters beyond ASCII, by what is left of them where a program knows ASCII alone. */
    private final Map<String, String> firstByAscii = new HashMap<>();
    /** Names with lost letters, by what they may have been. */
    private final Map<String, Pattern> lost = new LinkedHashMap<>();

    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    private UnitSpelling() {}

    /** Groups of names that may be one unit's, in the order of the names; unmodifiable. */
    public static List<List<String>> alike(Collection<String> names) {
        UnitSpelling spelling = new UnitSpelling();
        names.forEach(spelling::add);
        return spelling.groups.values().stream()
                .filter(group -> group.size() > 1)
                .map(List::copyOf)
                .toList();
    }

    /** Whether two names may be one unit's. */
    public static boolean isAlike(String name, String other) {
        return !alike(List.of(name, other)).isEmpty();
    }

    private void add(String name) {
        Set<String> keys = keys(name);
        Set<String> asAscii = isAscii(name) ? Set.of() : ascii(name);
        String own = key(name);
        String first = keys.stream()
                .flatMap(key -> Optional.ofNullable(firstByKey.get(key)).stream())
                .findFirst()
                .or(() -> inAscii(name, own, asAscii))
                .or(() -> withLostLetters(own))
                .orElse(name);
        keys.forEach(key -> firstByKey.putIfAbsent(key, first));
        asAscii.forEach(key -> firstByAscii.putIfAbsent(key, first));
        pattern(own).ifPresent(pattern -> lost.putIfAbsent(first, pattern));
        groups.computeIfAbsent(first, none -> new ArrayList<>()).add(name);
    }

    /** A name of ASCII may be another one without its marks or foreign letters; of two with such letters neither is. */
    private Optional<String> inAscii(String name, String own, Set<String> asAscii) {
        return isAscii(name)
                ? Optional.ofNullable(firstByAscii.get(own))
                : asAscii.stream()
                        .flatMap(key -> Optional.ofNullable(firstByKey.get(key)).stream())
                        .filter(UnitSpelling::isAscii)
                        .findFirst();
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 0x80);
    }

    private static Set<String> ascii(String name) {
        String key = key(name);
        String bare =
                MARKS.matcher(Normalizer.normalize(key, Normalizer.Form.NFD)).replaceAll("");
        Set<String> spellings = new LinkedHashSet<>(List.of(
                bare,
                FOREIGN.matcher(key).replaceAll(""),
                key.replace("ä", "ae").replace("ö", "oe").replace("å", "aa")));
        // Of a name with hardly a letter left nothing can be said.
        spellings.removeIf(spelling -> spelling.length() < 3);
        return spellings;
    }

    /** Letters that were lost, as question marks, may be any: the name with them is compared with each other one. */
    private Optional<String> withLostLetters(String own) {
        Optional<Pattern> pattern = pattern(own);
        if (pattern.isPresent()) {
            return firstByKey.entrySet().stream()
                    .filter(other -> pattern.get().matcher(other.getKey()).matches())
                    .map(Map.Entry::getValue)
                    .min(Comparator.naturalOrder());
        }
        return lost.entrySet().stream()
                .filter(other -> other.getValue().matcher(own).matches())
                .map(Map.Entry::getKey)
                .findFirst();
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
                    .append(LOST_LETTER);
        }
        pattern.setLength(pattern.length() - LOST_LETTER.length());
        return Optional.of(Pattern.compile(pattern.toString()));
    }

    private static Set<String> keys(String name) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(key(name));
        keys.add(key(withoutCodes(name)));
        for (List<Charset> pair : CONFUSED) {
            decodedAgain(name, pair.get(0), pair.get(1)).ifPresent(other -> keys.add(key(other)));
        }
        return keys;
    }

    private static Optional<String> decodedAgain(String name, Charset read, Charset written) {
        if (isAscii(name)) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = read.newEncoder().encode(CharBuffer.wrap(name));
            return Optional.of(written.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException notSo) {
            return Optional.empty();
        }
    }

    /** The name with the letters that were written by their numbers, as in web pages and addresses. */
    private static String withoutCodes(String name) {
        String text = Keys.normalise(name).replace("&amp;", "&");
        Matcher coded = CODED.matcher(text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int from = 0;
        while (coded.find()) {
            bytes.writeBytes(text.substring(from, coded.start()).getBytes(StandardCharsets.UTF_8));
            if (coded.group(3) != null) {
                bytes.write(Integer.parseInt(coded.group(3), 16));
            } else {
                int point = Integer.parseInt(coded.group(2), coded.group(1).isEmpty() ? 10 : 16);
                String letter = Character.isValidCodePoint(point) ? Character.toString(point) : "";
                bytes.writeBytes(letter.getBytes(StandardCharsets.UTF_8));
            }
            from = coded.end();
        }
        bytes.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String key(String name) {
        String key = IGNORED.matcher(Keys.normalise(name)).replaceAll("");
        key = DASHES.matcher(key).replaceAll("-");
        if (EXPONENT.matcher(key).matches()) {
            key = NumberText.format(NumberText.amounts().parse(key));
        }
        key = GROUPS.matcher(key).matches() ? key.replaceAll("[.,]", "") : key;
        key = TRAILING_ZEROS.matcher(key).replaceAll("$1");
        return LEADING_ZEROS.matcher(key).replaceAll("");
    }
}
