package fi.qwl.service;

import fi.qwl.io.calendar.FollowUpCalendar;
import fi.qwl.page.Page;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Calendars of follow-ups, at addresses that their owners make and take back. */
@PageController
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final String DOMAIN = "service.qwl.example";

    private final CalendarLinks links;
    private final StaffRegister staff;
    private final PlanDesk plans;
    private final Clock clock;

    CalendarController(CalendarLinks links, StaffRegister staff, PlanDesk plans, Clock clock) {
        this.links = links;
        this.staff = staff;
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    ResponseEntity<String> calendar(Visit visit) {
        return screen(visit, page(visit).build());
    }

    private static Page.Builder page(Visit visit) {
        return Page.builder(Wording.CALENDAR.in(visit.language()), visit.language())
                .paragraph(Wording.CALENDAR_MEANS.in(visit.language()));
    }

    private ResponseEntity<String> screen(Visit visit, Page page) {
        Screen screen = Screen.of(visit, page)
                .section(
                        Wording.MAKE_LINK, Form.post(visit, "make", "/calendar").submit(Wording.MAKE_LINK));
        List<CalendarLinks.Link> own = links.of(visit.member().login());
        if (own.isEmpty()) {
            return screen.ok();
        }
        Markup forms = new Markup();
        for (int i = 0; i < own.size(); i++) {
            CalendarLinks.Link link = own.get(i);
            String day = Formats.in(visit.language()).day(link.madeAt().toLocalDate());
            forms.add(Form.post(visit, "revoke-" + i, "/calendar/revoke")
                    .heading(Wording.LINK_OF.in(visit.language(), day))
                    .hidden("link", link.id())
                    .submit(Wording.REVOKE));
        }
        return screen.section(Wording.LINKS, forms).ok();
    }

    @PostMapping("/calendar")
    ResponseEntity<String> make(Visit visit) {
        String path = links.make(visit.member().login());
        String address =
                ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
        return screen(
                visit,
                page(visit)
                        .callout(Wording.SHOWN_ONCE.in(visit.language()), address)
                        .build());
    }

    @PostMapping("/calendar/revoke")
    ResponseEntity<String> revoke(Visit visit, @RequestParam("link") String link) {
        links.revoke(visit.member().login(), link);
        return Answers.seeOther("/calendar");
    }

    /** For calendar programs, which cannot log in: who knows the secret reads the owner's follow-ups, without persons. */
    @GetMapping("/feeds/{link}/{secret}")
    ResponseEntity<String> feed(@PathVariable("link") String link, @PathVariable("secret") String secret)
            throws IOException {
        StaffMember owner = links.find(link, secret).flatMap(staff::find).orElseThrow(NotFoundException::new);
        Language language = Language.FI;
        FollowUpCalendar.Builder calendar =
                FollowUpCalendar.builder(language, DOMAIN, clock.instant()).name(Wording.TITLE.in(language));
        for (DevelopmentPlan plan : plans.of(owner)) {
            calendar.plan(PlanController.unit(owner, plan).name(), plan);
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(calendar.build().text());
    }
}
