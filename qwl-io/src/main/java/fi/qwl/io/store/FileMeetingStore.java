package fi.qwl.io.store;

import static java.util.Objects.requireNonNull;

import fi.qwl.io.document.Documents;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.plan.store.MeetingConflictException;
import fi.qwl.plan.store.MeetingSequence;
import fi.qwl.plan.store.MeetingStore;
import fi.qwl.plan.store.OpenNeed;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the records of results meetings in a directory: a directory for each unit, in it one for each day, in it a JSON document
 * ({@code qwl-meeting/1}) for each state of the record. The last one is the record; the earlier ones stay until the meeting
 * is purged.
 *
 * <p>Several threads, programs and machines may share the directory if its file system knows hard links: of two changes of the
 * same record one is published, and the other is refused. A document that cannot be read is an {@link IOException} and is
 * left as it is. {@link #openNeeds} keeps in memory what each record has open, and reads a record again only when it was written
 * since. Safe for use by several threads.
 */
public final class FileMeetingStore implements MeetingStore {

    private final PlanFiles files;
    private final DurableFiles disk = new DurableFiles(() -> {});
    private final Map<Path, Indexed> known = new ConcurrentHashMap<>();

    private FileMeetingStore(Path directory) {
        this.files = new PlanFiles(directory);
    }

    /**
     * A store in a directory, which is made when the first record is added.
     *
     * @param directory the directory; nothing else should be in it
     * @return the store
     */
    public static FileMeetingStore in(Path directory) {
        return new FileMeetingStore(requireNonNull(directory, "directory"));
    }

    @Override
    public Optional<MeetingRecord> find(UnitId unit, LocalDate heldOn) throws IOException {
        return last(meeting(unit, heldOn)).map(Kept::record);
    }

    @Override
    public List<LocalDate> daysOf(UnitId unit) throws IOException {
        List<LocalDate> days = new ArrayList<>();
        for (Path meeting : PlanFiles.list(unit(unit))) {
            if (!files.versions(meeting).isEmpty()) {
                days.add(day(meeting));
            }
        }
        return days.stream().sorted().toList();
    }

    @Override
    public List<OpenNeed> openNeeds(LocalDate by) throws IOException {
        requireNonNull(by, "by");
        List<OpenNeed> open = new ArrayList<>();
        List<Path> meetings = meetings();
        known.keySet().retainAll(Set.copyOf(meetings));
        for (Path meeting : meetings) {
            openIn(meeting).stream().filter(need -> !need.replyBy().isAfter(by)).forEach(open::add);
        }
        return open.stream().sorted().toList();
    }

    @Override
    public void add(MeetingRecord record) throws IOException {
        disk.createDirectories(meeting(record));
        if (!files.versions(meeting(record)).isEmpty()) {
            throw conflict(record, "a record of that day is kept already");
        }
        create(record, 1);
    }

    @Override
    public void replace(MeetingRecord kept, MeetingRecord record) throws IOException {
        Optional<Kept> last = last(meeting(record));
        MeetingSequence.requireNext(kept, record, last.map(Kept::record));
        int number = last.orElseThrow().number();
        create(record, number + 1);
        Path before = version(record, number);
        // A purge at the same time would otherwise leave a meeting that was meant to go.
        if (!Files.exists(before)) {
            disk.delete(version(record, number + 1));
            throw conflict(record, "the record was deleted meanwhile");
        }
    }

    @Override
    public int purgeBefore(LocalDate day) throws IOException {
        requireNonNull(day, "day");
        int purged = 0;
        for (Path meeting : meetings()) {
            if (day(meeting).isBefore(day)) {
                for (Path file : PlanFiles.list(meeting)) {
                    disk.delete(file);
                }
                purged++;
            }
        }
        return purged;
    }

    private void create(MeetingRecord record, int number) throws IOException {
        try {
            disk.create(version(record, number), Documents.write(record));
        } catch (FileAlreadyExistsException e) {
            throw conflict(record, "somebody else saved it meanwhile");
        } catch (NoSuchFileException e) {
            throw conflict(record, "the store was cleaned meanwhile");
        }
    }

    private List<OpenNeed> openIn(Path meeting) throws IOException {
        Optional<FileStamp> stamp = stamp(meeting);
        Indexed indexed = known.get(meeting);
        if (indexed != null && Optional.of(indexed.stamp()).equals(stamp)) {
            return indexed.open();
        }
        List<OpenNeed> open =
                last(meeting).map(Kept::record).map(OpenNeed::openIn).orElse(List.of());
        stamp.ifPresent(now -> known.put(meeting, new Indexed(now, open)));
        return open;
    }

    private Optional<FileStamp> stamp(Path meeting) throws IOException {
        NavigableMap<Integer, Path> versions = files.versions(meeting);
        try {
            return versions.isEmpty()
                    ? Optional.empty()
                    : Optional.of(FileStamp.of(versions.lastEntry().getValue()));
        } catch (NoSuchFileException purgedMeanwhile) {
            return Optional.empty();
        }
    }

    private Optional<Kept> last(Path meeting) throws IOException {
        NavigableMap<Integer, Path> versions = files.versions(meeting);
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path file = versions.lastEntry().getValue();
            return Optional.of(new Kept(versions.lastKey(), read(file)));
        } catch (NoSuchFileException purgedMeanwhile) {
            return Optional.empty();
        }
    }

    private static MeetingRecord read(Path file) throws IOException {
        ImportResult<MeetingRecord> read =
                Documents.read(DocumentSource.of("a meeting's record", Files.readAllBytes(file)), MeetingRecord.class);
        return read.value()
                .orElseThrow(() -> new IOException("the record " + file + " cannot be read: "
                        + read.issues().get(0)
                        + "\nMaybe a backup is whole, or a later version of the library wrote it."));
    }

    /** Meetings that have a record. */
    private List<Path> meetings() throws IOException {
        List<Path> meetings = new ArrayList<>();
        for (Path unit : PlanFiles.list(files.root())) {
            for (Path meeting : PlanFiles.list(unit)) {
                if (!files.versions(meeting).isEmpty()) {
                    meetings.add(meeting);
                }
            }
        }
        return meetings;
    }

    private Path unit(UnitId unit) {
        return files.root().resolve(PlanFiles.encode(unit.value()));
    }

    private Path meeting(UnitId unit, LocalDate heldOn) {
        return unit(unit).resolve(heldOn.toString());
    }

    private Path meeting(MeetingRecord record) {
        return meeting(record.unit(), record.heldOn());
    }

    private Path version(MeetingRecord record, int number) {
        return PlanFiles.version(meeting(record), number);
    }

    private static LocalDate day(Path meeting) {
        return LocalDate.parse(meeting.getFileName().toString());
    }

    private static MeetingConflictException conflict(MeetingRecord record, String reason) {
        return new MeetingConflictException(record.unit(), record.heldOn(), reason);
    }

    /** A record with the number of its file. */
    private record Kept(int number, MeetingRecord record) {}

    private record Indexed(FileStamp stamp, List<OpenNeed> open) {}
}
