package fi.qwl.io.document;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.Results;
import fi.qwl.io.Released;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.ReleaseLedger;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.privacy.SurveyReleases;
import fi.qwl.privacy.UnitGroup;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerJsonTest {

    static ReleaseLedger ledger() {
        DisclosurePolicy open = DisclosurePolicy.openData("invented");
        Results results = InventedAnswers.results(InventedAnswers.survey(open));
        ReleaseStore store = ReleaseStore.inMemory();
        ReleaseRequest request = ReleaseRequest.on(Released.DAY);
        Released.into(store, results, request.withPolicy(DisclosurePolicy.preset("kunta10")));
        Released.into(store, results, request.withGroups(UnitGroup.ofClasses(results, "age", new UnitId("0"))));
        return ledgerOf(store);
    }

    private static ReleaseLedger ledgerOf(ReleaseStore store) {
        try {
            return store.read().ledger();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aLedgerIsReadAsItWasWritten() {
        ReleaseLedger ledger = ledger();
        String document = Json.pretty(ledger);

        assertThat(Json.read(document, ReleaseLedger.class)).isEqualTo(ledger);
        assertThat(Json.pretty(Json.read(document, ReleaseLedger.class))).isEqualTo(document);
        ReleaseLedger fresh = SurveyReleases.fresh().ledger();
        assertThat(Json.read(Json.pretty(fresh), ReleaseLedger.class)).isEqualTo(fresh);
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
    void aReleaseWithTheReadLedgerIsTheSame() throws IOException {
        Results results = InventedAnswers.results();
        ReleaseStore kept = ReleaseStore.inMemory();
        Released.into(kept, results, ReleaseRequest.on(Released.DAY).withPolicy(DisclosurePolicy.strict()));
        ReleaseStore read = ReleaseStore.inMemory();
        assertThat(read.write(SurveyReleases.restore(
                        1, Json.read(Json.pretty(ledgerOf(kept)), ReleaseLedger.class), List.of(results), List.of())))
                .isTrue();
        Released.into(kept, results);
        Released.into(read, results);
        assertThat(ledgerOf(read)).isEqualTo(ledgerOf(kept));
    }

    @Test
    void whatIsNoLedgerIsRefusedWithThePlace() {
        assertRefused("{\"format\": \"qwl-plan/1\"}", "definition-invalid /format");
        assertRefused("{\"format\": \"qwl-ledger/2\"}", "format-later /format");
        assertRefused("{\"format\": \"qwl-ledger/1\", \"releases\": [", "json-broken ");
        assertRefused(
                "{\"format\": \"qwl-ledger/1\", \"releases\": [{\"wave\": \"24\"}]}",
                "definition-invalid /releases/0/wave");
        assertRefused(
                "{\"format\": \"qwl-ledger/1\", \"releases\": [], \"release\": []}", "definition-invalid /release");
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
