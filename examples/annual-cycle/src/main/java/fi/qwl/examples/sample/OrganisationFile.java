package fi.qwl.examples.sample;

import java.util.ArrayList;
import java.util.List;

/** Writes the units of all years as the municipality keeps them: a row per unit and year. */
final class OrganisationFile {

    private OrganisationFile() {}

    static byte[] bytes(List<Integer> years) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("vuosi", "tunnus", "nimi", "taso", "ylempi", "kutsuttuja", "esihenkilö", "edeltäjät"));
        for (int year : years) {
            SampleUnits.of(year).forEach(unit -> rows.add(row(unit)));
        }
        return CsvFile.ofUtf8(rows);
    }

    private static List<String> row(SampleUnit unit) {
        return List.of(
                Integer.toString(unit.year()),
                unit.id(),
                unit.name(),
                unit.level(),
                unit.parent(),
                unit.invited() == 0 ? "" : Integer.toString(unit.invited()),
                unit.supervisor(),
                String.join(",", unit.predecessors()));
    }
}
