package fi.qwl.io.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.io.Released;
import fi.qwl.io.chart.Joenvarsi;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.privacy.SurveyReleases;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class H2StoresTest extends JdbcStoreLaws {

    @Override
    String start() {
        return "jdbc:h2:mem:stores;LOCK_TIMEOUT=60000";
    }

    @Override
    void stop() {
        // It goes with its last connection.
    }

    @Test
    void theSampleComesBackAsItLeft() throws IOException {
        try (TestDatabase database = TestDatabase.at("jdbc:h2:mem:sample").migrated()) {
            ReleaseStore store = JdbcReleaseStore.in(database.database(), new TenantId("joenvarsi"), "wellbeing");
            List<Publication> left = Joenvarsi.results().stream()
                    .map(results -> Released.into(store, results))
                    .toList();
            SurveyReleases kept = store.read();
            assertThat(kept.publications()).isEqualTo(left);
            assertThat(kept.revision()).isEqualTo(3);
        }
    }

    @Test
    void aDatabaseWithoutTablesSaysWhatToDo() throws IOException {
        try (TestDatabase database = TestDatabase.at("jdbc:h2:mem:empty")) {
            assertThat(SqlDialect.of(database.pool())).isEqualTo(SqlDialect.H2);
            assertThat(JdbcSchema.of(database.database()).version()).isZero();
            JdbcPlanStore plans = JdbcPlanStore.in(database.database(), new TenantId("joenvarsi"));
            assertThatThrownBy(plans::ids)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Maybe the tables are missing: JdbcSchema.migrate");
        }
    }
}
