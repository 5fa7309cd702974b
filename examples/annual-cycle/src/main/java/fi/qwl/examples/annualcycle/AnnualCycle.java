package fi.qwl.examples.annualcycle;

import fi.qwl.io.fill.TemplateFields;
import fi.qwl.io.issue.IssueTexts;
import fi.qwl.io.page.Pages;
import fi.qwl.io.store.FileReleaseStore;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.ReleaseRefusedException;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.study.FindingKind;
import fi.qwl.study.Readiness;
import fi.qwl.study.Study;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: options in, an exit code out. 0 done, 1 input unusable, 2 wrong options, 3 blocked. */
@Command(
        name = "run.sh",
        sortOptions = false,
        usageHelpAutoWidth = true,
        mixinStandardHelpOptions = true,
        version = "QWL 0.1.0",
        description = "Survey files in; indices, risks, plans and follow-ups out.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "1:an input cannot be used: every reason is printed, nothing is written",
            "2:wrong options",
            "3:publishing is blocked: see what was printed, correct it or accept it with --accept"
        })
final class AnnualCycle implements Callable<Integer> {

    private static final int INPUT_UNUSABLE = 1;
    private static final int BLOCKED = 3;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--definition",
            required = true,
            paramLabel = "FILE",
            description = "What was asked and promised, and how exports are read (JSON).")
    private Path definition = Path.of("");

    @Option(
            names = "--survey",
            paramLabel = "YEAR=FILE",
            converter = WaveFile.SurveyConverter.class,
            description = "A wave's answers: xlsx, xls or text. May be given several times.")
    private List<WaveFile> surveys = new ArrayList<>();

    @Option(
            names = "--reported",
            paramLabel = "YEAR=FILE",
            converter = WaveFile.ReportedConverter.class,
            description = "A wave's results as the provider reported them. May be given several times.")
    private List<WaveFile> reported = new ArrayList<>();

    @Option(
            names = "--organisation",
            paramLabel = "FILE",
            description = "Units per wave with invited headcounts (table). Without it, units are those of the survey.")
    private @Nullable Path organisation;

    @Option(
            names = "--choices",
            paramLabel = "FILE",
            description = "What units agreed on (JSON): their plans and follow-ups are made.")
    private @Nullable Path choices;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "The record of a unit's results meeting (JSON). May be given several times.")
    private List<Path> records = new ArrayList<>();

    @Option(
            names = "--outcome",
            paramLabel = "FILE",
            description = "What came of a plan of the survey before (JSON). May be given several times.")
    private List<Path> outcomes = new ArrayList<>();

    @ArgGroup(exclusive = false)
    private @Nullable NextSurvey next;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "qwl-output",
            description = "Where the files go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "What was released before, with unprotected results: keep it from readers"
                    + " (default: DIR of --out with -releases behind it).")
    private @Nullable Path store;

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<Accepted> accepted = new ArrayList<>();

    @Option(names = "--drafts", description = "Also empty plans for units that agreed on nothing yet.")
    private boolean withDrafts;

    @Option(
            names = "--language",
            paramLabel = "fi|sv|en",
            defaultValue = "fi",
            converter = LanguageConverter.class,
            description = "The readers' language (default: ${DEFAULT-VALUE}).")
    private Language language = Language.FI;

    @Option(
            names = "--audience",
            paramLabel = "WHO",
            converter = AudienceConverter.class,
            description =
                    "Only what one kind of reader is given: supervisor, hr, management-team, wider-management-team or board"
                            + " (default: files for each of them).")
    private @Nullable Audience audience;

    @Option(
            names = "--template",
            arity = "0..1",
            fallbackValue = FilledTemplates.OURS,
            paramLabel = "FILE",
            description = "Slides (.pptx) or a document (.docx) with placeholders, filled for HR and each supervisor;"
                    + " without FILE, slides of ours. May be given several times.")
    private List<Path> templates = new ArrayList<>();

    @Option(names = "--template-fields", help = true, description = "Lists what templates may hold, and ends.")
    private boolean isForFields;

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            converter = PolicyConverter.class,
            description = "standard, kunta10 or strict: only stricter than the definition's.")
    private @Nullable DisclosurePolicy policy;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "The day from which follow-ups are scheduled (default: 1 November of the last wave's year).")
    private @Nullable LocalDate asOf;

    private final PrintWriter screen;
    private final PrintWriter errors;

    private AnnualCycle(PrintWriter screen, PrintWriter errors) {
        this.screen = screen;
        this.errors = errors;
    }

    /**
     * Runs the job and ends the virtual machine.
     *
     * @param args the options
     */
    @SuppressWarnings("SystemOut") // A program's own streams; the library has none.
    public static void main(String[] args) {
        System.exit(run(writer(System.out), writer(System.err), args));
    }

    /** Runs the job; texts go to the two writers. */
    static int run(PrintWriter screen, PrintWriter errors, String... args) {
        int code = new CommandLine(new AnnualCycle(screen, errors))
                .setOut(screen)
                .setErr(errors)
                .execute(args);
        screen.flush();
        errors.flush();
        return code;
    }

    /** Texts for people hold ä and ö: UTF-8, whatever the machine's own encoding is. */
    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }

    /** One finding that somebody accepts. */
    static final class Accepted {

        @Option(
                names = "--accept",
                required = true,
                paramLabel = "CODE",
                converter = KindConverter.class,
                description = "Goes on in spite of a finding that blocks.")
        private FindingKind kind = FindingKind.UNITS_UNKNOWN;

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it is no fault.")
        private String reason = "";

        @Option(names = "--by", required = true, paramLabel = "WHO", description = "Who decided: a role or an id.")
        private String by = "";
    }

    @Override
    public Integer call() throws IOException {
        if (isForFields) {
            screen.println(Pages.markdown(TemplateFields.page(language)));
            return 0;
        }
        checkWaves();
        FilledTemplates filled = FilledTemplates.read(templates, language);
        if (!filled.issues().isEmpty()) {
            IssueTexts.in(language).lines(filled.issues()).forEach(errors::println);
            return INPUT_UNUSABLE;
        }
        Progress progress = Progress.onTerminal(errors);
        Inputs inputs = Inputs.read(
                        definition, waves(), organisation, choices, FileReleaseStore.in(storeFolder()), progress)
                .withYear(records, outcomes);
        Screen report = new Screen(screen, errors, language);
        if (inputs.isUnusable()) {
            report.unusable(inputs);
            return INPUT_UNUSABLE;
        }
        checkPolicy(inputs.definition().policy());
        Optional<MailFiles.Announced> announced = announced(inputs);
        Study study = accept(inputs.study());
        Readiness readiness = study.readiness();
        if (readiness.isBlocked()) {
            report.blocked(readiness);
            return BLOCKED;
        }
        progress.step("publishing");
        YearOfUnits year;
        try {
            year = YearOfUnits.of(study, request(), inputs, withDrafts);
        } catch (ReleaseRefusedException refused) {
            report.refused(refused.refusal());
            return BLOCKED;
        }
        progress.step("writing files");
        OutputFiles files = OutputFiles.of(inputs, year, readiness, filled, announced, audience, language);
        files.write(out);
        progress.end();
        report.done(inputs, readiness, year, files.shown(out), out.resolve(ReaderPages.first(audience)));
        return 0;
    }

    /** What is said of the next survey; which teams it will hide follows from the numbers of invited people. */
    private Optional<MailFiles.Announced> announced(Inputs inputs) {
        if (next == null) {
            return Optional.empty();
        }
        Organisation units = inputs.organisation()
                .orElseThrow(() -> wrong("--opens needs --organisation, for the numbers of invited people."))
                .history()
                .at(waves().get(waves().size() - 1).wave());
        try {
            return Optional.of(new MailFiles.Announced(
                    next.notice(units.root().name()),
                    next.link(),
                    inputs.definition().policy(),
                    units));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    /** Beside the output folder and never in it: it holds what nobody else may read. */
    private Path storeFolder() {
        Path folder = out.toAbsolutePath().normalize();
        return store != null ? store : folder.resolveSibling(folder.getFileName() + "-releases");
    }

    private Study accept(Study study) throws IOException {
        Study more = study;
        for (Accepted one : accepted) {
            try {
                more = more.accept(one.kind, one.reason, one.by);
            } catch (IllegalArgumentException nothing) {
                throw new ParameterException(commandLine(), "--accept: " + nothing.getMessage(), nothing);
            }
        }
        return more;
    }

    private ReleaseRequest request() {
        Wave last = waves().get(waves().size() - 1).wave();
        ReleaseRequest request = ReleaseRequest.on(asOf == null ? LocalDate.of(last.year(), Month.NOVEMBER, 1) : asOf);
        return policy == null ? request : request.withPolicy(policy);
    }

    private List<WaveFile> waves() {
        List<WaveFile> waves = new ArrayList<>(surveys);
        waves.addAll(reported);
        waves.sort(WaveFile.BY_WAVE);
        return waves;
    }

    private void checkWaves() {
        if (waves().isEmpty()) {
            throw wrong("Expected at least one --survey YEAR=FILE or --reported YEAR=FILE but found none.");
        }
        Set<Object> seen = new HashSet<>();
        for (WaveFile wave : waves()) {
            if (!seen.add(wave.wave())) {
                throw wrong("Wave " + wave.wave() + " is given twice. Give one file per wave.");
            }
        }
    }

    private void checkPolicy(DisclosurePolicy promised) {
        if (policy == null) {
            return;
        }
        try {
            promised.tightenedTo(policy);
        } catch (IllegalArgumentException weaker) {
            throw new ParameterException(commandLine(), "--policy: " + weaker.getMessage(), weaker);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(commandLine(), message);
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the specification before it calls");
        }
        return spec.commandLine();
    }

    static final class LanguageConverter implements ITypeConverter<Language> {
        @Override
        public Language convert(String text) {
            try {
                return Language.parse(text);
            } catch (IllegalArgumentException unknown) {
                throw new CommandLine.TypeConversionException(unknown.getMessage());
            }
        }
    }

    static final class KindConverter implements ITypeConverter<FindingKind> {
        @Override
        public FindingKind convert(String text) {
            return Arrays.stream(FindingKind.values())
                    .filter(kind -> kind.code().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new CommandLine.TypeConversionException("expected one of "
                            + Arrays.stream(FindingKind.values())
                                    .map(FindingKind::code)
                                    .toList()
                            + " but was '" + text + "'"));
        }
    }

    static final class AudienceConverter implements ITypeConverter<Audience> {
        @Override
        public Audience convert(String text) {
            return Arrays.stream(Audience.values())
                    .filter(audience ->
                            audience != Audience.TEAM && code(audience).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new CommandLine.TypeConversionException("expected one of "
                            + Arrays.stream(Audience.values())
                                    .filter(audience -> audience != Audience.TEAM)
                                    .map(AudienceConverter::code)
                                    .toList()
                            + " but was '" + text + "'"));
        }

        private static String code(Audience audience) {
            return audience.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static final class PolicyConverter implements ITypeConverter<DisclosurePolicy> {
        @Override
        public DisclosurePolicy convert(String text) {
            try {
                return DisclosurePolicy.preset(text);
            } catch (IllegalArgumentException unknown) {
                throw new CommandLine.TypeConversionException(unknown.getMessage());
            }
        }
    }

    static final class DateConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException notOne) {
                throw new CommandLine.TypeConversionException(
                        "expected a date such as 2024-11-01 but was '" + text + "'");
            }
        }
    }
}
