package fi.qwl.study;

import fi.qwl.io.chart.Charts;
import fi.qwl.io.chart.Share;
import fi.qwl.page.Page;
import fi.qwl.stats.TestResult;
import fi.qwl.survey.MissingReason;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The quality of the data as those read it who prepare them. For one use. */
final class DataQualityPage {

    private static final int MOST_UNITS = 10;
    private static final double CERTAIN = 0.05;

    private enum Words implements Phrase {
        TITLE,
        PEOPLE,
        INSIDE,
        ANSWERS_BY_ITEM,
        ITEM,
        ANSWERED,
        NOT_ANSWERED,
        DONT_KNOW,
        NOT_SHOWN,
        REMARK,
        ABSENT,
        CONSTANT,
        OPPOSED,
        STRAIGHT,
        REPEATED,
        SHEETS_TWICE,
        RESPONSE,
        UNIT,
        INVITED,
        SHARE,
        UNITS_DIFFER,
        UNITS_DO_NOT_DIFFER,
        UNITS_NOT_TESTED
    }

    private final DataQuality quality;
    private final Language language;
    private final Formats formats;

    DataQualityPage(DataQuality quality, Language language) {
        this.quality = quality;
        this.language = language;
        this.formats = Formats.in(language);
    }

    Page page() {
        Page.Builder page = Page.builder(Words.TITLE.in(language), language)
                .paragraph(Words.PEOPLE.in(
                        language, quality.respondents(), quality.items().size()))
                .table(
                        List.of(
                                Words.ITEM.in(language),
                                Words.ANSWERED.in(language),
                                Words.NOT_ANSWERED.in(language),
                                Words.DONT_KNOW.in(language),
                                Words.NOT_SHOWN.in(language),
                                Words.REMARK.in(language)),
                        quality.items().stream().map(this::row).toList());
        addChart(page);
        page.points(List.of(
                        Words.STRAIGHT.in(language, quality.straightLined(), DataQuality.FEWEST_ANSWERS),
                        Words.REPEATED.in(language, quality.repeated()),
                        Words.SHEETS_TWICE.in(language, quality.sheetsTwice())))
                .heading(Words.RESPONSE.in(language))
                .paragraph(test());
        if (!quality.response().isEmpty()) {
            page.table(
                    List.of(
                            Words.UNIT.in(language),
                            Words.INVITED.in(language),
                            Words.ANSWERED.in(language),
                            Words.SHARE.in(language)),
                    quality.response().stream().limit(MOST_UNITS).map(this::row).toList());
        }
        return page.note(Words.INSIDE.in(language)).build();
    }

    private void addChart(Page.Builder page) {
        if (quality.respondents() > 0 && !quality.items().isEmpty()) {
            page.block(Charts.in(language)
                    .shares(
                            Words.ANSWERS_BY_ITEM.in(language),
                            List.of(Words.ITEM.in(language), Words.ANSWERED.in(language)),
                            quality.items().stream()
                                    .map(item -> new Share(item.item().value(), item.n(), quality.respondents()))
                                    .toList()));
        }
    }

    private List<String> row(DataQuality.ItemQuality item) {
        return List.of(
                item.item().value(),
                Integer.toString(item.n()),
                Integer.toString(item.missing(MissingReason.NOT_ANSWERED)),
                Integer.toString(item.missing(MissingReason.DONT_KNOW)),
                Integer.toString(item.missing(MissingReason.NOT_SHOWN)),
                remark(item));
    }

    private String remark(DataQuality.ItemQuality item) {
        List<String> remarks = new ArrayList<>();
        if (item.isAbsent()) {
            remarks.add(Words.ABSENT.in(language));
        }
        if (item.isConstant()) {
            remarks.add(Words.CONSTANT.in(language));
        }
        if (item.isOpposed()) {
            remarks.add(Words.OPPOSED.in(language));
        }
        return remarks.isEmpty() ? "–" : String.join(", ", remarks);
    }

    private List<String> row(DataQuality.UnitResponse unit) {
        return List.of(
                unit.name(),
                Integer.toString(unit.invited()),
                Integer.toString(unit.answered()),
                formats.percent(rounded(100 * unit.share(), 0)));
    }

    private String test() {
        return quality.responseTest().outcome().map(this::outcome).orElseGet(() -> Words.UNITS_NOT_TESTED.in(language));
    }

    private String outcome(TestResult.Outcome outcome) {
        Words verdict = outcome.p() <= CERTAIN ? Words.UNITS_DIFFER : Words.UNITS_DO_NOT_DIFFER;
        String p = outcome.p() < 0.001 ? "p < " + rounded(0.001, 3) : "p = " + rounded(outcome.p(), 3);
        return verdict.in(language, rounded(outcome.statistic(), 1), rounded(outcome.df1(), 0), p);
    }

    private String rounded(double number, int decimals) {
        return formats.decimal(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP));
    }
}
