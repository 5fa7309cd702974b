package fi.qwl.io.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.io.testkit.MeetingStoreContract;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMeetingStoreTest {

    private static final LocalDate DAY = LocalDate.of(2024, 11, 18);

    @TempDir
    Path directory;

    @Test
    void keepsTheContract() throws IOException, InterruptedException {
        AtomicInteger number = new AtomicInteger();
        MeetingStoreContract.of(() -> FileMeetingStore.in(directory.resolve("store " + number.incrementAndGet())))
                .check();
    }

    @Test
    void aRecordThatCannotBeReadIsReportedAndLeftAsItIs() throws IOException {
        FileMeetingStore store = FileMeetingStore.in(directory);
        UnitId unit = new UnitId("310");
        store.add(MeetingRecord.builder(unit, "unit", "2024/standard", DAY).build());
        Path file = directory.resolve("310/2024-11-18/v000001.json");
        Files.writeString(file, "{\"format\":");

        assertThatThrownBy(() -> store.find(unit, DAY))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Maybe a backup is whole");
        assertThat(Files.readString(file)).isEqualTo("{\"format\":");
    }
}
