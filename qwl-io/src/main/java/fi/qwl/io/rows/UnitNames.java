package fi.qwl.io.rows;

import fi.qwl.io.text.Keys;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds units by what files call them: their id, or a name of theirs where no other unit has it, or a name below the names
 * of higher units. Texts are compared as {@link Keys} does, so that an invisible character never makes two units of one.
 *
 * <p>For one import and one thread when it takes whatever units a file names; else immutable.
 */
public final class UnitNames {

    /** From here on, two names may be one unit's; a person is asked. */
    private static final double NEAR = 0.8;

    private static final Pattern MARKS = Pattern.compile("[-–—:,;()\\[\\]]+");

    private final Map<String, List<UnitId>> byKey = new HashMap<>();
    /** By id and name together, as many systems write a unit. */
    private final Map<String, List<UnitId>> byBoth = new HashMap<>();

    private final @Nullable Organisation organisation;

    private UnitNames(@Nullable Organisation organisation) {
        this.organisation = organisation;
    }

    /** The units of an organisation, and no others. */
    public static UnitNames of(Organisation organisation) {
        UnitNames names = new UnitNames(organisation);
        for (Unit unit : organisation.units()) {
            for (String name : namesOf(unit)) {
                put(names.byKey, Keys.normalise(name), unit.id());
            }
        }
        // Ids go last: what is somebody's id is that unit, whatever another one is called.
        Map<String, List<UnitId>> byId = new HashMap<>();
        for (Unit unit : organisation.units()) {
            put(byId, Keys.normalise(unit.id().value()), unit.id());
            for (String name : namesOf(unit)) {
                put(names.byBoth, withoutMarks(unit.id() + " " + name), unit.id());
                put(names.byBoth, withoutMarks(name + " " + unit.id()), unit.id());
            }
        }
        names.byKey.putAll(byId);
        return names;
    }

    private static List<String> namesOf(Unit unit) {
        List<String> names = new ArrayList<>(List.of(unit.name()));
        names.addAll(unit.otherNames());
        return names;
    }

    private static void put(Map<String, List<UnitId>> units, String key, UnitId id) {
        List<UnitId> there = units.computeIfAbsent(key, none -> new ArrayList<>());
        if (!there.contains(id)) {
            there.add(id);
        }
    }

    /** {@code Rantakoulu (320)}, {@code 320 - Rantakoulu} and {@code 320 Rantakoulu} are one. */
    private static String withoutMarks(String text) {
        return Keys.normalise(MARKS.matcher(text).replaceAll(" "));
    }

    /** Whether it is known which units there are. */
    public boolean hasOrganisation() {
        return organisation != null;
    }

    /** Whether the organisation itself has a unit of the name. */
    public boolean isDeclared(List<String> path) {
        return organisation != null && !candidates(path).isEmpty();
    }

    /** Whatever units a file names; the first spelling is the id. */
    public static UnitNames any() {
        return new UnitNames(null);
    }

    /** The unit that a text means. */
    public Optional<UnitId> find(String text) {
        return find(List.of(text));
    }

    /** The unit that a path means, its own name last. */
    public Optional<UnitId> find(List<String> path) {
        List<UnitId> candidates = candidates(path);
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** Whether several units have the name. */
    public boolean isAmbiguous(List<String> path) {
        return candidates(path).size() > 1;
    }

    /** The unit whose name is nearly the text, if there is exactly one nearest: somebody should be asked. */
    public Optional<Unit> near(String text) {
        if (organisation == null) {
            return Optional.empty();
        }
        Optional<Unit> alike = alike(organisation, text);
        if (alike.isPresent()) {
            return alike;
        }
        Unit nearest = null;
        double most = NEAR;
        for (Unit unit : organisation.units()) {
            double similarity = namesOf(unit).stream()
                    .mapToDouble(name -> Similarity.of(name, text))
                    .max()
                    .orElse(0);
            if (similarity == most) {
                nearest = null;
            } else if (similarity > most) {
                nearest = unit;
                most = similarity;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The only unit whose id or name may be the text, spelled by another program. */
    private Optional<Unit> alike(Organisation tree, String text) {
        List<Unit> alike = tree.units().stream()
                .filter(unit -> UnitSpelling.isAlike(unit.id().value(), text)
                        || namesOf(unit).stream().anyMatch(name -> UnitSpelling.isAlike(name, text)))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    private List<UnitId> candidates(List<String> path) {
        String key = Keys.normalise(String.join(" / ", path));
        if (organisation == null) {
            return key.isEmpty()
                    ? List.of()
                    : byKey.computeIfAbsent(key, first -> List.of(new UnitId(Keys.trim(String.join(" / ", path)))));
        }
        String last = path.get(path.size() - 1);
        List<UnitId> named = byKey.getOrDefault(Keys.normalise(last), List.of());
        if (named.isEmpty()) {
            return byBoth.getOrDefault(withoutMarks(last), List.of());
        }
        if (named.size() < 2) {
            return named;
        }
        Organisation tree = organisation;
        return named.stream().filter(id -> liesBelow(tree, id, path)).toList();
    }

    /** Whether the higher names of the path are above the unit, in this order; levels may be left out. */
    private static boolean liesBelow(Organisation tree, UnitId id, List<String> path) {
        int wanted = path.size() - 2;
        for (int at = tree.parentOf(tree.indexOf(id)); at >= 0 && wanted >= 0; at = tree.parentOf(at)) {
            Unit above = tree.units().get(at);
            String key = Keys.normalise(path.get(wanted));
            boolean isIt = key.equals(Keys.normalise(above.id().value()))
                    || namesOf(above).stream().anyMatch(name -> key.equals(Keys.normalise(name)));
            wanted -= isIt ? 1 : 0;
        }
        return wanted < 0;
    }
}
