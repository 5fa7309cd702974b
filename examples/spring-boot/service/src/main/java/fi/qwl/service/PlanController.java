package fi.qwl.service;

import fi.qwl.page.Page;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.PlanEdit;
import fi.qwl.plan.page.PlanPages;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.Unit;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A plan as its supervisor reads and edits it. Every form brings back the version that it was made from. */
@PageController
@RequestMapping("/plans/{plan}")
class PlanController {

    private final PlanDesk plans;
    private final ResultShelf shelf;
    private final YearPages pages;

    PlanController(PlanDesk plans, ResultShelf shelf, YearPages pages) {
        this.plans = plans;
        this.shelf = shelf;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<String> plan(Visit visit, @PathVariable("plan") String id) throws IOException {
        DevelopmentPlan plan = plans.require(visit.member(), id);
        List<PublishedResults> waves = shelf.read(visit.principal(), plan.unit());
        Screen screen = Screen.of(visit, page(visit, plan, waves));
        screen.section(Wording.EDIT_PLAN, new PlanForm(visit, plan).markup());
        if (plan.isDraft() && !plan.areas().isEmpty() && !waves.isEmpty()) {
            screen.section(
                    Wording.AGREE, versioned(visit, "agree", plan, "/agree").submit(Wording.AGREE));
        }
        return screen.links(
                        Wording.WORKBOOK,
                        Map.of("/plans/" + plan.id() + "/workbook.xlsx", Wording.DOWNLOAD.in(visit.language())))
                .section(
                        Wording.WORKBOOK_BACK,
                        Form.upload(visit, "workbook", "/plans/" + plan.id() + "/workbook", Wording.FILE)
                                .submit(Wording.UPLOAD))
                .ok(plan.version());
    }

    private Page page(Visit visit, DevelopmentPlan plan, List<PublishedResults> waves) {
        Unit unit = unit(visit.member(), plan);
        return waves.isEmpty()
                ? PlanPages.plan(plan, unit.name(), visit.language(), PersonNames.none())
                : PlanPages.agreed(
                        plan,
                        unit,
                        List.of(),
                        pages.issuer(YearPages.last(waves).organisation()),
                        PersonNames.none(),
                        visit.language());
    }

    static Unit unit(StaffMember member, DevelopmentPlan plan) {
        return member.units().stream()
                .filter(unit -> unit.id().equals(plan.unit()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Form versioned(Visit visit, String id, DevelopmentPlan plan, String act) {
        return Form.post(visit, id, "/plans/" + plan.id() + act).hidden("version", String.valueOf(plan.version()));
    }

    @PostMapping
    ResponseEntity<String> edit(Visit visit, @PathVariable("plan") String id, @RequestParam Map<String, String> sent)
            throws IOException {
        DevelopmentPlan plan = requireVersion(visit, id, sent.getOrDefault("version", ""));
        Optional<PlanEdit> edit = new PlanFields(plan, sent).edit();
        if (edit.isPresent()) {
            plans.save(visit.member(), edit.get(), "edited on the page");
        }
        return Answers.seeOther("/plans/" + plan.id());
    }

    @PostMapping("/agree")
    ResponseEntity<String> agree(Visit visit, @PathVariable("plan") String id, @RequestParam("version") String version)
            throws IOException {
        DevelopmentPlan plan = requireVersion(visit, id, version);
        List<PublishedResults> waves = shelf.read(visit.principal(), plan.unit());
        if (!plan.isDraft() || plan.areas().isEmpty() || waves.isEmpty()) {
            throw new BadFieldException("plan");
        }
        plans.save(visit.member(), plans.agree(plan, YearPages.last(waves)), "agreed");
        return Answers.seeOther("/plans/" + plan.id());
    }

    private DevelopmentPlan requireVersion(Visit visit, String id, String version) throws IOException {
        DevelopmentPlan plan = plans.require(visit.member(), id);
        if (plan.version() != Fields.version(version)) {
            throw new StalePlanException();
        }
        return plan;
    }
}
