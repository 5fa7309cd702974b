package fi.qwl.io.report;

import fi.qwl.index.Origin;
import fi.qwl.model.Factor;
import fi.qwl.model.Language;
import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.WholeIndex;
import fi.qwl.privacy.Participation;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A publication as a table of plain text that a supervisor can read: a row per unit with participation, the factors, the
 * index, their signed changes and where the factors stand against their limits. A hidden value is a dash; a unit without
 * any value names the nearest unit above it whose results stand for it.
 *
 * <pre>{@code String text = ResultsTable.of(publication.results(), Language.FI).text(); }</pre>
 */
public final class ResultsTable {

    private static final String HIDDEN = "–";
    private static final List<Measure> MEASURES = List.of(Factor.FE, Factor.YI, Factor.PL, WholeIndex.QWL);

    private static final LocalText UNIT = LocalText.of("Yksikkö", "Enhet", "Unit");
    private static final LocalText ANSWERED = LocalText.of("Vastasi", "Svarade", "Answered");
    private static final LocalText RATE = LocalText.of("Vast.%", "Svar-%", "Rate");
    private static final LocalText STATUS = LocalText.of("Riskirajat", "Riskgränser", "Risk limits");
    private static final LocalText ALL_UNDER_CONTROL =
            LocalText.of("kaikki hallinnassa", "allt under kontroll", "all under control");
    private static final LocalText SEE = LocalText.of("ks.", "se", "see");
    private static final LocalText LEGEND = LocalText.of(
            "– = ei näytetä yksityisyyden vuoksi; \"ks.\" kertoo, minkä yksikön tulokset ovat lähimmät, jotka voidaan"
                    + " näyttää. Vastasi = vastanneet/kutsutut. Luvun jälkeen muutos edellisestä kyselystä,"
                    + " prosenttiyksikköä.",
            "– = visas inte av integritetsskäl; \"se\" anger vilken enhets resultat som är de närmaste som kan visas."
                    + " Svarade = svarande/inbjudna. Efter talet ändringen från förra enkäten i procentenheter.",
            "– = not shown, for privacy; \"see\" names the nearest unit whose results can be shown. Answered ="
                    + " respondents/invited. After each figure the change since the last survey, in percentage points.");

    private final PublishedResults results;
    private final Language language;
    private final Figures figures;

    private ResultsTable(PublishedResults results, Language language) {
        this.results = Objects.requireNonNull(results, "results");
        this.language = Objects.requireNonNull(language, "language");
        this.figures = Figures.in(language);
    }

    /**
     * A table of a publication.
     *
     * @param results what may leave
     * @param language the readers' language
     * @return the table
     */
    public static ResultsTable of(PublishedResults results, Language language) {
        return new ResultsTable(results, language);
    }

    /** {@return the heading, the table and its legend, lines ending in a line feed} */
    public String text() {
        List<String> header = new ArrayList<>(List.of(UNIT.in(language), ANSWERED.in(language), RATE.in(language)));
        for (Measure measure : MEASURES) {
            header.add(measure.key());
            header.add("");
        }
        header.add(STATUS.in(language));
        TextTable table = new TextTable(header);
        for (PublishedUnit unit : results.units()) {
            table.add(row(unit));
        }
        return heading() + "\n\n" + table.render() + "\n" + LEGEND.in(language) + "\n";
    }

    /**
     * What the figures are: the wave, the model with a word on its curves or that the values are the provider's, the
     * limits and the policy.
     *
     * @return two lines
     */
    public String heading() {
        String limits = String.format(
                Locale.ROOT, "FE %s, YI %s, PL %s %%", limit(Factor.FE), limit(Factor.YI), limit(Factor.PL));
        String policy = results.policy().name() + ", n ≥ " + results.policy().fewestForMeans();
        return switch (language) {
            case FI ->
                "QWL " + results.wave() + " · " + source() + "\nRiskirajat " + limits + " · tietosuoja: " + policy;
            case SV ->
                "QWL " + results.wave() + " · " + source() + "\nRiskgränser " + limits + " · dataskydd: " + policy;
            case EN -> "QWL " + results.wave() + " · " + source() + "\nRisk limits " + limits + " · privacy: " + policy;
        };
    }

    private String source() {
        if (results.origin() == Origin.REPORTED) {
            return LocalText.of(
                            "kyselyn toimittajan ilmoittamat luvut",
                            "siffror som enkätens leverantör har rapporterat",
                            "figures as the survey's provider reported them")
                    .in(language);
        }
        String model = results.model().name() + " " + results.model().version();
        String curves = results.model().isCalibrated()
                ? ""
                : LocalText.of(" (epäviralliset käyrät)", " (inofficiella kurvor)", " (unofficial curves)")
                        .in(language);
        String order = results.order() == ScoringOrder.PERSONS_FIRST
                ? ""
                : LocalText.of(", yksikön keskiarvoista", ", från enhetens medelvärden", ", from unit means")
                        .in(language);
        return LocalText.of("malli ", "modell ", "model ").in(language) + model + curves + order;
    }

    private String limit(Factor factor) {
        String text = figures.percent(results.model().limits().of(factor));
        return text.endsWith("0") ? text.substring(0, text.length() - 2) : text;
    }

    private List<String> row(PublishedUnit unit) {
        List<String> row = new ArrayList<>();
        row.add(indent(unit.unit()) + unit.unit().name());
        row.add(answered(unit.participation()));
        OptionalDouble rate = unit.participation().responseRate();
        row.add(rate.isPresent() ? figures.share(rate.getAsDouble()) : HIDDEN);
        for (Measure measure : MEASURES) {
            if (unit.value(measure) instanceof PublishedValue.Shown shown) {
                row.add(figures.percent(shown.mean(), limitOf(measure)));
                row.add(shown.change()
                        .map(change -> figures.change(change.difference()))
                        .orElse(""));
            } else {
                row.add(HIDDEN);
                row.add("");
            }
        }
        row.add(status(unit));
        return row;
    }

    private String indent(Unit unit) {
        int depth = 0;
        int index = results.organisation().indexOf(unit.id());
        while (results.organisation().parentOf(index) >= 0) {
            index = results.organisation().parentOf(index);
            depth++;
        }
        return "  ".repeat(depth);
    }

    private static String answered(Participation participation) {
        if (participation.respondents().isEmpty()) {
            return HIDDEN;
        }
        String respondents = Long.toString(participation.respondents().getAsLong());
        return participation.invited().isPresent()
                ? respondents + "/" + participation.invited().getAsInt()
                : respondents;
    }

    private OptionalDouble limitOf(Measure measure) {
        return measure instanceof Factor factor
                ? OptionalDouble.of(results.model().limits().of(factor))
                : OptionalDouble.empty();
    }

    private String status(PublishedUnit unit) {
        List<String> notes = new ArrayList<>();
        int shown = 0;
        for (Factor factor : Factor.values()) {
            if (unit.value(factor) instanceof PublishedValue.Shown value) {
                shown++;
                value.status()
                        .filter(status -> status != RiskStatus.UNDER_CONTROL)
                        .ifPresent(status ->
                                notes.add(factor.key() + " " + status.label().in(language)));
            }
        }
        if (shown == 0) {
            return nearest(unit);
        }
        return notes.isEmpty() && shown == Factor.values().length
                ? ALL_UNDER_CONTROL.in(language)
                : String.join(", ", notes);
    }

    private String nearest(PublishedUnit unit) {
        Optional<PublishedUnit> nearest = MEASURES.stream()
                .flatMap(measure -> results.nearestShown(unit.unit().id(), measure).stream())
                .findFirst();
        return nearest.map(above -> SEE.in(language) + " " + above.unit().name())
                .orElse(HIDDEN);
    }
}
