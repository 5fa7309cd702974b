/** Everything that touches a file format, in and out. */
@SuppressWarnings("requires-automatic") // openhtmltopdf, which a host may add, declares no module
module fi.qwl.io {
    requires static com.fasterxml.aalto;
    requires static com.github.weisj.jsvg;
    requires static java.sql;
    requires static openhtmltopdf.core;
    requires static openhtmltopdf.pdfbox;
    requires static org.apache.pdfbox;
    requires static org.jspecify;
    requires static tools.jackson.core;
    requires static tools.jackson.databind;
    requires transitive fi.qwl.core;
    requires transitive fi.qwl.plan;
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires ical4j.core;
    requires java.desktop;
    requires java.xml;
    requires org.apache.commons.compress;
    requires org.apache.commons.csv;
    requires org.apache.poi.ooxml;
    requires org.apache.poi.poi;

    exports fi.qwl.io.audience;
    exports fi.qwl.io.calendar;
    exports fi.qwl.io.chart;
    exports fi.qwl.io.csv;
    exports fi.qwl.io.excel;
    exports fi.qwl.io.fill;
    exports fi.qwl.io.issue;
    exports fi.qwl.io.document;
    exports fi.qwl.io.mapping;
    exports fi.qwl.io.organisation;
    exports fi.qwl.io.page;
    exports fi.qwl.io.plan;
    exports fi.qwl.io.poll;
    exports fi.qwl.io.propose;
    exports fi.qwl.io.report;
    exports fi.qwl.io.reported;
    exports fi.qwl.io.results;
    exports fi.qwl.io.spi;
    exports fi.qwl.io.store;
    exports fi.qwl.io.store.jdbc;
    exports fi.qwl.io.survey;
    exports fi.qwl.io.table;
    exports fi.qwl.io.template;
    exports fi.qwl.io.testkit;
    exports fi.qwl.study;

    opens fi.qwl.io.audience to
            fi.qwl.core;
    opens fi.qwl.io.calendar to
            fi.qwl.core;
    opens fi.qwl.io.chart to
            fi.qwl.core;
    opens fi.qwl.io.document to
            com.fasterxml.jackson.databind;
    opens fi.qwl.io.fill to
            fi.qwl.core;
    opens fi.qwl.io.page to
            fi.qwl.core;
    opens fi.qwl.io.plan to
            fi.qwl.core;
    opens fi.qwl.io.propose to
            fi.qwl.core;
    opens fi.qwl.io.report to
            fi.qwl.core;
    opens fi.qwl.io.results to
            fi.qwl.core;
    opens fi.qwl.io.template to
            fi.qwl.core;
    opens fi.qwl.study to
            fi.qwl.core;

    uses fi.qwl.io.spi.TableFormat;

    provides com.fasterxml.jackson.databind.Module with
            fi.qwl.io.document.QwlJacksonModule;
    provides fi.qwl.io.spi.TableFormat with
            fi.qwl.io.csv.CsvFormat,
            fi.qwl.io.excel.XlsxFormat,
            fi.qwl.io.excel.XlsFormat;
}
