package fi.qwl.io.fill;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Which placeholders begin and end a block together. A text box and a shape are texts of their own. */
final class Blocks {

    /** A placeholder that begins or ends a block. */
    record Mark(TextView view, TextView.Found found) {

        Placeholder placeholder() {
            return found.placeholder();
        }

        boolean isOpen() {
            return placeholder().kind() == Placeholder.Kind.OPEN;
        }
    }

    /** Two marks that belong together. */
    record Block(Mark open, Mark close) {}

    private static final Set<String> OWN_TEXTS =
            Set.of("txbxContent", "sp", "graphicFrame", "comment", "footnote", "endnote");

    private final List<Block> outermost = new ArrayList<>();
    private final List<Mark> unmatched = new ArrayList<>();

    private Blocks() {}

    static Blocks of(List<TextView> views) {
        Map<@Nullable Node, List<Mark>> byText = new HashMap<>();
        List<Mark> all = new ArrayList<>();
        for (TextView view : views) {
            for (TextView.Found found : view.placeholders()) {
                if (found.placeholder().kind() != Placeholder.Kind.VALUE) {
                    Mark mark = new Mark(view, found);
                    all.add(mark);
                    byText.computeIfAbsent(text(view.place()), none -> new ArrayList<>())
                            .add(mark);
                }
            }
        }
        Blocks blocks = new Blocks();
        Set<Mark> matched = new HashSet<>();
        byText.values().forEach(marks -> blocks.match(marks, matched));
        all.stream().filter(mark -> !matched.contains(mark)).forEach(blocks.unmatched::add);
        return blocks;
    }

    private static @Nullable Node text(Node place) {
        Node at = place;
        while (at instanceof Element element && !OWN_TEXTS.contains(element.getLocalName())) {
            at = at.getParentNode();
        }
        return at instanceof Element ? at : null;
    }

    private void match(List<Mark> marks, Set<Mark> matched) {
        Deque<Mark> opened = new ArrayDeque<>();
        for (Mark mark : marks) {
            if (mark.isOpen()) {
                opened.push(mark);
            } else if (!opened.isEmpty() && isEndOf(mark, opened.peek())) {
                Mark open = opened.pop();
                matched.add(open);
                matched.add(mark);
                outermost.removeIf(block -> isWithin(block, open, marks));
                outermost.add(new Block(open, mark));
            }
        }
    }

    private static boolean isWithin(Block block, Mark open, List<Mark> marks) {
        int at = marks.indexOf(block.open());
        return at > marks.indexOf(open);
    }

    /** An end may leave the name out. */
    static boolean isEndOf(Mark close, Mark open) {
        String name = close.placeholder().normal();
        return name.isEmpty() || name.equals(open.placeholder().normal());
    }

    /** Blocks that are in no other block. */
    List<Block> outermost() {
        return outermost;
    }

    /** Beginnings without an end in their text, and ends without a beginning. */
    List<Mark> unmatched() {
        return unmatched;
    }
}
