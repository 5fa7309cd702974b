package fi.qwl.io.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.compare.Comparison;
import fi.qwl.compare.Trend;
import fi.qwl.compare.UnitComparisons;
import fi.qwl.compare.YearComparisons;
import fi.qwl.index.Cells;
import fi.qwl.index.GroupLevel;
import fi.qwl.index.IndexExplanation;
import fi.qwl.index.MeasureResult;
import fi.qwl.index.PossibleValues;
import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.index.UnitResult;
import fi.qwl.index.ValueCounts;
import fi.qwl.io.Released;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.report.PersonLevelFiles;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.model.Capability;
import fi.qwl.model.CapabilityRule;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.WholeIndex;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class InternalResultsTest {

    private static final ObjectMapper HOST =
            JsonMapper.builder().addModule(new QwlJacksonModule()).build();

    private static final UnitSuccession SUCCESSION =
            new UnitSuccession(Map.of(new UnitId("both"), Set.of(new UnitId("a"), new UnitId("b"))));

    private static ImportResult<Results> read(byte[] document) throws IOException {
        return Documents.read(DocumentSource.of("2023.json", document), Results.class);
    }

    private static Results again(Results results) {
        try {
            ImportResult<Results> read = read(Documents.write(results));
            assertThat(read.issues()).isEmpty();
            return read.orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Questionnaire questionnaire() {
        Scale agree = new Scale("agree5", 1, 5, PercentRule.RANGE);
        Scale grade = new Scale("grade7", 1, 7, PercentRule.MAX);
        List<Item> items = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            for (int number = 1; number <= 3; number++) {
                Set<Measure> serves = number == 1
                        ? Set.of(factor, Capability.LEADERSHIP)
                        : number == 2 ? Set.of(factor, Capability.COMPETENCE) : Set.of(factor);
                items.add(new Item(
                        new ItemId(factor.key() + number),
                        LocalText.of("väittämä"),
                        number == 3 ? grade : agree,
                        number == 2,
                        serves));
            }
        }
        return new Questionnaire(LocalText.of("Kysely"), items);
    }

    private static Survey survey(int year, long seed, String... units) {
        Questionnaire questionnaire = questionnaire();
        Survey.Builder builder = Survey.builder(Wave.of(year), questionnaire, DisclosurePolicy.standard());
        Random random = new Random(seed);
        for (int person = 0; person < 90; person++) {
            // One in twenty has no unit, one answer in ten is missing.
            if (random.nextInt(20) > 0) {
                builder.unit(units[random.nextInt(units.length)]);
            }
            for (int item = 0; item < questionnaire.items().size(); item++) {
                Scale scale = questionnaire.items().get(item).scale();
                if (random.nextInt(10) > 0) {
                    builder.answer(item, 1 + Math.max(random.nextInt(scale.max()), random.nextInt(scale.max())));
                }
            }
            builder.endRow();
        }
        return builder.build();
    }

    private static Unit unit(String id, String parent) {
        return Unit.of(id, "Yksikkö " + id, UnitLevel.UNIT).withParent(parent).withInvited(40);
    }

    private static Results before(IndexModel model, ScoringOrder order, long seed) {
        Organisation organisation = Organisation.of(List.of(
                Unit.of("root", "Kunta", UnitLevel.MUNICIPALITY),
                unit("school", "root").withSupervisor(new SupervisorId("S1")),
                unit("a", "school"),
                unit("b", "root").withSupervisor(new SupervisorId("S1")),
                unit("c", "root"),
                unit("empty", "root")));
        return Results.of(Cells.of(model, survey(2023, seed, "school", "a", "b", "c")), organisation, order);
    }

    private static Results now(IndexModel model, ScoringOrder order, long seed) {
        Organisation organisation = Organisation.of(
                List.of(Unit.of("root", "Kunta", UnitLevel.MUNICIPALITY), unit("both", "root"), unit("c", "root")));
        return Results.of(Cells.of(model, survey(2024, seed + 1, "both", "c")), organisation, order);
    }

    private static List<IndexModel> models() {
        return List.of(
                IndexModel.kano(),
                IndexModel.linear()
                        .withCalibration("letter")
                        .withWeight(new ItemId("FE1"), 2.5)
                        .withCapability(Capability.LEADERSHIP, CapabilityRule.QWL_FORMULA));
    }

    @Property(tries = 12, seed = "20261128")
    void whatIsReadBackIsTheSameToTheBit(@ForAll long seed, @ForAll ScoringOrder order) throws IOException {
        for (IndexModel model : models()) {
            Results before = before(model, order, seed);
            Results stored = again(before);
            assertSame(stored, before);

            Results now = now(model, order, seed);
            Results compared = now.comparedWith(before, SUCCESSION);
            assertThat(now.comparedWith(stored, SUCCESSION).baseSnapshots()).isEqualTo(compared.baseSnapshots());
            assertSame(now.comparedWith(stored, SUCCESSION), compared);
            assertSame(again(compared), compared);
            assertThat(Documents.write(stored)).isEqualTo(Documents.write(before));
        }
    }

    /** The old year comes from the document only: no answers are needed. */
    @Property(tries = 20, seed = "20261128")
    void twoYearsAreComparedWithTheOldOneFromTheDocument(@ForAll long seed) {
        Results before = before(IndexModel.kano(), ScoringOrder.PERSONS_FIRST, seed);
        Results now = now(IndexModel.kano(), ScoringOrder.PERSONS_FIRST, seed);
        YearComparisons fromAnswers = YearComparisons.of(now, before, SUCCESSION);
        YearComparisons fromDocument = YearComparisons.of(now, again(before), SUCCESSION);
        for (Measure measure : now.measures()) {
            assertSame(fromDocument.units(measure), fromAnswers.units(measure));
            for (Unit unit : now.organisation().units()) {
                assertSame(
                        List.of(fromDocument.likeForLike(unit.id(), measure)),
                        List.of(fromAnswers.likeForLike(unit.id(), measure)));
            }
            assertSame(
                    UnitComparisons.of(again(before)).withRestOfParent(measure),
                    UnitComparisons.of(before).withRestOfParent(measure));
        }
        assertThat(fromDocument.left()).isEqualTo(fromAnswers.left());
        assertThat(fromAnswers.units(Factor.SAFETY).get(1).compared()).isPresent();
        Map<Wave, UnitSuccession> successions = Map.of(now.wave(), SUCCESSION);
        UnitId both = new UnitId("both");
        assertThat(Trend.follow(List.of(now, again(before)), successions, both, Factor.COLLABORATION)
                        .orElseThrow()
                        .slope())
                .isEqualTo(Trend.follow(List.of(now, before), successions, both, Factor.COLLABORATION)
                        .orElseThrow()
                        .slope());
    }

    @Test
    void reportedResultsAreKeptAsReported() throws IOException {
        ReportedResults.Row row = ReportedResults.Row.empty()
                .withRespondents(24)
                .withMean(Factor.SAFETY, 81.2)
                .withMean(WholeIndex.QWL, 58.3)
                .withN(Factor.SAFETY, 23)
                .withN(Factor.COLLABORATION, 2)
                .withStatus(Factor.SAFETY, RiskStatus.NEAR_LIMIT);
        Results results = Results.of(
                new ReportedResults(
                        new Wave(2024, 2),
                        DisclosurePolicy.standard(),
                        Map.of(new UnitId("a"), row, new UnitId("root"), row.withInvited(40))),
                Organisation.of(List.of(
                        Unit.of("root", "Kunta", UnitLevel.MUNICIPALITY),
                        unit("a", "root").withOtherNames(List.of("Aa")),
                        unit("b", "root"))),
                IndexModel.kano());
        assertSame(again(results), results);
        assertThat(again(results).unit(new UnitId("a")).reported()).contains(row);
        assertThat(again(results).unit(new UnitId("b")).reported()).isEmpty();
        assertThat(again(results).organisation()).isEqualTo(results.organisation());
        Results earlier = Results.of(
                new ReportedResults(
                        Wave.of(2023),
                        DisclosurePolicy.standard(),
                        Map.of(new UnitId("a"), row.withMean(Factor.SAFETY, 75))),
                results.organisation(),
                IndexModel.kano());
        Results compared = results.comparedWith(again(earlier), UnitSuccession.none());
        assertSame(again(compared), results.comparedWith(earlier, UnitSuccession.none()));
    }

    @Test
    void theDocumentSaysThatItIsConfidentialAndHoldsNoAnswers() throws IOException {
        JsonNode document = HOST.readTree(Documents.write(before(IndexModel.kano(), ScoringOrder.PERSONS_FIRST, 1)));
        assertThat(document.get("format").asText()).isEqualTo("qwl-internal-results/1");
        assertThat(document.get("confidential").asText()).contains("never publish");
        assertThat(document.toString()).doesNotContain("väittämä");
    }

    @Test
    void aLaterFormatIsRefusedClearly() throws IOException {
        assertThat(lines(read("{\"format\": \"qwl-internal-results/2\"}".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("ERROR format-later (2023.json, at /format): Expected the document format"
                        + " 'qwl-internal-results/1' but found another version of it. Maybe a later version of the"
                        + " library wrote it: update this one; the document was left as it is.");
    }

    @Test
    void damageIsReportedAtItsPointerWithoutAValue() throws IOException {
        assertDamaged("/order", "1", "/order): Expected one of persons-first, means-first but found a number.");
        assertDamaged(
                "/measures/PL/highest",
                "-5.4321",
                "/measures/PL): This cannot be used: the possible values of a measure must ascend within 0 to 100."
                        + " Maybe the stored results are damaged.");
        assertDamaged(
                "/units/1/home/values/FE",
                "[[98765, \"87654\"]]",
                "/units/1/home/values/FE/0/1): Expected a whole number but found another text.");
        assertDamaged(
                "/units/1/home/values/YI",
                "[[100000000000001, 1]]",
                "/units/1/home): This cannot be used: a stored value must be from 0 to 100 percent and counted at least"
                        + " once. Maybe the stored results are damaged.");
        assertDamaged(
                "/units/1/home/individualRisks/burnout/persons",
                "97531",
                "/units/1/home): This cannot be used: people under a rule must be from 0 to all who were looked at");
        assertDamaged(
                "/units/2/level",
                "\"76543\"",
                "/units/2/level): Expected one of group, municipality, subsidiary, sector, unit, team but found another"
                        + " text.");
        assertDamaged(
                "/units/2/home/values/65432",
                "[]",
                "/units/2/home/values/65432): This cannot be used: unknown measure '…'. Maybe one of FE, YI, PL, QWL,"
                        + " supervisory-work, competence, leadership, processes, operating-culture was meant.");
    }

    private static void assertDamaged(String pointer, String value, String line) throws IOException {
        ObjectNode document = document();
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) document.at(pointer.substring(0, slash))).set(pointer.substring(slash + 1), HOST.readTree(value));
        ImportResult<Results> result = read(HOST.writeValueAsBytes(document));
        assertThat(result.value()).isEmpty();
        assertThat(lines(result)).containsExactly("ERROR definition-invalid (2023.json, at " + line);
    }

    /** Whatever field is taken away or changed: the results are refused, never quietly others. */
    @Test
    void noChangeOfTheDocumentGoesUnnoticed() throws IOException {
        JsonNode document = document();
        List<String> pointers = new ArrayList<>();
        leaves(document, "", pointers);
        assertThat(pointers).hasSizeGreaterThan(300);
        // A hundred places or more, all over the document.
        for (int next = 0; next < pointers.size(); next += Math.max(1, pointers.size() / 100)) {
            String pointer = pointers.get(next);
            JsonNode damaged = document.deepCopy();
            int slash = pointer.lastIndexOf('/');
            JsonNode parent = damaged.at(pointer.substring(0, slash));
            String last = pointer.substring(slash + 1);
            JsonNode leaf = damaged.at(pointer);
            JsonNode other = leaf.isNumber()
                    ? HOST.valueToTree(leaf.asLong() + 1)
                    : HOST.valueToTree(leaf.asText().equals("true") ? "false" : leaf.asText() + "x");
            if (parent instanceof ArrayNode list) {
                list.set(Integer.parseInt(last), other);
            } else {
                ((ObjectNode) parent).set(last, other);
            }
            ImportResult<Results> result = read(HOST.writeValueAsBytes(damaged));
            assertThat(result.value()).as(pointer).isEmpty();
            assertThat(result.issues()).as(pointer).isNotEmpty();
        }
    }

    @Test
    void aCutOffDocumentIsReportedWithItsLine() throws IOException {
        byte[] whole = Documents.write(before(IndexModel.kano(), ScoringOrder.PERSONS_FIRST, 1));
        assertThat(lines(read(Arrays.copyOf(whole, whole.length / 2))))
                .containsExactly(
                        "ERROR json-broken (2023.json, row 1): Expected JSON but could not read on at this line."
                                + " Look for a missing comma, quote or bracket, or a name that appears twice.");
    }

    private static ObjectNode document() throws IOException {
        return (ObjectNode) HOST.readTree(Documents.write(now(IndexModel.kano(), ScoringOrder.PERSONS_FIRST, 5)
                .comparedWith(before(IndexModel.kano(), ScoringOrder.PERSONS_FIRST, 5), SUCCESSION)));
    }

    private static void leaves(JsonNode node, String pointer, List<String> pointers) {
        if (node.isValueNode()) {
            pointers.add(pointer);
        }
        node.properties().forEach(field -> leaves(field.getValue(), pointer + "/" + field.getKey(), pointers));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            leaves(node.get(i), pointer + "/" + i, pointers);
        }
    }

    @Test
    void aHostsMapperRefusesWhateverIsNotProtected() {
        Results results = before(IndexModel.kano(), ScoringOrder.PERSONS_FIRST, 3);
        Survey survey = survey(2023, 3, "a");
        ReportedResults reported = new ReportedResults(Wave.of(2023), DisclosurePolicy.standard(), Map.of());
        MeasureResult measure = results.units().get(0).find(Factor.SAFETY).orElseThrow();
        List<Object> raw = List.of(
                results,
                List.of(results),
                Map.of("results", results),
                survey,
                reported,
                Cells.of(IndexModel.kano(), survey),
                directAnswers(results).values().iterator().next(),
                results.units().get(0),
                results.units().get(0).directMembers(Factor.SAFETY),
                results.units().get(0).individualRisks().get(0),
                measure,
                measure.moments().orElseThrow(),
                measure.distribution().orElseThrow(),
                measure.moments().orElseThrow().finish(),
                GroupLevel.of(measure),
                measure.sampleMean(),
                measure.sampleMean().mean(),
                results.riskProfile(new UnitId("a")).input(),
                ValueCounts.zero(),
                IndexExplanation.ofUnit(results, new UnitId("a")),
                UnitComparisons.of(results).withRestOfParent(Factor.SAFETY).get(0));
        // Even a host that writes whatever it finds.
        ObjectMapper greedy = HOST.copy()
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .setVisibility(PropertyAccessor.FIELD, Visibility.ANY);
        for (Object value : raw) {
            for (ObjectMapper mapper : List.of(HOST, greedy)) {
                assertThatThrownBy(() -> mapper.writeValueAsString(value))
                        .as(value.toString())
                        .isInstanceOf(JsonMappingException.class)
                        .hasMessageContaining("is not protected and stays inside the host\nMaybe");
            }
        }
    }

    /** Documents that are marked as confidential, and files that are named inside-only. */
    private static final Set<Class<?>> STAY_INSIDE = Set.of(Documents.class, PersonLevelFiles.class);

    /** Nothing else that writes takes what is not published. */
    @Test
    void noExporterTakesUnprotectedResults() throws Exception {
        int looked = 0;
        for (String folder : List.of("document", "report", "plan", "calendar", "store")) {
            for (Class<?> type : publicTypes(folder)) {
                for (Method method : type.getDeclaredMethods()) {
                    if (Modifier.isPublic(method.getModifiers()) && !STAY_INSIDE.contains(type)) {
                        looked++;
                        assertThat(Arrays.stream(method.getGenericParameterTypes())
                                        .map(Type::getTypeName))
                                .as(method.toString())
                                .noneMatch(InternalResultsTest::isUnprotected);
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(60);
    }

    private static boolean isUnprotected(String type) {
        return type.contains("fi.qwl.index.")
                || type.contains("fi.qwl.compare.")
                || type.contains("fi.qwl.survey.Survey")
                || type.contains("fi.qwl.survey.AnswerColumn");
    }

    private static List<Class<?>> publicTypes(String folder) throws IOException, URISyntaxException {
        Path classes = Path.of(Documents.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("fi/qwl/io/" + folder);
        try (Stream<Path> files = Files.list(classes)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .<Class<?>>map(name -> type("fi.qwl.io." + folder + "." + name.substring(0, name.length() - 6)))
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .toList();
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> lines(ImportResult<?> result) {
        return result.issues().stream().map(ImportIssue::toString).toList();
    }

    private static Map<UnitId, Cells.DirectAnswers> directAnswers(Results results) {
        return results instanceof Results.Computed computed ? computed.directAnswers() : Map.of();
    }

    private static void assertSame(Results found, Results wanted) {
        assertThat(found.snapshot()).isEqualTo(wanted.snapshot());
        assertThat(found.wave()).isEqualTo(wanted.wave());
        assertThat(found.organisation()).isEqualTo(wanted.organisation());
        assertThat(found.model()).isEqualTo(wanted.model());
        assertThat(found.origin()).isEqualTo(wanted.origin());
        assertThat(found.order()).isEqualTo(wanted.order());
        assertThat(found.measures()).isEqualTo(wanted.measures());
        assertThat(directAnswers(found)).isEqualTo(directAnswers(wanted));
        assertThat(found.baseSnapshots()).isEqualTo(wanted.baseSnapshots());
        for (Measure measure : wanted.measures()) {
            PossibleValues possible = found.possibleValues(measure);
            assertThat(possible)
                    .usingRecursiveComparison()
                    .withEqualsForType(InternalResultsTest::haveSameBits, Double.class)
                    .isEqualTo(wanted.possibleValues(measure));
        }
        for (int i = 0; i < wanted.units().size(); i++) {
            assertSame(found.units().get(i), wanted.units().get(i), wanted.measures());
            UnitId id = wanted.units().get(i).unit().id();
            for (Language language : Language.values()) {
                assertThat(found.riskProfile(id).sentences(language))
                        .isEqualTo(wanted.riskProfile(id).sentences(language));
            }
        }
        for (DisclosurePolicy policy : List.of(DisclosurePolicy.standard(), DisclosurePolicy.strict())) {
            assertThat(published(found, policy)).isEqualTo(published(wanted, policy));
        }
    }

    private static String published(Results results, DisclosurePolicy policy) {
        try {
            ReleaseStore store = ReleaseStore.inMemory();
            Publication publication = Released.into(
                    store, results, ReleaseRequest.on(Released.DAY).withPolicy(policy));
            return HOST.writeValueAsString(publication.results())
                    + new String(Documents.write(store.read().ledger()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertSame(UnitResult found, UnitResult wanted, List<Measure> measures) {
        assertThat(found.unit()).isEqualTo(wanted.unit());
        assertThat(found.invited()).isEqualTo(wanted.invited());
        assertThat(found.respondents()).isEqualTo(wanted.respondents());
        assertThat(found.individualRisks()).isEqualTo(wanted.individualRisks());
        assertThat(found.measures().keySet()).isEqualTo(wanted.measures().keySet());
        for (Measure measure : measures) {
            assertThat(found.directMembers(measure)).isEqualTo(wanted.directMembers(measure));
            assertThat(found.directValues(measure)).isEqualTo(wanted.directValues(measure));
            if (wanted.find(measure).isPresent()) {
                assertThat(found.find(measure).orElseThrow())
                        .usingRecursiveComparison()
                        .withEqualsForType(InternalResultsTest::haveSameBits, Double.class)
                        .isEqualTo(wanted.find(measure).orElseThrow());
            }
        }
    }

    private static boolean haveSameBits(double found, double wanted) {
        return Double.doubleToLongBits(found) == Double.doubleToLongBits(wanted);
    }

    private static void assertSame(List<Comparison> found, List<Comparison> wanted) {
        assertThat(found)
                .usingRecursiveComparison()
                .withEqualsForType(InternalResultsTest::haveSameBits, Double.class)
                .isEqualTo(wanted);
    }
}
