package fi.qwl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.words.Language;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeasureTest {

    @Test
    void everyMeasureIsFoundByItsKey() {
        for (Measure measure : Measure.standard()) {
            assertThat(Measure.parse(measure.key(), Measure.standard())).isSameAs(measure);
            for (Language language : Language.values()) {
                assertThat(measure.label().in(language)).isNotBlank();
            }
        }
        // Domain §2: three factors, the index, five capabilities.
        assertThat(Measure.standard()).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void anUnknownKeyIsAnsweredWithAllKeys() {
        assertThatThrownBy(() -> Measure.parse("fe", Measure.standard()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown measure 'fe'\nMaybe one of FE, YI, PL, QWL, supervisory-work, competence,"
                        + " leadership, processes, operating-culture was meant.");
    }

    @Test
    void aDimensionOfAMunicipalitysOwnIsKnownByItsKey() {
        Capability recovery = new Capability("recovery", LocalText.of("palautuminen", "återhämtning", "recovery"));

        assertThat(Measure.ofKey("recovery"))
                .isEqualTo(recovery)
                .hasSameHashCodeAs(recovery)
                .hasToString("recovery");
        assertThat(Measure.ofKey("competence")).isSameAs(Capability.COMPETENCE);
        assertThat(Stream.of(recovery, Capability.PROCESSES, WholeIndex.QWL, Factor.OBJECTIVES, Factor.SAFETY)
                        .sorted(Measure.readingOrder()))
                .containsExactly(Factor.SAFETY, Factor.OBJECTIVES, WholeIndex.QWL, Capability.PROCESSES, recovery);
    }

    @Test
    void aCapabilitysKeyIsNoFactors() {
        assertThatThrownBy(() -> Measure.ofKey("XX"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a capability's key must be of lower-case letters a-z, digits and hyphens but was 'XX'\n"
                        + "Maybe write it as in supervisory-work; factors are FE, YI and PL.");
    }

    @Test
    void labelsAreTheGlossarys() {
        // Domain §2, table.
        assertThat(Factor.SAFETY.label().in(Language.FI)).isEqualTo("fyysinen ja emotionaalinen turvallisuus");
        assertThat(Factor.COLLABORATION.label().in(Language.SV)).isEqualTo("samhörighet och identitet");
        assertThat(Factor.OBJECTIVES.label().in(Language.EN)).isEqualTo("objectives and creativity");
        assertThat(Capability.SUPERVISORY_WORK.label().in(Language.FI)).isEqualTo("esihenkilötyö");
    }
}
