/** The index and risk-threshold model: what is measured, answered, computed, protected and compared. */
module fi.qwl.core {
    requires static org.jspecify;
    requires org.apache.commons.statistics.distribution;
    requires org.apache.commons.statistics.inference;
    requires org.apache.commons.statistics.interval;

    exports fi.qwl.model;
    exports fi.qwl.stats;
    exports fi.qwl.policy;
    exports fi.qwl.survey;
    exports fi.qwl.index;
    exports fi.qwl.risk;
    exports fi.qwl.compare;
    exports fi.qwl.value;
    exports fi.qwl.words;
    exports fi.qwl.page;
    exports fi.qwl.privacy;
}
