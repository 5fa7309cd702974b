package fi.qwl.examples.notebooks;

import fi.qwl.examples.jshell.Session;
import fi.qwl.examples.jshell.SnippetFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.BaseKernelBuilder;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.history.HistoryManager;
import org.dflib.jjava.jupyter.kernel.magic.MagicParser;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.jspecify.annotations.Nullable;

/**
 * A Jupyter kernel over JShell with QWL imported. A cell's last value is shown as {@link Shown} shows it. It completes nothing and knows no magics.
 */
public final class QwlKernel extends BaseKernel {

    private final Session session;

    private QwlKernel(Parts parts, Session session) {
        super(
                "QWL (Java)",
                "0.1.0",
                new LanguageInfo(
                        "Java",
                        System.getProperty("java.version"),
                        "text/x-java-source",
                        ".jsh",
                        "java",
                        "text/x-java",
                        "script"),
                List.of(),
                parts.history,
                parts.io,
                parts.comm,
                renderer(),
                parts.magic,
                parts.magics,
                false,
                parts.styler);
        this.session = session;
    }

    /** The kernel's parts as the library makes them. */
    private static final class Parts extends BaseKernelBuilder<Parts, QwlKernel> {
        private final HistoryManager history = buildHistoryManager();
        private final JupyterIO io = buildJupyterIO(StandardCharsets.UTF_8);
        private final CommManager comm = buildCommManager();
        private final MagicsRegistry magics = buildMagicsRegistry();
        private final StringStyler styler = buildErrorStyler();
        /** Finds no magic anywhere: a percent sign is one of Java's operators. */
        private final MagicParser magic = new MagicParser("(?!)()()", "(?!)()()", buildMagicTranspiler());

        @Override
        public QwlKernel build() {
            return new QwlKernel(this, Session.start());
        }
    }

    private static Renderer renderer() {
        Renderer renderer = new Renderer();
        renderer.createRegistration(Object.class)
                .preferring(Shown.TEXT)
                .register((value, context) -> Shown.of(value)
                        .forEach((as, content) -> context.getOutputContainer().putData(as, content)));
        return renderer;
    }

    @Override
    public @Nullable Object evalRaw(String code) {
        List<Object> values = new ArrayList<>();
        try {
            session.run(code, values::add);
            return values.isEmpty() ? null : values.get(values.size() - 1);
        } catch (SnippetFailedException e) {
            // What came before the failing line is shown all the same.
            values.forEach(value -> display(getRenderer().render(value)));
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    @Override
    public DisplayData inspect(String code, int at, boolean isDetailed) {
        return DisplayData.EMPTY;
    }

    @Override
    public ReplacementOptions complete(String code, int at) {
        return new ReplacementOptions(List.of(), at, at);
    }

    @Override
    public String isComplete(String code) {
        return IS_COMPLETE_YES;
    }

    /**
     * Started by Jupyter.
     *
     * @param args the connection file
     * @throws IOException if it cannot be read
     * @throws GeneralSecurityException if its key is none
     */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        if (args.length != 1) {
            throw new IllegalArgumentException("expected the connection file that Jupyter gives but found "
                    + args.length + " arguments\nMaybe install the kernel: bash examples/notebooks/install.sh");
        }
        String connection = Files.readString(Path.of(args[0]), StandardCharsets.UTF_8);
        JupyterConnection jupyter = new JupyterConnection(KernelConnectionProperties.parse(connection));
        QwlKernel kernel = new Parts().build();
        kernel.becomeHandlerForConnection(jupyter);
        jupyter.connect();
        kernel.onStartup();
        jupyter.waitUntilClose();
    }
}
