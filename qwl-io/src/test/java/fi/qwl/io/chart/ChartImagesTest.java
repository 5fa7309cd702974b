package fi.qwl.io.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.page.Block;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.words.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ChartImagesTest {

    private final PublishedResults results = Joenvarsi.last();
    private final Block.Figure chart = Charts.in(Language.FI)
            .factorBars(results, results.organisation().root().id());

    @Test
    void aChartIsAPictureOfItsSizeWithMoreThanOneColour() throws IOException {
        byte[] png = ChartImages.png(chart, 2);
        Files.write(Files.createDirectories(Path.of("target", "charts")).resolve("factor-bars.png"), png);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(image.getWidth()).isEqualTo((int) (2 * Drawing.WIDTH));
        assertThat(colours(image)).hasSizeGreaterThan(3).contains(0xFFFFFFFF);
    }

    @Test
    void whatIsNoDrawingAndWhatIsTooLargeIsRefused() {
        assertThatThrownBy(() -> ChartImages.png(chart, 11)).hasMessageContaining("Maybe 2");
        Block.Figure none = new Block.Figure("caption", "", "", chart.data());
        assertThatThrownBy(() -> ChartImages.png(none, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours;
    }
}
