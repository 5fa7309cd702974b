package fi.qwl.io.bytes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises by its first bytes what a file is that is not a table file of ours, so that a message can say so. */
public final class FileKind {

    private record Signature(String bytes, String kind) {}

    /** Bytes as characters of the same number. */
    private static final List<Signature> SIGNATURES = List.of(
            new Signature("%PDF-", "a PDF document"),
            new Signature("{\\rtf", "a rich text document (RTF)"),
            new Signature("\u001F\u008B", "a gzip archive; unpack it first"),
            new Signature("BZh", "a bzip2 archive; unpack it first"),
            new Signature("\u00FD7zXZ", "an xz archive; unpack it first"),
            new Signature("7z\u00BC\u00AF", "a 7z archive; unpack it first"),
            new Signature("Rar!", "a RAR archive; unpack it first"),
            new Signature("(\u00B5/\u00FD", "a zstd archive; unpack it first"),
            new Signature("\u0089PNG", "a picture (PNG)"),
            new Signature("\u00FF\u00D8\u00FF", "a picture (JPEG)"),
            new Signature("GIF8", "a picture (GIF)"),
            new Signature("SQLite format 3\0", "an SQLite database"),
            new Signature("PAR1", "a Parquet file"),
            new Signature("\u007FELF", "a program"),
            new Signature("MZ\u0090", "a program"));

    /** Data files of statistical programs, which no spreadsheet program opens. */
    private static final List<Signature> STATISTICAL = List.of(
            new Signature("$FL2", "an SPSS data file (.sav)"),
            new Signature("$FL3", "an SPSS data file (.zsav)"),
            new Signature("<stata_dta>", "a Stata data file (.dta)"),
            new Signature(
                    "\0\0\0\0\0\0\0\0\0\0\0\0\u00C2\u00EA\u0081`\u00B3\u0014\u0011\u00CF\u00BD\u0092\u0008\0\u0009\u00C71\u008C\u0018\u001F\u0010\u0011",
                    "a SAS data file (.sas7bdat)"),
            new Signature("HEADER RECORD*******LIB", "a SAS transport file (.xpt)"));

    /** Stata's older files: a version from 105 to 115 of the format, the order of bytes, a one, a zero. */
    private static final Pattern OLD_STATA = Pattern.compile("[iln-s][\u0001\u0002]\u0001\0", Pattern.DOTALL);

    /** A symbolic link file says its program, then one short record a line; a CSV whose first column is ID does not. */
    private static final Pattern SYLK = Pattern.compile(
            "ID;P[^\r\n]*(\r\n|\r|\n)[A-Z]{1,2}(;[A-Z][^\r\n]*)?(\r\n|\r|\n)[A-Z]{1,2}(;[A-Z][^\r\n]*)?",
            Pattern.DOTALL);

    private static final Pattern HTML =
            Pattern.compile("<(!doctype html|html|head|body|meta|table|style|script|div|title)[\\s>/]");

    private FileKind() {}

    /**
     * Names a file's kind.
     *
     * @param head the first bytes
     * @return the kind, such as {@code a PDF document}; empty if nothing is recognised
     */
    public static Optional<String> of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        for (Signature signature : SIGNATURES) {
            if (text.startsWith(signature.bytes())) {
                return Optional.of(signature.kind());
            }
        }
        Optional<String> statistical = statistical(head);
        return statistical.isPresent() ? statistical : isZip(head) ? Optional.of(zip(text)) : markup(text);
    }

    /**
     * Names the kind of a statistical program's data file.
     *
     * @param head the first bytes
     * @return the kind, such as {@code an SPSS data file (.sav)}; empty for any other file
     */
    public static Optional<String> statistical(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        for (Signature signature : STATISTICAL) {
            if (text.startsWith(signature.bytes())) {
                return Optional.of(signature.kind());
            }
        }
        return OLD_STATA.matcher(text).lookingAt() ? Optional.of("a Stata data file (.dta)") : Optional.empty();
    }

    /**
     * Whether the bytes begin as a zip archive does.
     *
     * @param head the first bytes
     * @return true for a zip archive, an empty or a spanned one too
     */
    public static boolean isZip(byte[] head) {
        return head.length >= 4
                && head[0] == 'P'
                && head[1] == 'K'
                && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6) || (head[2] == 7 && head[3] == 8));
    }

    /**
     * Whether the bytes begin as an OLE 2 container does: Excel 97 to 2003, or an encrypted newer file.
     *
     * @param head the first bytes
     * @return true for a container
     */
    public static boolean isOle2(byte[] head) {
        return startsWith(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    }

    /**
     * Whether the bytes begin as a bare Excel workbook does, which is of Excel 4 or older (later ones lie in a container).
     *
     * @param head the first bytes
     * @return true for a bare workbook
     */
    public static boolean isBareBiff(byte[] head) {
        boolean isBof =
                head.length >= 8 && head[0] == 9 && (head[1] == 0 || head[1] == 2 || head[1] == 4 || head[1] == 8);
        return isBof && (head[2] & 0xFF) <= 16 && head[2] >= 4 && head[3] == 0;
    }

    private static String zip(String text) {
        if (text.contains("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) {
            return "an OpenDocument spreadsheet (.ods)";
        }
        if (text.contains("mimetypeapplication/vnd.oasis.opendocument")) {
            return "an OpenDocument file";
        }
        if (text.contains("word/")) {
            return "a Word document";
        }
        if (text.contains("ppt/")) {
            return "a PowerPoint file";
        }
        if (text.contains("xl/workbook.bin")) {
            return "a binary Excel workbook (.xlsb)";
        }
        return text.contains("Index/") || text.contains(".iwa")
                ? "an Apple Numbers file"
                : "a zip archive; unpack it first";
    }

    private static Optional<String> markup(String text) {
        // Byte order marks and the NULs of UTF-16 are ignored.
        String plain = text.replaceAll("[\0\u00EF\u00BB\u00BF\u00FE\u00FF]", "").stripLeading();
        if (SYLK.matcher(plain).lookingAt()) {
            return Optional.of("a SYLK file, an old exchange format");
        }
        String lower = plain.toLowerCase(Locale.ROOT);
        if (HTML.matcher(lower).lookingAt()) {
            return Optional.of("a web page (HTML)");
        }
        if (lower.startsWith("<?xml") || lower.startsWith("<!--")) {
            if (lower.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
                return Optional.of("an XML Spreadsheet 2003");
            }
            return Optional.of(lower.contains("<html") ? "a web page (HTML)" : "an XML document");
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
