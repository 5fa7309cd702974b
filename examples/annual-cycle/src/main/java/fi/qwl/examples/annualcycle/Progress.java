package fi.qwl.examples.annualcycle;

import java.io.PrintWriter;

/** Says on a terminal what is going on, once the work has taken more than a second. */
final class Progress {

    private static final long PATIENCE_NANOS = 1_000_000_000L;

    private final PrintWriter terminal;
    private final boolean isShown;
    private final long start = System.nanoTime();
    private boolean hasSpoken;

    private Progress(PrintWriter terminal, boolean isShown) {
        this.terminal = terminal;
        this.isShown = isShown;
    }

    /** Speaks only where a person sits at a terminal: Java cannot tell of standard error, so run.sh does. */
    static Progress onTerminal(PrintWriter terminal) {
        return new Progress(terminal, Boolean.getBoolean("qwl.terminal"));
    }

    void step(String what) {
        if (isShown && System.nanoTime() - start > PATIENCE_NANOS) {
            hasSpoken = true;
            terminal.print("\r\033[K… " + what);
            terminal.flush();
        }
    }

    void end() {
        if (hasSpoken) {
            terminal.print("\r\033[K");
            terminal.flush();
        }
    }
}
