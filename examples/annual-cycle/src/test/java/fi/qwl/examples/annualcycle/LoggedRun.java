package fi.qwl.examples.annualcycle;

import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/** The main job with every logger at its finest, for a virtual machine of its own. */
final class LoggedRun {

    static final String PROBE = "logged at the finest level";

    private LoggedRun() {}

    /** Logs a probe to each kind of log, so that what is captured is known to be captured, and runs the job. */
    public static void main(String[] args) {
        Logger root = Logger.getLogger("");
        root.setLevel(Level.ALL);
        ConsoleHandler all = new ConsoleHandler();
        all.setLevel(Level.ALL);
        root.addHandler(all);
        Logger.getLogger("fi.qwl.probe").finest("java.util.logging " + PROBE);
        LoggerFactory.getLogger("fi.qwl.probe").trace("slf4j {}", PROBE);
        AnnualCycle.main(args);
    }
}
