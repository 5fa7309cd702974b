package fi.qwl.io.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.UnreadableTableException;
import fi.qwl.io.table.Tables;
import fi.qwl.io.testing.Samples;
import fi.qwl.io.testing.Workbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Seeded mutations of the sample files: only records or documented exceptions, never a hang, an {@code Error} or a cell's
 * text in a message. The profile {@code soak} runs many more.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SAME_THREAD)
class MutationTest {

    private static final int ROUNDS = Integer.getInteger("qwl.mutations", 2_000);
    private static final ReadOptions OPTIONS = ReadOptions.defaults()
            .withLimit(ReadLimit.EXPANDED_BYTES, 1 << 22)
            .withLimit(ReadLimit.ROWS, 5_000)
            .withPassword(Samples.PASSWORD);

    private static final Tables READER = Tables.installed().withOptions(OPTIONS);

    /** Pieces that have a meaning in one of the formats. */
    private static final String[] TOKENS = {
        "\"",
        "\"\"",
        ";",
        ",",
        "\t",
        "\r",
        "\n",
        "\0",
        "sep=",
        "\uFEFF",
        "\u00E4",
        "<",
        ">",
        "</row>",
        "<row>",
        "<c>",
        "</c>",
        "<v>",
        "</v>",
        "<v/>",
        "<f/>",
        "<is><t>",
        "t='s'",
        "t='e'",
        "r='",
        "'",
        "XFD",
        "XFE1",
        "1048577",
        "-1",
        "1e999",
        "NaN",
        "99999999999",
        "&amp;",
        "&x;",
        "]]>",
        "<![CDATA[",
        "<!DOCTYPE x [<!ENTITY x 'y'>]>",
        "<?xml version='1.0' encoding='UTF-16'?>",
        "_x0000_",
        "#N/A",
        "hidden='1'",
        "s='9'",
        "xmlns='x'"
    };

    @Test
    void mutatedTextFilesAreReadOrRefused() {
        byte[] sample = Samples.csv();
        byte[] wide = new String(sample, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE);
        run("k.csv", random -> mutate(random.nextInt(4) == 0 ? wide : sample, random));
    }

    @Test
    void mutatedOldWorkbooksAreReadOrRefused() throws IOException {
        byte[] sample = Samples.xls();
        byte[] encrypted = Samples.encryptedXls();
        run("k.xls", random -> mutate(random.nextInt(8) == 0 ? encrypted : sample, random));
    }

    @Test
    void mutatedWorkbooksAreReadOrRefused() throws IOException {
        byte[] sample = Samples.xlsx();
        Map<String, byte[]> parts = unzip(sample);
        List<String> names = new ArrayList<>(parts.keySet());
        run("k.xlsx", random -> {
            if (random.nextInt(5) == 0) {
                return mutate(sample, random);
            }
            Map<String, byte[]> changed = new LinkedHashMap<>(parts);
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(50) == 0) {
                changed.remove(name);
            } else {
                changed.put(name, mutate(changed.getOrDefault(name, new byte[0]), random));
            }
            return stored(changed);
        });
    }

    @FunctionalInterface
    private interface Mutation {
        byte[] apply(Random random) throws IOException;
    }

    private static void run(String name, Mutation mutation) {
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            try {
                refused += read(name, mutation.apply(new Random(round))) ? 0 : 1;
            } catch (IOException | RuntimeException | Error e) {
                throw new AssertionError("mutation " + round + " of " + name, e);
            }
        }
        // Both ways are tried, or the mutations are no good.
        assertThat(refused).isBetween(ROUNDS / 100, ROUNDS - ROUNDS / 100);
    }

    private static boolean read(String name, byte[] bytes) throws IOException {
        List<String> told = new ArrayList<>();
        boolean isRead = false;
        try (TableDocument document =
                READER.open(DocumentSource.of(name, bytes), issue -> told.add(issue + " " + issue.attributes()))) {
            for (int sheet = 0; sheet < document.sheets().size(); sheet++) {
                document.mergedRanges(sheet);
                try (TableCursor cursor = document.open(sheet)) {
                    long before = 0;
                    while (cursor.next()) {
                        assertThat(cursor.row()).isGreaterThan(before);
                        before = cursor.row();
                        for (int column = 0; column < Math.min(cursor.width(), 50); column++) {
                            assertThat(cursor.text(column)).isNotNull();
                        }
                    }
                }
            }
            isRead = true;
        } catch (UnreadableTableException e) {
            told.add(e.issue() + " " + e.issue().attributes());
            assertThat(String.valueOf(e.getCause())).doesNotContain(Samples.SECRET);
        }
        assertThat(String.join("\n", told).replaceAll("sheet [^,)]*", "")).doesNotContain(Samples.SECRET);
        return isRead;
    }

    private static byte[] mutate(byte[] sample, Random random) {
        byte[] bytes = sample;
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            bytes = change(bytes, random);
        }
        return bytes;
    }

    private static byte[] change(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(40));
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 64);
        out.write(bytes, 0, from);
        switch (random.nextInt(7)) {
            case 0 -> {
                // Cut off here.
            }
            case 1 -> out.write(bytes, to, bytes.length - to);
            case 2 -> {
                out.write(bytes, from, to - from);
                out.write(bytes, from, bytes.length - from);
            }
            case 3 -> {
                out.writeBytes(TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8));
                out.write(bytes, from, bytes.length - from);
            }
            case 4 -> {
                out.writeBytes(TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8));
                out.write(bytes, to, bytes.length - to);
            }
            case 5 -> {
                out.write(bytes[from] ^ (1 << random.nextInt(8)));
                out.write(bytes, from + 1, bytes.length - from - 1);
            }
            default -> {
                out.write(random.nextInt(256));
                out.write(bytes, from + 1, bytes.length - from - 1);
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] stored(Map<String, byte[]> parts) throws IOException {
        return Workbook.zip(parts);
    }
}
