package fi.qwl.io.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void aLedgerIsReadAsItWasWritten() throws UnreadableLedgerException {
        ReleaseLedger ledger = ledger();
        String document = LedgerJson.write(ledger);

        assertThat(LedgerJson.read(document)).isEqualTo(ledger);
        assertThat(LedgerJson.read(document.getBytes(StandardCharsets.UTF_8))).isEqualTo(ledger);
        assertThat(LedgerJson.write(LedgerJson.read(document))).isEqualTo(document);
        assertThat(LedgerJson.read(LedgerJson.write(ReleaseLedger.empty()))).isEqualTo(ReleaseLedger.empty());
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
        assertThat(LedgerJson.write(ledger()))
                .doesNotContain("mean")
                .doesNotContain("\"n\"")
                .doesNotContain("45");
    }

    @Test
    void aReleaseWithTheReadLedgerIsTheSame() throws UnreadableLedgerException {
        var results = InventedAnswers.results();
        Publication first = Publisher.publish(results, DisclosurePolicy.strict(), ReleaseLedger.empty());
        Publication kept = Publisher.publish(results, DisclosurePolicy.standard(), first.ledger());
        Publication read = Publisher.publish(
                results, DisclosurePolicy.standard(), LedgerJson.read(LedgerJson.write(first.ledger())));
        assertThat(read.ledger()).isEqualTo(kept.ledger());
    }

    @Test
    void theGuideKeepsTheLedgerSo() throws IOException {
        Publication publication =
                Publisher.publish(InventedAnswers.results(), DisclosurePolicy.standard(), ReleaseLedger.empty());
        String kept = LedgerJson.write(publication.ledger());
        ReleaseLedger ledger = LedgerJson.read(kept);
        assertThat(ledger).isEqualTo(publication.ledger());
        assertThat(Files.readString(Path.of("..", "docs", "privacy.md"), StandardCharsets.UTF_8))
                .contains("String kept = LedgerJson.write(publication.ledger());")
                .contains("ReleaseLedger ledger = LedgerJson.read(kept);");
    }

    @Test
    void whatIsNoLedgerIsRefusedWithThePlace() {
        assertThatThrownBy(() -> LedgerJson.read("{\"format\": \"qwl-plan/1\"}"))
                .isInstanceOf(UnreadableLedgerException.class)
                .hasMessage("/format: expected qwl-ledger/1 but found 'qwl-plan/1'\nMaybe the document is no ledger.");
        assertThatThrownBy(() -> LedgerJson.read("{\"format\": \"qwl-ledger/2\"}"))
                .hasMessage("/format: expected qwl-ledger/1 but found 'qwl-ledger/2'"
                        + "\nMaybe a later version of the library wrote it: update this one.");
        assertThatThrownBy(() -> LedgerJson.read("{\"format\": \"qwl-ledger/1\", \"releases\": ["))
                .hasMessage("no JSON: broken at line 1"
                        + "\nMaybe the file was cut off. Do not release anything of its waves without it.");
        assertThatThrownBy(() -> LedgerJson.read("{\"format\": \"qwl-ledger/1\", \"releases\": [{\"wave\": \"24\"}]}"))
                .hasMessageStartingWith("/releases/0/wave: a wave must be a year");
        assertThatThrownBy(() -> LedgerJson.read("{\"format\": \"qwl-ledger/1\", \"release\": []}"))
                .hasMessage(
                        "/: unknown fields [release]" + "\nMaybe a later version wrote them; they would be lost here.");
    }

    @Test
    void aPolicyBelowTheFloorIsRefused() {
        String lax = LedgerJson.write(ledger()).replace("\"minimumForMeans\" : 10", "\"minimumForMeans\" : 2");
        assertThatThrownBy(() -> LedgerJson.read(lax))
                .hasMessageStartingWith("/releases/0/policy: fewest answers for means must be at least 3 but was 2");
    }
}
