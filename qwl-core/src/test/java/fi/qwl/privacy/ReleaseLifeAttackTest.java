package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.index.Sample;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An attacker plays whole lives of releases: late answers, withdrawn and corrected ones, moves, late headcounts, a stricter
 * run, the same run again, a second round, releases at once, releases that were undone. It reads every publication that left
 * and takes the exact sums for known. It succeeds if any sum or signed difference of the answers of fewer than k people can be
 * solved. Seeds are fixed.
 */
class ReleaseLifeAttackTest {

    /** How many seeds; {@code -Psoak} plays a million, {@code -Dqwl.history=1786} one from there on. */
    private static final int HISTORIES = Integer.getInteger("qwl.histories", 400);

    private static final int FIRST = Integer.getInteger("qwl.history", 0);

    private static final int CONTROLS = 40;
    /** The people of a unit by their numbers: {@code a:1-20}. */
    private static final Pattern PEOPLE = Pattern.compile("(\\w+):(\\d+)-(\\d+)");

    private static final int FEWEST = 5;
    private static final LocalDate DAY = LocalDate.of(2024, 11, 15);

    @Test
    void noLifeOfReleasesGivesFewerThanFivePeopleAway() throws IOException {
        assertThat(successes(FIRST, HISTORIES, Life::new)).isEmpty();
    }

    /** Successes of earlier rules: a release under a stricter policy in between, a change that leaves few of a group, an unchanged unit above a new value. */
    @Test
    void seedsThatOnceGaveSomebodyAwayDoSoNoLonger() throws IOException {
        for (long seed : new long[] {421, 974, 1499, 6678}) {
            assertThat(successes(seed, 1, Life::new)).isEmpty();
        }
    }

    /** The store is forgotten between two releases. */
    @Test
    void withoutTheStoreTheAttackSucceeds() throws IOException {
        assertThat(successes(0, CONTROLS, seed -> new Life(seed, ReleaseStore::inMemory, false, CorrectionRule.ALL)))
                .isNotEmpty();
    }

    /** A store that takes whatever comes last: of two releases at once, one is forgotten. */
    @Test
    void withAStoreThatForgetsARaceTheAttackSucceeds() throws IOException {
        assertThat(successes(0, CONTROLS, seed -> new Life(seed, null, true, CorrectionRule.ALL)))
                .isNotEmpty();
    }

    /** By rule, a life that gives somebody away without it. */
    @ParameterizedTest
    @CsvSource({"ENOUGH_CHANGED, 3", "ENOUGH_OUTSIDE, 12", "UNCHANGED_ABOVE, 6678", "ENOUGH_REPLACED, 2250"})
    void withoutARuleOfCorrectionsTheAttackSucceeds(CorrectionRule rule, long seed) throws IOException {
        Set<CorrectionRule> others = EnumSet.complementOf(EnumSet.of(rule));
        assertThat(successes(seed, 1, any -> new Life(any, null, false, others)))
                .isNotEmpty();
    }

    /**
     * Lives made for one rule, which chance does not find: in each unit the numbers of those who answered, before and after
     * each correction. Two corrections that return to the first answers but for two people; two that leave four of a group.
     * For two rules see {@link CorrectedReleaseTest}: without them somebody's answer is known from a sum at the end of the scale.
     */
    @ParameterizedTest
    @CsvSource({
        "UNCHANGED_BETWEEN, a:1-20 b:1-20, a:1-30 b:1-20, a:1-20 a:41-42 b:1-20",
        "ENOUGH_STAYED, a:1-1 a1:1-2 a2:11-18 b:1-20, a:1-1 a1:1-2 a1:21-30 a2:11-18 b:1-20,"
                + " a:1-1 a1:1-2 a1:21-30 a2:11-11 b:1-20"
    })
    void eachOfTheOtherRulesProtectsALifeOfItsOwn(CorrectionRule rule, String first, String second, String third)
            throws IOException {
        Set<CorrectionRule> others = EnumSet.complementOf(EnumSet.of(rule));
        assertThat(Life.of(others, first, second, third).succeeds(FEWEST)).isTrue();
        assertThat(Life.of(CorrectionRule.ALL, first, second, third).succeeds(FEWEST))
                .isFalse();
    }

    private interface Lives {
        Life of(long seed);
    }

    private static List<Long> successes(long first, long count, Lives lives) throws IOException {
        List<Long> successes = new ArrayList<>();
        for (long seed = first; seed < first + count; seed++) {
            Life life = lives.of(seed);
            life.play();
            if (life.attack().succeeds(FEWEST)) {
                successes.add(seed);
            }
        }
        return successes;
    }

    /** Somebody's answer to FE, YI and PL. */
    private record Answer(String home, int fe, int yi, int pl) {}

    /** One answer to FE in the attacker's eyes, which cannot tell people with the same answer apart. */
    private record Token(int id, String home, int value) {}

    /** One life. */
    private static final class Life {

        private final Random random;
        private final ReleaseStore store;
        private final ReleaseStore racing;
        private final @Nullable Supplier<ReleaseStore> forgetful;
        private final List<String> homes = new ArrayList<>();
        private final List<Unit> units = new ArrayList<>();
        private final Attacker attacker = new Attacker();
        private final boolean isForgettingRaces;
        private final Set<CorrectionRule> rules;
        private final List<List<Answer>> released = new ArrayList<>();
        private List<Answer> answers = new ArrayList<>();
        private List<Token> tokens = List.of();
        private int lastToken;
        private int extraInvited;

        Life(long seed) {
            this(seed, null, false, CorrectionRule.ALL);
        }

        Life(
                long seed,
                @Nullable Supplier<ReleaseStore> forgetful,
                boolean isForgettingRaces,
                Set<CorrectionRule> rules) {
            this.rules = rules;
            this.random = new Random(seed * 0x9E3779B97F4A7C15L);
            this.store = ReleaseStore.inMemory();
            this.racing = new Racing();
            this.forgetful = forgetful;
            this.isForgettingRaces = isForgettingRaces;
            grow("root", 0);
            for (String home : homes) {
                add(home, 2 + random.nextInt(9));
            }
        }

        private Life(Set<CorrectionRule> rules, String... units) {
            this.rules = rules;
            this.random = new Random(0);
            this.store = ReleaseStore.inMemory();
            this.racing = store;
            this.forgetful = null;
            this.isForgettingRaces = false;
            this.units.addAll(Sample.organisation(units).units());
        }

        /** Releases one state of the answers after the other; {@code a:1-20} are the people 1 to 20 of unit a. */
        static Attacker of(Set<CorrectionRule> rules, String... states) throws IOException {
            Life life = new Life(rules, "root", "a<root", "b<root", "a1<a", "a2<a", "a3<a");
            for (String state : states) {
                life.answers.clear();
                PEOPLE.matcher(state)
                        .results()
                        .forEach(people -> IntStream.rangeClosed(
                                        Integer.parseInt(people.group(2)), Integer.parseInt(people.group(3)))
                                .forEach(person -> life.answers.add(
                                        new Answer(people.group(1), 25 + person, 75 - person, 25 + person))));
                life.see();
                ReleaseRequest request = ReleaseRequest.on(DAY);
                boolean isFirst = life.attacker.rows.isEmpty();
                life.release(
                        Wave.of(2024), isFirst ? request : request.withCorrection(Correction.LATE, "changed", "E01"));
            }
            return life.attacker;
        }

        private void grow(String id, int depth) {
            units.add(
                    depth == 0
                            ? Unit.of(id, id, UnitLevel.MUNICIPALITY)
                            : Unit.of(id, id, UnitLevel.UNIT).withParent(id.substring(0, id.length() - 1)));
            int children = depth == 0 ? 2 + random.nextInt(2) : depth == 1 ? random.nextInt(3) : 0;
            if (children == 0 || random.nextInt(4) == 0) {
                homes.add(id);
            }
            for (int child = 0; child < children; child++) {
                grow((depth == 0 ? "root" : id) + child, depth + 1);
            }
        }

        private void add(String home, int people) {
            for (int person = 0; person < people; person++) {
                answers.add(new Answer(home, value(), value(), value()));
            }
        }

        private int value() {
            return 25 + random.nextInt(51);
        }

        void play() throws IOException {
            see();
            release(Wave.of(2024), ReleaseRequest.on(DAY));
            int steps = 1 + random.nextInt(3);
            for (int step = 0; step < steps; step++) {
                step();
            }
        }

        private void step() throws IOException {
            Wave wave = Wave.of(2024);
            ReleaseRequest request = ReleaseRequest.on(DAY);
            switch (random.nextInt(10)) {
                case 0 -> release(wave, request.withPolicy(DisclosurePolicy.strict()));
                case 1 -> {
                    extraInvited += random.nextInt(9);
                    release(wave, request);
                }
                case 2 -> undo(wave, request);
                case 3 -> secondRound(request);
                case 4 -> {
                    change();
                    release(wave, request);
                }
                default -> {
                    change();
                    release(
                            wave,
                            request.withCorrection(
                                    random.nextBoolean() ? Correction.LATE : Correction.WRONG, "changed", "E01"));
                }
            }
        }

        /**
         * The same answers but for one, called another round. Where fewer than two units, or than a fifth of them, are as
         * they were in a release, nothing distinguishes it from a round of its own but the days of the answers.
         */
        private void secondRound(ReleaseRequest request) throws IOException {
            replace(homes.get(random.nextInt(homes.size())), 1, random.nextBoolean());
            see();
            if (released.stream().anyMatch(this::isMostlyAsIn)) {
                release(new Wave(2024, 2), request);
            }
        }

        private boolean isMostlyAsIn(List<Answer> then) {
            int large = 0;
            int alike = 0;
            for (String home : homes) {
                List<Answer> now = answersOf(home, answers);
                large += now.size() >= 3 ? 1 : 0;
                alike += now.size() >= 3 && now.equals(answersOf(home, then)) ? 1 : 0;
            }
            return alike >= 2 && alike * 5 >= large;
        }

        private static List<Answer> answersOf(String home, List<Answer> all) {
            return all.stream()
                    .filter(answer -> answer.home.equals(home))
                    .sorted(Comparator.comparing(Answer::toString))
                    .toList();
        }

        /** Late, withdrawn, corrected or moved answers, of a few people in one or two homes, or of many. */
        private void change() {
            int places = 1 + random.nextInt(2);
            for (int place = 0; place < places; place++) {
                String home = homes.get(random.nextInt(homes.size()));
                int people = 1 + random.nextInt(8);
                switch (random.nextInt(4)) {
                    case 0 -> add(home, people);
                    case 1 -> replace(home, people, false);
                    case 2 -> replace(home, people, true);
                    default -> move(home, Math.min(people, 3));
                }
            }
            see();
        }

        private void replace(String home, int people, boolean isCorrected) {
            List<Answer> changed = new ArrayList<>();
            int left = people;
            for (Answer answer : answers) {
                boolean isHit = left > 0 && answer.home.equals(home);
                left -= isHit ? 1 : 0;
                if (!isHit) {
                    changed.add(answer);
                } else if (isCorrected) {
                    changed.add(new Answer(home, value(), value(), value()));
                }
            }
            answers = changed;
        }

        private void move(String from, int people) {
            String to = homes.get(random.nextInt(homes.size()));
            List<Answer> changed = new ArrayList<>();
            int left = people;
            for (Answer answer : answers) {
                boolean isHit = left > 0 && answer.home.equals(from);
                left -= isHit ? 1 : 0;
                changed.add(isHit ? new Answer(to, answer.fe, answer.yi, answer.pl) : answer);
            }
            answers = changed;
        }

        /**
         * What the answers are in the attacker's eyes: those of a home that are as they were, those that were there only
         * then, and those that are only now.
         */
        private void see() {
            List<Token> left = new ArrayList<>(tokens);
            List<Token> seen = new ArrayList<>();
            for (Answer answer : answers) {
                Token same = take(left, answer);
                seen.add(same == null ? new Token(++lastToken, answer.home, answer.fe) : same);
            }
            tokens = seen;
        }

        private static @Nullable Token take(List<Token> left, Answer answer) {
            for (Token token : left) {
                if (token.value == answer.fe && token.home.equals(answer.home)) {
                    left.remove(token);
                    return token;
                }
            }
            return null;
        }

        private Results results(Wave wave) {
            Sample sample = Sample.of(wave);
            answers.forEach(answer -> sample.person(answer.home, answer.fe, answer.yi, answer.pl));
            List<Unit> invited = units.stream()
                    .map(unit -> extraInvited == 0 ? unit : unit.withInvited(40 + extraInvited))
                    .toList();
            return Results.of(
                    Cells.of(IndexModel.linear(), sample.build()),
                    Organisation.of(invited),
                    ScoringOrder.PERSONS_FIRST);
        }

        private void release(Wave wave, ReleaseRequest request) throws IOException {
            try {
                ReleaseStore used = forgetful == null ? racing : forgetful.get();
                read(Publisher.release(results(wave), request, used, rules));
                released.add(List.copyOf(answers));
            } catch (ReleaseRefusedException refused) {
                // Nothing left.
                assertThat(refused.refusal().code()).isNotNull();
            }
        }

        /** A release that nobody has had, and the answers change before the next one. */
        private void undo(Wave wave, ReleaseRequest request) throws IOException {
            change();
            try {
                Publication publication = Publisher.release(
                        results(wave), request.withCorrection(Correction.WRONG, "changed", "E01"), store);
                boolean isKnown = attacker.knows(publication);
                if (!isKnown) {
                    ReleaseActs.withdraw(store, publication.revision(), "seen by nobody", "E01", DAY);
                }
            } catch (ReleaseRefusedException refused) {
                assertThat(refused.refusal().code()).isNotNull();
            }
            change();
            release(wave, request.withCorrection(Correction.LATE, "changed", "E01"));
        }

        private void read(Publication publication) {
            attacker.read(publication, tokens);
        }

        Attacker attack() {
            return attacker;
        }

        /** Sometimes somebody else releases the same answers under a stricter policy between a read and its write. */
        private final class Racing implements ReleaseStore {

            private boolean isRacing;

            @Override
            public SurveyReleases read() throws IOException {
                return store.read();
            }

            @Override
            public boolean write(SurveyReleases next) throws IOException {
                if (!isRacing && random.nextInt(3) == 0) {
                    isRacing = true;
                    SurveyReleases before = store.read();
                    Life.this.read(Publisher.release(
                            results(Wave.of(2024)),
                            ReleaseRequest.on(DAY)
                                    .withPolicy(DisclosurePolicy.strict())
                                    .withCorrection(Correction.LATE, "at once", "E02"),
                            store));
                    isRacing = false;
                    if (isForgettingRaces && next.revision() == before.revision() + 1) {
                        return forget(next);
                    }
                }
                return store.write(next);
            }

            private boolean forget(SurveyReleases next) throws IOException {
                long revision = store.read().revision() + 1;
                return store.write(
                        SurveyReleases.restore(revision, next.ledger(), next.results(), next.publications()));
            }
        }
    }

    /** Knows which answers each released sum is of, and every sum exactly. */
    private static final class Attacker {

        private static final long PRIME = 2_147_483_647L;

        private final List<Map<Integer, Integer>> rows = new ArrayList<>();
        private final List<Long> read = new ArrayList<>();
        private final Map<Integer, Integer> values = new LinkedHashMap<>();

        boolean knows(Publication publication) {
            return read.contains(publication.revision());
        }

        void read(Publication publication, List<Token> tokens) {
            read.add(publication.revision());
            Organisation organisation = publication.results().organisation();
            for (PublishedUnit unit : publication.results().units()) {
                if (unit.keptFrom().isEmpty() && unit.value(Factor.SAFETY) instanceof PublishedValue.Shown shown) {
                    read(shown, Set.of(unit.unit().id()), organisation, tokens);
                }
            }
            for (PublishedGroup group : publication.results().merged()) {
                if (group.value(Factor.SAFETY) instanceof PublishedValue.Shown shown) {
                    read(shown, group.group().units(), organisation, tokens);
                }
            }
        }

        private void read(
                PublishedValue.Shown shown, Set<UnitId> units, Organisation organisation, List<Token> tokens) {
            Map<Integer, Integer> row = new HashMap<>();
            long sum = 0;
            for (Token token : tokens) {
                int home = organisation.indexOf(new UnitId(token.home));
                if (units.stream()
                        .mapToInt(organisation::indexOf)
                        .anyMatch(unit -> home >= unit && home < organisation.endOf(unit))) {
                    row.put(token.id, 1);
                    values.put(token.id, token.value);
                    sum += token.value;
                }
            }
            // The attacker is right about whose answers they are.
            assertThat(shown.n()).isEqualTo(row.size());
            assertThat(Math.abs(shown.mean() - (double) sum / row.size())).isLessThan(0.06);
            rows.add(row);
        }

        /**
         * Whether some combination of the sums is of the answers of fewer people alone. That is so exactly where the
         * answers' coordinates in the null space of the sums are dependent. That equal answers are as many as before says
         * nothing of anybody.
         */
        boolean succeeds(int fewest) {
            if (rows.isEmpty()) {
                return false;
            }
            Map<List<Integer>, List<Integer>> people = new LinkedHashMap<>();
            values.forEach((token, value) -> people.computeIfAbsent(
                            rows.stream().map(row -> row.getOrDefault(token, 0)).toList(), none -> new ArrayList<>())
                    .add(value));
            long[][] space = nullSpace(new ArrayList<>(people.keySet()));
            int width = space[0].length;
            for (int column = 0; column < space.length; column++) {
                space[column] = Arrays.copyOf(space[column], width + space.length);
                space[column][width + column] = 1;
            }
            return new Search(space, width, List.copyOf(people.values())).isSolved(0, List.of(), fewest - 1);
        }

        /** Looks for few people whose coordinates are dependent; each vector ends with what it is a combination of. */
        private static final class Search {

            private final long[][] space;
            private final int width;
            private final List<List<Integer>> values;

            Search(long[][] space, int width, List<List<Integer>> values) {
                this.space = space;
                this.width = width;
                this.values = values;
            }

            boolean isSolved(int from, List<long[]> chosen, int people) {
                for (int next = from; next < space.length; next++) {
                    int left = people - values.get(next).size();
                    if (left < 0) {
                        continue;
                    }
                    long[] vector = reduced(space[next], chosen, width);
                    if (pivot(vector, width) >= 0) {
                        List<long[]> more = new ArrayList<>(chosen);
                        more.add(vector);
                        if (isSolved(next + 1, more, left)) {
                            return true;
                        }
                    } else if (!isOfEqualAnswers(vector)) {
                        return true;
                    }
                }
                return false;
            }

            private boolean isOfEqualAnswers(long[] combination) {
                Map<Integer, Long> byValue = new HashMap<>();
                for (int column = 0; column < space.length; column++) {
                    long times = combination[width + column];
                    values.get(column).forEach(value -> byValue.merge(value, times, (one, two) -> (one + two) % PRIME));
                }
                return byValue.values().stream().allMatch(times -> times == 0);
            }
        }

        /** By column: its coordinates in the space of what the sums leave open. */
        private long[][] nullSpace(List<List<Integer>> columns) {
            List<long[]> echelon = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                long[] vector = new long[columns.size()];
                for (int column = 0; column < vector.length; column++) {
                    vector[column] = columns.get(column).get(row);
                }
                long[] left = reduced(vector, echelon, vector.length);
                if (pivot(left, left.length) >= 0) {
                    echelon.replaceAll(basis -> reduced(basis, List.of(left), left.length));
                    echelon.add(left);
                }
            }
            List<Integer> pivots =
                    echelon.stream().map(basis -> pivot(basis, basis.length)).toList();
            List<Integer> free = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                if (!pivots.contains(column)) {
                    free.add(column);
                }
            }
            long[][] space = new long[columns.size()][free.size()];
            for (int at = 0; at < free.size(); at++) {
                space[free.get(at)][at] = 1;
                for (int basis = 0; basis < pivots.size(); basis++) {
                    space[pivots.get(basis)][at] = Math.floorMod(-echelon.get(basis)[free.get(at)], PRIME);
                }
            }
            return space;
        }

        /** With a leading 1 within the width, and 0 at the pivots of others. */
        private static long[] reduced(long[] vector, List<long[]> others, int width) {
            long[] left = vector.clone();
            for (long[] other : others) {
                int pivot = pivot(other, width);
                long factor = left[pivot];
                for (int at = 0; at < left.length && factor != 0; at++) {
                    left[at] = Math.floorMod(left[at] - factor * other[at], PRIME);
                }
            }
            int pivot = pivot(left, width);
            if (pivot >= 0) {
                long inverse = BigInteger.valueOf(left[pivot])
                        .modInverse(BigInteger.valueOf(PRIME))
                        .longValue();
                for (int at = 0; at < left.length; at++) {
                    left[at] = left[at] * inverse % PRIME;
                }
            }
            return left;
        }

        private static int pivot(long[] vector, int width) {
            for (int at = 0; at < width; at++) {
                if (vector[at] != 0) {
                    return at;
                }
            }
            return -1;
        }
    }
}
