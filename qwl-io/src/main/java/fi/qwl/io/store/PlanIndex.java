package fi.qwl.io.store;

import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.store.DueItem;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What queries need of each plan, read again only when the file of its last version is another or was written since: other
 * programs may write into the directory too. Safe for use by several threads.
 */
final class PlanIndex {

    private final PlanFiles files;
    private final Reader reader;
    private final Map<PlanId, Indexed> known = new ConcurrentHashMap<>();

    PlanIndex(PlanFiles files, Reader reader) {
        this.files = files;
        this.reader = reader;
    }

    /** Reads the last version of a plan. */
    interface Reader {
        Optional<DevelopmentPlan> read(PlanId id) throws IOException;
    }

    /** What is kept of a plan. */
    record Entry(
            PlanId id,
            UnitId unit,
            Optional<SupervisorId> supervisor,
            Optional<PlanId> predecessor,
            List<DueItem> open) {

        static Entry of(DevelopmentPlan plan) {
            return new Entry(plan.id(), plan.unit(), plan.supervisor(), plan.predecessor(), DueItem.openIn(plan));
        }
    }

    private record Indexed(FileStamp stamp, Entry entry) {}

    List<PlanId> ids(Predicate<Entry> wanted) throws IOException {
        return entries().stream().filter(wanted).map(Entry::id).toList();
    }

    List<DueItem> due(Predicate<DueItem> wanted) throws IOException {
        List<Entry> entries = entries();
        Set<PlanId> carriedOver = new HashSet<>();
        entries.forEach(entry -> entry.predecessor().ifPresent(carriedOver::add));
        return entries.stream()
                .filter(entry -> !carriedOver.contains(entry.id()))
                .flatMap(entry -> entry.open().stream())
                .filter(wanted)
                .sorted()
                .toList();
    }

    private List<Entry> entries() throws IOException {
        List<PlanId> ids = files.ids();
        known.keySet().retainAll(Set.copyOf(ids));
        List<Entry> entries = new ArrayList<>();
        for (PlanId id : ids) {
            find(id).ifPresent(entries::add);
        }
        entries.sort(Comparator.comparing(entry -> entry.id().value()));
        return entries;
    }

    private Optional<Entry> find(PlanId id) throws IOException {
        NavigableMap<Integer, Path> versions = files.versions(id);
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        FileStamp stamp;
        try {
            stamp = FileStamp.of(versions.lastEntry().getValue());
        } catch (NoSuchFileException purgedMeanwhile) {
            return Optional.empty();
        }
        Indexed indexed = known.get(id);
        if (indexed != null && indexed.stamp().equals(stamp)) {
            return Optional.of(indexed.entry());
        }
        Optional<Entry> entry = reader.read(id).map(Entry::of);
        entry.ifPresent(found -> known.put(id, new Indexed(stamp, found)));
        return entry;
    }
}
