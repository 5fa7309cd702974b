package fi.qwl.io.chart;

import fi.qwl.model.Measure;
import fi.qwl.page.Block;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Draws charts of publications and plans.
 *
 * <pre>{@code
 * Block.Figure chart = Charts.in(Language.FI).factorBars(publication.results(), new UnitId("10"));
 * Files.writeString(Path.of("unit-10.svg"), chart.svg());
 * }</pre>
 *
 * <p>A chart is a {@link Block.Figure}: a title, a text alternative, the numbers as a table, and a picture, which is one
 * {@code svg} element that can be in a page or be saved as a file in UTF-8. It shows what a publication shows: a hidden
 * value is drawn as hidden, and an interval as an interval. Colour is never the only sign: shapes and words say the same,
 * and every picture has a title and a description of all that it shows. Long names take several lines and are never cut. Rounding is that of the tables. The same input gives the same bytes.
 *
 * <p>Immutable.
 */
public final class Charts {

    private final Language language;

    private Charts(Language language) {
        this.language = language;
    }

    /**
     * Charts in a language.
     *
     * @param language the readers' language
     * @return the charts
     */
    public static Charts in(Language language) {
        return new Charts(Objects.requireNonNull(language, "language"));
    }

    /**
     * Parts of wholes as bars, such as how many answered each item. For those who may see the numbers: nothing is protected.
     *
     * @param title what is shown
     * @param header what a row is of, and what its share is
     * @param shares the bars, in order; at least one
     * @return the figure
     */
    public Block.Figure shares(String title, List<String> header, List<Share> shares) {
        return new ShareBars(language, title, header, shares).figure();
    }

    /**
     * A unit's factors as bars against their risk limits, its whole index, and where they stood before.
     *
     * @param results the publication
     * @param unit the unit
     * @return the chart, with its numbers as a table
     * @throws IllegalArgumentException if the unit is not in the organisation, or not for the audience
     */
    public Block.Figure factorBars(PublishedResults results, UnitId unit) {
        return new FactorBars(new Source(results, language), results.unit(unit)).figure();
    }

    /**
     * All units by all measures of a publication: a row per unit, the darker the higher, a number in every cell.
     *
     * @param results the publication, narrowed to its audience
     * @return the chart, with its numbers as a table
     */
    public Block.Figure heatMap(PublishedResults results) {
        return new HeatMap(new Source(results, language), Section.whole(results)).figure();
    }

    /**
     * A measure's level and spread in each unit: the mean, and one standard deviation to either side where the spread is
     * published.
     *
     * @param results the publication, narrowed to its audience
     * @param measure the measure
     * @return the chart, with its numbers as a table
     * @throws IllegalArgumentException if the publication has no such measure
     */
    public Block.Figure spreadStrips(PublishedResults results, Measure measure) {
        requireMeasure(results, measure);
        return new SpreadStrips(new Source(results, language), measure, Section.whole(results)).figure();
    }

    /**
     * A unit's measure over the waves, with 95 % t intervals (superpopulation view) where the spread is published. The
     * unit is followed back by the changes that the publications contain; where a wave was not compared with the
     * one before, the two are not joined.
     *
     * @param publications the waves' publications, in any order
     * @param unit a unit of the latest
     * @param measure a measure of the latest
     * @return the chart, with its numbers as a table
     * @throws IllegalArgumentException if there is no publication, two are of one wave, or the latest has not the unit or
     *     the measure
     */
    public Block.Figure trend(List<PublishedResults> publications, UnitId unit, Measure measure) {
        Set<Object> waves = new HashSet<>();
        for (PublishedResults results : publications) {
            if (!waves.add(results.wave())) {
                throw new IllegalArgumentException("a trend needs one publication per wave but " + results.wave()
                        + " is there twice\nMaybe two policies or models were mixed.");
            }
        }
        PublishedResults latest = publications.stream()
                .max(Comparator.comparing(PublishedResults::wave))
                .orElseThrow(() -> new IllegalArgumentException("a trend needs at least one publication but has none"));
        requireMeasure(latest, measure);
        return new TrendLine(publications, new Source(latest, language), latest.unit(unit), measure).figure();
    }

    /**
     * How many answered of those who were invited, unit by unit.
     *
     * @param results the publication, narrowed to its audience
     * @return the chart, with its numbers as a table
     */
    public Block.Figure responseRates(PublishedResults results) {
        return new ResponseRates(new Source(results, language), Section.whole(results)).figure();
    }

    /**
     * The response rates of some units, such as those of one slide.
     *
     * @param results the publication, narrowed to its audience
     * @param units the units, in the order of the chart
     * @param name what they are a part of
     * @return the chart, with its numbers as a table
     * @throws IllegalArgumentException if a unit is not in the organisation, or not for the audience
     */
    public Block.Figure responseRates(PublishedResults results, List<UnitId> units, String name) {
        Section section = new Section(name, units.stream().map(results::unit).toList());
        return new ResponseRates(new Source(results, language), section).figure();
    }

    /**
     * A plan's actions and follow-ups on the year's days. Nobody is named in it.
     *
     * @param plan the plan
     * @param unitName the unit's name for people
     * @param asOf the day for which late and ahead are decided
     * @return the chart, with its numbers as a table
     */
    public Block.Figure timeline(DevelopmentPlan plan, String unitName, LocalDate asOf) {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(unitName, "unitName");
        Objects.requireNonNull(asOf, "asOf");
        return new PlanTimeline(plan, unitName, asOf, language).figure();
    }

    /**
     * The heat maps of a large organisation, of a page each: an overview of the upper levels, then each part below them.
     *
     * @param results the publication, narrowed to its audience
     * @return the charts; one where all units fit a page
     */
    public List<Block.Figure> heatMapsBySector(PublishedResults results) {
        Source source = new Source(results, language);
        return Section.bySector(results).stream()
                .map(section -> new HeatMap(source, section).figure())
                .toList();
    }

    /**
     * A measure's level and spread in the units of a large organisation, of a page each.
     *
     * @param results the publication, narrowed to its audience
     * @param measure the measure
     * @return the charts; one where all units fit a page
     * @throws IllegalArgumentException if the publication has no such measure
     */
    public List<Block.Figure> spreadStripsBySector(PublishedResults results, Measure measure) {
        requireMeasure(results, measure);
        Source source = new Source(results, language);
        return Section.bySector(results).stream()
                .map(section -> new SpreadStrips(source, measure, section).figure())
                .toList();
    }

    /**
     * The response rates of a large organisation, of a page each.
     *
     * @param results the publication, narrowed to its audience
     * @return the charts; one where all units fit a page
     */
    public List<Block.Figure> responseRatesBySector(PublishedResults results) {
        Source source = new Source(results, language);
        return Section.bySector(results).stream()
                .map(section -> new ResponseRates(source, section).figure())
                .toList();
    }

    private static void requireMeasure(PublishedResults results, Measure measure) {
        if (!results.measures().contains(measure)) {
            throw new IllegalArgumentException("publication " + results.id() + " has no measure " + measure.key()
                    + "\nMaybe one of "
                    + String.join(
                            ", ", results.measures().stream().map(Measure::key).toList())
                    + " was meant.");
        }
    }
}
