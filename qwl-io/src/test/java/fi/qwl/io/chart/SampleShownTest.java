package fi.qwl.io.chart;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.Results;
import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.model.WholeIndex;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.survey.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** How much of the sample is shown: protection that hides needlessly is a cost, too. */
class SampleShownTest {

    private static final List<Measure> FACTORS_AND_INDEX =
            List.of(Factor.SAFETY, Factor.COLLABORATION, Factor.OBJECTIVES, WholeIndex.QWL);

    private final Results results = Joenvarsi.results().get(2);
    private final PublishedResults published = Joenvarsi.last();

    /** The targets are ours: 56 units with all four, 52 of them exactly, and 265 people who see the unit they belong to. */
    @Test
    void mostUnitsAndMostPeopleOfTheSampleSeeTheirOwnResult() {
        assertThat(units(value -> !(value instanceof PublishedValue.Hidden))).hasSizeGreaterThanOrEqualTo(56);
        assertThat(units(PublishedValue::isShown)).hasSizeGreaterThanOrEqualTo(52);
        long people = 0;
        for (int unit : units(value -> !(value instanceof PublishedValue.Hidden))) {
            people += directRespondents(unit);
        }
        assertThat(people).isGreaterThanOrEqualTo(265);
    }

    /** Units whose factors and index all are as wanted, by index. */
    private List<Integer> units(Predicate<PublishedValue> isWanted) {
        List<Integer> units = new ArrayList<>();
        for (int unit = 0; unit < published.units().size(); unit++) {
            PublishedUnit of = published.units().get(unit);
            if (FACTORS_AND_INDEX.stream().map(of::value).allMatch(isWanted)) {
                units.add(unit);
            }
        }
        return units;
    }

    private long directRespondents(int unit) {
        Organisation organisation = results.organisation();
        long people = respondents(unit);
        for (int child = unit + 1; child < organisation.endOf(unit); child = organisation.endOf(child)) {
            people -= respondents(child);
        }
        return people;
    }

    private long respondents(int unit) {
        return results.units().get(unit).respondents().orElse(0);
    }
}
