package fi.qwl.io.store;

import fi.qwl.io.document.Documents;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PlanId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which file is what: a directory for each plan, named by its id, with a file for each version; and one directory for
 * what was set aside.
 *
 * <p>Signs other than small letters, digits, {@code -} and {@code _} are written by their octets, so that no file system
 * takes two ids for one.
 */
final class PlanFiles {

    private static final Pattern VERSION = Pattern.compile("v(\\d{6})\\.json");
    private static final String SET_ASIDE = "set-aside";
    private static final String PLANS = "plans";
    private static final int LONGEST_NAME = 200;
    /** No encoded id holds it. */
    private static final String DIGEST = "%%";

    private final Path root;

    PlanFiles(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    Path plans() {
        return root.resolve(PLANS);
    }

    Path setAside() {
        return root.resolve(SET_ASIDE);
    }

    Path maintenance() {
        return root.resolve("maintenance");
    }

    Path directory(PlanId id) {
        return plans().resolve(encode(id.value()));
    }

    Path version(PlanId id, int version) {
        return version(directory(id), version);
    }

    static Path version(Path directory, int version) {
        return directory.resolve(String.format(Locale.ROOT, "v%06d.json", version));
    }

    /** The versions of a plan by number; empty if there is no such plan. */
    NavigableMap<Integer, Path> versions(PlanId id) throws IOException {
        return versions(directory(id));
    }

    NavigableMap<Integer, Path> versions(Path directory) throws IOException {
        NavigableMap<Integer, Path> versions = new TreeMap<>();
        for (Path file : list(directory)) {
            Matcher matcher = VERSION.matcher(file.getFileName().toString());
            if (matcher.matches()) {
                versions.put(Integer.valueOf(matcher.group(1)), file);
            }
        }
        return versions;
    }

    List<PlanId> ids() throws IOException {
        List<PlanId> ids = new ArrayList<>();
        for (Path directory : list(plans())) {
            NavigableMap<Integer, Path> versions = versions(directory);
            String name = directory.getFileName().toString();
            if (!versions.isEmpty()) {
                Optional<PlanId> id = isCut(name) ? idIn(versions) : Optional.of(new PlanId(decode(name)));
                id.ifPresent(ids::add);
            }
        }
        return ids;
    }

    /** The id that the last readable version holds; a directory without one has no plan that could be found. */
    private static Optional<PlanId> idIn(NavigableMap<Integer, Path> versions) throws IOException {
        for (Path version : versions.descendingMap().values()) {
            Optional<DevelopmentPlan> plan = Documents.read(DocumentSource.of(version), DevelopmentPlan.class)
                    .value();
            if (plan.isPresent()) {
                return plan.map(DevelopmentPlan::id);
            }
        }
        return Optional.empty();
    }

    /** A name among the set-aside files that nobody has yet. */
    Path freeSetAside(PlanId id, int version) {
        String name = encode(id.value()) + String.format(Locale.ROOT, ".v%06d", version);
        int number = 1;
        while (Files.exists(setAside().resolve(name + "." + number))) {
            number++;
        }
        return setAside().resolve(name + "." + number);
    }

    List<Path> setAsideFiles() throws IOException {
        return list(setAside());
    }

    /** What killed writers left behind. */
    List<Path> temporaryFiles() throws IOException {
        List<Path> temporary = new ArrayList<>();
        for (Path directory : list(plans())) {
            for (Path file : list(directory)) {
                if (file.getFileName().toString().startsWith(DurableFiles.TEMPORARY)) {
                    temporary.add(file);
                }
            }
        }
        return temporary;
    }

    /** What is in a directory, in order; nothing if there is none. */
    static List<Path> list(Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(files::add);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
        files.sort(null);
        return files;
    }

    static String encode(String id) {
        StringBuilder name = new StringBuilder();
        for (byte octet : id.getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) octet;
            boolean isPlain =
                    (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '-' || sign == '_';
            name.append(isPlain ? String.valueOf(sign) : String.format(Locale.ROOT, "%%%02x", octet & 0xff));
        }
        return name.length() <= LONGEST_NAME
                ? name.toString()
                : name.substring(0, LONGEST_NAME / 2) + DIGEST + digest(id);
    }

    /** What stands for the rest of an id that is too long for a file's name. */
    private static String digest(String id) {
        try {
            byte[] octets = id.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Whether a directory's name does not hold the whole id, which is in its documents. */
    static boolean isCut(String name) {
        return name.contains(DIGEST);
    }

    static String decode(String name) {
        byte[] octets = new byte[name.length()];
        int length = 0;
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '%') {
                octets[length++] = (byte) Integer.parseInt(name.substring(i + 1, i + 3), 16);
                i += 2;
            } else {
                octets[length++] = (byte) name.charAt(i);
            }
        }
        return new String(octets, 0, length, StandardCharsets.UTF_8);
    }
}
