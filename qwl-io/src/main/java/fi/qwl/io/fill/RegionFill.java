package fi.qwl.io.fill;

import fi.qwl.io.office.PartXml;
import fi.qwl.io.rows.Nearest;
import fi.qwl.words.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Fills a part of a tree: blocks are taken out first and repeated last, so that a text that was filled in is never looked
 * at again. For one run.
 */
final class RegionFill {

    /** What is drawn by other parts is filled by them. */
    interface Drawings {
        /** An element whose text alternative may name a drawing. */
        void draw(Element properties, Scope scope) throws IOException;
    }

    private static final Set<String> DESCRIBED = Set.of("cNvPr", "docPr");

    private final FillRun run;
    private final Drawings drawings;

    RegionFill(FillRun run, Drawings drawings) {
        this.run = run;
        this.drawings = drawings;
    }

    /** What is repeated, out of its tree, and where it goes. */
    private record Body(Blocks.Mark open, Element parent, Optional<Node> before, List<Node> nodes) {}

    void fill(Element container, Scope scope) throws IOException {
        List<TextView> views = TextViews.under(container);
        Blocks blocks = Blocks.of(views);
        blocks.unmatched().forEach(this::reportUnmatched);
        List<Body> bodies = new ArrayList<>();
        List<Blocks.Block> outermost = blocks.outermost();
        // The last first: what is before it in its paragraph keeps its place.
        for (int last = outermost.size() - 1; last >= 0; last--) {
            takeOut(outermost.get(last)).ifPresent(body -> bodies.add(0, body));
        }
        for (TextView view : TextViews.under(container)) {
            fillText(view, scope);
        }
        for (String name : DESCRIBED) {
            for (Element properties : PartXml.all(container, name)) {
                drawings.draw(properties, scope);
            }
        }
        for (Body body : bodies) {
            repeat(body, scope);
        }
    }

    private void reportUnmatched(Blocks.Mark mark) {
        String name = mark.placeholder().name();
        if (mark.isOpen()) {
            run.faults()
                    .report(
                            TemplateIssue.BLOCK_UNCLOSED,
                            mark.view().place(),
                            "Expected an end of the block '" + name + "' but found none.",
                            "name",
                            name);
        } else {
            run.faults()
                    .report(
                            TemplateIssue.BLOCK_UNOPENED,
                            mark.view().place(),
                            "Expected a beginning of the block '" + name + "' before its end but found none.",
                            "name",
                            name);
        }
    }

    private Optional<Body> takeOut(Blocks.Block block) {
        TextView open = block.open().view();
        TextView close = block.close().view();
        if (open == close) {
            return inLine(block);
        }
        List<Node> fromOpen = lineage(open.place());
        List<Node> fromClose = lineage(close.place());
        int shared = 0;
        while (fromOpen.get(shared) == fromClose.get(shared)) {
            shared++;
        }
        Element common = (Element) fromOpen.get(shared - 1);
        Node first = fromOpen.get(shared);
        Node last = fromClose.get(shared);
        boolean isRow = PartXml.is(common, "tr");
        boolean isRows = isRow || PartXml.is(common, "tbl");
        if (!isRows && (first != open.place() || last != close.place())) {
            return misplaced(block);
        }
        Element parent = isRow ? (Element) common.getParentNode() : common;
        List<Node> nodes = isRow ? List.of(common) : between(first, last);
        close.replace(List.of(block.close().found()), List.of(""));
        open.replace(List.of(block.open().found()), List.of(""));
        Node after = nodes.get(nodes.size() - 1).getNextSibling();
        nodes.forEach(PartXml::detach);
        List<Node> kept = new ArrayList<>(nodes);
        if (!isRow) {
            kept.removeIf(node -> (node == first || node == last) && isOnlyMark((Element) node));
        }
        return Optional.of(new Body(block.open(), parent, Optional.ofNullable(after), kept));
    }

    private Optional<Body> inLine(Blocks.Block block) {
        TextView view = block.open().view();
        view.split();
        Element last = view.isolate(block.close().found());
        Element first = view.isolate(block.open().found());
        if (first.getParentNode() != last.getParentNode()) {
            return misplaced(block);
        }
        Element parent = (Element) first.getParentNode();
        List<Node> nodes = between(first, last);
        Node after = last.getNextSibling();
        nodes.forEach(PartXml::detach);
        List<Node> kept = nodes.subList(1, nodes.size() - 1);
        return Optional.of(new Body(block.open(), parent, Optional.ofNullable(after), kept));
    }

    private Optional<Body> misplaced(Blocks.Block block) {
        run.faults()
                .report(
                        TemplateIssue.BLOCK_MISPLACED,
                        block.open().view().place(),
                        "Expected beginning and end in one paragraph, in paragraphs side by side, in rows of one table or"
                                + " in shapes of slides, but found them elsewhere.",
                        "name",
                        block.open().placeholder().name());
        return Optional.empty();
    }

    /** A paragraph or row that had a mark and nothing else is not repeated. */
    private static boolean isOnlyMark(Element node) {
        return TextViews.under(node).stream().allMatch(TextView::isBlank)
                && Stream.of("drawing", "pict", "sectPr", "pic")
                        .allMatch(kept -> PartXml.all(node, kept).isEmpty());
    }

    private static List<Node> between(Node first, Node last) {
        List<Node> nodes = new ArrayList<>();
        for (Node at = first; at != last; at = at.getNextSibling()) {
            nodes.add(at);
        }
        nodes.add(last);
        return nodes;
    }

    /** From the root down to the node. */
    private static List<Node> lineage(Node node) {
        List<Node> up = new ArrayList<>();
        for (Node at = node; at instanceof Element; at = at.getParentNode()) {
            up.add(0, at);
        }
        return up;
    }

    private void repeat(Body body, Scope scope) throws IOException {
        for (Map<String, FieldValue> item : items(body.open(), scope)) {
            run.count(body.nodes().size());
            // A copy of what holds them, so that the place of each in the tree is as in the template.
            Element holder = (Element) body.parent().cloneNode(false);
            body.parent().insertBefore(holder, body.before().orElse(null));
            body.nodes().forEach(node -> holder.appendChild(node.cloneNode(true)));
            fill(holder, scope.inner(item));
            while (holder.getFirstChild() != null) {
                body.parent().insertBefore(holder.getFirstChild(), holder);
            }
            PartXml.detach(holder);
        }
    }

    /** What a block is repeated for. */
    List<Map<String, FieldValue>> items(Blocks.Mark open, Scope scope) {
        Placeholder placeholder = open.placeholder();
        Optional<FieldValue> found = scope.find(placeholder.path());
        if (found.isPresent() && found.get() instanceof FieldValue.Items items) {
            return items.each();
        }
        if (found.isEmpty()) {
            reportUnknown(placeholder, open.view().place(), scope);
        } else {
            reportForm(placeholder, open.view().place());
        }
        return List.of();
    }

    private void fillText(TextView view, Scope scope) {
        if (view.hasUnclosed()) {
            run.faults()
                    .report(
                            TemplateIssue.PLACEHOLDER_UNCLOSED,
                            view.place(),
                            "Expected }} after {{ in the same paragraph but found none.");
        }
        List<TextView.Found> places = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (TextView.Found found : view.placeholders()) {
            if (found.placeholder().kind() == Placeholder.Kind.VALUE) {
                places.add(found);
                texts.add(text(found.placeholder(), view.place(), scope));
            }
        }
        if (!places.isEmpty()) {
            view.replace(places, texts);
        }
    }

    /** A text with placeholders that is no paragraph, such as a text alternative. */
    String fillText(String text, Element place, Scope scope) {
        return Placeholder.ANY
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(text(Placeholder.parse(match.group(1)), place, scope)));
    }

    private String text(Placeholder placeholder, Element place, Scope scope) {
        Optional<FieldValue> found = scope.find(placeholder.path());
        if (found.isEmpty()) {
            reportUnknown(placeholder, place, scope);
            return "";
        }
        Optional<String> text = placeholder.text(found.get(), run.language());
        if (text.isEmpty()) {
            reportForm(placeholder, place);
        }
        return text.orElse("");
    }

    /** A field that is not there, with the nearest that is. */
    void reportUnknown(Placeholder placeholder, Element place, Scope scope) {
        TreeSet<String> names = new TreeSet<>();
        for (String normal : scope.names()) {
            for (Language language : Language.values()) {
                names.add(Placeholder.written(normal, language));
            }
        }
        Optional<String> near = Nearest.of(placeholder.name(), names);
        List<Object> attributes = new ArrayList<>(List.of("name", placeholder.name()));
        near.ifPresent(name -> attributes.addAll(List.of("near", name)));
        run.faults()
                .report(
                        TemplateIssue.PLACEHOLDER_UNKNOWN,
                        place,
                        "Expected the name of a field but found '" + placeholder.name() + "'."
                                + near.map(name -> " Maybe '" + name + "' was meant.")
                                        .orElse(""),
                        attributes.toArray());
    }

    void reportForm(Placeholder placeholder, Element place) {
        run.faults()
                .report(
                        TemplateIssue.PLACEHOLDER_FORM,
                        place,
                        "The field '" + placeholder.name() + "' cannot be written in this form here.",
                        "name",
                        placeholder.name());
    }
}
