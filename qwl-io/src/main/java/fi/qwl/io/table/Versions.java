package fi.qwl.io.table;

import fi.qwl.model.IndexModel;
import fi.qwl.plan.DevelopmentPlan;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The library's jars are made for one another: a mixture of versions would fail later, at a method that is not there.
 */
public final class Versions {

    private Versions() {}

    /**
     * Checks the jars on the path. Where a jar does not state its version, as with classes in a folder, nothing is reported.
     *
     * @throws IllegalStateException if two of the library's jars are of different versions
     */
    public static void requireSame() {
        Map<String, String> found = new TreeMap<>();
        versionOf(IndexModel.class).ifPresent(version -> found.put("qwl-core", version));
        versionOf(DevelopmentPlan.class).ifPresent(version -> found.put("qwl-plan", version));
        versionOf(Versions.class).ifPresent(version -> found.put("qwl-io", version));
        requireSame(found);
    }

    static void requireSame(Map<String, String> found) {
        if (new TreeSet<>(found.values()).size() > 1) {
            throw new IllegalStateException(
                    "the library's jars must be of one version but are "
                            + new TreeMap<>(found)
                            + "\nMaybe another dependency brings an older one: fix the version of all fi.qwl artifacts in one place.");
        }
    }

    /** By its module on the module path, by its manifest on the class path. */
    static Optional<String> versionOf(Class<?> type) {
        Module module = type.getModule();
        return module.isNamed()
                ? module.getDescriptor().rawVersion()
                : Optional.ofNullable(type.getPackage().getImplementationVersion());
    }
}
