package fi.qwl.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionsTest {

    @Test
    void jarsOfTwoVersionsAreReportedWithWhatToDo() {
        assertThatThrownBy(() -> Versions.requireSame(Map.of("qwl-core", "0.2.0", "qwl-io", "0.1.0")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the library's jars must be of one version but are {qwl-core=0.2.0, qwl-io=0.1.0}"
                        + "\nMaybe another dependency brings an older one: fix the version of all fi.qwl artifacts in one"
                        + " place.");
    }

    @Test
    void oneVersionAndNoneAreFine() {
        assertThatCode(() -> Versions.requireSame(Map.of("qwl-core", "0.1.0", "qwl-io", "0.1.0")))
                .doesNotThrowAnyException();
        assertThatCode(Versions::requireSame).doesNotThrowAnyException();
    }

    @Test
    void aModuleAndAJarReportTheirVersions() {
        assertThat(Versions.versionOf(List.class)).as("by its module").isPresent();
        assertThat(Versions.versionOf(org.apache.commons.csv.CSVFormat.class))
                .as("by its manifest")
                .isPresent();
    }
}
