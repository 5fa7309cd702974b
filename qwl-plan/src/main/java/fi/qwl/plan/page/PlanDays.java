package fi.qwl.plan.page;

import fi.qwl.plan.Action;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.schedule.FollowUp;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What comes next in a plan: follow-ups, last days of actions and evaluations, in order of date. */
final class PlanDays {

    private enum Wording implements Phrase {
        EVALUATION
    }

    /**
     * One of the days.
     *
     * @param date the day
     * @param what what is done by then
     * @param who who does it
     */
    record Day(LocalDate date, String what, String who) {}

    private final Language language;
    private final PersonNames names;

    private PlanDays(Language language, PersonNames names) {
        this.language = language;
        this.names = names;
    }

    /** The first days that are not before the day of asking. */
    static List<Day> next(DevelopmentPlan plan, LocalDate asOf, int most, PersonNames names, Language language) {
        PlanDays days = new PlanDays(language, names);
        List<Day> all = new ArrayList<>();
        plan.followUps().stream().filter(FollowUp::isOpen).map(days::of).forEach(all::add);
        for (DevelopmentArea area : plan.areas()) {
            area.actions().stream()
                    .filter(action -> action.status().isOpen() && action.due().isPresent())
                    .map(action -> days.of(area, action))
                    .forEach(all::add);
            if (area.evaluation().isEmpty()) {
                area.evaluateBy().map(day -> days.of(area, day)).ifPresent(all::add);
            }
        }
        return all.stream()
                .filter(day -> !day.date().isBefore(asOf))
                .sorted(Comparator.comparing(Day::date))
                .limit(most)
                .toList();
    }

    private Day of(FollowUp followUp) {
        String what = Formats.in(language).sentence(followUp.kind().label().in(language));
        return new Day(followUp.date(), what, Role.SUPERVISOR.label().in(language));
    }

    private Day of(DevelopmentArea area, Action action) {
        String text = action.text().isBlank() ? area.topic() : action.text();
        return new Day(action.due().orElseThrow(), text, responsible(action.responsible()));
    }

    private Day of(DevelopmentArea area, LocalDate day) {
        return new Day(day, Wording.EVALUATION.in(language, area.topic()), responsible(area.followedBy()));
    }

    private String responsible(List<Responsible> all) {
        return responsible(all, names, language);
    }

    static String responsible(List<Responsible> all, PersonNames names, Language language) {
        return all.stream().map(one -> one.text(language, names)).collect(Collectors.joining(", "));
    }
}
