package fi.qwl.privacy;

import fi.qwl.index.BackgroundCells;
import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A random municipality with two years of answers, for attacks: up to seven units, and of each unit two halves: young and
 * old people, or early and late answers. A cell is a half of a unit's own people.
 */
final class AttackHistory {

    static final int FEWEST = 5;
    static final double WIDTH = 10;

    /** What happens in a history. */
    enum Kind {
        /** One tree, sometimes with groups of units across it. */
        TREE,
        /** Groups of units and background classes. */
        CLASSES,
        /** Answers are added after the first release, or withdrawn. */
        LATE,
        /** The same answers under another tree. */
        RECUT
    }

    private static final Map<String, Integer> HALF_OF_CLASS = Map.of("young", 1, "old", 2);

    final Random random;
    final Kind kind;
    final Organisation organisation;
    final Results lastYear;
    final Results thisYear;
    /** The same wave before: fewer or more answers, or another tree; or the same. */
    final Results before;

    private final List<Person> people;
    private final List<Person> peopleLastYear;
    /** The halves whose answers there are in {@link #before}, as bits. */
    private final int halvesBefore;

    private final int halvesNow;

    AttackHistory(Random random) {
        this(random, Kind.values()[Math.max(0, random.nextInt(7) - 3)]);
    }

    AttackHistory(Random random, Kind kind) {
        this.random = random;
        this.kind = kind;
        int size = 1 + random.nextInt(kind == Kind.TREE ? 7 : 4);
        peopleLastYear = people(size);
        people = people(size);
        int[] invited = new int[size];
        people.forEach(person -> invited[person.unit]++);
        for (int unit = 0; unit < size; unit++) {
            invited[unit] += random.nextInt(4);
        }
        organisation = tree(size, invited);
        boolean isWithdrawn = random.nextBoolean();
        halvesBefore = kind == Kind.LATE && !isWithdrawn ? 2 : 3;
        halvesNow = kind == Kind.LATE && isWithdrawn ? 2 : 3;
        lastYear = results(2023, peopleLastYear, 3, organisation);
        thisYear = results(2024, people, halvesNow, organisation).comparedWith(lastYear, UnitSuccession.none());
        before = switch (kind) {
            case TREE, CLASSES -> thisYear;
            case LATE -> results(2024, people, halvesBefore, organisation);
            case RECUT -> results(2024, people, 3, tree(size, invited));
        };
    }

    private Organisation tree(int size, int[] invited) {
        List<Unit> units = new ArrayList<>();
        for (int unit = 0; unit < size; unit++) {
            Unit made = Unit.of("" + unit, "" + unit, UnitLevel.UNIT).withInvited(invited[unit]);
            units.add(unit == 0 ? made : made.withParent("" + random.nextInt(unit)));
        }
        return Organisation.of(units);
    }

    /** In some units everybody or nearly everybody answers alike, at an end or in the middle. */
    private List<Person> people(int size) {
        List<Person> all = new ArrayList<>();
        for (int unit = 0; unit < size; unit++) {
            int count = random.nextInt(4) == 0 ? 0 : random.nextInt(random.nextInt(4) == 0 ? 25 : 9);
            count = kind == Kind.TREE ? count : count * 2;
            int mood = random.nextInt(6);
            for (int person = 0; person < count; person++) {
                int liked = 1 + mood % 5;
                boolean isAlike = mood < 3 && random.nextInt(12) > 0;
                int fe = random.nextInt(10) == 0 ? -1 : isAlike ? liked : 1 + random.nextInt(5);
                int yi = random.nextInt(10) == 0 ? -1 : slider(mood);
                int half = kind == Kind.TREE ? 2 : random.nextInt(3) == 0 ? 1 : 2;
                all.add(new Person(unit, half, fe, yi));
            }
        }
        return all;
    }

    private int slider(int mood) {
        return switch (mood) {
            case 5 -> 97 + random.nextInt(4);
            case 4 -> 61 + random.nextInt(18);
            default -> random.nextInt(101);
        };
    }

    private Results results(int year, List<Person> all, int halves, Organisation units) {
        Survey.Builder survey = Survey.builder(Wave.of(year), questionnaire(), DisclosurePolicy.standard(), "age");
        for (Person person : all) {
            if ((person.half & halves) != 0) {
                person.answer(survey);
            }
        }
        Survey built = survey.build();
        Results.Computed results = Results.of(Cells.of(IndexModel.linear(), built), units, ScoringOrder.PERSONS_FIRST);
        return kind == Kind.CLASSES
                ? results.withBackgrounds(BackgroundCells.of(IndexModel.linear(), built, List.of("age")))
                : results;
    }

    static Questionnaire questionnaire() {
        Scale five = new Scale("five", 1, 5, PercentRule.RANGE);
        Scale percent = new Scale("percent", 0, 100, PercentRule.RANGE);
        List<Item> items = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            Scale scale = factor == Factor.SAFETY ? five : percent;
            items.add(new Item(new ItemId(factor.key() + "1"), LocalText.of("väittämä"), scale, false, Set.of(factor)));
        }
        return new Questionnaire(LocalText.of("Kysely"), items);
    }

    /** Up to three groups of any units, which overlap as they like, and classes within units. */
    List<UnitGroup> groups() {
        List<UnitGroup> groups = new ArrayList<>();
        int count = kind == Kind.CLASSES || random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
        for (int group = 0; group < count; group++) {
            Set<UnitId> units = new TreeSet<>();
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                units.add(organisation
                        .units()
                        .get(random.nextInt(organisation.size()))
                        .id());
            }
            UnitGroup all = new UnitGroup("g" + group, "g" + group, units);
            boolean isOfClass = kind == Kind.CLASSES && random.nextInt(4) > 0;
            groups.add(isOfClass ? all.within("age", random.nextBoolean() ? "young" : "old") : all);
        }
        return groups;
    }

    DisclosurePolicy policy() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> DisclosurePolicy.preset("kunta10");
            case 2 -> DisclosurePolicy.strict();
            case 3 -> new DisclosurePolicy("eight", 8, 12);
            default -> DisclosurePolicy.standard();
        };
    }

    /** What the attacker finds in publications of this year, each made of {@link #thisYear} or {@link #before}. */
    List<String> attack(List<PublishedResults> ofBefore, List<PublishedResults> ofNow) {
        List<String> found = new ArrayList<>();
        for (Factor factor : List.of(Factor.SAFETY, Factor.COLLABORATION)) {
            PublicationAttack attack = new PublicationAttack(
                            cells(people, factor), factor, FEWEST, WIDTH, factor == Factor.SAFETY)
                    .knowing(answers(people, factor));
            ofBefore.forEach(results -> read(attack, results, halvesBefore));
            ofNow.forEach(results -> read(attack, results, halvesNow));
            found.addAll(attack.successes());
        }
        return found;
    }

    /** What the attacker finds of last year, in its publications and in this year's changes. */
    List<String> attackLastYear(List<PublishedResults> then, List<PublishedResults> ofNow) {
        List<String> found = new ArrayList<>();
        for (Factor factor : List.of(Factor.SAFETY, Factor.COLLABORATION)) {
            PublicationAttack attack = new PublicationAttack(
                    cells(peopleLastYear, factor), factor, FEWEST, WIDTH, factor == Factor.SAFETY);
            then.forEach(results -> read(attack, results, 3));
            ofNow.forEach(results -> attack.readChanges(results, unit -> mask(organisation, unit, 3)));
            found.addAll(attack.successes());
        }
        return found;
    }

    List<String> attackParticipation(List<PublishedResults> read) {
        long[] invited = new long[organisation.size()];
        organisation
                .units()
                .forEach(unit -> invited[Integer.parseInt(unit.id().value())] =
                        unit.invited().orElse(0));
        Set<Integer> told = new HashSet<>();
        for (PublishedResults results : read) {
            for (PublishedUnit unit : results.units()) {
                if (unit.participation().isShown()) {
                    int cells = 0;
                    for (int home :
                            homesWithin(results.organisation(), unit.unit().id())) {
                        cells |= 1 << home;
                    }
                    told.add(cells);
                }
            }
        }
        return PublicationAttack.participation(invited, told, FEWEST);
    }

    private static void read(PublicationAttack attack, PublishedResults results, int halves) {
        attack.read(results, unit -> mask(results.organisation(), unit, halves), group -> {
            int cells = 0;
            @Nullable String age = group.classes().get("age");
            int half = age == null ? halves : halves & HALF_OF_CLASS.getOrDefault(age, 0);
            for (UnitId unit : group.units()) {
                cells |= mask(results.organisation(), unit, half);
            }
            return cells;
        });
    }

    private static int mask(Organisation tree, UnitId unit, int halves) {
        int cells = 0;
        for (int home : homesWithin(tree, unit)) {
            cells |= halves << (2 * home);
        }
        return cells;
    }

    private static List<Integer> homesWithin(Organisation tree, UnitId unit) {
        List<Integer> homes = new ArrayList<>();
        int from = tree.indexOf(unit);
        for (int member = from; member < tree.endOf(from); member++) {
            homes.add(Integer.parseInt(tree.units().get(member).id().value()));
        }
        return homes;
    }

    private List<List<Double>> answers(List<Person> all, Factor factor) {
        List<List<Double>> answers = new ArrayList<>();
        for (int cell = 0; cell < 2 * organisation.size(); cell++) {
            answers.add(new ArrayList<>());
        }
        for (Person person : all) {
            int answer = factor == Factor.SAFETY ? person.fe : person.yi;
            if (answer >= 0) {
                answers.get(2 * person.unit + person.half - 1)
                        .add(factor == Factor.SAFETY ? 25.0 * (answer - 1) : answer);
            }
        }
        return answers;
    }

    private long[] cells(List<Person> all, Factor factor) {
        long[] cells = new long[2 * organisation.size()];
        for (Person person : all) {
            cells[2 * person.unit + person.half - 1] += (factor == Factor.SAFETY ? person.fe : person.yi) < 0 ? 0 : 1;
        }
        return cells;
    }

    /** One respondent: the half of the unit as a bit, and answers from 1 to 5 and 0 to 100, or -1. */
    private record Person(int unit, int half, int fe, int yi) {

        void answer(Survey.Builder survey) {
            if (fe >= 0) {
                survey.answer(0, fe);
            }
            if (yi >= 0) {
                survey.answer(1, yi);
            }
            survey.answer(2, 50)
                    .unit("" + unit)
                    .background("age", half == 1 ? "young" : "old")
                    .endRow();
        }
    }
}
