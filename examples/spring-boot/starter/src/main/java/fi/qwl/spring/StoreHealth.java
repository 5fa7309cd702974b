package fi.qwl.spring;

import fi.qwl.io.store.jdbc.JdbcSchema;
import java.io.IOException;
import java.util.Optional;

/** Whether the stores can be used; without any value. */
final class StoreHealth {

    private final JdbcSchema schema;

    StoreHealth(JdbcSchema schema) {
        this.schema = schema;
    }

    /** {@return what is wrong; empty if nothing is} */
    Optional<String> problem() {
        try {
            int version = schema.version();
            return version >= JdbcSchema.latest()
                    ? Optional.empty()
                    : Optional.of("the tables are of version " + version + ", not " + JdbcSchema.latest());
        } catch (IOException e) {
            return Optional.of("the database does not answer");
        }
    }
}
