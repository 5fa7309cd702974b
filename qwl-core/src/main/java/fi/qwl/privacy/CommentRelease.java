package fi.qwl.privacy;

import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Comments that may leave: a separate release that must be requested, and never a part of results.
 *
 * <p>A comment appears once, at the nearest unit with comments by enough people in it that are not shown below it; so a
 * team's comments appear with those of other small teams of its unit, and where even the organisation has too few, none is
 * shown. People are counted, not comments: each comment carries its person's key, which is dropped here. Comments are in
 * an order that reveals nothing of who answered when or which of them one person wrote, without date or background. What
 * people write about themselves and others is not examined: somebody has to read comments before they are passed on.
 *
 * <pre>{@code
 * CommentRelease release = Publisher.releaseComments(comments, results, request, store);
 * release.published();   // may leave
 * }</pre>
 *
 * <p>Immutable.
 */
public final class CommentRelease {

    private final transient PublishedComments published;
    private final transient int withheld;

    private CommentRelease(PublishedComments published, int withheld) {
        this.published = published;
        this.withheld = withheld;
    }

    /** Decides which comments may leave, and at which unit they appear. */
    static Decision<CommentRelease> decide(
            Wave wave, List<Comment> comments, Organisation organisation, ReleaseTask task) {
        DisclosurePolicy policy = task.policy();
        List<List<Comment>> pools = byUnit(comments, organisation);
        Map<UnitId, List<String>> shown = new LinkedHashMap<>();
        int withheld = 0;
        for (int unit = pools.size() - 1; unit >= 0; unit--) {
            List<Comment> pool = pools.get(unit);
            if (!pool.isEmpty() && people(pool) >= policy.minimumForComments()) {
                UnitId id = organisation.units().get(unit).id();
                shown.put(id, shuffled(wave, id, pool));
            } else if (unit > 0) {
                pools.get(organisation.parentOf(unit)).addAll(pool);
            } else {
                withheld = pool.size();
            }
        }
        String snapshot = fingerprint(shown);
        requireFirst(wave, snapshot, task.ledger());
        ReleaseLedger.Release release = new ReleaseLedger.Release(
                wave,
                snapshot,
                policy,
                Map.of(ReleaseLedger.COMMENTS, shown.keySet()),
                Map.of(),
                Map.of(),
                task.stamp());
        return new Decision<>(new CommentRelease(new PublishedComments(wave, policy, shown), withheld), release);
    }

    private static List<List<Comment>> byUnit(List<Comment> comments, Organisation organisation) {
        List<List<Comment>> pools = new ArrayList<>();
        organisation.units().forEach(unit -> pools.add(new ArrayList<>()));
        Map<String, UnitId> homes = new HashMap<>();
        for (Comment comment : comments) {
            pools.get(organisation.indexOf(comment.unit())).add(comment);
            if (!homes.computeIfAbsent(comment.person(), first -> comment.unit())
                    .equals(comment.unit())) {
                throw new IllegalArgumentException(
                        "the comments of one person name two units\nMaybe use the person's home unit for all of them.");
            }
        }
        for (Unit unit : organisation.units()) {
            int people = people(pools.get(organisation.indexOf(unit.id())));
            if (people > unit.invited().orElse(people)) {
                throw new IllegalArgumentException("comments of unit " + unit.id() + " are by " + people
                        + " people but only " + unit.invited().getAsInt() + " were invited"
                        + "\nMaybe the keys are those of comments and not of persons.");
            }
        }
        return pools;
    }

    private static int people(List<Comment> comments) {
        return Math.toIntExact(comments.stream().map(Comment::person).distinct().count());
    }

    private static void requireFirst(Wave wave, String snapshot, ReleaseLedger ledger) {
        for (ReleaseLedger.Release release : ledger.releasesOf(wave)) {
            if (release.holdsComments() && !release.snapshot().equals(snapshot)) {
                throw ReleaseRefusal.of(ReleaseRefusal.Code.OTHER_COMMENTS, wave)
                        .exception();
            }
        }
    }

    /** In the order of a digest of wave, unit and text: the same every time, and neither that of answers nor of persons. */
    private static List<String> shuffled(Wave wave, UnitId unit, List<Comment> comments) {
        return comments.stream()
                .map(Comment::text)
                .sorted(Comparator.comparing((String text) -> digest(wave + "\n" + unit + "\n" + text))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String fingerprint(Map<UnitId, List<String>> shown) {
        StringBuilder all = new StringBuilder();
        shown.forEach((unit, texts) -> {
            all.append(unit).append('\n');
            texts.forEach(text -> all.append(digest(text)).append('\n'));
        });
        return digest(all.toString()).substring(0, 16);
    }

    static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** {@return the comments that may leave} */
    public PublishedComments published() {
        return published;
    }

    /** {@return how many comments are not shown, for use inside the host} */
    public int withheld() {
        return withheld;
    }

    /** {@return what it is, never a comment} */
    @Override
    public String toString() {
        return "CommentRelease";
    }

    /**
     * One comment. Stays inside the host.
     */
    public static final class Comment {

        private final transient String person;
        private final transient UnitId unit;
        private final transient String text;

        /**
         * A comment as it was written.
         *
         * @param person a key of the person who wrote it, the same for all comments of that person; opaque, and
         *     dropped by the release; not blank
         * @param unit the person's home unit
         * @param text what was written; not blank
         */
        public Comment(String person, UnitId unit, String text) {
            Objects.requireNonNull(unit, "unit");
            if (person.isBlank()) {
                throw new IllegalArgumentException("a comment's person must not be blank"
                        + "\nMaybe use the survey tool's key of the respondent.");
            }
            if (text.isBlank()) {
                throw new IllegalArgumentException("a comment must not be blank\nMaybe leave it out.");
            }

            this.person = person;
            this.unit = unit;
            this.text = text;
        }

        /**
         * {@return a key of the person who wrote it, the same for all comments of that person; opaque, and dropped by
         * the release; not blank}
         */
        public String person() {
            return person;
        }

        /** {@return the person's home unit} */
        public UnitId unit() {
            return unit;
        }

        /** {@return what was written; not blank} */
        public String text() {
            return text;
        }

        /** {@return that it is one; never the person, the unit or the text} */
        @Override
        public String toString() {
            return "Comment";
        }

        private List<Object> parts() {
            return List.of(person, unit, text);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Comment that && parts().equals(that.parts());
        }

        @Override
        public int hashCode() {
            return parts().hashCode();
        }
    }
}
