package fi.qwl.io.plan;

import fi.qwl.io.text.Keys;
import fi.qwl.plan.Evaluation;
import fi.qwl.plan.PersonId;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.PlanTable;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.Status;
import fi.qwl.words.Language;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the cells that are more than words back into values: who, when, how it stands. Immutable. */
final class CellReader {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})|(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DAYS =
            Pattern.compile("(" + DAY + ")?\\s*(?:[–—]|\\s-\\s|(?<!\\d)-|-(?=\\d{1,2}\\.)|-$)\\s*(" + DAY + ")?");

    private final Language language;
    private final PersonNames names;
    private final List<PersonId> persons;

    CellReader(Language language, PersonNames names, Collection<PersonId> persons) {
        this.language = language;
        this.names = names;
        this.persons = List.copyOf(persons);
    }

    /** When an action is done. */
    record Schedule(
            String words,
            @Nullable LocalDate start,
            @Nullable LocalDate due) {

        boolean isBackwards() {
            return start != null && due != null && due.isBefore(start);
        }

        boolean hasDayInWords() {
            return DAY.matcher(words).find();
        }
    }

    /** How an area is followed. */
    record FollowUp(
            String words,
            List<Responsible> followedBy,
            @Nullable LocalDate evaluateBy,
            Optional<Evaluation.Outcome> outcome) {}

    /** The status that a word of any of the languages means. */
    static Optional<Status> status(String text) {
        String key = Keys.normalise(text);
        for (Status status : Status.values()) {
            for (Language one : Language.values()) {
                if (Keys.normalise(status.label().in(one)).equals(key)) {
                    return Optional.of(status);
                }
            }
        }
        return Optional.empty();
    }

    Schedule schedule(String text) {
        Tail tail = Tail.of(text);
        Matcher days = DAYS.matcher(tail.part());
        if (days.matches() && !tail.part().isEmpty()) {
            Optional<LocalDate> start = day(days.group(1));
            Optional<LocalDate> due = day(days.group(8));
            boolean isRead = start.isPresent() == (days.group(1) != null)
                    && due.isPresent() == (days.group(8) != null)
                    && (start.isPresent() || due.isPresent());
            if (isRead) {
                return new Schedule(tail.head(), start.orElse(null), due.orElse(null));
            }
        }
        return day(tail.part())
                .map(due -> new Schedule(tail.head(), null, due))
                .or(() -> oneDay(tail))
                .orElse(new Schedule(text, null, null));
    }

    /** A day with the words that a plan's table writes beside it, in any of the languages. */
    private static Optional<Schedule> oneDay(Tail tail) {
        Matcher found = DAY.matcher(tail.part());
        Optional<LocalDate> day = found.find() ? day(found.group()) : Optional.empty();
        String key = Keys.normalise(tail.part());
        for (Language one : Language.values()) {
            if (day.isPresent() && key.equals(Keys.normalise(PlanTable.days(Optional.empty(), day, one)))) {
                return Optional.of(new Schedule(tail.head(), null, day.get()));
            }
            if (day.isPresent() && key.equals(Keys.normalise(PlanTable.days(day, Optional.empty(), one)))) {
                return Optional.of(new Schedule(tail.head(), day.get(), null));
            }
        }
        return Optional.empty();
    }

    /** From the end: outcome, day, people; what is left are words. */
    FollowUp followUp(String text, List<Responsible> now) {
        Tail tail = Tail.of(text);
        Optional<Evaluation.Outcome> outcome = outcome(tail.part());
        if (outcome.isPresent()) {
            tail = Tail.of(tail.head());
        }
        Optional<LocalDate> evaluateBy = day(tail.part());
        if (evaluateBy.isPresent()) {
            tail = Tail.of(tail.head());
        }
        Optional<List<Responsible>> people = responsible(tail.part(), now);
        if (people.isPresent() && !people.get().isEmpty()) {
            return new FollowUp(tail.head(), people.get(), evaluateBy.orElse(null), outcome);
        }
        return new FollowUp(tail.whole(), List.of(), evaluateBy.orElse(null), outcome);
    }

    /**
     * The people of a cell.
     *
     * @param now those who stand there now: of two people who look alike, they are meant
     * @return none if somebody is not known
     */
    Optional<List<Responsible>> responsible(String text, List<Responsible> now) {
        List<Candidate> candidates = candidates(now);
        List<Responsible> found = new ArrayList<>();
        for (String line : text.split("[;\\r\\n]", -1)) {
            String rest = Keys.normalise(line);
            while (!rest.isEmpty()) {
                Optional<Candidate> best = best(candidates, rest);
                if (best.isEmpty()) {
                    return Optional.empty();
                }
                found.add(best.get().meant());
                candidates.remove(best.get());
                rest = Keys.normalise(rest.substring(best.get().key().length()).replaceFirst("^,", ""));
            }
        }
        return Optional.of(found);
    }

    private record Candidate(String key, Responsible meant) {}

    private List<Candidate> candidates(List<Responsible> now) {
        List<Candidate> candidates = new ArrayList<>();
        now.forEach(one -> add(candidates, one.text(language, names), one));
        for (Role role : Role.values()) {
            for (PersonId person : persons) {
                Responsible one = Responsible.of(role, person);
                names.findName(person).ifPresent(name -> add(candidates, one.text(language, names), one));
            }
            for (Language one : Language.values()) {
                add(candidates, role.label().in(one), Responsible.of(role));
            }
        }
        return candidates;
    }

    private static void add(List<Candidate> candidates, String text, Responsible meant) {
        candidates.add(new Candidate(Keys.normalise(text), meant));
    }

    /** The longest that fits, for a name may hold a comma; of equals the first. */
    private static Optional<Candidate> best(List<Candidate> candidates, String rest) {
        Candidate best = null;
        for (Candidate candidate : candidates) {
            String key = candidate.key();
            boolean fits = !key.isEmpty()
                    && rest.startsWith(key)
                    && rest.substring(key.length()).matches("( ?,.*)?");
            if (fits && (best == null || key.length() > best.key().length())) {
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Optional<Evaluation.Outcome> outcome(String text) {
        String key = Keys.normalise(text);
        for (Evaluation.Outcome outcome : Evaluation.Outcome.values()) {
            for (Language one : Language.values()) {
                if (Keys.normalise(outcome.label().in(one)).equals(key)) {
                    return Optional.of(outcome);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        Matcher day = DAY.matcher(text == null ? "" : text.strip());
        if (!day.matches()) {
            return Optional.empty();
        }
        int shift = day.group(1) == null ? 3 : 0;
        int first = Integer.parseInt(day.group(1 + shift));
        int second = Integer.parseInt(day.group(2 + shift));
        int third = Integer.parseInt(day.group(3 + shift));
        try {
            return Optional.of(shift == 0 ? LocalDate.of(third, second, first) : LocalDate.of(first, second, third));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** What stands behind the last semicolon, and what before it, to the character. */
    private record Tail(String whole, String head, String part) {

        static Tail of(String text) {
            int at = text.lastIndexOf(';');
            return at < 0
                    ? new Tail(text, "", text.strip())
                    : new Tail(
                            text, text.substring(0, at), text.substring(at + 1).strip());
        }
    }
}
