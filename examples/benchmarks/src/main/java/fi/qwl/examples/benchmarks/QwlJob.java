package fi.qwl.examples.benchmarks;

import fi.qwl.index.Cells;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.mapping.SurveyMapping;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.survey.SurveyReader;
import fi.qwl.model.Capability;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.model.MissingPolicy;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** File to {@link Survey} to unit means by QWL. As a program: one pass, {@code QwlJob FILE [doubles]}. */
final class QwlJob {

    private QwlJob() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(run(Path.of(arguments[0]), arguments.length > 1));
    }

    static String run(Path file, boolean findsDoubles) throws IOException {
        SurveyDefinition definition = definition(findsDoubles);
        ImportResult<Survey> result = SurveyReader.of(definition).read(DocumentSource.of(file), Wave.of(2024));
        Survey survey = result.orElseThrow();
        Cells cells = Cells.of(definition.model(), survey);
        long rows = 0;
        double sum = 0;
        for (String unit : cells.units()) {
            UnitId id = new UnitId(unit);
            rows += cells.respondents(id);
            for (Measure measure : cells.measures()) {
                double percent = cells.moments(id, measure).finish().mean().orElse(Double.NaN);
                sum += 1 + percent / 25;
            }
        }
        int units = cells.units().size();
        return UnitMeans.summary(rows, units, sum / (units * cells.measures().size()));
    }

    static SurveyDefinition definition(boolean findsDoubles) {
        Scale scale = new Scale("agree5", 1, 5, PercentRule.RANGE);
        List<Capability> measures = Capability.standard();
        List<Item> items = new ArrayList<>();
        SurveyMapping mapping = SurveyMapping.named("benchmark").withUnit("unit");
        if (findsDoubles) {
            mapping = mapping.withRespondent("id");
        }
        for (int index = 0; index < SurveyTable.ITEMS; index++) {
            ItemId id = new ItemId(SurveyTable.item(index));
            boolean isReversed = index % UnitMeans.ITEMS_OF_SCALE == UnitMeans.REVERSED;
            Measure measure = measures.get(index / UnitMeans.ITEMS_OF_SCALE);
            items.add(new Item(id, LocalText.of(id.value()), scale, isReversed, Set.of(measure)));
            mapping = mapping.withItem(id, id.value());
        }
        double share = (double) UnitMeans.LEAST / UnitMeans.ITEMS_OF_SCALE;
        return new SurveyDefinition(
                new Questionnaire(LocalText.of("Benchmark"), items),
                IndexModel.kano().withMissing(new MissingPolicy(share)),
                ScoringOrder.PERSONS_FIRST,
                DisclosurePolicy.standard(),
                List.of(mapping),
                Unit.of("all", "All", UnitLevel.MUNICIPALITY));
    }
}
