package fi.qwl.plan.page;

import fi.qwl.page.Block;
import fi.qwl.page.Handling;
import fi.qwl.page.Page;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.plan.meeting.NeedReply;
import fi.qwl.plan.meeting.PassedOnNeed;
import fi.qwl.survey.Organisation;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What units cannot influence themselves and passed on, over all of them, with what was replied. */
public final class NeedPages {

    private enum Wording implements Phrase {
        TITLE,
        COUNTED,
        NONE,
        UNIT,
        NEED,
        TO,
        REPLY,
        REPLY_BY,
        REPLY_LATE
    }

    private NeedPages() {}

    /**
     * All needs with their replies, in the order of the organisation's units and within a unit as they were passed on. For
     * the management team and the wider management team, who reply.
     *
     * @param records the records of the units' results meetings
     * @param organisation the units
     * @param issuer who issues the page; what is late is decided for its day
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if a record is of a unit that is not in the organisation
     */
    public static Page all(List<MeetingRecord> records, Organisation organisation, Issuer issuer, Language language) {
        List<MeetingRecord> inOrder = new ArrayList<>(records);
        inOrder.sort(Comparator.comparingInt(record -> organisation.indexOf(record.unit())));
        List<PassedOnNeed> needs =
                inOrder.stream().flatMap(record -> record.passedOn().stream()).toList();
        Page.Builder page = Page.builder(Wording.TITLE.in(language), language)
                .imprint(issuer.imprint(Handling.INTERNAL, List.of()));
        if (needs.isEmpty()) {
            return page.paragraph(Wording.NONE.in(language)).build();
        }
        long answered = needs.stream().filter(PassedOnNeed::isAnswered).count();
        long late = needs.stream().filter(need -> need.isLate(issuer.day())).count();
        List<List<String>> rows = new ArrayList<>();
        for (MeetingRecord record : inOrder) {
            record.passedOn()
                    .forEach(need -> rows.add(List.of(
                            record.unitName(),
                            need.text(),
                            need.to().label().in(language),
                            reply(need, issuer, language))));
        }
        return page.paragraph(Wording.COUNTED.in(language, needs.size(), answered, late))
                .block(new Block.Table(
                        "",
                        List.of(
                                Wording.UNIT.in(language),
                                Wording.NEED.in(language),
                                Wording.TO.in(language),
                                Wording.REPLY.in(language)),
                        rows,
                        Block.Table.RowHeader.FIRST_CELL))
                .build();
    }

    private static String reply(PassedOnNeed need, Issuer issuer, Language language) {
        String by = Formats.in(language).day(need.replyBy());
        List<String> lines = new ArrayList<>(
                need.replies().stream().map(reply -> line(reply, language)).toList());
        if (need.isLate(issuer.day())) {
            lines.add(Wording.REPLY_LATE.in(language, by));
        } else if (!need.isAnswered()) {
            lines.add(Wording.REPLY_BY.in(language, by));
        }
        return String.join("; ", lines);
    }

    private static String line(NeedReply reply, Language language) {
        String line = Formats.in(language).day(reply.date()) + " "
                + reply.kind().label().in(language);
        return reply.text().isBlank() ? line : line + ": " + reply.text();
    }
}
