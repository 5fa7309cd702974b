package fi.qwl.io.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A digest of a document's content, by which later damage is found. It is taken over values, not over text, since the same
 * number is written in different ways by different runtimes.
 */
public final class Checksum {

    private final MessageDigest digest;

    private Checksum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** 64 hexadecimal digits over all fields but the one that holds them. */
    public static String of(JsonNode document, String except) {
        Checksum checksum = new Checksum();
        document.properties().forEach(field -> {
            if (!field.getKey().equals(except)) {
                checksum.add(field.getKey());
                checksum.add(field.getValue());
            }
        });
        return HexFormat.of().formatHex(checksum.digest.digest());
    }

    private void add(JsonNode node) {
        if (node.isContainerNode()) {
            add(node.isArray() ? 'a' : 'o', node.size());
            if (node.isArray()) {
                node.forEach(this::add);
            } else {
                node.properties().forEach(field -> {
                    add(field.getKey());
                    add(field.getValue());
                });
            }
        } else if (node.isNumber()) {
            boolean isWhole = node.canConvertToExactIntegral() && node.canConvertToLong();
            add(isWhole ? 'i' : 'd', isWhole ? node.longValue() : Double.doubleToLongBits(node.doubleValue()));
        } else {
            add(node.isNull() ? "null" : node.asText());
        }
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add('t', bytes.length);
        digest.update(bytes);
    }

    private void add(char kind, long number) {
        digest.update(ByteBuffer.allocate(Character.BYTES + Long.BYTES)
                .putChar(kind)
                .putLong(number)
                .array());
    }
}
