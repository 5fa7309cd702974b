package fi.qwl.service;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.plan.PlanId;
import fi.qwl.plan.store.PlanStore;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The ways of people through the service, from end to end, on a database of their own. */
class ServiceTest {

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    static String hidden(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as("field %s of %s", name, page).isTrue();
        return found.group(1);
    }

    @Test
    void hrPublishesOnceAndWithdraws() throws IOException {
        try (RunningService service = RunningService.start("jdbc:h2:mem:hr;DB_CLOSE_DELAY=-1")) {
            Browser hr = service.browser("hr");
            assertThat(hr.get("/hr").body()).contains("not published").doesNotContain("/hr/waves/2024\"");
            hr.upload("/hr/waves", "odd.csv", PublishedSample.opposed(), "wave", "2024");
            assertThat(hr.get("/hr/waves/2024").body())
                    .contains("items-opposed")
                    .doesNotContain("Ready to be published");
            assertThat(hr.post("/hr/waves/2024/publish", "key", "early").statusCode())
                    .isEqualTo(409);
            hr.get("/hr/waves/2024");
            location(hr.post("/hr/waves/2024/accept", "kind", "ITEMS_OPPOSED", "reason", "worded so"));
            assertThat(hr.get("/hr/waves/2024").body()).contains("Ready to be published", "worded so");
            byte[] answers = Files.readAllBytes(RunningService.SAMPLE.resolve("2024.xlsx"));
            assertThat(location(hr.upload("/hr/waves", "2024.xlsx", answers, "wave", "2024")))
                    .isEqualTo("/hr/waves/2024");
            assertThat(hr.get("/hr/waves/2024").body()).contains("Ready to be published");
            String key = hidden(hr.get("/hr/waves/2024/preview").body(), "key");
            location(hr.post("/hr/waves/2024/publish", "key", key));
            location(hr.post("/hr/waves/2024/publish", "key", key));
            ReleaseStore store = service.bean(ReleaseStore.class);
            assertThat(store.read().ledger().releases()).as("sent twice").hasSize(1);
            assertThat(hr.get("/results").body()).contains("Ruokapalvelut");
            assertThat(service.browser("board").get("/results").body()).contains("Joenvarren kuntakonserni");

            hr.get("/hr/people");
            assertThat(hr.post("/hr/retention").body()).as("not settled yet").contains("Answers of 0 surveys");
            Retention.Forgotten forgotten =
                    service.bean(Retention.class).applyRetention("hr", LocalDate.of(2024, 12, 15));
            assertThat(forgotten.answers()).as("30 days after").containsExactly(Wave.of(2024));
            assertThat(forgotten.results()).as("no later survey yet").isEmpty();

            location(hr.post("/hr/waves/2024/withdraw", "reason", "wrong headcounts"));
            assertThat(store.read().findLast(Wave.of(2024))).isEmpty();
            assertThat(hr.get("/results").body()).contains("No results have been published");
            assertThat(acts(service))
                    .containsExactly(
                            "hr UPLOADED 2024",
                            "hr ACCEPTED 2024 items-opposed",
                            "hr UPLOADED 2024",
                            "hr RELEASED 2024 1",
                            "hr HANDED_OUT 1 HR",
                            "hr READ 1000",
                            "board HANDED_OUT 1 BOARD",
                            "board READ 1000",
                            "hr FORGOTTEN 2024 answers",
                            "hr WITHDRAWN 2024 1");
        }
    }

    @Test
    void aSupervisorGoesFromResultsToAnAgreedPlan() throws IOException {
        Browser supervisor = PublishedSample.service().browser("e07");
        assertThat(supervisor.get("/").body()).contains("/units/4024").doesNotContain("/units/4021x");
        assertThat(supervisor.get("/units/4024").body()).contains("Rantapolku, vuorohoito");
        String plan = location(supervisor.post("/units/4024/plan"));
        assertThat(plan).isEqualTo("/plans/2024-4024");
        HttpResponse<String> first = supervisor.get(plan);
        assertThat(first.headers().firstValue("ETag")).contains("\"1\"");
        location(supervisor.post(
                plan,
                "version",
                "1",
                "new.topic",
                "Recovery between shifts",
                "new.measure",
                "FE",
                "new.goal",
                "Everybody comes rested",
                "new.action",
                "Rules for planning shifts",
                "new.due",
                "2025-05-30"));
        assertThat(supervisor.get(plan).body()).contains("Recovery between shifts", "Rules for planning shifts");

        HttpResponse<String> late = supervisor.post(plan, "version", "1", "area.a1.topic", "Something else");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("Somebody else has saved the plan").doesNotContain("Something else");

        supervisor.get(plan);
        location(supervisor.post(plan + "/agree", "version", "2"));
        String agreed = supervisor.get(plan).body();
        assertThat(agreed).contains("action.a1-1.status").doesNotContain("The plan is agreed on");
        location(supervisor.post(plan, "version", "3", "action.a1-1.status", "IN_PROGRESS"));
        assertThat(supervisor
                        .post(plan, "version", "4", "action.a1-1.status", "PLANNED")
                        .statusCode())
                .as("what has begun cannot become planned")
                .isEqualTo(422);
        assertThat(PublishedSample.service()
                        .bean(PlanStore.class)
                        .find(new PlanId("2024-4024"))
                        .orElseThrow())
                .satisfies(kept -> {
                    assertThat(kept.version()).isEqualTo(4);
                    assertThat(kept.followUps()).isNotEmpty();
                    assertThat(kept.areas().get(0).baselines()).hasSize(1);
                });
        workbookComesBackWithQuestions(supervisor, plan);
        calendarIsReadBySecretUntilItIsRevoked(supervisor);
    }

    /** The workbook loses a goal that was agreed on: only the supervisor can say whether that was meant. */
    private static void workbookComesBackWithQuestions(Browser supervisor, String plan) throws IOException {
        byte[] workbook = supervisor.bytes(plan + "/workbook.xlsx");
        byte[] filled = Workbooks.replaced(
                Workbooks.replaced(workbook, "Rules for planning shifts", "Rules for shifts"),
                "Everybody comes rested",
                "");
        supervisor.get(plan);
        HttpResponse<String> asked = supervisor.upload(plan + "/workbook", "plan.xlsx", filled);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        assertThat(asked.body()).contains("Nothing is saved yet", "Rules for shifts", "agreed on is missing");
        assertThat(supervisor.get(plan).body()).doesNotContain("Rules for shifts");
        location(supervisor.post(plan + "/workbook/decisions", "question", "0"));
        assertThat(supervisor.get(plan).body())
                .contains("Rules for shifts")
                .doesNotContain("Rules for planning shifts")
                .doesNotContain("Everybody comes rested");
    }

    private static void calendarIsReadBySecretUntilItIsRevoked(Browser supervisor) {
        supervisor.get("/calendar");
        Matcher link = Pattern.compile("http://localhost:\\d+(/feeds/([\\w-]+)/[\\w-]+)")
                .matcher(supervisor.post("/calendar").body());
        assertThat(link.find()).isTrue();
        Browser program = PublishedSample.service().stranger();
        assertThat(program.get(link.group(1)).body())
                .startsWith("BEGIN:VCALENDAR")
                .contains("BEGIN:VEVENT");
        assertThat(program.get(link.group(1) + "x").statusCode()).isEqualTo(404);
        String page = supervisor.get("/calendar").body();
        assertThat(page).doesNotContain(link.group(1));
        location(supervisor.post("/calendar/revoke", "link", link.group(2)));
        assertThat(program.get(link.group(1)).statusCode()).isEqualTo(404);
    }

    private static List<String> acts(RunningService service) {
        List<String> acts = new ArrayList<>();
        service.bean(AuditLog.class)
                .last(100)
                .forEach(event -> acts.add(0, event.actor() + " " + event.act() + " " + event.subject()));
        return acts;
    }
}
