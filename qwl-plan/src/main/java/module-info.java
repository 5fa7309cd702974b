/** Development plans, the annual cycle and follow-up scheduling. */
module fi.qwl.plan {
    requires static org.jspecify;
    requires transitive fi.qwl.core;

    exports fi.qwl.plan;
    exports fi.qwl.plan.advice;
    exports fi.qwl.plan.choice;
    exports fi.qwl.plan.clock;
    exports fi.qwl.plan.meeting;
    exports fi.qwl.plan.outcome;
    exports fi.qwl.plan.page;
    exports fi.qwl.plan.process;
    exports fi.qwl.plan.questions;
    exports fi.qwl.plan.refusal;
    exports fi.qwl.plan.schedule;
    exports fi.qwl.plan.store;
    exports fi.qwl.plan.workshop;

    // The catalogues of texts are read by fi.qwl.words.
    opens fi.qwl.plan to
            fi.qwl.core;
    opens fi.qwl.plan.advice to
            fi.qwl.core;
    opens fi.qwl.plan.choice to
            fi.qwl.core;
    opens fi.qwl.plan.clock to
            fi.qwl.core;
    opens fi.qwl.plan.meeting to
            fi.qwl.core;
    opens fi.qwl.plan.outcome to
            fi.qwl.core;
    opens fi.qwl.plan.page to
            fi.qwl.core;
    opens fi.qwl.plan.process to
            fi.qwl.core;
    opens fi.qwl.plan.questions to
            fi.qwl.core;
    opens fi.qwl.plan.schedule to
            fi.qwl.core;
    opens fi.qwl.plan.workshop to
            fi.qwl.core;
}
