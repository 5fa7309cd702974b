package fi.qwl.io.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.document.Plans;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.testing.Office;
import fi.qwl.plan.Action;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    private byte[] saved(byte[] workbook) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("plan.xlsx"), workbook);
        Path out = folder.resolve("out");
        Office.save(List.of(file), Office.XLSX, folder, out);
        return Files.readAllBytes(out.resolve("plan.xlsx"));
    }
}
