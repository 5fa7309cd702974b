package fi.qwl.examples.annualcycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilledTemplatesTest {

    @Test
    void everySupervisorAndHrHaveSlides(@TempDir Path folder) throws IOException {
        MainJob job = MainJob.onSample(folder, "--template");
        assertThat(job.code()).isZero();
        assertThat(job.out()).contains("slides.pptx");
        assertThat(folder.resolve("slides.pptx")).isNotEmptyFile();
        try (Stream<Path> folders = Files.list(folder.resolve("supervisors"))) {
            List<Path> all = folders.toList();
            assertThat(all)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.resolve("slides.pptx")).isNotEmptyFile());
        }
    }

    @Test
    void aTemplateThatIsNoneEndsTheRunBeforeTheRelease(@TempDir Path folder) throws IOException {
        Path template = Files.writeString(folder.resolve("malli.pptx"), "ei esitys");
        MainJob job = MainJob.onSample(folder.resolve("out"), "--template", template.toString());
        assertThat(job.code()).isEqualTo(1);
        assertThat(job.errors()).contains("Tiedosto ei ole esitys eikä asiakirja (malli.pptx) [office-file-other]");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void fieldsAreListedWithoutAnyInput() {
        MainJob job = MainJob.start("--template-fields");
        assertThat(job.code()).isZero();
        assertThat(job.out()).contains("| {{yksikkö.FE}} | {{enhet.FE}} | {{unit.FE}} | 77,6 |");
    }
}
