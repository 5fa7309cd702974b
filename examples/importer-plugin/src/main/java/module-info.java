/** CSV by FastCSV, instead of the built-in format. */
module com.example.fastcsv {
    requires static org.jspecify;
    requires fi.qwl.io;
    requires de.siegmar.fastcsv;

    provides fi.qwl.io.spi.TableFormat with
            com.example.fastcsv.FastCsvFormat;
}
