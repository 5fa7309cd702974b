package fi.qwl.io.table;

import fi.qwl.io.bytes.FileKind;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableFormat;
import fi.qwl.io.spi.TableFormat.Confidence;
import fi.qwl.io.spi.TableIssue;
import fi.qwl.io.spi.UnreadableTableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/**
 * Opens table files, each with the format that its content asks for, whatever it is called: the formats, and what the
 * caller declares about the files.
 *
 * <pre>{@code
 * Tables tables = Tables.installed().withOptions(ReadOptions.defaults().withPassword("salasana"));
 * try (TableDocument document = tables.open(DocumentSource.of(path), issues::add);
 *         TableCursor cursor = document.open(0)) {
 *     while (cursor.next()) { show(cursor.row()); }
 * }
 * }</pre>
 *
 * <p>Every reader of tables takes one, {@code withTables(tables)}: formats, declarations and limits reach them all.
 *
 * <p>A file that cannot be read ends in an {@link UnreadableTableException} with one issue: missing, a folder, empty, of
 * an unknown kind, damaged, encrypted, over a limit. Codes are listed by {@link TableIssue}. The limits on rows, columns
 * and issues and the listener of {@link ReadOptions} hold for every format, regardless of its author.
 *
 * <p>Immutable and safe for use by several threads, if the formats are.
 */
public final class Tables {

    /** What a format sees of a file before it is opened. */
    private static final int HEAD = 8192;

    private final List<TableFormat> formats;
    private final ReadOptions options;

    private Tables(List<TableFormat> formats, ReadOptions options) {
        this.formats = List.copyOf(formats);
        this.options = options;
    }

    /**
     * With the formats that are installed for the loader of this class: the built-in ones and those of other jars, without
     * those that others {@linkplain TableFormat#replaces() replace}.
     *
     * @return the formats, with nothing declared and the default limits
     * @throws IllegalStateException if a format cannot be loaded, or two have the same id
     */
    public static Tables installed() {
        return builder().withInstalledFormats().build();
    }

    /** {@return a builder without formats} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the formats, registered ones first} */
    public List<TableFormat> formats() {
        return formats;
    }

    /** {@return what is declared about the files, and the limits} */
    public ReadOptions options() {
        return options;
    }

    /**
     * The same formats with other declarations and limits.
     *
     * @param changed the declarations and limits
     * @return the changed copy
     */
    public Tables withOptions(ReadOptions changed) {
        return new Tables(formats, Objects.requireNonNull(changed, "changed"));
    }

    /**
     * Opens a file or the host's own bytes.
     *
     * @param source the bytes
     * @param issues takes what is noticed, up to the limit of issues; the rest is counted when the document is closed
     * @return the document; to be closed
     * @throws IOException if the stream is broken, or as an {@link UnreadableTableException} if the content is
     * @throws IllegalStateException if a library that the format needs is not there, or in another version
     */
    public TableDocument open(DocumentSource source, Consumer<ImportIssue> issues) throws IOException {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(issues, "issues");
        TableFormat format = formatOf(source);
        try {
            return GuardedDocument.open(format, source, options, issues);
        } catch (LinkageError e) {
            // A library that the format needs was left out by the host, or is there in another version.
            throw new IllegalStateException(
                    "the table format " + format.id() + " (" + origin(format) + ") cannot be used: " + e
                            + "\nMaybe a library that it needs is not on the path, or is there in another version:"
                            + " compare with the dependencies in its POM.",
                    e);
        }
    }

    /**
     * The format with which a file would be opened.
     *
     * @param source the bytes
     * @return the format that is surest; of equally sure ones the first
     * @throws IOException if the stream is broken, or as an {@link UnreadableTableException} if the file is missing,
     *     empty or of an unknown kind
     */
    public TableFormat formatOf(DocumentSource source) throws IOException {
        SourceLocation file = SourceLocation.ofFile(source.name());
        byte[] head = head(source, file);
        if (head.length == 0) {
            throw TableIssue.FILE_EMPTY.unreadable(file, "The file has no bytes.");
        }
        TableFormat best = null;
        Confidence most = Confidence.NONE;
        for (TableFormat format : formats) {
            Confidence confidence = format.probe(head.clone(), source.name());
            if (confidence.compareTo(most) > 0) {
                best = format;
                most = confidence;
            }
        }
        if (best == null) {
            throw unknown(head, file);
        }
        return best;
    }

    private static byte[] head(DocumentSource source, SourceLocation file) throws IOException {
        Optional<Path> path = source.path();
        if (path.isPresent() && Files.isDirectory(path.get())) {
            throw TableIssue.FILE_IS_DIRECTORY.unreadable(file, "The path is a folder, not a file.");
        }
        try (InputStream in = source.open()) {
            return in.readNBytes(HEAD);
        } catch (NoSuchFileException e) {
            throw TableIssue.FILE_MISSING.unreadable(file, "There is no such file.");
        } catch (AccessDeniedException e) {
            throw TableIssue.FILE_NOT_READABLE.unreadable(file, "The file cannot be opened for reading.");
        }
    }

    private UnreadableTableException unknown(byte[] head, SourceLocation file) {
        Optional<String> statistical = FileKind.statistical(head);
        if (statistical.isPresent()) {
            return TableIssue.FORMAT_STATISTICAL.unreadable(
                    file, "The file is " + statistical.get() + ".", "kind", statistical.get());
        }
        Optional<String> kind = FileKind.of(head);
        if (kind.isPresent()) {
            return TableIssue.FORMAT_OTHER.unreadable(
                    file, "A table file was expected, but the file is " + kind.get() + ".", "kind", kind.get());
        }
        String known = String.join(", ", formats.stream().map(TableFormat::id).toList());
        return TableIssue.FORMAT_UNKNOWN.unreadable(
                file, "None of the registered formats (" + known + ") knows the content.", "formats", known);
    }

    /** The class and the jar or folder that it comes from. */
    private static String origin(TableFormat format) {
        Class<?> type = format.getClass();
        CodeSource source = type.getProtectionDomain().getCodeSource();
        String place = source == null || source.getLocation() == null
                ? "an unknown place"
                : source.getLocation().toString();
        return type.getName() + " from " + place;
    }

    /** Gathers formats; not safe for use by several threads. */
    public static final class Builder {

        private final List<TableFormat> registered = new ArrayList<>();
        private final List<TableFormat> installed = new ArrayList<>();

        private Builder() {}

        /**
         * Registers a format, before the installed ones.
         *
         * @param format the format
         * @return this
         */
        public Builder withFormat(TableFormat format) {
            registered.add(Objects.requireNonNull(format, "format"));
            return this;
        }

        /**
         * Adds the formats that are installed for the loader of this class.
         *
         * @return this
         * @throws IllegalStateException if one cannot be loaded
         */
        public Builder withInstalledFormats() {
            return withInstalledFormats(ServiceLoader.load(TableFormat.class, Tables.class.getClassLoader()));
        }

        /**
         * Adds the formats that are installed for another loader, such as that of a host's plug-ins.
         *
         * @param loader the loader
         * @return this
         * @throws IllegalStateException if one cannot be loaded
         */
        public Builder withInstalledFormats(ClassLoader loader) {
            return withInstalledFormats(ServiceLoader.load(TableFormat.class, loader));
        }

        private Builder withInstalledFormats(ServiceLoader<TableFormat> loader) {
            Iterator<TableFormat> found = loader.iterator();
            while (true) {
                try {
                    if (!found.hasNext()) {
                        return this;
                    }
                    installed.add(found.next());
                } catch (ServiceConfigurationError e) {
                    // The error names the class; half a set of formats would misread files silently.
                    throw new IllegalStateException(
                            "a table format cannot be loaded: " + e.getMessage()
                                    + "\nMaybe a jar on the path is broken or of another version.",
                            e);
                }
            }
        }

        /**
         * Takes the formats together.
         *
         * @return the formats, with nothing declared and the default limits
         * @throws IllegalStateException if there is no format, if a format breaks the rules for ids, or if two have the
         *     same id or replace the same format; if the library's own jars are of different versions
         */
        public Tables build() {
            Versions.requireSame();
            List<TableFormat> all = new ArrayList<>(registered);
            all.addAll(notReplaced());
            if (all.isEmpty()) {
                throw new IllegalStateException("no table format is registered\nMaybe call withInstalledFormats().");
            }
            for (int i = 0; i < all.size(); i++) {
                requireId(all.get(i));
                requireOnlyOne(all.get(i), all.subList(0, i));
            }
            return new Tables(all, ReadOptions.defaults());
        }

        /** The installed formats whose place no other installed format takes. */
        private List<TableFormat> notReplaced() {
            Map<String, TableFormat> replacements = new HashMap<>();
            for (TableFormat format : installed) {
                for (String id : format.replaces()) {
                    TableFormat other = replacements.putIfAbsent(id, format);
                    if (other != null || id.equals(format.id())) {
                        throw new IllegalStateException(
                                other == null
                                        ? "a table format replaces itself: " + origin(format)
                                                + "\nMaybe it should have its own id."
                                        : "two table formats replace " + id + ": " + origin(other) + " and "
                                                + origin(format)
                                                + "\nMaybe take one from the path, or register the wanted one"
                                                + " without the installed ones.");
                    }
                }
            }
            return installed.stream()
                    .filter(format -> !replacements.containsKey(format.id()))
                    .toList();
        }

        private static void requireId(TableFormat format) {
            String id = format.id();
            if (id == null || !id.matches("[a-z][a-z0-9-]*")) {
                throw new IllegalStateException(
                        "the id of a table format must be lower-case letters, digits and hyphens " + "but was " + id
                                + " (" + origin(format) + ")");
            }
        }

        private static void requireOnlyOne(TableFormat format, List<TableFormat> others) {
            for (TableFormat other : others) {
                if (other.id().equals(format.id())) {
                    throw new IllegalStateException("two table formats have the id " + format.id() + ": "
                            + origin(other) + " and " + origin(format) + "\nMaybe the same jar is on the path twice.");
                }
            }
        }
    }
}
