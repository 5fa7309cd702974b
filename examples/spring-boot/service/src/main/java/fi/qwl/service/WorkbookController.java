package fi.qwl.service;

import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.IssueTexts;
import fi.qwl.io.plan.PlanChange;
import fi.qwl.io.plan.PlanQuestion;
import fi.qwl.io.plan.PlanUpdate;
import fi.qwl.io.plan.PlanWorkbook;
import fi.qwl.io.plan.PlanWorkbookReader;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.page.Page;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.words.Language;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The plan as a workbook: down, and up again with what only people can decide asked on the page. Between the two the file is
 * held in the session of the one who sent it, and nowhere else.
 */
@PageController
@RequestMapping("/plans/{plan}")
class WorkbookController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final String HELD = "workbook";

    private final PlanDesk plans;
    private final Clock clock;

    WorkbookController(PlanDesk plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** A workbook on its way, and the version of the plan that its questions were asked of. */
    private static final class Held implements Serializable {
        private static final long serialVersionUID = 1L;

        private final String plan;
        private final int version;
        private final String name;
        private final byte[] content;

        Held(DevelopmentPlan plan, String name, byte[] content) {
            this.plan = plan.id().value();
            this.version = plan.version();
            this.name = name;
            this.content = content;
        }
    }

    @GetMapping("/workbook.xlsx")
    ResponseEntity<byte[]> download(Visit visit, @PathVariable("plan") String id) throws IOException {
        DevelopmentPlan plan = plans.require(visit.member(), id);
        String unit = PlanController.unit(visit.member(), plan).name();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(plan.id() + ".xlsx")
                                .build()
                                .toString())
                .body(PlanWorkbook.of(plan, unit, visit.language(), PersonNames.none())
                        .bytes());
    }

    @PostMapping("/workbook")
    ResponseEntity<String> upload(
            Visit visit, @PathVariable("plan") String id, @RequestParam("file") MultipartFile file, HttpSession session)
            throws IOException {
        DevelopmentPlan plan = plans.require(visit.member(), id);
        Held held = new Held(plan, Uploads.name(file), file.getBytes());
        ImportResult<PlanUpdate> read = read(held, plan);
        boolean isUsable = read.value().filter(update -> isWorthAsking(update)).isPresent();
        if (isUsable) {
            session.setAttribute(HELD, held);
        }
        Screen screen = Screen.of(visit, Wording.WORKBOOK_BACK.in(visit.language()), pages(visit, plan, read));
        if (isUsable) {
            screen.section(Wording.DECIDE, decisions(visit, plan, read.orElseThrow()));
        }
        return isUsable ? screen.ok() : screen.answer(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static boolean isWorthAsking(PlanUpdate update) {
        return !update.isEmpty() || !update.questions().isEmpty();
    }

    private static List<Page> pages(Visit visit, DevelopmentPlan plan, ImportResult<PlanUpdate> read) {
        Language language = visit.language();
        List<String> changes = read.value()
                .map(update -> update.changes().stream()
                        .map(change -> text(change, plan, language))
                        .toList())
                .orElse(List.of());
        Page.Builder page = Page.builder(Wording.CHANGES.in(language), language)
                .paragraph(Wording.CHANGES_FOUND.in(language, changes.size()));
        if (!changes.isEmpty()) {
            page.points(changes);
        }
        List<Page> pages = new ArrayList<>(List.of(page.build()));
        if (!read.issues().isEmpty()) {
            pages.add(IssueTexts.in(language).page(read.issues()));
        }
        return pages;
    }

    private static Markup decisions(Visit visit, DevelopmentPlan plan, PlanUpdate update) {
        Form form = Form.post(visit, "decide", "/plans/" + plan.id() + "/workbook/decisions");
        List<PlanQuestion> questions = update.questions();
        for (int i = 0; i < questions.size(); i++) {
            PlanQuestion question = questions.get(i);
            form.check(
                    "question",
                    String.valueOf(i),
                    Wording.valueOf("ASK_" + question.kind()).in(visit.language()) + " "
                            + text(question.change(), plan, visit.language()));
        }
        return form.submit(Wording.SAVE);
    }

    @PostMapping("/workbook/decisions")
    ResponseEntity<String> decide(
            Visit visit,
            @PathVariable("plan") String id,
            @RequestParam(name = "question", required = false) List<String> taken,
            HttpSession session)
            throws IOException {
        DevelopmentPlan plan = plans.require(visit.member(), id);
        if (!(session.getAttribute(HELD) instanceof Held held)
                || !held.plan.equals(plan.id().value())) {
            throw new BadFieldException("file");
        }
        session.removeAttribute(HELD);
        if (held.version != plan.version()) {
            throw new StalePlanException();
        }
        PlanUpdate update = read(held, plan).orElseThrow();
        List<PlanQuestion> questions = update.questions();
        for (int i = 0; i < questions.size(); i++) {
            if (taken != null && taken.contains(String.valueOf(i))) {
                update = update.accept(questions.get(i));
            }
        }
        if (!update.isEmpty()) {
            plans.save(visit.member(), update.save(Responsible.of(Role.SUPERVISOR), clock.instant(), "workbook read"));
        }
        return Answers.seeOther("/plans/" + plan.id());
    }

    private static ImportResult<PlanUpdate> read(Held held, DevelopmentPlan plan) throws IOException {
        return PlanWorkbookReader.of(PersonNames.none()).read(DocumentSource.of(held.name, held.content), plan);
    }

    private static String text(PlanChange change, DevelopmentPlan plan, Language language) {
        String area = plan.areas().stream()
                .filter(each -> each.id().equals(change.area()))
                .map(each -> each.topic())
                .findFirst()
                .orElseGet(() -> Wording.NEW_AREA.in(language));
        if (change instanceof PlanChange.Cell cell) {
            return Wording.CELL_CHANGED.in(
                    language, area, cell.cell().label().in(language), cell.before(), cell.after());
        }
        return (change instanceof PlanChange.NewRow ? Wording.ROW_ADDED : Wording.ROW_REMOVED).in(language, area);
    }
}
