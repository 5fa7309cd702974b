package fi.qwl.plan.page;

import fi.qwl.page.Block;
import fi.qwl.page.Handling;
import fi.qwl.page.Page;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The pages of the annual clock: what is due when, who answers for it, and what is late. Units are in their own order. */
public final class ClockPages {

    private enum Wording implements Phrase {
        TITLE,
        UNIT_TITLE,
        ASKED_ON,
        MUNICIPALITY,
        UNITS,
        LATE,
        NOTHING_LATE,
        WHEN,
        WHAT,
        WHO,
        STATE,
        DONE,
        IS_LATE,
        AHEAD,
        ALL,
        COUNT,
        UNIT,
        MEETINGS,
        DAY,
        WITHOUT_DAY
    }

    private ClockPages() {}

    /**
     * The year of the whole municipality: its own events, how many units have done what, on which day which unit holds its
     * results meeting if days were proposed or agreed, and who is late with what.
     *
     * @param clock the clock on a day
     * @param organisation the units, by which they are named and in whose order they are
     * @param issuer who issues the page
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if a unit of the clock is not in the organisation
     */
    public static Page year(ClockOverview clock, Organisation organisation, Issuer issuer, Language language) {
        clock.units().forEach(organisation::indexOf);
        Page.Builder page = begin(Wording.TITLE.in(language), clock, issuer, language)
                .heading(Wording.MUNICIPALITY.in(language))
                .block(events(
                        clock.events().stream()
                                .filter(event -> event.unit().isEmpty())
                                .toList(),
                        clock.asOf(),
                        language))
                .heading(Wording.UNITS.in(language))
                .block(totals(clock, language));
        addMeetings(page, clock, organisation, language);
        page.heading(Wording.LATE.in(language));
        List<List<String>> late = late(clock, organisation, language);
        return late.isEmpty()
                ? page.paragraph(Wording.NOTHING_LATE.in(language)).build()
                : page.block(new Block.Table(
                                "",
                                List.of(
                                        Wording.WHAT.in(language),
                                        Wording.WHO.in(language),
                                        Wording.WHEN.in(language),
                                        Wording.COUNT.in(language),
                                        Wording.UNIT.in(language)),
                                late,
                                Block.Table.RowHeader.FIRST_CELL))
                        .build();
    }

    /**
     * How many units have done what: counts over all units, no unit by name.
     *
     * @param clock the clock on a day
     * @param issuer who issues the page
     * @param language the readers' language
     * @return the page
     */
    public static Page counts(ClockOverview clock, Issuer issuer, Language language) {
        return begin(Wording.UNITS.in(language), clock, issuer, language)
                .block(totals(clock, language))
                .build();
    }

    /**
     * A unit's year.
     *
     * @param clock the clock on a day
     * @param unit the unit
     * @param issuer who issues the page
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if the unit was not given to the clock
     */
    public static Page unit(ClockOverview clock, Unit unit, Issuer issuer, Language language) {
        return begin(Wording.UNIT_TITLE.in(language, unit.name()), clock, issuer, language)
                .block(events(clock.events(unit.id()), clock.asOf(), language))
                .build();
    }

    private static Page.Builder begin(String title, ClockOverview clock, Issuer issuer, Language language) {
        String day = Formats.in(language).day(clock.asOf());
        return Page.builder(title, language)
                .imprint(issuer.imprint(Handling.INTERNAL, List.of()))
                .paragraph(Wording.ASKED_ON.in(language, day));
    }

    private static Block.Table events(List<ClockEvent> events, LocalDate asOf, Language language) {
        Formats formats = Formats.in(language);
        List<List<String>> rows = events.stream()
                .map(event -> List.of(
                        formats.day(event.due()),
                        formats.sentence(event.kind().label().in(language)),
                        event.role().label().in(language),
                        state(event, asOf).in(language)))
                .toList();
        return new Block.Table(
                "",
                List.of(
                        Wording.WHEN.in(language),
                        Wording.WHAT.in(language),
                        Wording.WHO.in(language),
                        Wording.STATE.in(language)),
                rows,
                Block.Table.RowHeader.FIRST_CELL);
    }

    private static Wording state(ClockEvent event, LocalDate asOf) {
        if (event.isDone()) {
            return Wording.DONE;
        }
        return event.isLate(asOf) ? Wording.IS_LATE : Wording.AHEAD;
    }

    private static Block.Table totals(ClockOverview clock, Language language) {
        Formats formats = Formats.in(language);
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<ClockEventKind, ClockOverview.Count> total :
                clock.totals().entrySet()) {
            if (total.getKey().scope() != ClockEventKind.Scope.MUNICIPALITY) {
                ClockOverview.Count count = total.getValue();
                rows.add(List.of(
                        formats.sentence(total.getKey().label().in(language)),
                        Integer.toString(count.done()),
                        Integer.toString(count.late()),
                        Integer.toString(count.ahead()),
                        Integer.toString(count.total())));
            }
        }
        return new Block.Table(
                "",
                List.of(
                        Wording.WHAT.in(language),
                        Wording.DONE.in(language),
                        Wording.IS_LATE.in(language),
                        Wording.AHEAD.in(language),
                        Wording.ALL.in(language)),
                rows,
                Block.Table.RowHeader.FIRST_CELL);
    }

    private static void addMeetings(
            Page.Builder page, ClockOverview clock, Organisation organisation, Language language) {
        if (clock.meetingDays().isEmpty()) {
            return;
        }
        Map<LocalDate, List<String>> days = new TreeMap<>();
        List<String> withoutDay = new ArrayList<>();
        for (Unit unit : organisation.units()) {
            LocalDate day = clock.meetingDays().get(unit.id());
            if (day != null) {
                days.computeIfAbsent(day, none -> new ArrayList<>()).add(unit.name());
            } else if (clock.units().contains(unit.id())) {
                withoutDay.add(unit.name());
            }
        }
        List<List<String>> rows = new ArrayList<>();
        days.forEach((day, units) -> rows.add(
                List.of(Formats.in(language).day(day), Integer.toString(units.size()), String.join("; ", units))));
        page.heading(Wording.MEETINGS.in(language))
                .block(new Block.Table(
                        "",
                        List.of(Wording.DAY.in(language), Wording.COUNT.in(language), Wording.UNIT.in(language)),
                        rows,
                        Block.Table.RowHeader.FIRST_CELL));
        if (!withoutDay.isEmpty()) {
            page.paragraph(Wording.WITHOUT_DAY.in(language, String.join("; ", withoutDay)));
        }
    }

    /** A row for each step and day, with the units that are late with it in their own order. */
    private static List<List<String>> late(ClockOverview clock, Organisation organisation, Language language) {
        Formats formats = Formats.in(language);
        Map<UnitId, String> names = new LinkedHashMap<>();
        organisation.units().forEach(unit -> names.put(unit.id(), unit.name()));
        names.keySet().retainAll(Set.copyOf(clock.units()));
        Map<List<String>, List<String>> units = new LinkedHashMap<>();
        for (ClockEvent event : clock.late()) {
            event.unit()
                    .ifPresent(unit -> units.computeIfAbsent(
                            List.of(
                                    formats.sentence(event.kind().label().in(language)),
                                    event.role().label().in(language),
                                    formats.day(event.due())),
                            none -> names.keySet().stream()
                                    .filter(id -> isLate(clock, id, event))
                                    .map(names::get)
                                    .toList()));
        }
        List<List<String>> rows = new ArrayList<>();
        units.forEach((what, late) -> {
            List<String> row = new ArrayList<>(what);
            row.add(Integer.toString(late.size()));
            row.add(String.join("; ", late));
            rows.add(row);
        });
        return rows;
    }

    private static boolean isLate(ClockOverview clock, UnitId unit, ClockEvent like) {
        return clock.late(unit).stream()
                .anyMatch(event -> event.kind() == like.kind() && event.due().equals(like.due()));
    }
}
