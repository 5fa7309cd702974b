package fi.qwl.examples.annualcycle;

import fi.qwl.survey.Wave;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A wave and the file that holds it.
 *
 * @param wave the wave
 * @param file its file
 * @param isReported whether the file holds the provider's results instead of answers
 */
record WaveFile(Wave wave, Path file, boolean isReported) {

    static final Comparator<WaveFile> BY_WAVE = Comparator.comparing(WaveFile::wave);

    private static WaveFile parse(String text, boolean isReported) {
        int at = text.indexOf('=');
        if (at < 1 || at == text.length() - 1) {
            throw new TypeConversionException("expected YEAR=FILE, such as 2024=answers.xlsx, but was '" + text + "'");
        }
        try {
            return new WaveFile(Wave.parse(text.substring(0, at)), Path.of(text.substring(at + 1)), isReported);
        } catch (InvalidPathException noPath) {
            throw new TypeConversionException("expected a file's path but was '" + text.substring(at + 1) + "'");
        } catch (IllegalArgumentException noWave) {
            throw new TypeConversionException(noWave.getMessage());
        }
    }

    static final class SurveyConverter implements ITypeConverter<WaveFile> {
        @Override
        public WaveFile convert(String text) {
            return parse(text, false);
        }
    }

    static final class ReportedConverter implements ITypeConverter<WaveFile> {
        @Override
        public WaveFile convert(String text) {
            return parse(text, true);
        }
    }
}
