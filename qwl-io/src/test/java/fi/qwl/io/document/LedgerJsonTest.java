package fi.qwl.io.document;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.spi.DocumentSource;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.ReleaseLedger;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.UnitGroup;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LedgerJsonTest {

    private static ReleaseLedger ledger() {
        var results = InventedAnswers.results();
        Publication first = Publisher.publish(results, DisclosurePolicy.preset("kunta10"), ReleaseLedger.empty());
        ReleaseRequest request = ReleaseRequest.of(DisclosurePolicy.openData("invented"), first.ledger())
                .withGroups(UnitGroup.ofClasses(results, "age", new UnitId("0")));
        return Publisher.publish(results, request).ledger();
    }

    @Test
    void aLedgerIsReadAsItWasWritten() {
        ReleaseLedger ledger = ledger();
        String document = Json.pretty(ledger);

        assertThat(Json.read(document, ReleaseLedger.class)).isEqualTo(ledger);
        assertThat(Json.pretty(Json.read(document, ReleaseLedger.class))).isEqualTo(document);
        assertThat(Json.read(Json.pretty(ReleaseLedger.empty()), ReleaseLedger.class))
                .isEqualTo(ReleaseLedger.empty());
        assertThat(document)
                .contains("\"format\" : \"qwl-ledger/1\"")
                .contains("\"name\" : \"kunta10\"")
                .contains("\"minimumForBands\" : 5")
                .contains("\"openData\" : \"invented\"")
                .contains("\"age\" : \"alle 40\"")
                .endsWith("}\n");
    }

    @Test
    void aLedgerHoldsDefinitionsOnly() {
        // The mean of all on FE is in the publication and nowhere in the ledger; neither is any n.
        assertThat(Json.pretty(ledger()))
                .doesNotContain("mean")
                .doesNotContain("\"n\"")
                .doesNotContain("45");
    }

    @Test
    void aReleaseWithTheReadLedgerIsTheSame() {
        var results = InventedAnswers.results();
        Publication first = Publisher.publish(results, DisclosurePolicy.strict(), ReleaseLedger.empty());
        Publication kept = Publisher.publish(results, DisclosurePolicy.standard(), first.ledger());
        Publication read = Publisher.publish(
                results, DisclosurePolicy.standard(), Json.read(Json.pretty(first.ledger()), ReleaseLedger.class));
        assertThat(read.ledger()).isEqualTo(kept.ledger());
    }

    @Test
    void theGuideKeepsTheLedgerSo() throws IOException {
        Publication publication =
                Publisher.publish(InventedAnswers.results(), DisclosurePolicy.standard(), ReleaseLedger.empty());
        byte[] kept = Documents.write(publication.ledger());
        ReleaseLedger ledger = Documents.read(DocumentSource.of("ledger.json", kept), ReleaseLedger.class)
                .orElseThrow();
        assertThat(ledger).isEqualTo(publication.ledger());
        assertThat(Files.readString(Path.of("..", "docs", "privacy.md"), StandardCharsets.UTF_8))
                .contains("byte[] kept = Documents.write(publication.ledger());")
                .contains(
                        "Documents.read(DocumentSource.of(\"ledger.json\", kept), ReleaseLedger.class).orElseThrow();");
    }

    @Test
    void whatIsNoLedgerIsRefusedWithThePlace() {
        assertRefused("{\"format\": \"qwl-plan/1\"}", "definition-invalid /format");
        assertRefused("{\"format\": \"qwl-ledger/2\"}", "format-later /format");
        assertRefused("{\"format\": \"qwl-ledger/1\", \"releases\": [", "json-broken ");
        assertRefused(
                "{\"format\": \"qwl-ledger/1\", \"releases\": [{\"wave\": \"24\"}]}",
                "definition-invalid /releases/0/wave");
        assertRefused("{\"format\": \"qwl-ledger/1\", \"release\": []}", "definition-invalid /release");
    }

    @Test
    void aPolicyBelowTheFloorIsRefused() {
        String lax = Json.pretty(ledger()).replace("\"minimumForMeans\" : 10", "\"minimumForMeans\" : 2");
        assertRefused(lax, "definition-invalid /releases/0/policy");
    }

    private static void assertRefused(String document, String place) {
        assertThat(Json.places(document, ReleaseLedger.class)).containsExactly(place);
    }
}
