package fi.qwl.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.model.IndexModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32C;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ByteFormTest {

    private static final String ADVICE =
            "\nMaybe they were cut off or changed, or written by another version or for another definition.";

    /** What a byte form is read by. */
    private interface Reader {
        Object read(InputStream in) throws IOException;
    }

    private static byte[] bytes(Moments moments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        moments.writeTo(out);
        return out.toByteArray();
    }

    private static byte[] bytes(ValueCounts counts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        counts.writeTo(out);
        return out.toByteArray();
    }

    private static Moments moments(List<Double> values) {
        Moments moments = Moments.zero();
        values.forEach(moments::add);
        return moments;
    }

    private static ValueCounts counts(List<Double> values) {
        ValueCounts counts = ValueCounts.zero();
        values.forEach(counts::add);
        return counts;
    }

    @Property(tries = 300, seed = "20261128")
    void whatIsWrittenIsReadAndAnyPartitionHasTheSameBytes(
            @ForAll @Size(max = 200) List<@DoubleRange(min = 0, max = 100) Double> values, @ForAll Random random)
            throws IOException {
        int cut = random.nextInt(values.size() + 1);
        List<Double> first = values.subList(0, cut);
        List<Double> second = values.subList(cut, values.size());
        Moments moments = moments(values);
        ValueCounts counts = counts(values);
        assertThat(Moments.readFrom(new ByteArrayInputStream(bytes(moments)))).isEqualTo(moments);
        assertThat(ValueCounts.readFrom(new ByteArrayInputStream(bytes(counts))))
                .isEqualTo(counts);
        assertThat(bytes(moments(second).merge(moments(first)))).isEqualTo(bytes(moments));
        assertThat(bytes(counts(second).merge(counts(first)))).isEqualTo(bytes(counts));
        // Counted values have the sums of the values themselves.
        assertThat(counts.moments()).isEqualTo(moments);
    }

    @Test
    void theFormIsTheDocumentedOne() throws IOException {
        // Written by hand from the class comments: 2 values of 50 %; Σ = 10¹⁴ quanta = 0x5AF3107A4000, Σ² = 5 · 10²⁷.
        String moments = "51574c4d01" + "00000015" + "02" + "06" + "5af3107a4000" + "0c" + "1027e72f1f12813088000000";
        assertThat(HexFormat.of().formatHex(bytes(moments(List.of(50.0, 50.0)))))
                .startsWith(moments)
                .endsWith("00000000")
                .hasSize(moments.length() + 16);
        // One distinct value, 5 · 10¹³ = 0x2D79883D2000 in groups of seven bits from the lowest, twice.
        String counts = "51574c5601" + "00000009" + "01" + "80c0f4c198af0b" + "02";
        assertThat(HexFormat.of().formatHex(bytes(counts(List.of(50.0, 50.0)))))
                .startsWith(counts)
                .hasSize(counts.length() + 16);
    }

    @Test
    void severalCanFollowEachOtherInOneStream() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        moments(List.of(1.0)).writeTo(out);
        counts(List.of(2.0)).writeTo(out);
        moments(List.of(3.0)).writeTo(out);
        InputStream in = new ByteArrayInputStream(out.toByteArray());
        assertThat(Moments.readFrom(in)).isEqualTo(moments(List.of(1.0)));
        assertThat(ValueCounts.readFrom(in)).isEqualTo(counts(List.of(2.0)));
        assertThat(Moments.readFrom(in)).isEqualTo(moments(List.of(3.0)));
        assertThat(in.read()).isEqualTo(-1);
    }

    @Test
    void anyChangedByteAndAnyCutIsRefused() throws IOException {
        Cells cells = Cells.of(ScatteredSurvey.model(), new ScatteredSurvey(new Random(5), 40).survey());
        refuseChanges(bytes(moments(List.of(20.0, 30.0))), Moments::readFrom);
        refuseChanges(bytes(counts(List.of(20.0, 30.0))), ValueCounts::readFrom);
        RowScorer scorer = ScatteredSurvey.scorer();
        refuseChanges(ScatteredSurvey.bytes(cells), in -> Cells.readFrom(in, scorer));
    }

    private static void refuseChanges(byte[] bytes, Reader reader) {
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            assertRefused(changed, reader);
            assertRefused(Arrays.copyOf(bytes, at), reader);
        }
    }

    private static void assertRefused(byte[] bytes, Reader reader) {
        assertThatThrownBy(() -> reader.read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(UnreadableBytesException.class)
                .hasMessageStartingWith("these bytes are no ")
                .hasMessageEndingWith(ADVICE);
    }

    @Property(tries = 1000, seed = "20261128")
    void hostileContentsWithRightSumsAreReadOrRefusedAndNothingElse(@ForAll Random random) throws IOException {
        // Whoever forges contents forges the check sum too: only the meaning can refuse them.
        Cells cells = Cells.of(ScatteredSurvey.model(), new ScatteredSurvey(random, 1 + random.nextInt(20)).survey());
        byte[] bytes = ScatteredSurvey.bytes(cells);
        byte[] contents = Arrays.copyOfRange(bytes, 9, bytes.length - 8);
        for (int change = 1 + random.nextInt(3); change > 0; change--) {
            contents[random.nextInt(contents.length)] = (byte) random.nextInt(256);
        }
        byte[] forged = framed(bytes, contents);
        Cells read;
        try {
            read = ScatteredSurvey.read(forged);
        } catch (UnreadableBytesException refused) {
            assertThat(refused).hasMessageEndingWith(ADVICE);
            return;
        }
        // What is read is valid and has one form only.
        assertThat(ScatteredSurvey.bytes(read)).isEqualTo(forged);
    }

    private static byte[] framed(byte[] original, byte[] contents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(original, 0, 9);
        out.write(contents);
        CRC32C sum = new CRC32C();
        sum.update(contents);
        out.write(ByteBuffer.allocate(8).putInt((int) sum.getValue()).putInt(0).array());
        return out.toByteArray();
    }

    @Test
    void aHugeClaimTakesNoMemory() {
        // A block of 2³¹ − 1 bytes, of which none follows; then one of the permitted size.
        byte[] huge = HexFormat.of().parseHex("51574c5601" + "7fffffff");
        byte[] cut = HexFormat.of().parseHex("51574c5601" + "00010000" + "ffff");
        assertRefused(huge, ValueCounts::readFrom);
        assertRefused(cut, ValueCounts::readFrom);
    }

    @Test
    void anotherKindVersionOrDefinitionIsRefusedByItsName() throws IOException {
        byte[] bytes = bytes(moments(List.of(20.0)));
        assertThatThrownBy(() -> ValueCounts.readFrom(new ByteArrayInputStream(bytes)))
                .hasMessage("these bytes are no value counts: they begin otherwise" + ADVICE);
        bytes[4] = 2;
        assertThatThrownBy(() -> Moments.readFrom(new ByteArrayInputStream(bytes)))
                .hasMessage("these bytes are no moments: version 1 is read but they are of another one" + ADVICE);
        Cells cells =
                Cells.of(IndexModel.kano(), Sample.of(2024).person("u", 1, 2, 3).build());
        byte[] written = ScatteredSurvey.bytes(cells);
        assertThatThrownBy(() -> Cells.readFrom(
                        new ByteArrayInputStream(written), RowScorer.of(IndexModel.linear(), Sample.questionnaire())))
                .isInstanceOf(UnreadableBytesException.class)
                .hasMessage("these bytes are no cells: they are of another definition" + ADVICE);
    }

    @Test
    void aBrokenStreamIsNotTakenForHostileBytes() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> Moments.readFrom(broken))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
    }

    @Test
    void moreValuesThanThereIsRoomForAreRefused() throws IOException {
        // The comment of Moments: room for 10¹⁰ values.
        ValueCounts full = ValueCounts.restore(Map.of(0L, 10_000_000_000L));
        assertThat(Moments.readFrom(new ByteArrayInputStream(bytes(full.moments())))
                        .n())
                .isEqualTo(10_000_000_000L);
        assertThatThrownBy(() -> full.merge(counts(List.of(1.0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is room for 10000000000 values\nMaybe the same people were added several times.");
        assertThatThrownBy(() -> full.moments().merge(moments(List.of(1.0))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(full.n()).isEqualTo(10_000_000_000L);
    }
}
