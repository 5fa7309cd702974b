package fi.qwl.io.units;

import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.OrganisationIssue;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.issue.UnitIssue;
import fi.qwl.io.rows.Nearest;
import fi.qwl.io.rows.UnitSpelling;
import fi.qwl.io.text.Keys;
import fi.qwl.plan.schedule.BlockedPeriod;
import fi.qwl.survey.Headcount;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.OrganisationHistory;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Organisations in the making, whatever they are read from. What does not fit together is reported with its place. */
public final class OrganisationDraft {

    /**
     * A unit at a wave.
     *
     * @param wave the wave
     * @param unit the unit
     * @param predecessors the units that it continues, where that is said
     * @param blocked periods in which nothing is arranged
     * @param headcount how the invited people were counted
     */
    public record Entry(
            Wave wave,
            Unit unit,
            Optional<Set<UnitId>> predecessors,
            List<BlockedPeriod> blocked,
            Headcount headcount) {

        public Entry {
            predecessors = predecessors.map(Set::copyOf);
            blocked = List.copyOf(blocked);
        }
    }

    private final SourceLocation file;
    private final Issues issues;
    private final Map<Wave, List<Unit>> units = new TreeMap<>();
    private final Map<Wave, Map<UnitId, Set<UnitId>>> predecessors = new TreeMap<>();
    private final Map<Wave, Map<UnitId, List<BlockedPeriod>>> blocked = new TreeMap<>();
    private final Map<Wave, Headcount> headcounts = new TreeMap<>();
    /** What units are called that cannot be read: they are not reported as missing. */
    private final Set<String> faulty = new HashSet<>();

    private long withoutId;
    private @Nullable SourceLocation firstWithoutId;
    /** By identity: a unit that appears twice has two places. */
    private final IdentityHashMap<Unit, SourceLocation> places = new IdentityHashMap<>();

    /** An empty draft of a file. */
    public OrganisationDraft(SourceLocation file, Issues issues) {
        this.file = file;
        this.issues = issues;
    }

    /** Adds a unit that was found at a place. */
    public void add(Entry entry, SourceLocation place) {
        units.computeIfAbsent(entry.wave(), none -> new ArrayList<>()).add(entry.unit());
        places.put(entry.unit(), place);
        UnitId id = entry.unit().id();
        entry.predecessors()
                .ifPresent(earlier -> predecessors
                        .computeIfAbsent(entry.wave(), none -> new TreeMap<>())
                        .put(id, earlier));
        if (!entry.blocked().isEmpty()) {
            blocked.computeIfAbsent(entry.wave(), none -> new TreeMap<>()).put(id, entry.blocked());
        }
        addHeadcount(entry, place);
    }

    /** Remembers the id or name of a unit that cannot be read. */
    public void addFaulty(String name) {
        faulty.add(Keys.normalise(name));
    }

    /** Counts a unit whose name is its id. */
    public void countWithoutId(SourceLocation place) {
        firstWithoutId = withoutId == 0 ? place : firstWithoutId;
        withoutId++;
    }

    private void addHeadcount(Entry entry, SourceLocation place) {
        if (entry.headcount().equals(Headcount.unknown())) {
            return;
        }
        Headcount kept = headcounts.getOrDefault(entry.wave(), Headcount.unknown());
        Optional<LocalDate> day = entry.headcount().day();
        Optional<String> rule = entry.headcount().rule();
        if (kept.day().isPresent() && day.isPresent() && !kept.day().equals(day)) {
            warnOfHeadcount(entry.wave(), place, "on one day, " + kept.day().get() + ", but found " + day.get());
        }
        if (kept.rule().isPresent() && rule.isPresent() && !kept.rule().equals(rule)) {
            warnOfHeadcount(entry.wave(), place, "by one rule but found another one");
        }
        headcounts.put(
                entry.wave(),
                new Headcount(kept.day().or(() -> day), kept.rule().or(() -> rule)));
    }

    private void warnOfHeadcount(Wave wave, SourceLocation place, String difference) {
        issues.accept(OrganisationIssue.HEADCOUNTS_DIFFER.at(
                place,
                "Expected the invited people of wave " + wave + " to be counted " + difference + "; the first is kept.",
                "wave",
                wave));
    }

    /** {@return the organisations; empty where errors are in the way} */
    public Optional<OrganisationHistory> build() {
        if (firstWithoutId != null) {
            issues.accept(OrganisationIssue.UNIT_ID_FROM_NAME.at(
                    firstWithoutId,
                    "In " + withoutId + " rows the id is blank; the units' names are their ids. Give them ids before a"
                            + " name changes.",
                    "rows",
                    withoutId));
        }
        SortedMap<Wave, Organisation> organisations = new TreeMap<>();
        units.forEach((wave, list) -> {
            findParents(list);
            checkIds(wave, list);
            if (!issues.hasError()) {
                organisations.put(wave, Organisation.of(list));
            }
        });
        if (units.isEmpty() && !issues.hasError()) {
            issues.accept(RowIssue.NO_ROWS.at(file, "Expected a row per unit but found none."));
        }
        if (issues.hasError()) {
            return Optional.empty();
        }
        checkPredecessors(organisations);
        Map<Wave, UnitSuccession> successions = new TreeMap<>();
        predecessors.forEach((wave, declared) -> successions.put(wave, new UnitSuccession(declared)));
        return Optional.of(new OrganisationHistory(organisations, successions, headcounts));
    }

    /** A parent may be written by its name, or by its id in another spelling, where only one unit can be meant. */
    private void findParents(List<Unit> list) {
        Set<UnitId> ids = list.stream().map(Unit::id).collect(Collectors.toSet());
        list.replaceAll(unit -> {
            List<Unit> meant = unit.parent()
                    .filter(parent -> !ids.contains(parent))
                    .map(parent -> called(list, parent))
                    .orElse(List.of());
            if (meant.size() != 1) {
                return unit;
            }
            Unit found = unit.withParent(meant.get(0).id().value());
            places.put(found, places.getOrDefault(unit, file));
            return found;
        });
    }

    /** The units whose id, or else whose name, a person would take for the text. */
    private static List<Unit> called(List<Unit> list, UnitId text) {
        String key = Keys.normalise(text.value());
        List<Unit> byId = list.stream()
                .filter(unit -> key.equals(Keys.normalise(unit.id().value())))
                .toList();
        return byId.isEmpty()
                ? list.stream()
                        .filter(unit -> key.equals(Keys.normalise(unit.name()))
                                || unit.otherNames().stream().anyMatch(name -> key.equals(Keys.normalise(name))))
                        .toList()
                : byId;
    }

    /** Ids that look the same to a person are one: the case of a letter must not make two units of it. */
    private void checkIds(Wave wave, List<Unit> list) {
        Map<UnitId, Unit> byId = new HashMap<>();
        Map<String, Unit> byKey = new HashMap<>();
        for (Unit unit : list) {
            byId.putIfAbsent(unit.id(), unit);
            Unit before = byKey.putIfAbsent(Keys.normalise(unit.id().value()), unit);
            if (before != null) {
                report(
                        unit,
                        OrganisationIssue.UNIT_TWICE,
                        "Expected each unit once in wave " + wave + " but " + unit.id() + " is already at "
                                + places.get(before) + ".",
                        "unit",
                        unit.id(),
                        "wave",
                        wave);
            }
        }
        for (Unit unit : list) {
            unit.parent()
                    .filter(parent -> !byId.containsKey(parent))
                    .filter(parent -> !faulty.contains(Keys.normalise(parent.value())))
                    .ifPresent(parent -> reportParent(wave, list, unit, parent));
        }
        checkTree(wave, list, byId);
        checkNames(wave, list);
    }

    private void reportParent(Wave wave, List<Unit> list, Unit unit, UnitId parent) {
        Optional<String> near = called(list, parent).isEmpty()
                ? Nearest.of(parent.value(), list.stream().map(Unit::name).toList())
                : Optional.empty();
        String advice = called(list, parent).isEmpty()
                ? near.map(name -> " Maybe '" + name + "' is meant.").orElse("")
                : " Several units are called so: write the id of one.";
        report(
                unit,
                OrganisationIssue.PARENT_UNKNOWN,
                "Unit " + unit.id() + " is under " + parent + ", which has no row in wave " + wave + "." + advice,
                "unit",
                unit.id(),
                "parent",
                parent,
                "wave",
                wave,
                "near",
                near.orElse(""));
    }

    private void checkTree(Wave wave, List<Unit> list, Map<UnitId, Unit> byId) {
        List<Unit> roots = list.stream().filter(unit -> unit.parent().isEmpty()).toList();
        for (Unit root : roots.subList(Math.min(1, roots.size()), roots.size())) {
            report(
                    root,
                    OrganisationIssue.ROOTS_SEVERAL,
                    "Expected exactly one unit without a parent in wave " + wave + " but found " + root + " beside "
                            + roots.get(0) + ". Name its parent, or add the municipal group above both.",
                    "unit",
                    root,
                    "other",
                    roots.get(0),
                    "wave",
                    wave);
        }
        boolean isGoingRound = false;
        for (Unit unit : list) {
            if (isAboveItself(unit, byId)) {
                isGoingRound = true;
                report(
                        unit,
                        OrganisationIssue.UNIT_CIRCLE,
                        "Expected the parents of unit " + unit + " to lead to the topmost unit of wave " + wave
                                + " but they lead back to it. Correct the parent of one of them.",
                        "unit",
                        unit,
                        "wave",
                        wave);
            }
        }
        if (roots.isEmpty() && !isGoingRound && faulty.isEmpty()) {
            issues.accept(OrganisationIssue.ROOT_MISSING.at(
                    file,
                    "Expected exactly one unit without a parent in wave " + wave
                            + " but found none. Leave the parent of" + " the topmost unit blank.",
                    "wave",
                    wave));
        }
    }

    private static boolean isAboveItself(Unit start, Map<UnitId, Unit> byId) {
        Set<UnitId> passed = new HashSet<>();
        Optional<UnitId> at = start.parent();
        while (at.isPresent() && passed.add(at.get())) {
            if (at.get().equals(start.id())) {
                return true;
            }
            at = Optional.ofNullable(byId.get(at.get())).flatMap(Unit::parent);
        }
        return false;
    }

    private void checkNames(Wave wave, List<Unit> list) {
        checkOtherNames(wave, list);
        checkSpellings(wave, list);
        Map<List<Object>, Unit> seen = new HashMap<>();
        for (Unit unit : list) {
            Unit before = seen.putIfAbsent(List.of(unit.parent(), Keys.normalise(unit.name())), unit);
            if (before != null && !before.id().equals(unit.id())) {
                report(
                        unit,
                        OrganisationIssue.UNIT_NAME_TWICE,
                        "Expected units of one parent to have different names in wave " + wave + " but " + before
                                + " and " + unit + " have the same. Is it one unit?",
                        "unit",
                        unit,
                        "other",
                        before,
                        "wave",
                        wave);
            }
        }
    }

    /** Ids that differ by zeros, case or quotes are one unit's more often than two units'. */
    private void checkSpellings(Wave wave, List<Unit> list) {
        Map<String, Unit> byId = new LinkedHashMap<>();
        list.forEach(unit -> byId.putIfAbsent(Keys.normalise(unit.id().value()), unit));
        for (List<String> alike : UnitSpelling.alike(byId.keySet())) {
            report(
                    byId.getOrDefault(alike.get(1), list.get(0)),
                    UnitIssue.UNITS_ALIKE,
                    "Ids " + alike + " of wave " + wave
                            + " may be one unit's that is spelled differently; they are treated"
                            + " as different units'. Correct the ids if they are one.",
                    "names",
                    alike);
        }
    }

    /** Another name must lead to one unit; a unit's own name or id is nobody else's other name. */
    private void checkOtherNames(Wave wave, List<Unit> list) {
        Map<String, Unit> byKey = new HashMap<>();
        for (Unit unit : list) {
            byKey.putIfAbsent(Keys.normalise(unit.name()), unit);
            byKey.put(Keys.normalise(unit.id().value()), unit);
        }
        for (Unit unit : list) {
            for (String name : unit.otherNames()) {
                Unit there = byKey.putIfAbsent(Keys.normalise(name), unit);
                if (there != null && !there.id().equals(unit.id())) {
                    report(
                            unit,
                            OrganisationIssue.UNIT_NAME_TWICE,
                            "Expected the other names of unit " + unit + " to be no other unit's in wave " + wave
                                    + " but one of them is " + there + "'s too. Leave it out, or files that use it are"
                                    + " asked about.",
                            "unit",
                            unit,
                            "other",
                            there,
                            "wave",
                            wave);
                }
            }
        }
    }

    private void checkPredecessors(SortedMap<Wave, Organisation> organisations) {
        predecessors.forEach((wave, declared) -> {
            SortedMap<Wave, Organisation> before = organisations.headMap(wave);
            if (before.isEmpty()) {
                return;
            }
            Organisation earlier = Objects.requireNonNull(before.get(before.lastKey()));
            for (Unit unit : units.getOrDefault(wave, List.of())) {
                for (UnitId id : new TreeSet<>(declared.getOrDefault(unit.id(), Set.of()))) {
                    if (earlier.find(id).isEmpty()) {
                        report(
                                unit,
                                OrganisationIssue.PREDECESSOR_UNKNOWN,
                                "Unit " + unit.id() + " of wave " + wave + " continues " + id
                                        + ", which is not in wave " + before.lastKey() + "; it is not compared.",
                                "unit",
                                unit.id(),
                                "predecessor",
                                id,
                                "wave",
                                wave,
                                "before",
                                before.lastKey());
                    }
                }
            }
        });
    }

    private void report(Unit unit, IssueCode code, String message, Object... attributes) {
        issues.accept(code.at(places.getOrDefault(unit, file), message, attributes));
    }

    /** {@return the periods in which nothing is arranged, by wave and unit} */
    public Map<Wave, Map<UnitId, List<BlockedPeriod>>> blocked() {
        return Collections.unmodifiableMap(blocked);
    }
}
