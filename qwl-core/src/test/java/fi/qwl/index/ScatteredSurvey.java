package fi.qwl.index;

import fi.qwl.model.Capability;
import fi.qwl.model.CapabilityRule;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.model.SupervisorMeasures;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.AnswerBlock;
import fi.qwl.survey.MissingReason;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Wave;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Invented people whose answers go into a survey, or into cells a part at a time: scales of two lengths, a reversed and a
 * weighted item, a capability by the formula, missing answers of each kind, supervisors, and people without a unit.
 */
final class ScatteredSurvey {

    static final Wave WAVE = Wave.of(2026);
    static final DisclosurePolicy PROMISE = DisclosurePolicy.preset("kunta10");

    private static final int NOT_ASKED = -3;
    private static final String ROLE = "role";
    private static final Questionnaire QUESTIONNAIRE = questionnaire();
    private static final IndexModel MODEL = IndexModel.kano()
            .withWeight(new ItemId("PL2"), 2)
            .withCapability(Capability.PROCESSES, CapabilityRule.QWL_FORMULA)
            .withAboutSupervisor(
                    new SupervisorMeasures(Set.of(Capability.SUPERVISORY_WORK), Map.of(ROLE, Set.of("supervisor"))));

    private static final RowScorer SCORER = RowScorer.of(MODEL, QUESTIONNAIRE);

    /** An answer's point by item, or below 0 for a reason why it is missing. */
    private record Person(String unit, String role, List<Integer> points) {}

    private final List<Person> people = new ArrayList<>();

    ScatteredSurvey(Random random, int size) {
        // Every fourth survey leaves an item out altogether.
        int notAsked =
                random.nextInt(4) == 0 ? random.nextInt(QUESTIONNAIRE.items().size()) : -1;
        for (int person = 0; person < size; person++) {
            List<Integer> points = new ArrayList<>();
            for (int item = 0; item < QUESTIONNAIRE.items().size(); item++) {
                Scale scale = QUESTIONNAIRE.items().get(item).scale();
                int missing = -1 - random.nextInt(3);
                int answer =
                        random.nextInt(6) == 0 ? missing : scale.min() + random.nextInt(scale.max() - scale.min() + 1);
                points.add(item == notAsked ? NOT_ASKED : answer);
            }
            int unit = random.nextInt(7);
            people.add(new Person(
                    unit == 0 ? "" : "u" + unit,
                    random.nextInt(5) == 0 ? "supervisor" : "employee",
                    List.copyOf(points)));
        }
    }

    static RowScorer scorer() {
        return SCORER;
    }

    static IndexModel model() {
        return MODEL;
    }

    private static Questionnaire questionnaire() {
        Scale agree = new Scale("agree5", 1, 5, PercentRule.RANGE);
        Scale slider = new Scale("slider", 0, 400, PercentRule.RANGE);
        List<Item> items = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            items.add(item(factor.key() + "1", agree, factor, Capability.PROCESSES));
            items.add(item(factor.key() + "2", factor == Factor.COLLABORATION ? slider : agree, factor));
        }
        items.add(item("SW1", agree, Capability.SUPERVISORY_WORK));
        return new Questionnaire(LocalText.of("Kysely"), items);
    }

    private static Item item(String id, Scale scale, Measure... serves) {
        return new Item(new ItemId(id), LocalText.of("väittämä"), scale, id.equals("FE2"), Set.of(serves));
    }

    Survey survey() {
        Survey.Builder builder = Survey.builder(WAVE, QUESTIONNAIRE, PROMISE, ROLE);
        for (Person person : people) {
            builder.unit(person.unit).background(ROLE, person.role);
            for (int item = 0; item < person.points.size(); item++) {
                if (person.points.get(item) < 0) {
                    builder.missing(item, reason(person.points.get(item)));
                } else {
                    builder.answer(item, person.points.get(item));
                }
            }
            builder.endRow();
        }
        return builder.build();
    }

    private static MissingReason reason(int below) {
        return switch (below) {
            case -1 -> MissingReason.NOT_ANSWERED;
            case -2 -> MissingReason.DONT_KNOW;
            default -> MissingReason.NOT_SHOWN;
        };
    }

    private static void put(Person person, AnswerBlock block) {
        block.unit(person.unit).background(ROLE, person.role).background("age", "30–39");
        for (int item = 0; item < person.points.size(); item++) {
            if (person.points.get(item) < 0) {
                block.missing(item, reason(person.points.get(item)));
            } else {
                block.answer(item, person.points.get(item));
            }
        }
        block.endRow();
    }

    /** The people in their order, as one block; at most its size. */
    AnswerBlock block() {
        AnswerBlock block = scorer().newBlock();
        people.forEach(person -> put(person, block));
        return block;
    }

    /** The people dealt into parts, some of them empty, and each part's cells. */
    List<Cells> parts(Random random, int parts) {
        List<List<Person>> dealt = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            dealt.add(new ArrayList<>());
        }
        people.forEach(person -> dealt.get(random.nextInt(parts)).add(person));
        List<Cells> cells = new ArrayList<>();
        dealt.forEach(part -> cells.add(cells(part, 1 + random.nextInt(AnswerBlock.ROWS))));
        Collections.shuffle(cells, random);
        return cells;
    }

    private static Cells cells(List<Person> part, int rowsOfBlock) {
        RowScorer scorer = scorer();
        CellsBuilder builder = Cells.builder(scorer, WAVE, PROMISE);
        AnswerBlock block = scorer.newBlock();
        for (Person person : part) {
            put(person, block);
            if (block.size() == rowsOfBlock) {
                builder.add(block);
            }
        }
        return builder.add(block).build();
    }

    static byte[] bytes(Cells cells) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        cells.writeTo(bytes);
        return bytes.toByteArray();
    }

    static Cells read(byte[] bytes) throws IOException {
        return Cells.readFrom(new ByteArrayInputStream(bytes), scorer());
    }
}
