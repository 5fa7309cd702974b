package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.qwl.io.spi.TableFormat;
import fi.qwl.io.store.jdbc.JdbcSchema;
import fi.qwl.io.store.jdbc.SqlDialect;
import fi.qwl.io.survey.SurveyReader;
import fi.qwl.io.table.Tables;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramTest {

    private static final String DEFINITION = """
            {
              "format": "qwl-definition/1",
              "name": {"en": "Three questions"},
              "scales": [{"id": "five", "min": 1, "max": 5, "percent": "range"}],
              "items": [
                {"id": "FE1", "factor": "FE", "scale": "five"},
                {"id": "YI1", "factor": "YI", "scale": "five"},
                {"id": "PL1", "factor": "PL", "scale": "five"}
              ],
              "model": {"preset": "linear"},
              "policy": "standard",
              "mappings": [{"name": "csv", "respondent": "id", "unit": "unit", "items": "by-id"}],
              "organisation": {"id": "root", "name": "Town", "level": "municipality"}
            }
            """;

    private static final String ANSWERS = """
            id,unit,FE1,YI1,PL1
            1,A,5,4,4
            2,A,4,4,4
            3,A,5,4,3
            4,A,4,4,4
            5,A,5,4,5
            6,A,4,4,4
            7,A,5,4,4
            8,A,4,4,4
            9,A,5,4,3
            10,A,4,4,4
            11,A,5,4,5
            12,A,4,4,4
            """;

    @Test
    void theTableIsThere() throws IOException {
        String table = Program.table(DEFINITION, ANSWERS);

        // Twelve answers, half of them 5 and half 4, on a scale of 1 to 5: 87.5 percent of its range.
        assertTrue(table.contains("87.5"), table);
        assertTrue(table.contains("Kitchen"), table);
    }

    @Test
    void theFormatsAreInstalled() {
        assertEquals(
                List.of("csv", "xls", "xlsx"),
                Tables.installed().formats().stream()
                        .map(TableFormat::id)
                        .sorted()
                        .toList());
    }

    @Test
    void theStoresOfDatabasesAreThereWithTheirScripts() throws IOException {
        assertEquals(JdbcSchema.latest(), JdbcSchema.scripts(SqlDialect.POSTGRESQL).size());
        assertTrue(JdbcSchema.scripts(SqlDialect.H2).get(0).contains("qwl_plan"));
    }

    @Test
    void theLibraryIsOnTheModulePath() {
        assertEquals(true, SurveyReader.class.getModule().isNamed());
        assertEquals(true, Program.class.getModule().isNamed());
    }
}
