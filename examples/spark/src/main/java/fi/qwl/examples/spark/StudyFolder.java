package fi.qwl.examples.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder with a folder per organisation: {@code definition.json}, {@code organisation.csv} with the units of every year and
 * their predecessors, and each wave's answers as {@code 2026.csv} or {@code 2026.parquet}. Read by the driver alone.
 *
 * @param organisations by the name of their folder, sorted
 * @param texts the waves that are text files
 * @param tables the waves that are Parquet
 */
record StudyFolder(Map<String, OrganisationFiles> organisations, Map<WaveKey, Path> texts, Map<WaveKey, Path> tables) {

    private static final String TEXT = ".csv";
    private static final String TABLE = ".parquet";
    private static final String WAVE = "\\d{4}(-\\d{1,2})?";

    static StudyFolder read(Path folder) throws IOException {
        StudyFolder study =
                new StudyFolder(new TreeMap<>(), new TreeMap<>(WaveKey.ORDER), new TreeMap<>(WaveKey.ORDER));
        for (Path organisation : sorted(folder)) {
            OrganisationFiles files = OrganisationFiles.in(organisation);
            study.organisations.put(files.name(), files);
            for (Path file : sorted(organisation)) {
                study.add(files.name(), file);
            }
        }
        return study;
    }

    OrganisationFiles files(WaveKey key) {
        return OrganisationFiles.of(key.organisation(), organisations);
    }

    private void add(String organisation, Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.matches(WAVE + "\\" + TEXT)) {
            texts.put(new WaveKey(organisation, name.replace(TEXT, "")), file);
        } else if (name.matches(WAVE + "\\" + TABLE)) {
            tables.put(new WaveKey(organisation, name.replace(TABLE, "")), file);
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.sorted().toList());
        }
    }
}
