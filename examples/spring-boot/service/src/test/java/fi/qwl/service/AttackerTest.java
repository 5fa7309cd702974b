package fi.qwl.service;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.plan.PlanId;
import fi.qwl.plan.store.PlanStore;
import fi.qwl.service.OpenApi.Operation;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everything that somebody may try who should not, and whether the service is as its document says. */
class AttackerTest {

    private static final RunningService SERVICE = PublishedSample.service();
    /** What ends a text, an attribute, an element, a comment, a script or a formula; and what turns reading around. */
    private static final String HOSTILE =
            "\"><script>alert(1)</script>'<img src=x onerror=alert(1)>&amp;{{7*7}}${7*7}\u202e";

    private static final Map<StaffRole, Browser> BROWSERS = new LinkedHashMap<>();

    static {
        BROWSERS.put(StaffRole.HR, SERVICE.browser("hr"));
        BROWSERS.put(StaffRole.SUPERVISOR, SERVICE.browser("e07"));
        BROWSERS.put(StaffRole.MANAGEMENT, SERVICE.browser("management"));
        BROWSERS.put(StaffRole.BOARD, SERVICE.browser("board"));
    }

    private static Browser as(StaffRole role) {
        return requireNonNull(BROWSERS.get(role));
    }

    private static String login(StaffRole role) {
        return role == StaffRole.SUPERVISOR ? "e07" : role.name().toLowerCase(Locale.ROOT);
    }

    @Test
    void everyMappedPathIsDocumentedAndNoOther() {
        Set<String> mapped = new TreeSet<>(List.of("POST /login", "POST /logout")); // Spring Security's own filters
        SERVICE.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(
                                method -> mapping.getPatternValues().forEach(path -> mapped.add(method + " " + path))));
        Set<String> documented = new TreeSet<>();
        OpenApi.operations().forEach(operation -> documented.add(operation.toString()));
        assertThat(documented).isEqualTo(mapped);
    }

    /** Each URL as each role and as nobody; what HR and supervisors may do is done on things that are there. */
    @Test
    void everyUrlAnswersEachRoleAsDocumented() {
        as(StaffRole.SUPERVISOR).get("/");
        as(StaffRole.SUPERVISOR).post("/units/4024/plan");
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Operation operation : OpenApi.operations()) {
            if (Set.of("POST /logout", "POST /login").contains(operation.toString())) {
                continue;
            }
            for (StaffRole role : StaffRole.values()) {
                boolean isAllowed =
                        operation.roles().isEmpty() || operation.roles().contains(role);
                int status = call(operation, role);
                boolean isRight = isAllowed
                        ? operation.answers().contains(status) && status != 401 && status != 403 && status != 302
                        : status == 403;
                tried++;
                if (!isRight) {
                    wrong.add(operation + " as " + role + ": " + status);
                }
            }
            int status = callAsNobody(operation);
            boolean isReadByAll =
                    operation.roles().isEmpty() && operation.method().equals("GET");
            int denied = operation.isForPrograms() ? 401 : operation.method().equals("GET") ? 302 : 403;
            tried++;
            if (isReadByAll ? !operation.answers().contains(status) : status != denied) {
                wrong.add(operation + " as nobody: " + status);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(130);
    }

    private static int call(Operation operation, StaffRole role) {
        if (operation.isForPrograms()) {
            return program(operation, login(role)).statusCode();
        }
        Browser browser = as(role);
        if (operation.method().equals("GET")) {
            return browser.get(operation.path()).statusCode();
        }
        browser.get("/");
        Map<String, String> fields = new LinkedHashMap<>(operation.fields());
        if (operation.isUpload()) {
            fields.remove("file");
            byte[] file = operation.template().startsWith("/hr")
                    ? PublishedSample.sample("2024.xlsx")
                    : browser.bytes("/plans/2024-4024/workbook.xlsx");
            return browser.upload(operation.path(), "file.xlsx", file, flat(fields))
                    .statusCode();
        }
        return browser.post(operation.path(), flat(fields)).statusCode();
    }

    private static HttpResponse<String> program(Operation operation, String login) {
        return operation.method().equals("PUT")
                ? Browser.program(
                        SERVICE.address(),
                        login,
                        "PUT",
                        operation.path(),
                        "{}",
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "\"0\"")
                : Browser.program(SERVICE.address(), login, "GET", operation.path(), "");
    }

    private static String[] flat(Map<String, String> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private static int callAsNobody(Operation operation) {
        if (operation.isForPrograms()) {
            return program(operation, "").statusCode();
        }
        Browser nobody = SERVICE.stranger();
        return operation.method().equals("GET")
                ? nobody.get(operation.path()).statusCode()
                : nobody.postWithoutToken(operation.path(), "").statusCode();
    }

    /** With somebody's cookie but without their token nothing is done, at any address. */
    @Test
    void aFormWithoutItsTokenIsRefusedEverywhere() {
        for (Operation operation : OpenApi.operations()) {
            if (operation.method().equals("POST")) {
                StaffRole role = operation.roles().isEmpty()
                        ? StaffRole.HR
                        : operation.roles().iterator().next();
                assertThat(as(role).postWithoutToken(operation.path(), "reason=x&key=y")
                                .statusCode())
                        .as(operation.toString())
                        .isEqualTo(403);
            }
        }
        assertThat(as(StaffRole.SUPERVISOR)
                        .send(as(StaffRole.SUPERVISOR)
                                .request("/api/plans/2024-4024")
                                .header("If-Match", "\"1\"")
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString("{}")))
                        .statusCode())
                .as("programs' addresses know no cookie")
                .isEqualTo(401);
    }

    @Test
    void thingsOfOthersAreAsIfTheyDidNotExist() throws IOException {
        Browser other = SERVICE.browser("e18");
        other.get("/");
        other.post("/units/5031/plan");
        Browser supervisor = as(StaffRole.SUPERVISOR);
        for (String path : List.of(
                "/units/5031",
                "/units/1000",
                "/plans/2024-5031",
                "/plans/2024-5031/workbook.xlsx",
                "/units/none",
                "/plans/none",
                "/plans/..%2f..",
                "/units/4024%00")) {
            assertThat(supervisor.get(path).statusCode()).as(path).isIn(400, 404);
        }
        supervisor.get("/");
        assertThat(supervisor
                        .post("/plans/2024-5031", "version", "1", "new.topic", "mine")
                        .statusCode())
                .isEqualTo(404);
        assertThat(supervisor.post("/plans/2024-5031/agree", "version", "1").statusCode())
                .isEqualTo(404);
        assertThat(supervisor.post("/units/5031/plan").statusCode()).isEqualTo(404);
        for (String unit : List.of("5031", "1000", "none")) {
            assertThat(Browser.program(SERVICE.address(), "e07", "GET", "/api/results/2024?unit=" + unit, "")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(Browser.program(SERVICE.address(), "e07", "GET", "/api/plans/2024-5031", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(SERVICE.bean(PlanStore.class)
                        .find(new PlanId("2024-5031"))
                        .orElseThrow()
                        .version())
                .isEqualTo(1);
        assertThat(supervisor
                        .post("/calendar/revoke", "link", calendarOf(other))
                        .statusCode())
                .isEqualTo(303);
        assertThat(other.get("/calendar").body()).as("still there").contains("Revoke");
    }

    private static String calendarOf(Browser owner) {
        owner.get("/calendar");
        owner.post("/calendar");
        return ServiceTest.hidden(owner.get("/calendar").body(), "link");
    }

    /** A program's plan that is not the one of its address, or not readable, or out of date, changes nothing. */
    @Test
    void aProgramSavesOnlyTheNextVersionOfTheSamePlan() throws IOException {
        Browser supervisor = SERVICE.browser("e22");
        supervisor.get("/");
        supervisor.post("/units/6011/plan");
        supervisor.get("/");
        supervisor.post("/units/6012/plan");
        String plan = Browser.program(SERVICE.address(), "e22", "GET", "/api/plans/2024-6011", "")
                .body();
        Map<String, Integer> tries = new LinkedHashMap<>();
        tries.put("", 428);
        tries.put("\"7\"", 412);
        tries.put("\"1\"", 412);
        tries.forEach((match, status) -> {
            String[] headers = match.isEmpty()
                    ? new String[] {"Content-Type", "application/json"}
                    : new String[] {"Content-Type", "application/json", "If-Match", match};
            assertThat(Browser.program(SERVICE.address(), "e22", "PUT", "/api/plans/2024-6011", plan, headers)
                            .statusCode())
                    .as("If-Match %s", match)
                    .isEqualTo(status);
        });
        for (String body : List.of("{}", "[", "{\"format\": \"qwl-plan/9\"}", HOSTILE, plan.replace("6011", "6012"))) {
            HttpResponse<String> answer = Browser.program(
                    SERVICE.address(),
                    "e22",
                    "PUT",
                    "/api/plans/2024-6011",
                    body,
                    "Content-Type",
                    "application/json",
                    "If-Match",
                    "\"1\"");
            assertThat(answer.statusCode()).as(body.substring(0, 1)).isEqualTo(422);
            assertThat(answer.body()).doesNotContain("alert(1)");
        }
        assertThat(SERVICE.bean(PlanStore.class)
                        .find(new PlanId("2024-6011"))
                        .orElseThrow()
                        .version())
                .isEqualTo(1);
    }

    /** The same text in every field of every form, and in the name of a file. */
    @Test
    void hostileTextsAreShownAsTexts() {
        Browser supervisor = SERVICE.browser("e19");
        supervisor.get("/");
        supervisor.post("/units/5034/plan");
        supervisor.get("/plans/2024-5034");
        supervisor.post(
                "/plans/2024-5034", "version", "1", "new.topic", HOSTILE, "new.goal", HOSTILE, "new.action", HOSTILE);
        supervisor.post(
                "/plans/2024-5034",
                "version",
                "2",
                "area.a1.topic",
                HOSTILE + "2",
                "area.a1.goal",
                HOSTILE + "\n</textarea>" + HOSTILE,
                "action.a1-1.text",
                HOSTILE,
                "action.a1-1.how",
                HOSTILE);
        List<HttpResponse<String>> pages = new ArrayList<>(List.of(
                supervisor.get("/plans/2024-5034"),
                supervisor.post("/plans/2024-5034", "version", HOSTILE),
                supervisor.post("/plans/2024-5034", "version", "3", "action.a1-1.due", HOSTILE),
                supervisor.post("/plans/2024-5034", "version", "3", "new.topic", "x", "new.measure", HOSTILE),
                supervisor.post("/calendar/revoke", "link", HOSTILE),
                supervisor.upload(
                        "/plans/2024-5034/workbook",
                        HOSTILE.replace('"', '\''),
                        HOSTILE.getBytes(StandardCharsets.UTF_8)),
                supervisor.get("/login?error=" + URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8))));
        Browser hr = as(StaffRole.HR);
        hr.get("/hr");
        pages.add(hr.upload(
                "/hr/waves", HOSTILE.replace('"', '\''), HOSTILE.getBytes(StandardCharsets.UTF_8), "wave", "2023"));
        pages.add(hr.get("/hr/waves/2023"));
        pages.add(hr.post("/hr/people", "person", HOSTILE));
        pages.add(hr.post("/hr/waves/2023/accept", "kind", "RATE_LOW", "reason", HOSTILE));
        pages.add(hr.post("/hr/waves/2024/withdraw", "reason", ""));
        pages.add(hr.get("/hr/audit"));
        pages.add(hr.post("/language", "language", HOSTILE));
        assertThat(supervisor.get("/plans/2024-5034").body()).as("it was saved").contains("{{7*7}}${7*7}");
        for (HttpResponse<String> page : pages) {
            assertThat(page.statusCode()).as(page.uri().toString()).isLessThan(500);
            assertThat(page.body())
                    .as("%s", page.uri())
                    .doesNotContain("<script", "<img", "\">'", "\u202e")
                    .doesNotContain("/textarea>\"");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'");
        }
    }

    @Test
    void noAnswerIsKeptByABrowserOrShownInAFrame() {
        Set<String> seen = new HashSet<>();
        for (String path : List.of("/", "/hr", "/results", "/hr/waves/2024")) {
            HttpResponse<String> page = as(StaffRole.HR).get(path);
            assertThat(page.headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .contains("no-store");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
            seen.addAll(page.headers().allValues("Server"));
        }
        assertThat(seen).as("no version of a server is named").isEmpty();
    }
}
