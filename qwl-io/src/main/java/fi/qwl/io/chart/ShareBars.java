package fi.qwl.io.chart;

import fi.qwl.model.DisplayRounding;
import fi.qwl.page.Block;
import fi.qwl.page.ChartData;
import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Parts of a whole as bars, one below the other. */
final class ShareBars {

    private static final double NAMES = 150;
    private static final double AFTER = 118;
    private static final double ROW = 20;

    private final Language language;
    private final List<Share> shares;
    private final List<String> header;
    private final Drawing drawing;
    private final Scale scale = new Scale(Drawing.MARGIN + NAMES, Drawing.WIDTH - Drawing.MARGIN - AFTER, 0);

    ShareBars(Language language, String title, List<String> header, List<Share> shares) {
        this.language = language;
        this.shares = List.copyOf(shares);
        this.header = List.copyOf(header);
        this.drawing = new Drawing(language, title, String.join(" / ", header));
    }

    Block.Figure figure() {
        double first = Drawing.TOP + 20;
        double bottom = first + ROW * shares.size();
        scale.draw(drawing, first, bottom, language);
        List<List<String>> table = new ArrayList<>();
        double y = first;
        for (Share share : shares) {
            List<String> row = List.of(share.name(), text(share));
            drawing.begin(String.join(": ", row));
            bar(share, y);
            drawing.end();
            table.add(row);
            y += ROW;
        }
        List<String> shown = table.stream().map(row -> String.join(": ", row)).toList();
        ChartNumbers numbers = new ChartNumbers(shares.stream().map(Share::name).toList());
        numbers.add(
                header.get(1),
                ChartData.Role.VALUE,
                shares.stream().map(share -> OptionalDouble.of(Math.rint(share.percent()))));
        return drawing.finish(bottom + 4, List.of(), shown, Source.table(header, table))
                .withChart(numbers.chart(ChartData.Kind.BARS, 0));
    }

    private void bar(Share share, double top) {
        String name = Lettering.lines(share.name(), 12, NAMES - 10).get(0);
        drawing.label(name, Drawing.MARGIN, top + 14, "font-size", 12.0);
        drawing.box(scale.left(), top + 4, scale.right() - scale.left(), ROW - 8, Ink.TRACK, "rx", 2);
        drawing.box(scale.left(), top + 4, scale.x(share.percent()) - scale.left(), ROW - 8, Ink.NEUTRAL, "rx", 2);
        drawing.label(text(share), scale.right() + 14, top + 14, "font-size", 12.0);
    }

    private String text(Share share) {
        return DisplayRounding.exact(Math.rint(share.percent()), language) + " % (" + share.part() + "/" + share.whole()
                + ")";
    }
}
