package fi.qwl.io.plan;

import static java.util.Map.entry;

import fi.qwl.io.text.Keys;
import fi.qwl.plan.Evaluation;
import fi.qwl.plan.PersonId;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.PlanTable;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.Status;
import fi.qwl.words.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the cells that are more than words back into values: who, when, its state. Immutable. */
final class CellReader {

    private static final Pattern DAY = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DASH = Pattern.compile("[–—-]");

    /** What people write between two people, in front of a normalised text. */
    private static final String BETWEEN = " ?(,|/|&|\\+|(ja|sekä|och|samt|and) )";

    /** What people write where everybody is meant. */
    private static final Set<String> EVERYBODY =
            Set.of("kaikki", "koko porukka", "koko tiimi", "alla", "hela gruppen", "everybody", "everyone", "all");

    private static final Map<String, Status> OTHER_WORDS_OF_STATUS = Map.ofEntries(
            entry("valmis", Status.DONE),
            entry("tehty", Status.DONE),
            entry("ok", Status.DONE),
            entry("klar", Status.DONE),
            entry("klart", Status.DONE),
            entry("färdig", Status.DONE),
            entry("finished", Status.DONE),
            entry("completed", Status.DONE),
            entry("kesken", Status.IN_PROGRESS),
            entry("aloitettu", Status.IN_PROGRESS),
            entry("påbörjad", Status.IN_PROGRESS),
            entry("pågår", Status.IN_PROGRESS),
            entry("started", Status.IN_PROGRESS),
            entry("ei aloitettu", Status.PLANNED),
            entry("ej påbörjad", Status.PLANNED),
            entry("not started", Status.PLANNED));

    private final Language language;
    private final PersonNames names;
    private final Map<PersonId, Set<Role>> persons;
    private final LocalDate from;

    /**
     * A reader of a plan's cells; a day without its year is the first such day from a day on.
     *
     * @param persons who can be named, in the roles that a bare name may mean
     */
    CellReader(Language language, PersonNames names, Map<PersonId, Set<Role>> persons, LocalDate from) {
        this.from = from;
        this.language = language;
        this.names = names;
        this.persons = persons;
    }

    /** When an action is done. */
    record Schedule(
            String words,
            @Nullable LocalDate start,
            @Nullable LocalDate due,
            boolean isWritten) {

        boolean isBackwards() {
            return start != null && due != null && due.isBefore(start);
        }

        boolean hasDayInWords() {
            return WrittenDay.isNamedIn(words);
        }

        /** The days as {@code start/due}, each written {@code 2025-05-30} or left out. */
        String days() {
            return (start == null ? "" : start + "/") + (due == null ? "" : due);
        }
    }

    /** How an area is followed. */
    record FollowUp(
            String words,
            List<Responsible> followedBy,
            Optional<WrittenDay> day,
            Optional<Evaluation.Outcome> outcome) {

        @Nullable
        LocalDate evaluateBy() {
            return day.map(WrittenDay::last).orElse(null);
        }
    }

    /** The status that a word of any of the languages means. */
    static Optional<Status> status(String text) {
        String key = Keys.normalise(text);
        if (OTHER_WORDS_OF_STATUS.containsKey(key)) {
            return Optional.of(OTHER_WORDS_OF_STATUS.get(key));
        }
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
        return span(tail).orElse(new Schedule(text, null, null, true));
    }

    /** One day, by which it is done, or two with a dash between them, of which one may be missing. */
    private Optional<Schedule> span(Tail tail) {
        Optional<WrittenDay> single = WrittenDay.read(tail.part(), from);
        if (single.isPresent()) {
            WrittenDay due = single.get();
            return Optional.of(new Schedule(tail.head(), null, due.last(), due.isWritten()));
        }
        Matcher dash = DASH.matcher(tail.part());
        while (dash.find()) {
            Optional<Schedule> span = span(
                    tail.head(),
                    tail.part().substring(0, dash.start()).strip(),
                    tail.part().substring(dash.end()).strip());
            if (span.isPresent()) {
                return span;
            }
        }
        return startWithWords(tail);
    }

    private Optional<Schedule> span(String words, String first, String last) {
        Optional<WrittenDay> due = WrittenDay.read(last, from);
        // A beginning without its year is the last such day before the end.
        LocalDate earliest =
                due.map(day -> day.last().minusYears(1).plusDays(1)).orElse(from);
        Optional<WrittenDay> start = WrittenDay.read(first, earliest);
        boolean isSpan = start.isPresent() != first.isEmpty()
                && due.isPresent() != last.isEmpty()
                && (start.isPresent() || due.isPresent());
        return isSpan
                ? Optional.of(new Schedule(
                        words,
                        start.map(WrittenDay::first).orElse(null),
                        due.map(WrittenDay::last).orElse(null),
                        Stream.of(start, due).flatMap(Optional::stream).allMatch(WrittenDay::isWritten)))
                : Optional.empty();
    }

    /** A first day with the words that a plan's table writes beside it, in any of the languages. */
    private Optional<Schedule> startWithWords(Tail tail) {
        Matcher found = DAY.matcher(tail.part());
        Optional<WrittenDay> day = found.find() ? WrittenDay.read(found.group(), from) : Optional.empty();
        Optional<LocalDate> start = day.map(WrittenDay::first);
        String key = Keys.normalise(tail.part());
        return start.filter(first -> Arrays.stream(Language.values())
                        .map(one -> PlanTable.days(Optional.of(first), Optional.empty(), one))
                        .anyMatch(text -> key.equals(Keys.normalise(text))))
                .map(first -> new Schedule(tail.head(), first, null, true));
    }

    /** From the end: outcome, day, people; what is left are words. */
    FollowUp followUp(String text, List<Responsible> now) {
        Tail tail = Tail.of(text);
        Optional<Evaluation.Outcome> outcome = outcome(tail.part());
        if (outcome.isPresent()) {
            tail = Tail.of(tail.head());
        }
        Optional<WrittenDay> day = WrittenDay.read(tail.part(), from);
        if (day.isPresent()) {
            tail = Tail.of(tail.head());
        }
        Optional<List<Responsible>> people = responsible(tail.part(), now);
        if (people.isPresent() && !people.get().isEmpty()) {
            return new FollowUp(tail.head(), people.get(), day, outcome);
        }
        return new FollowUp(tail.whole(), List.of(), day, outcome);
    }

    /**
     * The people of a cell.
     *
     * @param now those who are there now: of two people who look alike, they are meant
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
                rest = Keys.normalise(rest.substring(best.get().key().length()).replaceFirst("^" + BETWEEN, ""));
            }
        }
        return Optional.of(found);
    }

    private record Candidate(String key, Responsible meant) {}

    private List<Candidate> candidates(List<Responsible> now) {
        List<Candidate> candidates = new ArrayList<>();
        now.forEach(one -> add(candidates, one.text(language, names), one));
        for (Role role : Role.values()) {
            for (PersonId person : persons.keySet()) {
                Responsible one = Responsible.of(role, person);
                names.findName(person).ifPresent(name -> add(candidates, one.text(language, names), one));
            }
            for (Language one : Language.values()) {
                add(candidates, role.label().in(one), Responsible.of(role));
            }
        }
        addBareNames(candidates, now);
        EVERYBODY.forEach(word -> add(candidates, word, Responsible.of(Role.TEAM)));
        return candidates;
    }

    /** A name without a role means whom it can mean only: one person, in one role. */
    private void addBareNames(List<Candidate> candidates, List<Responsible> now) {
        Map<String, Set<Responsible>> meant = new HashMap<>();
        persons.forEach((person, roles) -> names.findName(person)
                .ifPresent(name ->
                        roles.forEach(role -> meant.computeIfAbsent(Keys.normalise(name), none -> new LinkedHashSet<>())
                                .add(Responsible.of(role, person)))));
        meant.forEach((name, all) -> {
            List<Responsible> there = now.stream().filter(all::contains).toList();
            List<Responsible> possible = there.isEmpty() ? List.copyOf(all) : there;
            if (possible.size() == 1) {
                add(candidates, name, possible.get(0));
            }
        });
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
                    && rest.substring(key.length()).matches("(" + BETWEEN + ".*)?");
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
