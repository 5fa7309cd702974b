package fi.qwl.examples.annualcycle;

import fi.qwl.io.audience.SurveyNotice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options about the survey that is held next: all of them are given, or none. */
final class NextSurvey {

    @Option(
            names = "--opens",
            required = true,
            paramLabel = "DATE",
            converter = AnnualCycle.DateConverter.class,
            description = "The first day of the next survey: its promise and its mails are written.")
    private LocalDate opens = LocalDate.EPOCH;

    @Option(
            names = "--closes",
            required = true,
            paramLabel = "DATE",
            converter = AnnualCycle.DateConverter.class,
            description = "Its last day.")
    private LocalDate closes = LocalDate.EPOCH;

    @Option(
            names = "--erased",
            required = true,
            paramLabel = "DATE",
            converter = AnnualCycle.DateConverter.class,
            description = "The day by which its single answers are erased.")
    private LocalDate erased = LocalDate.EPOCH;

    @Option(names = "--link", required = true, paramLabel = "URL", description = "Where people answer it.")
    private String link = "";

    @Option(
            names = "--contact",
            required = true,
            paramLabel = "TEXT",
            description = "Where people ask about their data.")
    private String contact = "";

    @Option(
            names = "--legal-basis",
            required = true,
            paramLabel = "TEXT",
            description = "On what it rests, as the municipality's lawyers say it.")
    private String legalBasis = "";

    @Option(
            names = "--collects",
            paramLabel = "TEXT",
            description = "What is collected besides the answers. May be given several times.")
    private List<String> collects = new ArrayList<>();

    /**
     * What the employer says of the survey.
     *
     * @throws IllegalArgumentException if the days are in another order, or a text is blank
     */
    SurveyNotice notice(String controller) {
        return new SurveyNotice(controller, contact, legalBasis, opens, closes, erased, collects);
    }

    String link() {
        return link;
    }
}
