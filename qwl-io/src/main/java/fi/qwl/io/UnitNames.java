package fi.qwl.io;

import fi.qwl.io.text.Keys;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds units by what files call them: their id, or their name where no other unit has it. Texts are compared as
 * {@link Keys} does, so that an invisible character never makes two units of one.
 *
 * <p>For one import and one thread when it takes whatever units a file names; else immutable.
 */
final class UnitNames {

    private final Map<String, UnitId> byKey = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final boolean takesAny;

    private UnitNames(boolean takesAny) {
        this.takesAny = takesAny;
    }

    /** The units of an organisation, and no others. */
    static UnitNames of(Organisation organisation) {
        UnitNames names = new UnitNames(false);
        for (Unit unit : organisation.units()) {
            names.put(unit.name(), unit.id());
        }
        // Ids go last: what is somebody's id is that unit, whatever another one is called.
        for (Unit unit : organisation.units()) {
            names.byKey.put(Keys.normalise(unit.id().value()), unit.id());
            names.ambiguous.remove(Keys.normalise(unit.id().value()));
        }
        return names;
    }

    /** Whatever units a file names; the first spelling is the id. */
    static UnitNames any() {
        return new UnitNames(true);
    }

    /** The unit that a text means. */
    Optional<UnitId> find(String text) {
        String key = Keys.normalise(text);
        if (ambiguous.contains(key)) {
            return Optional.empty();
        }
        if (takesAny && !key.isEmpty()) {
            return Optional.of(byKey.computeIfAbsent(key, first -> new UnitId(Keys.trim(text))));
        }
        return Optional.ofNullable(byKey.get(key));
    }

    /** Whether several units have the name. */
    boolean isAmbiguous(String text) {
        return ambiguous.contains(Keys.normalise(text));
    }

    private void put(String name, UnitId id) {
        String key = Keys.normalise(name);
        if (byKey.putIfAbsent(key, id) != null) {
            ambiguous.add(key);
        }
    }
}
