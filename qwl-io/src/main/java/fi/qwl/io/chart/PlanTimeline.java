package fi.qwl.io.chart;

import fi.qwl.page.Block;
import fi.qwl.plan.Action;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Status;
import fi.qwl.plan.schedule.FollowUp;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Text;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A plan's actions and follow-ups on the year's days. Names nobody. */
final class PlanTimeline {

    private static final double NAMES = 270;
    private static final double LEFT = Drawing.MARGIN + NAMES;
    private static final double RIGHT = Drawing.WIDTH - Drawing.MARGIN - 12;
    private static final double ROW = 32;
    private static final double INDENT = 12;
    private static final double FIRST = Drawing.TOP + 44;

    /** Its state with a follow-up on the day of asking. */
    private enum State {
        AHEAD(Words.AHEAD),
        HELD(Words.HELD),
        LATE(Words.LATE),
        CANCELLED(Words.CANCELLED);

        private final Text label;

        State(Text label) {
            this.label = label;
        }
    }

    private final DevelopmentPlan plan;
    private final LocalDate asOf;
    private final Language language;
    private final Drawing drawing;
    private final LocalDate first;
    private final LocalDate last;
    private final List<String> shown = new ArrayList<>();
    private final List<List<String>> table = new ArrayList<>();
    private double y = FIRST;

    PlanTimeline(DevelopmentPlan plan, String unitName, LocalDate asOf, Language language) {
        this.plan = plan;
        this.asOf = asOf;
        this.language = language;
        this.first = days().min(LocalDate::compareTo).orElse(asOf).withDayOfMonth(1);
        LocalDate latest = days().max(LocalDate::compareTo).orElse(asOf);
        this.last = latest.withDayOfMonth(1).plusMonths(1);
        String draft = plan.isDraft() ? " (" + Words.DRAFT.in(language) + ")" : "";
        this.drawing = new Drawing(
                language,
                Words.TIMELINE.in(language) + draft + ": " + unitName,
                Words.TODAY.in(language) + " " + Formats.in(language).day(asOf));
    }

    private Stream<LocalDate> days() {
        Stream<LocalDate> ofActions = plan.actions().stream()
                .flatMap(action -> Stream.concat(action.start().stream(), action.due().stream()));
        Stream<LocalDate> ofAreas = plan.areas().stream().flatMap(area -> area.evaluateBy().stream());
        Stream<LocalDate> ofFollowUps = plan.followUps().stream().map(FollowUp::date);
        Stream<LocalDate> others = Stream.concat(Stream.of(asOf), plan.agreedOn().stream());
        return Stream.of(ofActions, ofAreas, ofFollowUps, others).flatMap(days -> days);
    }

    Block.Figure figure() {
        double height = plan.areas().stream()
                        .mapToDouble(area -> height(area.topic(), 0)
                                + area.actions().stream()
                                        .mapToDouble(action -> height(action.text(), INDENT))
                                        .sum())
                        .sum()
                + (plan.followUps().isEmpty() ? 0 : ROW);
        months(FIRST + height);
        today(FIRST + height);
        for (DevelopmentArea area : plan.areas()) {
            area(area);
            area.actions().forEach(this::action);
        }
        followUps();
        List<String> header = Stream.of(Words.ACTION, Words.STATE, Words.DAYS)
                .map(word -> word.in(language))
                .toList();
        return drawing.finish(legend(y + 20), List.of(), shown, Source.table(header, table));
    }

    private double x(LocalDate day) {
        double all = ChronoUnit.DAYS.between(first, last);
        return LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(first, day) / all;
    }

    private void today(double bottom) {
        double today = x(asOf);
        drawing.line(today, FIRST - 26, today, bottom, Ink.TEXT, 1.6, "stroke-dasharray", "5 3");
        String text = Formats.in(language).day(asOf);
        double half = Lettering.width(text, Drawing.SMALL) / 2;
        drawing.label(
                text,
                Math.max(LEFT + half, Math.min(RIGHT + 12 - half, today)),
                FIRST - 30,
                "font-size",
                Drawing.SMALL,
                "font-weight",
                "600",
                "text-anchor",
                "middle");
    }

    /** A line at each month; a number where there is room for it. */
    private void months(double bottom) {
        double taken = 0;
        for (LocalDate month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            drawing.line(x(month), FIRST - 4, x(month), bottom, Ink.GRID, 1);
            String text = Formats.in(language).month(YearMonth.from(month));
            if (x(month) >= taken && month.isBefore(last)) {
                drawing.label(text, x(month), FIRST - 12, "font-size", Drawing.SMALL, "fill", Ink.SOFT);
                taken = x(month) + Lettering.width(text, Drawing.SMALL) + 6;
            }
        }
    }

    private void add(String text, String... cells) {
        shown.add(text);
        table.add(List.of(cells));
    }

    private void area(DevelopmentArea area) {
        String by = area.evaluateBy()
                .map(day -> Words.EVALUATED_BY.in(language) + " "
                        + Formats.in(language).day(day))
                .orElse("");
        String text = area.topic() + (by.isEmpty() ? "" : ", " + by);
        add(text, area.topic(), "", by);
        drawing.begin(text);
        name(area.topic(), 0, "600");
        area.evaluateBy().ifPresent(day -> flag(x(day), y + 5));
        drawing.end();
        y += height(area.topic(), 0);
    }

    /** As high as the name needs. */
    private static double height(String text, double indent) {
        int lines =
                Lettering.lines(text, 12 * Drawing.BOLD, NAMES - indent - 12).size();
        return Math.max(ROW, 6 + lines * 13);
    }

    private void name(String text, double indent, String weight) {
        double most = NAMES - indent - 12;
        List<String> lines = Lettering.lines(text, 12 * Drawing.BOLD, most);
        double at = lines.size() == 1 ? y + 18 : y + 11;
        for (String line : lines) {
            drawing.label(line, Drawing.MARGIN + indent, at, "font-size", 12.0, "font-weight", weight);
            at += 13;
        }
    }

    private void action(Action action) {
        boolean isLate = action.isOverdue(asOf);
        String state =
                isLate ? Words.LATE.in(language) : action.status().label().in(language);
        Optional<LocalDate> due = action.due();
        Optional<LocalDate> start = action.start().or(() -> due);
        String days = Stream.concat(start.stream(), due.stream())
                .distinct()
                .map(day -> Formats.in(language).day(day))
                .reduce((a, b) -> a + "–" + b)
                .orElse(action.schedule().isBlank() ? Words.NO_DATE.in(language) : action.schedule());
        String text = action.text() + ": " + state + ", " + days;
        add(text, action.text(), state, days);
        drawing.begin(text);
        name(action.text(), INDENT, "400");
        if (start.isEmpty()) {
            double at = y + 18;
            for (String line : Lettering.lines(days + " · " + state, Drawing.SMALL, RIGHT - LEFT - 12)) {
                drawing.label(line, LEFT + 6, at, "font-size", Drawing.SMALL, "fill", Ink.SOFT);
                at += 12;
            }
        } else {
            bar(action, isLate, state, x(start.get()), x(due.orElse(last)));
        }
        drawing.end();
        y += height(action.text(), INDENT);
    }

    private void bar(Action action, boolean isLate, String state, double from, double to) {
        String ink = isLate ? Ink.BELOW : ink(action.status());
        double width = Math.max(8, to - from);
        double start = Math.min(from, RIGHT - width);
        boolean isOpen = action.status().isOpen();
        drawing.box(start, y + 7, width, 12, isOpen ? Ink.GROUND : ink, "stroke", ink, "stroke-width", 1.6, "rx", 3);
        double done = isOpen ? action.percentDone().orElse(0) : 0;
        if (done > 0) {
            drawing.box(start, y + 7, width * done / 100, 12, ink, "rx", 3);
        }
        double wide = Lettering.width(state, Drawing.SMALL);
        double middle = start + width / 2;
        double at = Math.max(LEFT + wide / 2, Math.min(RIGHT + 12 - wide / 2, middle));
        drawing.label(
                state,
                at,
                y + 29,
                "font-size",
                Drawing.SMALL,
                "fill",
                ink,
                "text-anchor",
                "middle",
                "paint-order",
                "stroke",
                "stroke",
                Ink.GROUND,
                "stroke-width",
                3.0);
    }

    private static String ink(Status status) {
        return switch (status) {
            case DONE, IN_PROGRESS -> Ink.UNDER_CONTROL;
            case PLANNED, CANCELLED -> Ink.NEUTRAL;
            case ON_HOLD -> Ink.NEAR_LIMIT;
        };
    }

    private void followUps() {
        if (plan.followUps().isEmpty()) {
            return;
        }
        name(Words.FOLLOW_UPS.in(language), 0, "600");
        for (FollowUp followUp : plan.followUps()) {
            String kind = followUp.kind().label().in(language);
            String day = Formats.in(language).day(followUp.date());
            String state = state(followUp).label.in(language);
            String text = kind + " " + day + ": " + state;
            add(text, kind, state, day);
            drawing.begin(text);
            sign(state(followUp), x(followUp.date()), y + 14);
            drawing.end();
        }
        y += ROW;
    }

    private State state(FollowUp followUp) {
        if (followUp.isLate(asOf)) {
            return State.LATE;
        }
        return switch (followUp.state()) {
            case DONE -> State.HELD;
            case CANCELLED -> State.CANCELLED;
            case PLANNED, MOVED -> State.AHEAD;
        };
    }

    /** Shown by shape: a full diamond was held, an empty one is ahead, a cross is called off, a triangle is late. */
    private void sign(State state, double x, double y) {
        switch (state) {
            case LATE -> drawing.polygon(Ink.BELOW, x, y - 6, x + 6.5, y + 5, x - 6.5, y + 5);
            case HELD -> drawing.polygon(Ink.UNDER_CONTROL, x, y - 6, x + 6, y, x, y + 6, x - 6, y);
            case CANCELLED ->
                drawing.line(x - 4, y - 4, x + 4, y + 4, Ink.SOFT, 2).line(x - 4, y + 4, x + 4, y - 4, Ink.SOFT, 2);
            case AHEAD ->
                drawing.polygon(
                        Ink.GROUND,
                        new Object[] {"stroke", Ink.UNDER_CONTROL, "stroke-width", 1.8},
                        x,
                        y - 5.5,
                        x + 5.5,
                        y,
                        x,
                        y + 5.5,
                        x - 5.5,
                        y);
        }
    }

    private double legend(double at) {
        double x = Drawing.MARGIN;
        if (plan.areas().stream().anyMatch(area -> area.evaluateBy().isPresent())) {
            flag(x + 9, at - 15);
            x = explained(Words.EVALUATED_BY.in(language), x, at);
        }
        if (plan.followUps().isEmpty()) {
            return x > Drawing.MARGIN ? at : at - 20;
        }
        for (State state : State.values()) {
            sign(state, x + 6, at - 4);
            x = explained(state.label.in(language), x, at);
        }
        return at;
    }

    /** What a sign means; where the next one goes. */
    private double explained(String text, double x, double y) {
        drawing.label(text, x + 16, y, "font-size", Drawing.SMALL, "fill", Ink.SOFT);
        return x + 16 + Lettering.width(text, Drawing.SMALL) + 18;
    }

    private void flag(double x, double top) {
        drawing.line(x, top, x, top + 18, Ink.TEXT, 2);
        drawing.polygon(Ink.TEXT, x, top, x - 9, top + 4.5, x, top + 9);
    }
}
