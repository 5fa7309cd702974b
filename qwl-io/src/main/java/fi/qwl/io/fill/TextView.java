package fi.qwl.io.fill;

import fi.qwl.io.office.PartXml;
import fi.qwl.io.text.PrintableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The text of one paragraph over all its runs. Office programs split runs as they like, so a placeholder may be in many;
 * what stands for it is written into the first, in its look. For one thread.
 */
final class TextView {

    /** A placeholder and where it is in the text. */
    record Found(Placeholder placeholder, int start, int end) {}

    /** Stands where a line ends, a tab or a drawing is: no placeholder goes over it. */
    private static final char BREAK = '\n';

    private final Element place;
    private final List<Element> leaves = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> breaksBefore = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int breaks;

    /** @param place the paragraph, or what holds its runs */
    TextView(Element place) {
        this.place = place;
    }

    Element place() {
        return place;
    }

    void add(Element leaf) {
        leaves.add(leaf);
        breaksBefore.add(breaks);
        breaks = 0;
        read(leaves.size() - 1);
    }

    void addBreak() {
        breaks++;
    }

    private void read(int leaf) {
        text.append(String.valueOf(BREAK).repeat(breaksBefore.get(leaf)));
        starts.add(text.length());
        text.append(leaves.get(leaf).getTextContent().replace(BREAK, ' '));
    }

    /** Places before what was changed stay as they were. */
    private void readAgain() {
        text.setLength(0);
        starts.clear();
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            read(leaf);
        }
    }

    boolean isEmpty() {
        return leaves.isEmpty();
    }

    List<Found> placeholders() {
        List<Found> found = new ArrayList<>();
        if (text.indexOf(Placeholder.BEGIN) < 0) {
            return found;
        }
        Matcher matcher = Placeholder.ANY.matcher(text);
        while (matcher.find()) {
            found.add(new Found(Placeholder.parse(matcher.group(1)), matcher.start(), matcher.end()));
        }
        return found;
    }

    /** Whether a placeholder begins and does not end. */
    boolean hasUnclosed() {
        return text.indexOf(Placeholder.BEGIN) >= 0
                && Placeholder.ANY.matcher(text).replaceAll("").contains(Placeholder.BEGIN);
    }

    /** Writes texts in place of placeholders; both lists are in the order of the text. */
    void replace(List<Found> places, List<String> values) {
        List<StringBuilder> parts = new ArrayList<>();
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            parts.add(new StringBuilder(text.substring(starts.get(leaf), end(leaf))));
        }
        boolean[] changed = new boolean[leaves.size()];
        for (int i = places.size() - 1; i >= 0; i--) {
            cut(places.get(i), PrintableText.of(values.get(i)), parts, changed);
        }
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            if (changed[leaf]) {
                write(leaves.get(leaf), parts.get(leaf).toString());
            }
        }
        readAgain();
    }

    private int end(int leaf) {
        return starts.get(leaf) + length(leaf);
    }

    private int length(int leaf) {
        return leaves.get(leaf).getTextContent().length();
    }

    private void cut(Found place, String value, List<StringBuilder> parts, boolean[] changed) {
        for (int leaf = leaves.size() - 1; leaf >= 0; leaf--) {
            int from = Math.max(place.start(), starts.get(leaf));
            int to = Math.min(place.end(), end(leaf));
            if (from < to) {
                boolean isFirst = from == place.start();
                int start = from - starts.get(leaf);
                parts.get(leaf).replace(start, to - starts.get(leaf), isFirst ? value : "");
                changed[leaf] = true;
            }
        }
    }

    /** A text of several lines gets the line ends of its format. */
    private static void write(Element leaf, String content) {
        String[] lines = content.split("\n", -1);
        set(leaf, lines[0]);
        Element run = (Element) leaf.getParentNode();
        boolean isWord = leaf.getNamespaceURI().contains("wordprocessingml");
        Node before = isWord ? leaf.getNextSibling() : run.getNextSibling();
        Node parent = isWord ? run : run.getParentNode();
        for (int line = 1; line < lines.length; line++) {
            parent.insertBefore(lineEnd(run, isWord), before);
            Element next = (Element) (isWord ? leaf.cloneNode(false) : run.cloneNode(true));
            parent.insertBefore(next, before);
            set(isWord ? next : PartXml.child(next, "t").orElse(next), lines[line]);
        }
    }

    private static Element lineEnd(Element run, boolean isWord) {
        String prefix = run.getPrefix() == null ? "" : run.getPrefix() + ":";
        Element end = run.getOwnerDocument().createElementNS(run.getNamespaceURI(), prefix + "br");
        if (!isWord) {
            PartXml.child(run, "rPr").ifPresent(look -> end.appendChild(look.cloneNode(true)));
        }
        return end;
    }

    private static void set(Element leaf, String content) {
        leaf.setTextContent(content);
        if (leaf.getNamespaceURI().contains("wordprocessingml")) {
            leaf.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        }
    }

    /** Splits runs so that each has one text or one other thing; their look is kept. */
    void split() {
        for (Element leaf : leaves) {
            Element run = (Element) leaf.getParentNode();
            List<Element> contents = new ArrayList<>(PartXml.children(run));
            contents.removeIf(child -> PartXml.is(child, "rPr"));
            Node before = run.getNextSibling();
            for (Element content : contents.subList(Math.min(1, contents.size()), contents.size())) {
                Element next = emptied(run);
                next.appendChild(content);
                run.getParentNode().insertBefore(next, before);
            }
        }
    }

    /**
     * Takes a placeholder out of a paragraph whose runs were split, the last one of a paragraph first.
     *
     * @return an empty run in its place
     */
    Element isolate(Found place) {
        int at = 0;
        while (end(at) <= place.start()) {
            at++;
        }
        Element leaf = leaves.get(at);
        Element run = (Element) leaf.getParentNode();
        int start = place.start() - starts.get(at);
        // The text of this leaf is read again below: what follows the placeholder goes into a run of its own.
        replace(List.of(place), List.of(""));
        String content = leaf.getTextContent();
        set(leaf, content.substring(0, start));
        readAgain();
        Element alone = emptied(run);
        run.getParentNode().insertBefore(alone, run.getNextSibling());
        if (start < content.length()) {
            Element rest = emptied(run);
            Element text = (Element) leaf.cloneNode(false);
            rest.appendChild(text);
            set(text, content.substring(start));
            run.getParentNode().insertBefore(rest, alone.getNextSibling());
        }
        return alone;
    }

    /** A run of the same look without anything in it. */
    private static Element emptied(Element run) {
        Element empty = (Element) run.cloneNode(false);
        PartXml.child(run, "rPr").ifPresent(look -> empty.appendChild(look.cloneNode(true)));
        return empty;
    }

    /** The placeholder of a value that is all of its text. */
    Optional<Placeholder> whole() {
        return Placeholder.whole(text.toString());
    }

    /** Writes a text into the first run, in its look; for a paragraph without text. */
    void write(String content) {
        write(leaves.get(0), content);
        readAgain();
    }

    /** Whether nothing is to be seen in it. */
    boolean isBlank() {
        return leaves.stream().allMatch(leaf -> leaf.getTextContent().isBlank());
    }
}
