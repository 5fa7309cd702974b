package fi.qwl.service;

import fi.qwl.page.Page;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.Unit;
import fi.qwl.words.Language;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Results for those who read about the whole, and for supervisors about their own units. */
@PageController
class ResultsController {

    private final ResultShelf shelf;
    private final YearPages pages;
    private final PlanDesk plans;

    ResultsController(ResultShelf shelf, YearPages pages, PlanDesk plans) {
        this.shelf = shelf;
        this.pages = pages;
        this.plans = plans;
    }

    @GetMapping("/results")
    ResponseEntity<String> results(Visit visit) throws IOException {
        StaffMember member = visit.member();
        Unit whole = member.units().get(0);
        List<PublishedResults> waves = shelf.read(visit.principal(), whole.id());
        return waves.isEmpty()
                ? nothingYet(visit, whole.name()).ok()
                : Screen.of(visit, whole.name(), pages.whole(member.role(), waves, visit.language()))
                        .ok();
    }

    private static Screen nothingYet(Visit visit, String title) {
        Language language = visit.language();
        return Screen.of(
                visit,
                Page.builder(title, language)
                        .paragraph(Wording.NO_RESULTS.in(language))
                        .build());
    }

    @GetMapping("/units/{unit}")
    ResponseEntity<String> unit(Visit visit, @PathVariable("unit") String text) throws IOException {
        Unit unit = require(visit.member(), text);
        List<PublishedResults> waves = shelf.read(visit.principal(), unit.id());
        Screen screen = waves.isEmpty()
                ? nothingYet(visit, unit.name())
                : Screen.of(visit, unit.name(), pages.unit(unit.id(), waves, visit.language()));
        Map<String, String> links = new LinkedHashMap<>();
        for (DevelopmentPlan plan : plans.ofUnit(unit.id())) {
            links.put(
                    "/plans/" + plan.id(),
                    Wording.PLAN_OF.in(visit.language(), plan.id().value()));
        }
        screen.links(Wording.PLANS, links);
        if (!waves.isEmpty()) {
            screen.section(
                    Wording.BEGIN_PLAN,
                    Form.post(visit, "begin", "/units/" + unit.id() + "/plan").submit(Wording.BEGIN_PLAN));
        }
        return screen.ok();
    }

    @PostMapping("/units/{unit}/plan")
    ResponseEntity<String> begin(Visit visit, @PathVariable("unit") String text) throws IOException {
        Unit unit = require(visit.member(), text);
        List<PublishedResults> waves = shelf.read(visit.principal(), unit.id());
        if (waves.isEmpty()) {
            throw new NotFoundException();
        }
        DevelopmentPlan plan = plans.begin(visit.member(), unit.id(), YearPages.last(waves));
        return Answers.seeOther("/plans/" + plan.id());
    }

    /** A unit of somebody else is as if it did not exist. */
    private static Unit require(StaffMember member, String text) {
        return member.units().stream()
                .filter(unit -> unit.id().value().equals(text))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
