package fi.qwl.io.audience;

import fi.qwl.page.Block;
import fi.qwl.plan.clock.ClockEvent;
import fi.qwl.plan.clock.ClockEventKind;
import fi.qwl.plan.clock.ClockOverview;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where each unit is on the annual clock, in the organisation's order. */
final class UnitSteps {

    private enum Wording implements Phrase {
        UNIT,
        DONE,
        LATE
    }

    private static final List<ClockEventKind> STEPS = Arrays.stream(ClockEventKind.values())
            .filter(kind -> kind.scope() != ClockEventKind.Scope.MUNICIPALITY)
            .toList();

    private final ClockOverview clock;
    private final List<Unit> units;
    private final Language language;

    UnitSteps(ClockOverview clock, Organisation organisation, Language language) {
        Set<UnitId> known = new HashSet<>(clock.units());
        this.clock = clock;
        this.units = organisation.units().stream()
                .filter(unit -> known.contains(unit.id()))
                .toList();
        this.language = language;
    }

    /** The units of the clock, in the organisation's order. */
    List<Unit> units() {
        return units;
    }

    /** The steps of units, in the order of the year. */
    static List<ClockEventKind> steps() {
        return STEPS;
    }

    /** The step that a unit has not taken yet; empty for a unit that has taken all of them. */
    Optional<ClockEventKind> next(UnitId unit) {
        return clock.events(unit).stream()
                .filter(event -> !event.isDone())
                .map(ClockEvent::kind)
                .findFirst();
    }

    /** A row per unit, a column per step that some unit has. */
    Block.Table table() {
        List<ClockEventKind> columns =
                STEPS.stream().filter(kind -> clock.total(kind).total() > 0).toList();
        List<String> header = new ArrayList<>(List.of(Wording.UNIT.in(language)));
        columns.forEach(
                kind -> header.add(Formats.in(language).sentence(kind.label().in(language))));
        List<List<String>> rows = new ArrayList<>();
        for (Unit unit : units) {
            List<String> row = new ArrayList<>(List.of(unit.name()));
            columns.forEach(kind -> row.add(cell(unit.id(), kind)));
            rows.add(row);
        }
        return new Block.Table("", header, rows, Block.Table.RowHeader.FIRST_CELL);
    }

    private String cell(UnitId unit, ClockEventKind kind) {
        List<ClockEvent> events = clock.events(unit).stream()
                .filter(event -> event.kind() == kind)
                .toList();
        if (events.isEmpty()) {
            return "";
        }
        return events.stream()
                .filter(event -> !event.isDone())
                .findFirst()
                .map(event -> day(event, clock.asOf()))
                .orElseGet(() -> Wording.DONE.in(language));
    }

    private String day(ClockEvent event, LocalDate asOf) {
        String day = Formats.in(language).day(event.due());
        return event.isLate(asOf) ? Wording.LATE.in(language, day) : day;
    }
}
