package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.qwl.model.IndexModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoreOnlyTest {

    @Test
    void theIndexIsThere() {
        // A person with full factors has the full index, whatever the curves.
        assertEquals(100, IndexModel.kano().qwl(100, 100, 100), 1e-9);
        assertEquals(0, IndexModel.kano().qwl(0, 50, 50), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.poi.ss.usermodel.Workbook",
                "com.fasterxml.jackson.databind.ObjectMapper",
                "org.apache.commons.csv.CSVParser",
                "fi.qwl.plan.DevelopmentPlan"
            })
    void nothingElseCameWithIt(String type) {
        assertThrows(ClassNotFoundException.class, () -> Class.forName(type));
    }
}
