package fi.qwl.io.excel;

import fi.qwl.io.bytes.FileKind;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.LimitedInputStream;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableIssue;
import fi.qwl.io.spi.UnreadableTableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Opens a workbook by what it is and not by what it is called. */
final class Workbooks {

    private static final int HEAD = 8192;

    private final DocumentSource source;
    private final ReadOptions options;
    private final Consumer<ImportIssue> issues;
    private final SourceLocation file;

    private Workbooks(DocumentSource source, ReadOptions options, Consumer<ImportIssue> issues) {
        this.source = source;
        this.options = options;
        this.issues = issues;
        this.file = SourceLocation.ofFile(source.name());
    }

    static TableDocument open(DocumentSource source, ReadOptions options, Consumer<ImportIssue> issues)
            throws IOException {
        return new Workbooks(source, options, issues).open();
    }

    private TableDocument open() throws IOException {
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw TableIssue.FILE_EMPTY.unreadable(file, "The file has no bytes.");
        }
        if (FileKind.isBareBiff(head)) {
            throw tooOld();
        }
        if (FileKind.isOle2(head)) {
            return openContainer();
        }
        if (FileKind.isZip(head)) {
            return XlsxDocument.open(source, options, issues, false);
        }
        Optional<String> statistical = FileKind.statistical(head);
        if (statistical.isPresent()) {
            throw TableIssue.FORMAT_STATISTICAL.unreadable(
                    file, "The file is " + statistical.get() + ".", "kind", statistical.get());
        }
        Optional<String> kind = FileKind.of(head);
        if (kind.isPresent()) {
            throw TableIssue.FORMAT_OTHER.unreadable(
                    file, "An Excel workbook was expected, but the file is " + kind.get() + ".", "kind", kind.get());
        }
        throw TableIssue.FORMAT_OTHER.unreadable(
                file, "An Excel workbook was expected, but the content is of another kind.", "kind", "unknown");
    }

    private UnreadableTableException tooOld() {
        return TableIssue.WORKBOOK_TOO_OLD.unreadable(file, "The workbook is of Excel 95 or older.");
    }

    private byte[] bytes() throws IOException {
        try (InputStream in = new LimitedInputStream(source.open(), ReadLimit.FILE_BYTES, options, file)) {
            return in.readAllBytes();
        }
    }

    private void requireSize(long size) throws IOException {
        if (size > options.limit(ReadLimit.FILE_BYTES)) {
            throw TableIssue.limitPassed(file, ReadLimit.FILE_BYTES, options);
        }
    }

    private TableDocument openContainer() throws IOException {
        POIFSFileSystem container = container();
        boolean isKept = false;
        try {
            DirectoryNode root = container.getRoot();
            if (isLabelProtected(root)) {
                throw TableIssue.LABEL_PROTECTED.unreadable(
                        file, "The workbook is encrypted by a sensitivity label or rights management.");
            }
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return XlsxDocument.open(DocumentSource.of(source.name(), decrypted(root)), options, issues, true);
            }
            // A workbook for Excel 95 and 97 at once has both; some programs write the newer form under the older name.
            for (String stream : List.of("Workbook", "Book")) {
                if (root.hasEntryCaseInsensitive(stream)) {
                    XlsDocument document = XlsDocument.open(container, root, stream, options, issues, file);
                    isKept = true;
                    return document;
                }
            }
            throw otherContainer(root);
        } catch (UnreadableTableException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(file, e);
        } finally {
            if (!isKept) {
                container.close();
            }
        }
    }

    private POIFSFileSystem container() throws IOException {
        Optional<Path> path = source.path();
        byte[] bytes = new byte[0];
        if (path.isPresent()) {
            requireSize(Files.size(path.get()));
        } else {
            bytes = bytes();
        }
        try {
            return path.isPresent()
                    ? new POIFSFileSystem(path.get().toFile(), true)
                    : new POIFSFileSystem(new ByteArrayInputStream(bytes));
        } catch (UnreadableTableException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(file, e);
        }
    }

    private UnreadableTableException otherContainer(DirectoryNode root) {
        String kind = root.hasEntryCaseInsensitive("WordDocument")
                ? "a Word document"
                : root.hasEntryCaseInsensitive("PowerPoint Document") ? "a PowerPoint file" : "another Office file";
        return TableIssue.FORMAT_OTHER.unreadable(
                file, "An Excel workbook was expected, but the file is " + kind + ".", "kind", kind);
    }

    private static boolean isLabelProtected(DirectoryNode root) throws IOException {
        if (root.hasEntryCaseInsensitive("\u0009DRMContent")) {
            return true;
        }
        if (!root.hasEntryCaseInsensitive("\u0006DataSpaces")
                || !(root.getEntryCaseInsensitive("\u0006DataSpaces") instanceof DirectoryEntry spaces)
                || !spaces.hasEntryCaseInsensitive("TransformInfo")
                || !(spaces.getEntryCaseInsensitive("TransformInfo") instanceof DirectoryEntry transforms)) {
            return false;
        }
        for (Entry transform : transforms) {
            if (transform.getName().startsWith("DRMEncrypted")) {
                return true;
            }
        }
        return false;
    }

    private byte[] decrypted(DirectoryNode root) throws IOException {
        try {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(root));
            String password = options.password().orElse(Decryptor.DEFAULT_PASSWORD);
            if (!decryptor.verifyPassword(password)) {
                throw notOpened();
            }
            try (InputStream in =
                    new LimitedInputStream(decryptor.getDataStream(root), ReadLimit.FILE_BYTES, options, file)) {
                return in.readAllBytes();
            }
        } catch (GeneralSecurityException e) {
            throw damaged(file, e);
        }
    }

    private UnreadableTableException notOpened() {
        return options.password().isPresent()
                ? TableIssue.PASSWORD_WRONG.unreadable(file, "The given password does not open the workbook.")
                : TableIssue.PASSWORD_NEEDED.unreadable(file, "The workbook is encrypted and no password was given.");
    }

    /** What a library threw at broken content; its message may quote the content and is not repeated. */
    static UnreadableTableException damaged(SourceLocation place, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableTableException unreadable) {
                return unreadable;
            }
        }
        return TableIssue.WORKBOOK_DAMAGED.unreadable(
                place, "The workbook cannot be read (" + e.getClass().getSimpleName() + ").");
    }
}
