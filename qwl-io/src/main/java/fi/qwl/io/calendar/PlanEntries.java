package fi.qwl.io.calendar;

import fi.qwl.plan.Action;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.SentEntry;
import fi.qwl.plan.Status;
import fi.qwl.plan.schedule.FollowUp;
import fi.qwl.plan.schedule.FollowUpState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entries of one plan, compared with what calendars got from it before. For one use. */
final class PlanEntries {

    private final CalendarWords words;
    private final String unit;
    private final DevelopmentPlan plan;
    private final Instant changed;
    private final List<SentEntry> entries = new ArrayList<>();

    PlanEntries(CalendarWords words, String unit, DevelopmentPlan plan) {
        this.words = words;
        this.unit = unit;
        this.plan = plan;
        this.changed = plan.history().get(plan.version() - 1).at();
    }

    /** What is sent now: the plan's entries, and the cancellation of every other one that was sent. */
    List<SentEntry> all() {
        plan.followUps().forEach(this::addFollowUp);
        if (!plan.isDraft()) {
            plan.areas().forEach(this::addArea);
        }
        Map<String, SentEntry> all = new LinkedHashMap<>();
        Map<String, SentEntry> before = new LinkedHashMap<>();
        plan.sent().forEach(entry -> before.put(entry.id(), entry));
        for (SentEntry entry : entries) {
            SentEntry sent = before.remove(entry.id());
            all.put(entry.id(), sent == null ? entry : sent.replacedBy(entry));
        }
        before.forEach((id, entry) -> all.put(id, entry.cancelled(changed)));
        return List.copyOf(all.values());
    }

    private void addFollowUp(FollowUp followUp) {
        SentEntry.State state =
                followUp.state() == FollowUpState.CANCELLED ? SentEntry.State.CANCELLED : SentEntry.State.CONFIRMED;
        // The id begins with the plan's; the point after it keeps the plans "a" and "a-b" apart.
        String own = followUp.id().value().substring(plan.id().value().length() + 1);
        int sitting = 0;
        for (LocalDate day : followUp.sittings()) {
            sitting++;
            String number = sitting == 1 ? "" : "." + sitting;
            add(
                    EntryRules.part(own) + number,
                    day,
                    words.title(followUp.kind(), unit),
                    words.hint(followUp.kind()),
                    state,
                    followUp.sequence());
        }
    }

    private void addArea(DevelopmentArea area) {
        area.actions().forEach(action -> addDeadline(area, action));
        area.evaluateBy()
                .ifPresent(day -> add(
                        EntryRules.part(area.id().value()) + ".evaluate-by",
                        day,
                        words.evaluateBy(area.topic(), unit),
                        "",
                        SentEntry.State.CONFIRMED,
                        plan.version() - 1));
    }

    private void addDeadline(DevelopmentArea area, Action action) {
        SentEntry.State state =
                action.status() == Status.CANCELLED ? SentEntry.State.CANCELLED : SentEntry.State.CONFIRMED;
        String title = action.text().isBlank() ? area.topic() : action.text();
        action.due()
                .ifPresent(due -> add(
                        EntryRules.part(action.id().value()) + ".due",
                        due,
                        words.deadline(title, unit),
                        action.implementation(),
                        state,
                        plan.version() - 1));
    }

    private void add(String own, LocalDate day, String title, String details, SentEntry.State state, int sequence) {
        String id = EntryRules.part(plan.id().value()) + "." + own;
        entries.add(new SentEntry(id, day, title, details, state, sequence, changed));
    }
}
