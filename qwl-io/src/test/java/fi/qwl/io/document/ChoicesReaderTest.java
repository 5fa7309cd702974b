package fi.qwl.io.document;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.model.Factor;
import fi.qwl.plan.Action;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.PersonId;
import fi.qwl.plan.PlanChoices;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ChoicesReaderTest {

    private static ImportResult<AgreedChoices> read(String json) throws IOException {
        return Documents.read(DocumentSource.of("c.json", json.getBytes(StandardCharsets.UTF_8)), AgreedChoices.class);
    }

    @Test
    void whatAUnitAgreedIsReadWhole() throws IOException {
        ImportResult<AgreedChoices> result = read("""
                {"format": "qwl-choices/1", "wave": "2024", "units": [{
                  "unit": "310", "agreedOn": "2024-11-18",
                  "strengths": [{"measure": "YI", "text": "Autamme toisiamme", "keptBy": "Viikkopalaveri"}],
                  "areas": [{"measure": "FE", "area": "Palautuminen", "goal": "Tauot pidetään",
                    "followedBy": "supervisor", "evaluatedOn": "2025-09-15",
                    "actions": [{"action": "Taukolista", "practice": "Lista seinälle", "starts": "2024-12-02",
                                 "ends": "2025-05-30", "responsible": [{"role": "supervisor", "id": "E07"}]}]}]}]}
                """);

        assertThat(result.issues()).isEmpty();
        PlanChoices choices = result.orElseThrow().units().get(0);
        assertThat(choices.agreedOn()).isEqualTo(LocalDate.of(2024, 11, 18));
        assertThat(choices.strengths()).singleElement().satisfies(strength -> {
            assertThat(strength.howToHold()).isEqualTo("Viikkopalaveri");
            assertThat(strength.measures()).containsExactly(Factor.COLLABORATION);
        });
        DevelopmentArea area = choices.areas().get(0);
        assertThat(area.goal().text()).isEqualTo("Tauot pidetään");
        assertThat(area.followedBy()).containsExactly(Responsible.of(Role.SUPERVISOR));
        Action action = area.actions().get(0);
        assertThat(action.due()).contains(LocalDate.of(2025, 5, 30));
        assertThat(action.responsible()).containsExactly(Responsible.of(Role.SUPERVISOR, new PersonId("E07")));
    }

    @Test
    void everyFaultIsReportedAtItsPointer() throws IOException {
        ImportResult<AgreedChoices> result = read("""
                {"format": "qwl-choices/1", "units": [
                  {"unit": "310", "agreedOn": "18.11.2024", "areas": [{"area": "A", "followedBy": "boss"}]},
                  {"unit": "320", "agreedOn": "2024-11-18", "aeras": []}]}
                """);

        assertThat(result.value()).isEmpty();
        assertThat(result.issues())
                .extracting(ImportIssue::toString)
                .containsExactly(
                        "ERROR definition-invalid (c.json, at /units/0/agreedOn): This cannot be used: a day must be"
                                + " written as 2024-11-18",
                        "ERROR definition-invalid (c.json, at /units/0/areas/0/followedBy): Expected one of supervisor,"
                                + " employee, team, coordinator, management-team, wider-management-team,"
                                + " political-leadership but found another text.",
                        "WARNING field-unknown (c.json, at /units/1/aeras): Expected one of [unit, agreedOn, strengths,"
                                + " areas] but found another name, which is ignored. Maybe it is misspelt.",
                        "ERROR definition-invalid (c.json, at /units/1/areas): This cannot be used: unit 320 chose neither"
                                + " strengths nor development areas. Maybe nothing was agreed yet: a draft needs no"
                                + " choices.");
    }
}
