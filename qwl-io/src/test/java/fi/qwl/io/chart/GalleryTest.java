package fi.qwl.io.chart;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.model.Factor;
import fi.qwl.model.WholeIndex;
import fi.qwl.page.Block;
import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.PlanVersion;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.Status;
import fi.qwl.plan.schedule.FinnishWorkingDays;
import fi.qwl.plan.schedule.FollowUp;
import fi.qwl.plan.schedule.FollowUpPlan;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Draws every kind of chart of the sample into {@code target/charts}, to be looked at. */
class GalleryTest {

    static Map<String, Block.Figure> charts(Language language) {
        Charts charts = Charts.in(language);
        UnitId root = Joenvarsi.last().organisation().root().id();
        Map<String, Block.Figure> all = new LinkedHashMap<>();
        all.put("factor-bars", charts.factorBars(Joenvarsi.last(), root));
        all.put("factor-bars-kitchen", charts.factorBars(Joenvarsi.last(), unit("Keskuskeittiö")));
        all.put("factor-bars-hidden", charts.factorBars(Joenvarsi.last(), unit("Puhtaus, muut kohteet")));
        all.put("heat-map", charts.heatMap(Joenvarsi.last()));
        all.put("spread", charts.spreadStrips(Joenvarsi.last(), Factor.SAFETY));
        all.put("trend-fe", charts.trend(Joenvarsi.publications(), unit("Ruokapalvelut"), Factor.SAFETY));
        all.put("trend-qwl", charts.trend(Joenvarsi.publications(), root, WholeIndex.QWL));
        all.put("response-rates", charts.responseRates(Joenvarsi.last()));
        all.put("timeline", charts.timeline(plan(), "Ruokapalvelut", LocalDate.of(2025, 4, 7)));
        return all;
    }

    static UnitId unit(String name) {
        return Joenvarsi.last().units().stream()
                .filter(unit -> unit.unit().name().equals(name))
                .findFirst()
                .orElseThrow()
                .unit()
                .id();
    }

    static DevelopmentPlan plan() {
        DevelopmentArea meetings = DevelopmentArea.builder(new AreaId("a1"), "Yhteinen suunnittelu ja palaverit")
                .evaluateBy(LocalDate.of(2025, 9, 12))
                .action(action("1", "Viikkopalaveri maanantaisin klo 8, jokainen tuo yhden asian", Status.DONE)
                        .start(LocalDate.of(2024, 11, 18))
                        .due(LocalDate.of(2025, 1, 31))
                        .build())
                .action(action("2", "Työvuorot suunnitellaan yhdessä kolmeksi viikoksi", Status.IN_PROGRESS)
                        .start(LocalDate.of(2025, 1, 13))
                        .due(LocalDate.of(2025, 6, 6))
                        .percentDone(40)
                        .build())
                .build();
        DevelopmentArea feedback = DevelopmentArea.builder(new AreaId("a2"), "Palaute & arvostus")
                .action(action("3", "Palautekoulutus", Status.PLANNED)
                        .start(LocalDate.of(2025, 2, 3))
                        .due(LocalDate.of(2025, 3, 14))
                        .build())
                .action(action("4", "Kehityskeskustelut", Status.ON_HOLD)
                        .start(LocalDate.of(2025, 5, 5))
                        .due(LocalDate.of(2025, 8, 29))
                        .build())
                .action(action("5", "Kiitosseinä taukotilaan", Status.PLANNED)
                        .schedule("syksyllä")
                        .build())
                .build();
        List<FollowUp> dated =
                new ArrayList<>(FollowUpPlan.untilSurvey("p", LocalDate.of(2024, 11, 18), LocalDate.of(2025, 10, 6))
                        .schedule(FinnishWorkingDays.standard())
                        .orElseThrow()
                        .followUps());
        dated.set(0, dated.get(0).done(dated.get(0).date()));
        return DevelopmentPlan.builder(new PlanId("p"), new UnitId("21"))
                .agreedOn(LocalDate.of(2024, 11, 18))
                .areas(List.of(meetings, feedback))
                .followUps(dated)
                .history(List.of(new PlanVersion(
                        1, Responsible.of(Role.SUPERVISOR), Instant.parse("2024-11-18T08:00:00Z"), "agreed")))
                .build();
    }

    private static Action.Builder action(String id, String text, Status status) {
        return Action.builder(new ActionId(id)).text(text).status(status);
    }

    @Test
    void everyChartIsDrawn() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "charts"));
        for (Language language : Language.values()) {
            for (Map.Entry<String, Block.Figure> chart : charts(language).entrySet()) {
                Files.writeString(
                        folder.resolve(chart.getKey() + "." + language.code() + ".svg"),
                        chart.getValue().svg());
            }
        }
        assertThat(folder.resolve("heat-map.fi.svg")).exists();
    }
}
