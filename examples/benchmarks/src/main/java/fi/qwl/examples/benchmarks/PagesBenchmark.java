package fi.qwl.examples.benchmarks;

import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.io.document.Documents;
import fi.qwl.io.document.OrganisationPeriods;
import fi.qwl.io.fill.OfficeTemplate;
import fi.qwl.io.fill.TemplateData;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.organisation.OrganisationReader;
import fi.qwl.io.page.Pages;
import fi.qwl.io.page.PdfPages;
import fi.qwl.io.page.WordPages;
import fi.qwl.io.reported.ReportedReader;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.store.FileReleaseStore;
import fi.qwl.io.survey.SurveyReader;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.WholeIndex;
import fi.qwl.page.Page;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.study.Study;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The pages of a year: what HTML adds to a run on the sample municipality (61 units that develop, three waves), what Word and
 * PDF take; that larger municipalities take no more for a unit; and a filled deck beside unpacking and packing it. CPU time,
 * since other programs run, too.
 */
final class PagesBenchmark {

    private static final List<Integer> UNITS = List.of(125, 250, 500, 1000);
    private static final int ROUNDS = 5;
    private static final double WITH_HTML = 1.5;
    private static final double LINEAR = 1.25;
    /** Who answered of each team. */
    private static final int PEOPLE = 9;
    /** With the units and sectors above so many teams. */
    private static final int UNITS_OF_ONE_DOCUMENT = 300;

    private static final int TEAMS_OF_ONE_DOCUMENT = 269;
    private static final double LARGEST_DOCUMENT = 2;
    private static final double BESIDE_ZIP = 10;
    /** With the units above them 150 and 300 units. */
    private static final List<Integer> TEAMS_OF_DECKS = List.of(133, TEAMS_OF_ONE_DOCUMENT);

    private static final LocalDate DAY = LocalDate.of(2024, 11, 1);
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private PagesBenchmark() {}

    /** {@code PagesBenchmark SAMPLE [UNITS…]}. */
    public static void main(String[] arguments) throws IOException {
        Path sample = Path.of(arguments[0]);
        List<Integer> sizes = arguments.length == 1
                ? UNITS
                : Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList();
        System.out.println("Pages: CPU time, best of " + ROUNDS + " passes after three to warm up; heap of at most "
                + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB");
        sample(sample);
        growth(sizes);
        System.out.println(
                Goal.atMost("MB of the report of " + UNITS_OF_ONE_DOCUMENT + " units", "one", LARGEST_DOCUMENT)
                        .line(report(municipality(TEAMS_OF_ONE_DOCUMENT)) / 1e6));
        slides();
    }

    /** Our deck with native charts, for so many units. */
    private static void slides() throws IOException {
        List<Double> times = new ArrayList<>();
        for (int teams : TEAMS_OF_DECKS) {
            PublishedResults results = municipality(teams).get(2);
            UnitId root = results.organisation().root().id();
            TemplateData data = TemplateData.builder(results, root, Language.FI).build();
            OfficeTemplate template = OfficeTemplate.in(Language.FI);
            byte[] deck = template.fill(data);
            double filled = best(ROUNDS, () -> template.fill(data).length);
            double packed = best(ROUNDS, () -> repacked(deck));
            int units = results.organisation().size();
            System.out.printf(Locale.ROOT, "  %d units: slides %.2f s, zip %.2f s%n", units, filled, packed);
            System.out.println(Goal.atMost("slides of " + units + " units", "unzip and zip", BESIDE_ZIP)
                    .line(filled / packed));
            times.add(filled);
        }
        System.out.println(Goal.atMost("300 units", "150 units", 2 * LINEAR).line(times.get(1) / times.get(0)));
    }

    /** Unpacks a file and packs it again; how long it is then. */
    private static int repacked(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(from.readAllBytes());
            }
        }
        return out.size();
    }

    private static void sample(Path folder) throws IOException {
        List<PublishedResults> waves = job(folder);
        double job = best(ROUNDS, () -> job(folder));
        double html = best(ROUNDS, () -> html(waves));
        double word = best(ROUNDS, () -> word(waves));
        double pdf = best(1, () -> pdf(waves));
        System.out.printf(
                Locale.ROOT,
                "  sample: reading and publishing %.2f s, HTML %.2f s, Word %.2f s, PDF %.2f s%n",
                job,
                html,
                word,
                pdf);
        System.out.println("  ratio                                            goal   result");
        System.out.println(
                Goal.atMost("the job with HTML", "without", WITH_HTML).line((job + html) / job));
    }

    private static void growth(List<Integer> sizes) throws IOException {
        Map<Integer, Double> times = new LinkedHashMap<>();
        for (int size : sizes) {
            List<PublishedResults> waves = municipality(size);
            times.put(size, best(ROUNDS, () -> html(waves)));
            System.out.printf(Locale.ROOT, "  %d units: HTML %.2f s%n", size, times.get(size));
        }
        Integer before = null;
        for (Map.Entry<Integer, Double> time : times.entrySet()) {
            if (before != null) {
                double factor = (double) time.getKey() / before;
                System.out.println(Goal.atMost(time.getKey() + " units", before + " units", factor * LINEAR)
                        .line(time.getValue() / times.getOrDefault(before, Double.NaN)));
            }
            before = time.getKey();
        }
    }

    /** What is measured. */
    @FunctionalInterface
    private interface Work {
        Object run() throws IOException;
    }

    /** The best of so many rounds, after half as many and one to warm up. */
    private static double best(int rounds, Work work) throws IOException {
        double best = Double.MAX_VALUE;
        for (int round = -1 - rounds / 2; round < rounds; round++) {
            long before = cpu();
            if (work.run().toString().isEmpty()) {
                throw new IllegalStateException("nothing was made");
            }
            best = round < 0 ? best : Math.min(best, (cpu() - before) / 1e9);
        }
        return best;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Reads the sample and publishes its three waves, with the store and the documents that the yearly job writes. */
    private static List<PublishedResults> job(Path folder) throws IOException {
        SurveyDefinition definition = Documents.read(file(folder, "definition.json"), SurveyDefinition.class)
                .orElseThrow();
        OrganisationPeriods units = OrganisationReader.standard()
                .readPeriods(file(folder, "organisation.csv"))
                .orElseThrow();
        Study study = Study.of(definition, FileReleaseStore.in(Files.createTempDirectory("qwl-releases")))
                .withOrganisation(units);
        Wave first = Wave.of(2022);
        study = study.withReported(
                ReportedReader.of(definition.policy())
                        .withLimits(definition.model().limits())
                        .read(
                                file(folder, "2022-raportti.xlsx"),
                                first,
                                units.history().at(first)),
                first);
        for (Map.Entry<Integer, String> answers :
                Map.of(2023, "2023.csv", 2024, "2024.xlsx").entrySet()) {
            Wave wave = Wave.of(answers.getKey());
            study = study.withAnswers(
                    SurveyReader.of(definition)
                            .read(
                                    file(folder, answers.getValue()),
                                    wave,
                                    units.history().at(wave)),
                    wave);
        }
        List<PublishedResults> published = new ArrayList<>();
        for (Publication publication : study.publish(ReleaseRequest.on(DAY))) {
            if (Documents.write(publication).length == 0) {
                throw new IllegalStateException("nothing was written");
            }
            published.add(publication.results());
        }
        return published;
    }

    private static DocumentSource file(Path folder, String name) {
        return DocumentSource.of(folder.resolve(name));
    }

    /** As bytes, one file for each reader of the whole and two for each unit; how many there are. */
    private static long html(List<PublishedResults> waves) {
        YearPages year = new YearPages(waves, DAY);
        long bytes = 0;
        for (Page page : year.ofTheWhole()) {
            bytes += size(Pages.document(page));
        }
        for (Unit unit : year.units()) {
            bytes += size(Pages.document(unit.name(), year.results(unit)));
            bytes += size(Pages.document(unit.name(), year.pack(unit)));
        }
        return bytes;
    }

    private static long size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The report of the whole organisation. */
    private static long report(List<PublishedResults> waves) {
        return size(Pages.document(new YearPages(waves, DAY).ofTheWhole().get(0)));
    }

    private static long word(List<PublishedResults> waves) throws IOException {
        YearPages year = new YearPages(waves, DAY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Unit unit : year.units()) {
            WordPages.write(unit.name(), year.pack(unit), out);
        }
        return out.size();
    }

    private static long pdf(List<PublishedResults> waves) throws IOException {
        YearPages year = new YearPages(waves, DAY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfPages writer = PdfPages.withFonts(font(), font());
        for (Unit unit : year.units()) {
            writer.write(unit.name(), year.results(unit), out);
        }
        return out.size();
    }

    private static byte[] font() throws IOException {
        try (InputStream font = PagesBenchmark.class.getResourceAsStream(FONT)) {
            if (font == null) {
                throw new IllegalStateException("no font in the library for PDF");
            }
            return font.readAllBytes();
        }
    }

    /** Sectors of ten units of ten teams each, of three waves; the provider reported nine people to a team. */
    private static List<PublishedResults> municipality(int teams) throws IOException {
        Organisation organisation = organisation(teams);
        ReleaseStore store = ReleaseStore.inMemory();
        List<PublishedResults> waves = new ArrayList<>();
        Results before = null;
        for (int year = 2022; year <= 2024; year++) {
            Results own = Results.of(reported(year, organisation), organisation, IndexModel.linear());
            Results results = before == null ? own : own.comparedWith(before, UnitSuccession.none());
            waves.add(Publisher.release(results, ReleaseRequest.on(DAY), store).results());
            before = own;
        }
        return waves;
    }

    private static Organisation organisation(int teams) {
        List<Unit> all = new ArrayList<>();
        all.add(Unit.of("m", "Municipality", UnitLevel.MUNICIPALITY));
        for (int team = 0; team < teams; team++) {
            if (team % 100 == 0) {
                all.add(Unit.of("s" + team / 100, "Sector " + team / 100, UnitLevel.SECTOR)
                        .withParent("m"));
            }
            if (team % 10 == 0) {
                all.add(Unit.of("u" + team / 10, "Unit " + team / 10, UnitLevel.UNIT)
                        .withParent("s" + team / 100));
            }
            all.add(Unit.of("t" + team, "Team " + team, UnitLevel.TEAM)
                    .withParent("u" + team / 10)
                    .withInvited(PEOPLE + 2));
        }
        return Organisation.of(all);
    }

    private static ReportedResults reported(int year, Organisation organisation) {
        Random random = new Random(year);
        long[] people = organisation.totals(index -> organisation.isLeaf(index) ? PEOPLE : 0);
        Map<UnitId, ReportedResults.Row> rows = new LinkedHashMap<>();
        for (int index = 0; index < organisation.size(); index++) {
            Unit unit = organisation.units().get(index);
            rows.put(unit.id(), row((int) people[index], random));
        }
        return new ReportedResults(Wave.of(year), DisclosurePolicy.standard(), rows);
    }

    private static ReportedResults.Row row(int people, Random random) {
        return ReportedResults.Row.empty()
                .withRespondents(people)
                .withMean(Factor.SAFETY, 60 + random.nextInt(30))
                .withMean(Factor.COLLABORATION, 60 + random.nextInt(30))
                .withMean(Factor.OBJECTIVES, 60 + random.nextInt(30))
                .withMean(WholeIndex.QWL, 50 + random.nextInt(30));
    }
}
