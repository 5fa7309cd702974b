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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds a file that is given twice under two names, as where a browser saved a download again. */
final class SameFiles {

    private static final long UNKNOWN = -1;

    private SameFiles() {}

    static void report(List<DocumentSource> sources, Issues issues) throws IOException {
        Map<Long, List<DocumentSource>> bySize = new LinkedHashMap<>();
        for (DocumentSource source : sources) {
            bySize.computeIfAbsent(source.size(), none -> new ArrayList<>()).add(source);
        }
        if (bySize.containsKey(UNKNOWN)) {
            reportAmong(sources, issues);
            return;
        }
        for (List<DocumentSource> ofSize : bySize.values()) {
            reportAmong(ofSize, issues);
        }
    }

    /** Files of different sizes are different: only those of one size are read for it. */
    private static void reportAmong(List<DocumentSource> sources, Issues issues) throws IOException {
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
