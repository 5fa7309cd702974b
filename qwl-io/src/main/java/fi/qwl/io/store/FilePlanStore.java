package fi.qwl.io.store;

import static java.util.Objects.requireNonNull;

import fi.qwl.io.document.Documents;
import fi.qwl.io.issue.DocumentIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PersonId;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.PlanVersion;
import fi.qwl.plan.store.DueItem;
import fi.qwl.plan.store.PlanConflictException;
import fi.qwl.plan.store.PlanSequence;
import fi.qwl.plan.store.PlanStore;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps plans in a directory: a directory for each plan, a JSON document ({@code qwl-plan/1}) for each version.
 *
 * <p>Several threads, programs and machines may share the directory if its file system knows hard links. A version is
 * written beside its place, forced to the disk and published under its name in one step that only one writer can win; a
 * writer that is killed leaves the old version or the new one. A file that cannot be read is moved into
 * {@code set-aside} and reported, and the version before it is the last one; a document of a later format is neither
 * moved nor read. Queries keep in memory what each plan has due, and read a plan again only when its last version was
 * written since.
 *
 * <p>Plans hold people's opaque ids: keep the directory where only those may read it who may read the plans. Safe for use by
 * several threads.
 */
public final class FilePlanStore implements PlanStore {

    private final PlanFiles files;
    private final DurableFiles disk;
    private final Consumer<SetAside> reports;
    private final Maintenance maintenance;
    private final PlanIndex index;

    FilePlanStore(Path directory, Consumer<SetAside> reports, DurableFiles disk) {
        this.files = new PlanFiles(directory);
        this.reports = reports;
        this.disk = disk;
        this.maintenance = new Maintenance(files, disk);
        this.index = new PlanIndex(files, this::find);
    }

    /**
     * A store in a directory, which is made when the first plan is saved.
     *
     * @param directory the directory; nothing else should be in it
     * @param reports takes what had to be set aside, from any thread that uses the store
     * @return the store
     */
    public static FilePlanStore in(Path directory, Consumer<SetAside> reports) {
        return new FilePlanStore(
                requireNonNull(directory, "directory"), requireNonNull(reports, "reports"), new DurableFiles(() -> {}));
    }

    @Override
    public List<PlanId> ids() throws IOException {
        return files.ids().stream().sorted(Comparator.comparing(PlanId::value)).toList();
    }

    @Override
    public Optional<DevelopmentPlan> find(PlanId id) throws IOException {
        return findLast(id).map(Kept::plan);
    }

    @Override
    public Optional<DevelopmentPlan> find(PlanId id, int version) throws IOException {
        return read(id, version, files.version(id, version)).map(Kept::plan);
    }

    @Override
    public List<PlanId> ofUnit(UnitId unit) throws IOException {
        requireNonNull(unit, "unit");
        return index.ids(entry -> entry.unit().equals(unit));
    }

    @Override
    public List<PlanId> ofSupervisor(SupervisorId supervisor) throws IOException {
        requireNonNull(supervisor, "supervisor");
        return index.ids(entry -> entry.supervisor().equals(Optional.of(supervisor)));
    }

    @Override
    public List<DueItem> due(DueItem.Kind kind, LocalDate by) throws IOException {
        requireNonNull(kind, "kind");
        requireNonNull(by, "by");
        return index.due(item -> item.kind() == kind && !item.day().isAfter(by));
    }

    @Override
    public void save(DevelopmentPlan plan) throws IOException {
        Optional<Kept> last = findLast(plan.id());
        PlanSequence.requireNext(plan, last.map(Kept::plan));
        disk.createDirectories(files.directory(plan.id()));
        Path file = files.version(plan.id(), plan.version());
        try {
            disk.create(file, Documents.write(plan));
        } catch (FileAlreadyExistsException e) {
            throw conflict(plan, "somebody else saved it meanwhile");
        } catch (NoSuchFileException e) {
            throw conflict(plan, "the store was cleaned meanwhile");
        }
        // A person who was forgotten between reading and publishing would come back by the new version.
        if (last.isPresent() && !last.get().isUnchanged()) {
            disk.delete(file);
            throw conflict(plan, "the version before it was changed or deleted meanwhile");
        }
    }

    @Override
    public int redactPerson(PersonId person) throws IOException {
        requireNonNull(person, "person");
        return maintenance.run("redactPerson", () -> redactEverywhere(person));
    }

    @Override
    public int purgeBefore(Instant moment) throws IOException {
        requireNonNull(moment, "moment");
        return maintenance.run("purgeBefore", () -> purgeEverywhere(moment));
    }

    private int redactEverywhere(PersonId person) throws IOException {
        int changed = 0;
        int before;
        do {
            // Versions may be saved meanwhile; a round that finds nothing is the last.
            before = changed;
            for (PlanId id : ids()) {
                for (Map.Entry<Integer, Path> version : files.versions(id).entrySet()) {
                    changed += redact(id, version.getKey(), version.getValue(), person);
                }
            }
        } while (changed > before);
        PersonTrace trace = new PersonTrace(person);
        for (Path file : files.setAsideFiles()) {
            if (trace.isIn(file)) {
                disk.delete(file);
            }
        }
        deleteTemporary();
        return changed;
    }

    private int purgeEverywhere(Instant moment) throws IOException {
        int deleted = 0;
        for (PlanId id : ids()) {
            deleted += purge(id, moment);
        }
        for (Path file : files.setAsideFiles()) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                disk.delete(file);
            }
        }
        deleteTemporary();
        return deleted;
    }

    private Optional<Kept> findLast(PlanId id) throws IOException {
        for (Map.Entry<Integer, Path> version :
                files.versions(id).descendingMap().entrySet()) {
            Optional<Kept> kept = read(id, version.getKey(), version.getValue());
            if (kept.isPresent()) {
                return kept;
            }
        }
        return Optional.empty();
    }

    private Optional<Kept> read(PlanId id, int version, Path file) throws IOException {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        ImportResult<DevelopmentPlan> read =
                Documents.read(DocumentSource.of(file.getFileName().toString(), content), DevelopmentPlan.class);
        Optional<DevelopmentPlan> plan = read.value();
        if (plan.isPresent() && plan.get().id().equals(id) && plan.get().version() == version) {
            return Optional.of(new Kept(plan.get(), file, ByteBuffer.wrap(content)));
        }
        if (read.issues().stream().anyMatch(issue -> issue.kind() == DocumentIssue.FORMAT_LATER)) {
            throw new IOException("version " + version + " of plan " + id + " was written by a later version of the"
                    + " library\nMaybe update this one; the document was left as it is.");
        }
        setAside(
                id,
                version,
                file,
                plan.map(FilePlanStore::another)
                        .orElseGet(() -> read.issues().get(0).toString()));
        return Optional.empty();
    }

    private static String another(DevelopmentPlan plan) {
        return "it is version " + plan.version() + " of plan " + plan.id();
    }

    private void setAside(PlanId id, int version, Path file, String reason) throws IOException {
        disk.createDirectories(files.setAside());
        Path target = files.freeSetAside(id, version);
        try {
            disk.moveAside(file, target);
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            // Somebody else is setting it aside just now, and reports it.
            return;
        }
        reports.accept(new SetAside(id, version, target, reason));
    }

    private int redact(PlanId id, int version, Path file, PersonId person) throws IOException {
        Optional<Kept> kept = read(id, version, file);
        if (kept.isEmpty()) {
            return 0;
        }
        DevelopmentPlan redacted = kept.get().plan().withoutPerson(person);
        if (redacted.equals(kept.get().plan())) {
            return 0;
        }
        disk.replace(file, Documents.write(redacted));
        return 1;
    }

    private int purge(PlanId id, Instant moment) throws IOException {
        Optional<Kept> last = findLast(id);
        NavigableMap<Integer, Path> versions = files.versions(id);
        if (last.isEmpty()) {
            return 0;
        }
        int deleted = 0;
        for (PlanVersion version : last.get().plan().history()) {
            boolean isOld = version.at().isBefore(moment);
            boolean isLast = version.number() == last.get().plan().version();
            // The last version represents the whole plan: it goes only after all others, and is kept while one stays.
            Path file = versions.get(version.number());
            if (isOld && file != null && (!isLast || deleted == versions.size() - 1)) {
                disk.delete(file);
                deleted++;
            }
        }
        return deleted;
    }

    private void deleteTemporary() throws IOException {
        for (Path file : files.temporaryFiles()) {
            disk.delete(file);
        }
    }

    private static PlanConflictException conflict(DevelopmentPlan plan, String reason) {
        return new PlanConflictException(plan.id(), plan.version(), reason);
    }

    /** A version as it was read. */
    private record Kept(DevelopmentPlan plan, Path file, ByteBuffer content) {

        boolean isUnchanged() throws IOException {
            try {
                return content.equals(ByteBuffer.wrap(Files.readAllBytes(file)));
            } catch (NoSuchFileException e) {
                return false;
            }
        }
    }
}
