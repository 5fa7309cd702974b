package fi.qwl.examples.jshell;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/**
 * Runs code in this virtual machine as JShell does, with everything imported. Works on the class path and on the module
 * path: whatever the program was started with.
 *
 * <p>Not safe for use by several threads.
 */
public final class Session implements AutoCloseable {

    private static final String STARTUP = "startup.jsh";

    /** Where a snippet leaves its value for {@link #run}. */
    private static final AtomicReference<@Nullable Object> LEFT = new AtomicReference<>();

    private final JShell shell;
    private final SourceCodeAnalysis analysis;

    private Session(JShell shell) {
        this.shell = shell;
        this.analysis = shell.sourceCodeAnalysis();
    }

    /**
     * Starts a session.
     *
     * @return the session, everything imported; to be closed
     */
    public static Session start() {
        String modules = System.getProperty("jdk.module.path", "");
        String classes = System.getProperty("java.class.path", "");
        JShell.Builder builder = JShell.builder().executionEngine("local");
        if (!modules.isEmpty()) {
            builder = builder.compilerOptions("--module-path", modules, "--add-modules", "ALL-MODULE-PATH");
        }
        Session session = new Session(builder.build());
        Stream.of(classes.split(File.pathSeparator, -1))
                .filter(path -> !path.isEmpty())
                .forEach(session.shell::addToClasspath);
        try {
            session.run(startup());
        } catch (SnippetFailedException e) {
            session.close();
            throw new IllegalStateException("the imports of the session fail: " + e.getMessage(), e);
        }
        return session;
    }

    private static String startup() {
        try (InputStream in = Objects.requireNonNull(Session.class.getResourceAsStream(STARTUP), STARTUP)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a value from a snippet. Called by the snippets that {@link #run} adds. */
    public static void leave(@Nullable Object value) {
        LEFT.set(value);
    }

    /**
     * Runs all snippets of a text, in order.
     *
     * @param code the text
     * @return the values of its expressions, in order; declarations and assignments give none
     * @throws SnippetFailedException if a snippet is incomplete, is rejected or throws; those after it are not run
     */
    public List<Object> run(String code) throws SnippetFailedException {
        List<Object> values = new ArrayList<>();
        run(code, values::add);
        return values;
    }

    /**
     * Runs all snippets of a text, in order, and hands over each value as soon as it is there: what precedes a failing
     * snippet is not lost.
     *
     * @param code the text
     * @param values takes the values of its expressions, in order
     * @throws SnippetFailedException if a snippet is incomplete, is rejected or throws; those after it are not run
     */
    public void run(String code, Consumer<Object> values) throws SnippetFailedException {
        String begun = "";
        for (String line : code.lines().toList()) {
            begun = evaluateWhole(begun + line + "\n", values);
        }
        if (!isOnlyComments(begun)) {
            throw new SnippetFailedException("a snippet has no end:\n" + begun.strip());
        }
    }

    /** Evaluates what is whole, as a shell does when a line is entered, and gives back what has only begun. */
    private String evaluateWhole(String begun, Consumer<Object> values) throws SnippetFailedException {
        String rest = begun;
        while (!isOnlyComments(rest)) {
            CompletionInfo next = analysis.analyzeCompletion(rest);
            if (!next.completeness().isComplete()) {
                return rest;
            }
            evaluate(next.source()).ifPresent(values);
            rest = next.remaining();
        }
        return "";
    }

    private static boolean isOnlyComments(String rest) {
        return rest.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("//"));
    }

    private Optional<Object> evaluate(String source) throws SnippetFailedException {
        Optional<Object> value = Optional.empty();
        for (SnippetEvent event : shell.eval(source)) {
            // Events with a cause are of snippets that this one changes.
            if (event.causeSnippet() == null) {
                requireDone(source, event);
                value = valueOf(event);
            }
        }
        return value;
    }

    private void requireDone(String source, SnippetEvent event) throws SnippetFailedException {
        switch (event.status()) {
            case REJECTED -> {
                String why = shell.diagnostics(event.snippet())
                        .map(problem -> problem.getMessage(Locale.ROOT))
                        .collect(Collectors.joining("\n"));
                throw new SnippetFailedException("a snippet was rejected:\n" + source.strip() + "\n" + why);
            }
            case RECOVERABLE_DEFINED, RECOVERABLE_NOT_DEFINED ->
                throw new SnippetFailedException("a snippet names what is not declared before it:\n" + source.strip());
            default -> {
                if (event.exception() != null) {
                    throw new SnippetFailedException(
                            "a snippet threw:\n" + source.strip() + "\n" + explained(event.exception()));
                }
            }
        }
    }

    private static String explained(Throwable exception) {
        String type = exception instanceof EvalException thrown
                ? thrown.getExceptionClassName()
                : exception.getClass().getName();
        return type + ": " + exception.getMessage();
    }

    /** Of an expression, not of a declaration or an assignment. */
    private Optional<Object> valueOf(SnippetEvent event) {
        Snippet snippet = event.snippet();
        String name;
        if (snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
            name = ((VarSnippet) snippet).name();
        } else if (snippet.subKind() == Snippet.SubKind.VAR_VALUE_SUBKIND) {
            name = ((ExpressionSnippet) snippet).name();
        } else {
            return Optional.empty();
        }
        shell.eval("fi.qwl.examples.jshell.Session.leave(" + name + ");");
        return Optional.ofNullable(LEFT.getAndSet(null));
    }

    @Override
    public void close() {
        shell.close();
    }
}
