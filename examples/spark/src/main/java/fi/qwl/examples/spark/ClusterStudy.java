package fi.qwl.examples.spark;

import fi.qwl.io.mapping.SurveyMapping;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import scala.Tuple2;

/**
 * The surveys of many organisations on a cluster. Tasks read and score parts of files; what travels between them is bytes of
 * cells, sums and places, never an answer. One task per organisation then puts its waves together, protects and publishes. However
 * the files are cut, the results have the same bits.
 *
 * <p>A task that fails or is killed is started again by Spark, which takes the outcome of one attempt only; nothing is counted
 * on the side. Immutable.
 */
final class ClusterStudy {

    /** A task reads about this much text. */
    static final long RANGE_BYTES = 64L << 20;

    private static final String FILE = "qwl_file";
    private static final String INDEX = "qwl_index";

    private final SparkSession spark;
    private final StudyFolder study;
    /** Into how many parts every file is cut; 0 for parts of {@link #RANGE_BYTES}. */
    private final int parts;

    ClusterStudy(SparkSession spark, StudyFolder study, int parts) {
        this.spark = spark;
        this.study = study;
        this.parts = parts;
    }

    /** Reads, protects and publishes all organisations; their reports, by name. */
    List<OrganisationReport> publish(Path out, Path store, LocalDate day) throws IOException {
        Broadcast<Map<String, OrganisationFiles>> files = broadcast();
        String outFolder = out.toString();
        String storeFolder = store.toString();
        return readings(files)
                .mapToPair(part -> new Tuple2<>(part._1().organisation(), part))
                .groupByKey(Math.max(1, study.organisations().size()))
                .map(organisation -> new OrganisationTask(
                                OrganisationFiles.of(organisation._1(), files.value()),
                                Path.of(outFolder),
                                Path.of(storeFolder),
                                day)
                        .run(byWave(organisation._2())))
                .collect()
                .stream()
                .sorted(Comparator.comparing(OrganisationReport::organisation))
                .toList();
    }

    private static Map<Wave, List<PartReading>> byWave(Iterable<Tuple2<WaveKey, PartReading>> parts) {
        Map<Wave, List<PartReading>> byWave = new TreeMap<>();
        parts.forEach(part -> byWave.computeIfAbsent(part._1().wave(), none -> new ArrayList<>())
                .add(part._2()));
        return byWave;
    }

    /** What each task found, by wave; several of one wave. */
    JavaPairRDD<WaveKey, PartReading> readings() throws IOException {
        return readings(broadcast());
    }

    private Broadcast<Map<String, OrganisationFiles>> broadcast() {
        return context().broadcast(new TreeMap<>(study.organisations()));
    }

    private JavaSparkContext context() {
        return JavaSparkContext.fromSparkContext(spark.sparkContext());
    }

    private JavaPairRDD<WaveKey, PartReading> readings(Broadcast<Map<String, OrganisationFiles>> files)
            throws IOException {
        JavaPairRDD<WaveKey, PartReading> all = ofTexts(files);
        for (Map.Entry<WaveKey, Path> table : study.tables().entrySet()) {
            all = all.union(ofTable(table.getKey(), table.getValue(), files));
        }
        return all;
    }

    private JavaPairRDD<WaveKey, PartReading> ofTexts(Broadcast<Map<String, OrganisationFiles>> files)
            throws IOException {
        List<FileRange> ranges = new ArrayList<>();
        for (Map.Entry<WaveKey, Path> text : study.texts().entrySet()) {
            ranges.addAll(FileRange.cut(text.getKey(), text.getValue(), bytesOfPart(text.getKey(), text.getValue())));
        }
        return context().parallelize(ranges, Math.max(1, ranges.size())).mapToPair(range -> {
            OrganisationFiles organisation = OrganisationFiles.of(range.key().organisation(), files.value());
            return new Tuple2<>(
                    range.key(), new PartReader(organisation, range.key().wave()).read(range));
        });
    }

    /** Who answered twice is found within a task only, so a file with respondents' keys is read by one. */
    private long bytesOfPart(WaveKey key, Path file) throws IOException {
        if (!keys(key).isEmpty()) {
            return Long.MAX_VALUE / 2;
        }
        return parts == 0 ? RANGE_BYTES : Math.max(1, (Files.size(file) + parts - 1) / parts);
    }

    /** The columns that may hold respondents' keys. */
    private List<String> keys(WaveKey key) throws IOException {
        List<String> keys = new ArrayList<>();
        for (SurveyMapping mapping : study.files(key).definition().mappings()) {
            mapping.respondent().ifPresent(keys::add);
            mapping.tool().ifPresent(tool -> keys.addAll(tool.respondent()));
        }
        return keys;
    }

    private JavaPairRDD<WaveKey, PartReading> ofTable(
            WaveKey key, Path table, Broadcast<Map<String, OrganisationFiles>> files) throws IOException {
        Dataset<Row> read = spark.read().parquet(table.toString());
        List<String> columns = Arrays.asList(read.columns());
        Dataset<Row> placed = read.withColumn(FILE, functions.col("_metadata.file_name"))
                .withColumn(INDEX, functions.col("_metadata.row_index"));
        Optional<String> respondent =
                keys(key).stream().filter(columns::contains).findFirst();
        int wanted = parts == 0 ? spark.sparkContext().defaultParallelism() : parts;
        Dataset<Row> dealt = respondent.isPresent()
                ? placed.repartition(wanted, keyOf(respondent.get()))
                : parts == 0 ? placed : placed.repartition(wanted);
        return dealt.toJavaRDD()
                .mapPartitions(rows -> read(rows, columns, key, files.value()))
                .mapToPair(reading -> new Tuple2<>(key, reading));
    }

    /** One respondent's rows come to one task; rows without a key are spread. */
    private static Column keyOf(String respondent) {
        return functions.coalesce(
                functions.col("`" + respondent + "`").cast("string"),
                functions.concat(functions.col(FILE), functions.col(INDEX).cast("string")));
    }

    private static Iterator<PartReading> read(
            Iterator<Row> rows, List<String> columns, WaveKey key, Map<String, OrganisationFiles> files)
            throws IOException {
        Map<String, RowsSource> byFile = new TreeMap<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            Object[] cells = new Object[columns.size()];
            for (int column = 0; column < cells.length; column++) {
                cells[column] = row.get(column);
            }
            byFile.computeIfAbsent(row.getString(cells.length), file -> new RowsSource(file, columns))
                    .add(row.getLong(cells.length + 1), cells);
        }
        if (byFile.isEmpty()) {
            return List.<PartReading>of().iterator();
        }
        List<RowsSource> sources =
                byFile.values().stream().map(RowsSource::sorted).toList();
        PartReader reader = new PartReader(OrganisationFiles.of(key.organisation(), files), key.wave());
        return List.of(reader.read(TaskContext.getPartitionId(), sources)).iterator();
    }
}
