/** The main job. Not published. */
module fi.qwl.examples.annualcycle {
    requires static org.jspecify;
    requires fi.qwl.io;
    requires com.fasterxml.jackson.databind;
    requires info.picocli;
    requires org.apache.poi.poi;

    opens fi.qwl.examples.annualcycle to
            info.picocli,
            fi.qwl.core;
}
