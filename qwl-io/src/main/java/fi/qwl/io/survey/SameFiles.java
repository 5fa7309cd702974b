package fi.qwl.io.survey;

import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.DocumentSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Finds a file that is given twice under two names, as where a browser saved a download again. */
final class SameFiles {

    private SameFiles() {}

    static void report(List<DocumentSource> sources, Issues issues) throws IOException {
        Map<String, DocumentSource> firsts = new HashMap<>();
        for (DocumentSource source : sources.size() > 1 ? sources : List.<DocumentSource>of()) {
            DocumentSource first = firsts.putIfAbsent(digest(source), source);
            if (first != null) {
                issues.accept(SurveyIssue.FILE_TWICE.at(
                        SourceLocation.ofFile(source.name()),
                        "Expected different files but this one holds the same bytes as " + first.name()
                                + ", so everybody in it would be counted twice. Leave one of them out.",
                        "file",
                        source.name(),
                        "other",
                        first.name()));
            }
        }
    }

    private static String digest(DocumentSource source) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(source.open(), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
