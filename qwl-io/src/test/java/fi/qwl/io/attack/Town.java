package fi.qwl.io.attack;

import fi.qwl.index.BackgroundCells;
import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.model.Capability;
import fi.qwl.model.Curve;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * An invented municipality: two to four levels of units, one to three waves, scales of 2 to 11 points, one to five items to a
 * factor, capabilities with their own items and with a factor's. In some units nearly everybody answers alike, at the
 * bottom, in the middle or at the top. A person belongs to one of two halves: early and late answers, or two background
 * classes.
 */
final class Town {

    /** What happens in it. */
    enum Kind {
        /** One release of each wave. */
        PLAIN,
        /** Groups of units and of background classes. */
        GROUPS,
        /** The last wave is released again with later answers. */
        LATE,
        /** The last wave is released again with fewer answers. */
        WITHDRAWN,
        /** The last wave is released again in another tree. */
        RECUT
    }

    /** Not answered. */
    static final int NONE = -1;

    private static final int DEEPEST = 3;

    final Random random;
    final Kind kind;
    /** The points of the answer scale, from 1. */
    final int points;

    final IndexModel model;
    /** By measure, the columns of its items. */
    final Map<String, List<Integer>> columns = new LinkedHashMap<>();

    final DisclosurePolicy policy;
    private final Questionnaire questionnaire;
    private final boolean skipsFactors;
    /** The last one is of the last wave. */
    final List<Year> years = new ArrayList<>();

    Town(long seed) {
        this(seed, DisclosurePolicy.standard());
    }

    Town(long seed, DisclosurePolicy policy) {
        this(new Random(seed), Kind.values()[Math.max(0, new Random(~seed).nextInt(9) - 4)], policy);
    }

    private Town(Random random, Kind kind, DisclosurePolicy policy) {
        this.random = random;
        this.kind = kind;
        this.policy = policy;
        this.points = new int[] {2, 3, 4, 5, 5, 5, 5, 6, 7, 10, 11}[random.nextInt(11)];
        this.skipsFactors = random.nextInt(4) == 0;
        this.questionnaire = questionnaire();
        this.model = model();
        int waves = 1 + random.nextInt(3);
        int size = 1 + random.nextInt(9);
        List<Integer> parents = parents(size);
        for (int wave = 0; wave < waves; wave++) {
            if (wave > 0 && random.nextInt(3) == 0) {
                move(parents);
            }
            List<Person> people = people(size);
            years.add(new Year(Wave.of(2022 + wave), List.copyOf(parents), people, invited(size, people)));
        }
    }

    /**
     * A wave.
     *
     * @param parents its tree, as each unit's parent
     * @param people who answered
     * @param invited by unit
     */
    record Year(Wave wave, List<Integer> parents, List<Person> people, List<Integer> invited) {

        Year in(List<Integer> otherParents) {
            return new Year(wave, otherParents, people, invited);
        }
    }

    /** Somebody's home unit, half and answers by column. */
    record Person(int unit, int half, List<Integer> answers) {}

    private Questionnaire questionnaire() {
        Scale scale = new Scale("points", 1, points, PercentRule.RANGE);
        List<Item> items = new ArrayList<>();
        boolean isShared = random.nextInt(3) == 0;
        boolean hasOwn = random.nextInt(3) == 0;
        int usual = 1 + random.nextInt(5);
        for (Factor factor : Factor.values()) {
            int count = random.nextInt(4) == 0 ? 1 + random.nextInt(5) : usual;
            int shared = isShared && factor == Factor.SAFETY ? random.nextInt(count) : 0;
            for (int item = 0; item < count; item++) {
                Set<Measure> serves = new HashSet<>(Set.of(factor));
                if (item < shared) {
                    serves.add(Capability.PROCESSES);
                }
                items.add(new Item(
                        new ItemId(factor.key() + (item + 1)), LocalText.of("väittämä"), scale, false, serves));
            }
        }
        for (int item = 0; hasOwn && item < usual; item++) {
            Set<Measure> serves = Set.of(Capability.SUPERVISORY_WORK);
            items.add(new Item(new ItemId("ET" + (item + 1)), LocalText.of("väittämä"), scale, false, serves));
        }
        for (int column = 0; column < items.size(); column++) {
            for (Measure measure : items.get(column).serves()) {
                columns.computeIfAbsent(measure.key(), key -> new ArrayList<>()).add(column);
            }
        }
        return new Questionnaire(LocalText.of("Kysely"), items);
    }

    private IndexModel model() {
        return switch (random.nextInt(3)) {
            case 0 -> IndexModel.kano();
            case 1 -> IndexModel.linear();
            default -> {
                Map<Factor, Curve> curves = new EnumMap<>(Factor.class);
                curves.put(Factor.SAFETY, Curve.mirroredPower(1.7));
                curves.put(Factor.COLLABORATION, Curve.power(1.2));
                curves.put(Factor.OBJECTIVES, Curve.power(1.6));
                yield IndexModel.of("powers", "1", curves);
            }
        };
    }

    /** By unit, its parent; none deeper than four levels. */
    private List<Integer> parents(int size) {
        List<Integer> parents = new ArrayList<>(List.of(0));
        int[] depths = new int[size];
        for (int unit = 1; unit < size; unit++) {
            int parent = random.nextInt(unit);
            while (depths[parent] == DEEPEST) {
                parent = parents.get(parent);
            }
            parents.add(parent);
            depths[unit] = depths[parent] + 1;
        }
        return parents;
    }

    /** A tree of the same units. */
    List<Integer> otherTree(Year year) {
        return parents(year.parents().size());
    }

    private void move(List<Integer> parents) {
        if (parents.size() > 2) {
            int moved = 2 + random.nextInt(parents.size() - 2);
            parents.set(moved, random.nextInt(moved));
        }
    }

    private List<Person> people(int size) {
        List<Person> all = new ArrayList<>();
        for (int unit = 0; unit < size; unit++) {
            int count = count();
            int mood = random.nextInt(7);
            int half = kind == Kind.PLAIN ? 4 : 1 + random.nextInt(4);
            for (int person = 0; person < count; person++) {
                List<Integer> answers = new ArrayList<>();
                for (int column = 0; column < questionnaire.items().size(); column++) {
                    answers.add(answer(mood, column));
                }
                skip(answers);
                all.add(new Person(unit, random.nextInt(4) < half ? 1 : 0, answers));
            }
        }
        return all;
    }

    /** In half of the units everybody who was invited answered, and in some with invited people nobody. */
    private List<Integer> invited(int size, List<Person> people) {
        List<Integer> invited = new ArrayList<>();
        for (int unit = 0; unit < size; unit++) {
            int home = unit;
            int answered = (int)
                    people.stream().filter(person -> person.unit() == home).count();
            invited.add(answered + (random.nextBoolean() ? 0 : random.nextInt(6)));
        }
        return invited;
    }

    private int count() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> 0;
            case 2, 3 -> 1 + random.nextInt(4);
            case 4, 5, 6, 7, 8 -> 5 + random.nextInt(5);
            case 9, 10 -> 10 + random.nextInt(12);
            default -> 30 + random.nextInt(10);
        };
    }

    /** Of seven moods, two at the bottom, one of them in the first factor only, two at the top, and three mixed. */
    private int answer(int mood, int column) {
        boolean isFirst = columns.getOrDefault(Factor.SAFETY.key(), List.of()).contains(column);
        int end = switch (mood) {
            case 0 -> 1;
            case 1 -> isFirst ? 1 : NONE;
            case 2 -> points;
            case 3 -> isFirst ? points : NONE;
            default -> NONE;
        };
        boolean isAlike = end != NONE && random.nextInt(10) > 0;
        return isAlike ? end : 1 + random.nextInt(points);
    }

    /** In some towns people leave out whole factors, with all that their items serve. */
    private void skip(List<Integer> answers) {
        if (!skipsFactors) {
            return;
        }
        columns.forEach((measure, ofMeasure) -> {
            if (!measure.equals(Capability.PROCESSES.key()) && random.nextInt(12) == 0) {
                ofMeasure.forEach(column -> answers.set(column, NONE));
            }
        });
    }

    Organisation organisation(Year year) {
        List<Unit> units = new ArrayList<>();
        for (int unit = 0; unit < year.parents().size(); unit++) {
            Unit made = Unit.of("u" + unit, "yksikkö " + unit, unit == 0 ? UnitLevel.MUNICIPALITY : UnitLevel.UNIT)
                    .withInvited(year.invited().get(unit));
            units.add(unit == 0 ? made : made.withParent("u" + year.parents().get(unit)));
        }
        return Organisation.of(units);
    }

    /** The results of a year, of those people whose half is among the wanted, as bits. */
    Results.Computed results(Year year, int halves) {
        Survey.Builder survey = Survey.builder(year.wave(), questionnaire, policy, "age");
        for (Person person : year.people()) {
            if ((1 << person.half() & halves) != 0) {
                answer(survey, person);
            }
        }
        Survey built = survey.build();
        Results.Computed results = Results.of(Cells.of(model, built), organisation(year), ScoringOrder.PERSONS_FIRST);
        return kind == Kind.GROUPS
                ? results.withBackgrounds(BackgroundCells.of(model, built, List.of("age")))
                : results;
    }

    private void answer(Survey.Builder survey, Person person) {
        for (int column = 0; column < person.answers().size(); column++) {
            if (person.answers().get(column) != NONE) {
                survey.answer(column, person.answers().get(column));
            }
        }
        survey.unit("u" + person.unit())
                .background("age", person.half() == 0 ? "young" : "old")
                .endRow();
    }
}
