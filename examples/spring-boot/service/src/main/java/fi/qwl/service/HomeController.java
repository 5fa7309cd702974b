package fi.qwl.service;

import fi.qwl.page.Page;
import fi.qwl.survey.Unit;
import fi.qwl.words.Language;
import fi.qwl.words.Text;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Logging in, the language, and where to go first. */
@PageController
class HomeController {

    private static final Duration YEAR = Duration.ofDays(365);

    @GetMapping("/login")
    ResponseEntity<String> login(Visit visit, @RequestParam(name = "error", required = false) String error) {
        Page.Builder page = Page.builder(Wording.TITLE.in(visit.language()), visit.language());
        page.paragraph((error == null ? Wording.WELCOME : Wording.LOGIN_FAILED).in(visit.language()));
        Markup form = Form.post(visit, "login", "/login")
                .input("username", Wording.USER_NAME, "", "autocomplete", "username", "required", "required")
                .input("password", Wording.PASSWORD, "", "type", "password", "autocomplete", "current-password")
                .submit(Wording.LOG_IN);
        return Screen.of(visit, page.build()).section(Wording.LOG_IN, form).ok();
    }

    @PostMapping("/language")
    ResponseEntity<String> language(@RequestParam(VisitResolver.LANGUAGE) String code) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, "/");
        VisitResolver.known(code)
                .findFirst()
                .map(HomeController::cookie)
                .ifPresent(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie));
        return answer.build();
    }

    private static String cookie(Language language) {
        return ResponseCookie.from(VisitResolver.LANGUAGE, language.code())
                .path("/")
                .httpOnly(true)
                .sameSite("Strict")
                .maxAge(YEAR)
                .build()
                .toString();
    }

    @GetMapping("/")
    ResponseEntity<String> home(Visit visit) {
        StaffMember member = visit.member();
        Page page = Page.builder(Wording.TITLE.in(visit.language()), visit.language())
                .paragraph(Wording.valueOf("HOME_" + member.role()).in(visit.language()))
                .build();
        Text heading = member.role() == StaffRole.SUPERVISOR ? Wording.OWN_UNITS : Wording.PAGES;
        return Screen.of(visit, page).links(heading, links(visit, member)).ok();
    }

    private static Map<String, String> links(Visit visit, StaffMember member) {
        Map<String, String> links = new LinkedHashMap<>();
        if (member.role() == StaffRole.SUPERVISOR) {
            for (Unit unit : member.units()) {
                links.put("/units/" + unit.id(), unit.name());
            }
            links.put("/calendar", Wording.CALENDAR.in(visit.language()));
            return links;
        }
        if (member.role() == StaffRole.HR) {
            links.put("/hr", Wording.WAVES.in(visit.language()));
            links.put("/hr/audit", Wording.AUDIT.in(visit.language()));
            links.put("/hr/people", Wording.FORGETTING.in(visit.language()));
        }
        links.put("/results", Wording.RESULTS.in(visit.language()));
        return links;
    }
}
