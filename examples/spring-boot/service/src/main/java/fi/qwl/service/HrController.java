package fi.qwl.service;

import fi.qwl.io.document.OrganisationPeriods;
import fi.qwl.page.Page;
import fi.qwl.plan.PersonId;
import fi.qwl.privacy.Publication;
import fi.qwl.study.Finding;
import fi.qwl.study.FindingKind;
import fi.qwl.study.Readiness;
import fi.qwl.survey.OrganisationHistory;
import fi.qwl.survey.Wave;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** HR's way: answers in, what is doubtful, accept or correct, look ahead, publish, withdraw; and what is forgotten. */
@PageController
@RequestMapping("/hr")
class HrController {

    private static final int MOST_EVENTS = 200;

    private final WaveDesk desk;
    private final WaveAnswers answers;
    private final Retention retention;
    private final PlanDesk plans;
    private final AuditLog log;
    private final Clock clock;
    private final OrganisationHistory organisation;
    private final NavigableSet<Wave> waves;

    HrController(
            WaveDesk desk,
            WaveAnswers answers,
            Retention retention,
            PlanDesk plans,
            AuditLog log,
            Clock clock,
            OrganisationPeriods organisation) {
        this.desk = desk;
        this.answers = answers;
        this.retention = retention;
        this.plans = plans;
        this.log = log;
        this.clock = clock;
        this.organisation = organisation.history();
        this.waves = new TreeSet<>(this.organisation.organisations().keySet());
    }

    @GetMapping
    ResponseEntity<String> waves(Visit visit) throws IOException {
        Language language = visit.language();
        SortedSet<Wave> uploaded = answers.waves();
        List<List<String>> rows = new ArrayList<>();
        Map<String, String> links = new LinkedHashMap<>();
        for (Wave wave : waves.descendingSet()) {
            Optional<Publication> published = desk.published(wave);
            rows.add(List.of(
                    wave.toString(),
                    (uploaded.contains(wave) ? Wording.ANSWERS_HERE : Wording.ANSWERS_NOT_HERE).in(language),
                    published
                            .map(one -> Wording.PUBLISHED_ON.in(
                                    language, Formats.in(language).day(one.day())))
                            .orElseGet(() -> Wording.NOT_PUBLISHED.in(language))));
            if (uploaded.contains(wave) || published.isPresent()) {
                links.put("/hr/waves/" + wave, Wording.WAVE.in(language, wave.toString()));
            }
        }
        Page page = Page.builder(Wording.WAVES.in(language), language)
                .table(
                        List.of(
                                Wording.SURVEY.in(language),
                                Wording.ANSWERS.in(language),
                                Wording.PUBLICATION.in(language)),
                        rows)
                .build();
        return Screen.of(visit, page)
                .links(Wording.OPEN_WAVE, links)
                .section(Wording.UPLOAD, uploadForm(visit, waves.last()))
                .ok();
    }

    private Markup uploadForm(Visit visit, Wave chosen) {
        Map<String, String> choices = new LinkedHashMap<>();
        waves.descendingSet().forEach(wave -> choices.put(wave.toString(), wave.toString()));
        return Form.upload(visit, "upload", "/hr/waves", Wording.FILE)
                .select("wave", Wording.SURVEY, choices, chosen.toString())
                .submit(Wording.UPLOAD);
    }

    @PostMapping("/waves")
    ResponseEntity<String> upload(
            Visit visit, @RequestParam("wave") String wave, @RequestParam("file") MultipartFile file)
            throws IOException {
        Wave known = require(wave);
        desk.upload(visit.member().login(), known, Uploads.name(file), file.getBytes());
        return Answers.seeOther("/hr/waves/" + known);
    }

    @GetMapping("/waves/{wave}")
    ResponseEntity<String> wave(Visit visit, @PathVariable("wave") String text) throws IOException {
        Wave wave = require(text);
        Optional<Publication> published = desk.published(wave);
        boolean isHere = answers.waves().contains(wave);
        if (!isHere && published.isEmpty()) {
            throw new NotFoundException();
        }
        List<Page> pages = new ArrayList<>(List.of(state(visit.language(), wave, published)));
        Optional<Readiness> readiness = isHere ? Optional.of(desk.readiness(wave)) : Optional.empty();
        readiness.map(found -> found.page(visit.language())).ifPresent(pages::add);
        Screen screen = Screen.of(visit, Wording.WAVE.in(visit.language(), wave.toString()), pages);
        readiness.ifPresent(found -> addNext(screen, visit, wave, found));
        published.ifPresent(one -> screen.section(
                Wording.WITHDRAW, reasonForm(visit, wave, "withdraw").submit(Wording.WITHDRAW)));
        return screen.section(Wording.CORRECT, uploadForm(visit, wave)).ok();
    }

    private static Page state(Language language, Wave wave, Optional<Publication> published) {
        String state = published
                .map(one ->
                        Wording.PUBLISHED_ON.in(language, Formats.in(language).day(one.day())))
                .orElseGet(() -> Wording.NOT_PUBLISHED.in(language));
        return Page.builder(Wording.STATE.in(language), language)
                .paragraph(Wording.WAVE.in(language, wave.toString()) + ": " + state)
                .build();
    }

    /** What HR can do now: accept each finding that may be accepted, or look ahead. */
    private static void addNext(Screen screen, Visit visit, Wave wave, Readiness readiness) {
        if (!readiness.isBlocked()) {
            screen.links(Wording.READY, Map.of("/hr/waves/" + wave + "/preview", Wording.PREVIEW.in(visit.language())));
            return;
        }
        Map<FindingKind, List<Finding>> blocking = readiness.blocking().stream()
                .filter(finding -> finding.kind().canBeAccepted())
                .collect(Collectors.groupingBy(Finding::kind, LinkedHashMap::new, Collectors.toList()));
        Markup forms = new Markup();
        blocking.forEach((kind, findings) -> {
            findings.forEach(finding -> forms.line("p", finding.text(visit.language()) + " (" + kind.code() + ")"));
            forms.add(reasonForm(visit, wave, "accept-" + kind.code(), "accept")
                    .hidden("kind", kind.name())
                    .submit(Wording.ACCEPT));
        });
        if (!blocking.isEmpty()) {
            screen.section(Wording.ACCEPT, forms);
        }
    }

    private static Form reasonForm(Visit visit, Wave wave, String act) {
        return reasonForm(visit, wave, act, act);
    }

    private static Form reasonForm(Visit visit, Wave wave, String id, String act) {
        return Form.post(visit, id, "/hr/waves/" + wave + "/" + act)
                .input("reason", Wording.REASON, "", "required", "required", "maxlength", "500");
    }

    @PostMapping("/waves/{wave}/accept")
    ResponseEntity<String> accept(
            Visit visit,
            @PathVariable("wave") String text,
            @RequestParam("kind") FindingKind kind,
            @RequestParam("reason") String reason)
            throws IOException {
        Wave wave = requireAnswers(text);
        boolean isAsked = desk.readiness(wave).blocking().stream().anyMatch(finding -> finding.kind() == kind);
        if (!isAsked || !kind.canBeAccepted()) {
            throw new BadFieldException("kind");
        }
        desk.accept(visit.member().login(), wave, kind, Fields.required("reason", reason));
        return Answers.seeOther("/hr/waves/" + wave);
    }

    @GetMapping("/waves/{wave}/preview")
    ResponseEntity<String> preview(Visit visit, @PathVariable("wave") String text) throws IOException {
        Wave wave = requireAnswers(text);
        Page page = new PreviewPage(desk.preview(wave), organisation.at(wave), visit.language()).page(wave);
        Markup form = Form.post(visit, "publish", "/hr/waves/" + wave + "/publish")
                .hidden("key", UUID.randomUUID().toString())
                .submit(Wording.PUBLISH);
        return Screen.of(visit, page).section(Wording.PUBLISH, form).ok();
    }

    @PostMapping("/waves/{wave}/publish")
    ResponseEntity<String> publish(Visit visit, @PathVariable("wave") String text, @RequestParam("key") String key)
            throws IOException {
        Wave wave = requireAnswers(text);
        desk.publish(visit.member().login(), wave, Fields.required("key", key));
        return Answers.seeOther("/hr/waves/" + wave);
    }

    @PostMapping("/waves/{wave}/withdraw")
    ResponseEntity<String> withdraw(
            Visit visit, @PathVariable("wave") String text, @RequestParam("reason") String reason) throws IOException {
        desk.withdraw(visit.member().login(), require(text), Fields.required("reason", reason));
        return Answers.seeOther("/hr");
    }

    @GetMapping("/audit")
    ResponseEntity<String> audit(Visit visit) {
        Language language = visit.language();
        List<List<String>> rows = log.last(MOST_EVENTS).stream()
                .map(event -> row(event, language))
                .toList();
        Page.Builder page = Page.builder(Wording.AUDIT.in(language), language);
        if (rows.isEmpty()) {
            page.paragraph(Wording.NOTHING_YET.in(language));
        } else {
            page.table(
                    List.of(
                            Wording.TIME.in(language),
                            Wording.ACTOR.in(language),
                            Wording.ACT.in(language),
                            Wording.SUBJECT.in(language)),
                    rows);
        }
        return Screen.of(visit, page.build()).ok();
    }

    private List<String> row(AuditEvent event, Language language) {
        LocalDateTime at = LocalDateTime.ofInstant(event.at(), clock.getZone());
        Formats formats = Formats.in(language);
        return List.of(
                formats.day(at.toLocalDate()) + " " + formats.time(at.toLocalTime()),
                event.actor(),
                event.act().label().in(language),
                event.subject());
    }

    @GetMapping("/people")
    ResponseEntity<String> people(Visit visit) {
        Page page = Page.builder(Wording.FORGETTING.in(visit.language()), visit.language())
                .paragraph(Wording.FORGETTING_MEANS.in(visit.language()))
                .build();
        return forgetting(visit, page);
    }

    private static ResponseEntity<String> forgetting(Visit visit, Page page) {
        return Screen.of(visit, page)
                .section(
                        Wording.REDACT,
                        Form.post(visit, "redact", "/hr/people")
                                .input("person", Wording.PERSON, "", "required", "required", "maxlength", "60")
                                .submit(Wording.REDACT))
                .section(
                        Wording.RETENTION,
                        Form.post(visit, "retention", "/hr/retention").submit(Wording.RETENTION))
                .ok();
    }

    @PostMapping("/people")
    ResponseEntity<String> redact(Visit visit, @RequestParam("person") String person) throws IOException {
        String id = Fields.id("person", person);
        int count = plans.redact(visit.member().login(), new PersonId(id));
        Page page = Page.builder(Wording.FORGETTING.in(visit.language()), visit.language())
                .paragraph(Wording.REDACTED.in(visit.language(), count))
                .build();
        return forgetting(visit, page);
    }

    @PostMapping("/retention")
    ResponseEntity<String> retention(Visit visit) throws IOException {
        Language language = visit.language();
        Retention.Forgotten forgotten = retention.applyRetention(visit.member().login(), LocalDate.now(clock));
        Page page = Page.builder(Wording.FORGETTING.in(language), language)
                .paragraph(Wording.FORGOTTEN.in(
                        language,
                        forgotten.answers().size(),
                        forgotten.results().size()))
                .build();
        return forgetting(visit, page);
    }

    private Wave require(String text) {
        Wave wave = Wave.parse(text);
        if (!waves.contains(wave)) {
            throw new NotFoundException();
        }
        return wave;
    }

    private Wave requireAnswers(String text) {
        Wave wave = require(text);
        if (!answers.waves().contains(wave)) {
            throw new NotFoundException();
        }
        return wave;
    }
}
