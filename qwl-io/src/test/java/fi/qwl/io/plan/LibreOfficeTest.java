package fi.qwl.io.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fi.qwl.io.document.Plans;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.plan.Action;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.words.Language;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that LibreOffice opened and saved; skipped where it is not installed. */
class LibreOfficeTest {

    private static final PersonNames NAMES = person -> Optional.of("Maija Meikäläinen");

    @TempDir
    Path folder;

    @Test
    void aWorkbookThatWasOpenedAndSavedChangesNothing() throws IOException, InterruptedException {
        DevelopmentPlan plan = withOddTexts();

        ImportResult<PlanUpdate> result =
                PlanWorkbookReader.of(NAMES).read(DocumentSource.of("plan.xlsx", saved(written(plan))), plan);

        assertThat(result.issues()).isEmpty();
        assertThat(result.orElseThrow().isEmpty()).isTrue();
        assertThat(result.orElseThrow().questions()).isEmpty();
    }

    @Test
    void aChangedTextComesThroughToTheCharacter() throws IOException, InterruptedException {
        DevelopmentPlan plan = Plans.full();
        String odd = "=Torstai\n\"Ääkköset\"; – @klo 9, +1 ";
        byte[] filled = Filled.in(written(plan), sheet -> Filled.write(sheet, 6, PlanCell.IMPLEMENTATION, odd));

        PlanUpdate update = PlanWorkbookReader.of(NAMES)
                .read(DocumentSource.of("plan.xlsx", saved(filled)), plan)
                .orElseThrow();

        assertThat(update.changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        PlanChange.Cell.class, cell -> assertThat(cell.after()).isEqualTo(odd));
    }

    private static DevelopmentPlan withOddTexts() {
        DevelopmentPlan plan = Plans.full();
        DevelopmentArea area = plan.areas().get(0);
        Action odd = area.actions().get(0).toBuilder()
                .text("=1+1")
                .implementation("  @\"ä\"\r\n+5\t_x000D_\n\n-")
                .build();
        return plan.edit()
                .area(area.toBuilder()
                        .actions(List.of(odd, area.actions().get(1)))
                        .build())
                .save(Responsible.of(Role.TEAM), Instant.parse("2025-02-03T09:00:00Z"), "odd texts");
    }

    private static byte[] written(DevelopmentPlan plan) {
        return PlanWorkbook.of(plan, "Varhaiskasvatus", Language.FI, NAMES).bytes();
    }

    /** Opened and saved as another file, with a separate profile. */
    private byte[] saved(byte[] workbook) throws IOException, InterruptedException {
        Optional<Path> office = office();
        assumeThat(office).as("LibreOffice is installed").isPresent();
        Path file = Files.write(folder.resolve("plan.xlsx"), workbook);
        Path out = Files.createDirectories(folder.resolve("out"));
        Process process = new ProcessBuilder(
                        office.orElseThrow().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        out.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        boolean hasEnded = process.waitFor(2, TimeUnit.MINUTES);
        process.destroy();
        assertThat(hasEnded).as("LibreOffice ended in two minutes").isTrue();
        return Files.readAllBytes(out.resolve("plan.xlsx"));
    }

    private static Optional<Path> office() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                .flatMap(folder -> Stream.of("soffice", "libreoffice").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
