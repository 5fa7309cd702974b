package fi.qwl.model;

import fi.qwl.words.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MeasureTest {

    @Test
    void everyMeasureIsFoundByItsKey() {
        for (Measure measure : Measure.all()) {
            assertThat(Measure.parse(measure.key())).isSameAs(measure);
            for (Language language : Language.values()) {
                assertThat(measure.label().in(language)).isNotBlank();
            }
        }
        // Domain §2: three factors, the index, five capabilities.
        assertThat(Measure.all()).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void anUnknownKeyIsAnsweredWithAllKeys() {
        assertThatThrownBy(() -> Measure.parse("fe"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown measure 'fe'\nMaybe one of FE, YI, PL, QWL, supervisory-work, competence,"
                        + " leadership, processes, operating-culture was meant.");
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
