package fi.qwl.examples.annualcycle;

import java.io.PrintWriter;

/** Shows progress on a terminal after the first second. */
final class Progress {

    private static final long PATIENCE_NANOS = 1_000_000_000L;

    private final PrintWriter terminal;
    private final boolean isShown;
    private final long start = System.nanoTime();
    private boolean hasPrinted;

    private Progress(PrintWriter terminal, boolean isShown) {
        this.terminal = terminal;
        this.isShown = isShown;
    }

    /** Prints only where a person sits at a terminal: Java cannot detect this for standard error, so run.sh does. */
    static Progress onTerminal(PrintWriter terminal) {
        return new Progress(terminal, Boolean.getBoolean("qwl.terminal"));
    }

    void step(String what) {
        if (isShown && System.nanoTime() - start > PATIENCE_NANOS) {
            hasPrinted = true;
            terminal.print("\r\033[K… " + what);
            terminal.flush();
        }
    }

    void end() {
        if (hasPrinted) {
            terminal.print("\r\033[K");
            terminal.flush();
        }
    }
}
