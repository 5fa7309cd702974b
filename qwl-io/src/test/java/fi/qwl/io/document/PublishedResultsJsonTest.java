package fi.qwl.io.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.qwl.index.Results;
import fi.qwl.io.Released;
import fi.qwl.model.Factor;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.CommentRelease;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.privacy.UnitGroup;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedResultsJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new QwlJacksonModule());

    @Test
    void thePolicyIsRecordedWithEveryPublication() {
        JsonNode policy = MAPPER.valueToTree(published(DisclosurePolicy.preset("kunta10")))
                .path("policy");
        assertThat(policy.toString())
                .isEqualTo("{\"name\":\"kunta10\",\"minimumForMeans\":10,\"minimumForSpread\":10,\"minimumForBands\":5,"
                        + "\"minimumForComments\":10,\"minimumIntervalWidth\":10.0}");
        Survey invented = InventedAnswers.survey(DisclosurePolicy.openData("invented"));
        JsonNode open = MAPPER.valueToTree(
                Released.first(InventedAnswers.results(invented)).results());
        assertThat(open.at("/policy/openData").asText()).isEqualTo("invented");
    }

    @Test
    void mergedNeighboursDistributionsAndIntervalsAreWritten() {
        PublishedResults published = published(DisclosurePolicy.standard());
        JsonNode document = MAPPER.valueToTree(published);
        JsonNode municipality = document.at("/units/0/values/FE");
        PublishedValue.Shown shown =
                (PublishedValue.Shown) published.unit(new UnitId("0")).value(Factor.SAFETY);
        // The three of C need company: B's 18 are shown with them.
        assertThat(document.at("/merged/0/values/FE/n").asInt()).isEqualTo(21);
        assertThat(municipality.at("/interval/confidence").asDouble()).isEqualTo(0.95);
        assertThat(municipality.at("/interval/lower").asDouble())
                .isCloseTo(shown.interval().orElseThrow().lower(), within(1e-9));
        assertThat(municipality.at("/distribution/histogram")).hasSize(5);
        assertThat(municipality.at("/distribution/quartiles")).hasSize(3);
        assertThat(municipality.at("/distribution/shareBelowLimit").asDouble())
                .isCloseTo(shown.distribution().orElseThrow().shareBelowLimit().orElseThrow(), within(1e-9));
    }

    @Test
    void groupsAreWrittenWithTheirClasses() {
        Results results = InventedAnswers.results();
        ReleaseRequest request =
                ReleaseRequest.on(Released.DAY).withGroups(UnitGroup.ofClasses(results, "age", new UnitId("0")));
        JsonNode groups = MAPPER.valueToTree(
                        Released.into(ReleaseStore.inMemory(), results, request).results())
                .path("groups");
        assertThat(groups).hasSize(2);
        assertThat(groups.at("/0/id").asText()).isEqualTo("0/age=40–");
        assertThat(groups.at("/0/name").asText()).isEqualTo("Kunta, 40–");
        assertThat(groups.at("/0/units/0").asText()).isEqualTo("0");
        assertThat(groups.at("/0/classes/age").asText()).isEqualTo("40–");
        // Every third of 45 is under forty.
        assertThat(groups.at("/0/values/FE/n").asInt()).isEqualTo(30);
        assertThat(groups.at("/1/values/FE/n").asInt()).isEqualTo(15);
    }

    @Test
    void itemsAreWrittenWithThePolicy() throws IOException {
        JsonNode items = MAPPER.valueToTree(Publisher.releaseItems(
                InventedAnswers.survey(),
                InventedAnswers.results(),
                ReleaseRequest.on(Released.DAY),
                ReleaseStore.inMemory()));
        assertThat(items.path("format").asText()).isEqualTo("qwl-items/1");
        assertThat(items.at("/policy/name").asText()).isEqualTo("standard");
        assertThat(items.at("/values/FE1/0/n").asInt()).isEqualTo(45);
        assertThat(items.at("/values/FE1/C/reason").asText()).isEqualTo("too-few");
    }

    @Test
    void commentsAreWrittenWithTheirUnitAlone() throws IOException {
        List<CommentRelease.Comment> comments = new ArrayList<>();
        for (int person = 0; person < 12; person++) {
            comments.add(new CommentRelease.Comment("A/" + person, new UnitId("A"), "tervehdys " + person));
        }
        comments.add(new CommentRelease.Comment("B/0", new UnitId("B"), "yksin"));
        JsonNode released = MAPPER.valueToTree(Publisher.releaseComments(
                        comments, InventedAnswers.results(), ReleaseRequest.on(Released.DAY), ReleaseStore.inMemory())
                .published());
        assertThat(released.path("format").asText()).isEqualTo("qwl-comments/1");
        assertThat(released.path("units")).hasSize(1);
        assertThat(released.at("/units/0/id").asText()).isEqualTo("A");
        assertThat(released.at("/units/0/comments")).hasSize(12);
        assertThat(released.toString()).doesNotContain("yksin").doesNotContain("withheld");
    }

    private static PublishedResults published(DisclosurePolicy policy) {
        return Released.first(InventedAnswers.results(), policy).results();
    }
}
