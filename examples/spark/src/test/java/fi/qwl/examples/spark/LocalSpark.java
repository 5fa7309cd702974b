package fi.qwl.examples.spark;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Spark inside the test's own process: two threads, and four attempts for a task. */
final class LocalSpark {

    private LocalSpark() {}

    static SparkSession start(Path folder) {
        SparkSession spark = SparkSession.builder()
                .master("local[2,4]")
                .appName("qwl-test")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                .config("spark.local.dir", folder.resolve("local").toString())
                .getOrCreate();
        spark.sparkContext().setLogLevel("OFF");
        return spark;
    }
}
