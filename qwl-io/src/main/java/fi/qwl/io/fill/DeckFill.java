package fi.qwl.io.fill;

import fi.qwl.io.office.OfficePackage;
import fi.qwl.io.office.PartXml;
import fi.qwl.io.office.Relations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Fills a presentation. A block that begins in one shape and ends in another, of the same slide or a later one, repeats
 * slides; notes belong to their slide.
 */
final class DeckFill {

    private static final int MOST_SLIDES = 2_000;

    private final Parts parts;
    private final FillRun run;
    private final Places places;
    private final Document presentation;
    private final Relations relations;
    private final String main;
    private final List<Slide> slides = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();
    private final Set<Slide> used = new HashSet<>();
    /** Written at the end: a later repeat of the same slide reads those of the template. */
    private final Map<String, Relations> pending = new HashMap<>();

    /** A slide of the template, and the marks in it that repeat slides. */
    private record Slide(
            String part,
            String relation,
            String id,
            Document document,
            Optional<Notes> notes,
            List<Blocks.Mark> marks) {}

    private record Notes(String part, Document document) {}

    /** A slide of the deck that is made. */
    private record Shown(Slide of, String relation, String id) {}

    private DeckFill(Parts parts, String main, FillRun run, Places places) throws IOException {
        this.parts = parts;
        this.run = run;
        this.places = places;
        this.main = main;
        this.presentation = PartXml.parse(parts.office().require(main));
        this.relations = Relations.of(parts.office(), main);
    }

    static void fill(Parts parts, String main, FillRun run, Scope scope, Places places) throws IOException {
        DeckFill deck = new DeckFill(parts, main, run, places);
        deck.readSlides();
        if (deck.isInOrder()) {
            deck.show(0, deck.slides.size(), scope, new HashSet<>());
            deck.write();
        }
    }

    private void readSlides() throws IOException {
        for (Element each : PartXml.all(presentation.getDocumentElement(), "sldId")) {
            if (!PartXml.is(each.getParentNode(), "sldIdLst")
                    || each.getParentNode().getParentNode() != presentation.getDocumentElement()) {
                continue;
            }
            String id = each.getAttributeNS(OfficePackage.REFERENCES, "id");
            String part = relations.find(id).map(relations::target).orElse("");
            Document document = PartXml.parse(parts.office().require(part));
            places.enter(document.getDocumentElement(), slides.size() + 1, "");
            Optional<Notes> notes = notes(part);
            List<Blocks.Mark> marks = new ArrayList<>(
                    Blocks.of(TextViews.under(document.getDocumentElement())).unmatched());
            notes.ifPresent(found ->
                    marks.addAll(Blocks.of(TextViews.under(found.document().getDocumentElement()))
                            .unmatched()));
            slides.add(new Slide(part, id, each.getAttribute("id"), document, notes, marks));
        }
    }

    private Optional<Notes> notes(String slide) throws IOException {
        Relations own = Relations.of(parts.office(), slide);
        Optional<String> part = own.ofKind("notesSlide").map(own::target).filter(parts.office()::has);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        Document document = PartXml.parse(parts.office().require(part.get()));
        places.enter(document.getDocumentElement(), slides.size() + 1, "");
        return Optional.of(new Notes(part.get(), document));
    }

    /** Whether each block of slides ends, and in the order in which blocks began. */
    private boolean isInOrder() {
        boolean isRight = true;
        List<Blocks.Mark> opened = new ArrayList<>();
        for (Slide slide : slides) {
            boolean hasEnded = false;
            for (Blocks.Mark mark : slide.marks()) {
                if (mark.isOpen() && !hasEnded) {
                    opened.add(mark);
                } else if (!mark.isOpen() && !opened.isEmpty() && Blocks.isEndOf(mark, opened.get(opened.size() - 1))) {
                    opened.remove(opened.size() - 1);
                    hasEnded = true;
                } else {
                    report(mark);
                    isRight = false;
                }
            }
        }
        opened.forEach(this::report);
        return isRight && opened.isEmpty();
    }

    private void report(Blocks.Mark mark) {
        String name = mark.placeholder().name();
        run.faults()
                .report(
                        mark.isOpen() ? TemplateIssue.BLOCK_UNCLOSED : TemplateIssue.BLOCK_UNOPENED,
                        mark.view().place(),
                        mark.isOpen()
                                ? "Expected an end of the block '" + name + "' on this slide or a later one."
                                : "Expected a beginning of the block '" + name + "' before its end.",
                        "name",
                        name);
    }

    /** Shows some slides; marks that were taken into account are left out of account. */
    private void show(int from, int to, Scope scope, Set<Blocks.Mark> done) throws IOException {
        int at = from;
        while (at < to) {
            Optional<Blocks.Mark> open = slides.get(at).marks().stream()
                    .filter(mark -> mark.isOpen() && !done.contains(mark))
                    .findFirst();
            if (open.isEmpty()) {
                show(slides.get(at), scope);
                at++;
                continue;
            }
            at = repeat(at, open.get(), scope, done);
        }
    }

    private int repeat(int at, Blocks.Mark open, Scope scope, Set<Blocks.Mark> done) throws IOException {
        Set<Blocks.Mark> inner = new HashSet<>(done);
        inner.add(open);
        int depth = 1;
        int end = at;
        boolean isPast = false;
        while (depth > 0) {
            for (Blocks.Mark mark : slides.get(end).marks()) {
                isPast = isPast || mark.equals(open);
                if (isPast && !mark.equals(open) && depth > 0) {
                    depth += mark.isOpen() ? 1 : -1;
                }
            }
            end++;
        }
        for (Map<String, FieldValue> item : new DrawingFill(run, parts, relations).items(open, scope)) {
            show(at, end, scope.inner(item), inner);
        }
        return end;
    }

    private void show(Slide slide, Scope scope) throws IOException {
        if (shown.size() == MOST_SLIDES) {
            throw new IllegalArgumentException("the template makes more than " + MOST_SLIDES
                    + " slides\nMaybe a block of all units is in another block of all units.");
        }
        boolean isFirst = used.add(slide);
        String part = isFirst ? slide.part() : parts.freeName(slide.part());
        Relations own = Relations.of(parts.office(), slide.part());
        Relations moved = own.movedTo(part);
        if (!isFirst) {
            // What people said of the template's slide stays with the first.
            own.all().stream()
                    .filter(each -> each.isOf("comments") || each.isOf("threadedComment"))
                    .forEach(each -> moved.remove(each.id()));
        }
        if (slide.notes().isPresent()) {
            Relations.Relation link = own.ofKind("notesSlide").orElseThrow();
            moved.redirect(link.id(), showNotes(slide.notes().get(), part, isFirst, scope));
        }
        Document document = filled(slide.document(), moved, scope);
        parts.put(part, parts.type(slide.part()), document);
        pending.put(part, moved);
        shown.add(
                isFirst
                        ? new Shown(slide, slide.relation(), slide.id())
                        : new Shown(slide, relations.add(OfficePackage.TYPES + "slide", part), ""));
    }

    private String showNotes(Notes notes, String slide, boolean isFirst, Scope scope) throws IOException {
        String part = isFirst ? notes.part() : parts.freeName(notes.part());
        Relations own = Relations.of(parts.office(), notes.part());
        Relations moved = own.movedTo(part);
        own.ofKind("slide").ifPresent(link -> moved.redirect(link.id(), slide));
        parts.put(part, parts.type(notes.part()), filled(notes.document(), moved, scope));
        pending.put(part, moved);
        return part;
    }

    private Document filled(Document template, Relations own, Scope scope) throws IOException {
        Document document = (Document) template.cloneNode(true);
        Element root = document.getDocumentElement();
        List<TextView> views = TextViews.under(root);
        List<Blocks.Mark> marks = Blocks.of(views).unmatched();
        for (int last = marks.size() - 1; last >= 0; last--) {
            marks.get(last).view().replace(List.of(marks.get(last).found()), List.of(""));
        }
        new DrawingFill(run, parts, own).fillWhole(root, scope);
        new PartIds().mend(root);
        return document;
    }

    private void write() {
        pending.values().forEach(own -> own.writeTo(parts.office()));
        slides.stream().filter(slide -> !used.contains(slide)).forEach(slide -> relations.remove(slide.relation()));
        new DeckSlides(presentation.getDocumentElement())
                .show(shown.stream()
                        .map(each -> new DeckSlides.Place(each.of().id(), each.relation(), each.id()))
                        .toList());
        parts.put(main, parts.type(main), presentation);
        relations.writeTo(parts.office());
    }
}
