package fi.qwl.io.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** LibreOffice, where it is installed: opens files and saves them again. */
public final class Office {

    public static final String XLSX = "xlsx:Calc MS Excel 2007 XML";
    public static final String ODS = "ods";

    private Office() {}

    /**
     * Opens files and saves them in a format, with a separate profile; skips the test where LibreOffice is not installed.
     *
     * @param folder takes the profile and the log
     * @param out takes the files, under their names with the format's ending
     */
    public static void save(List<Path> files, String format, Path folder, Path out)
            throws IOException, InterruptedException {
        Optional<Path> office = find();
        assumeThat(office).as("LibreOffice is installed").isPresent();
        List<String> command = new ArrayList<>(List.of(
                office.orElseThrow().toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                Files.createDirectories(out).toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        boolean hasEnded = process.waitFor(5, TimeUnit.MINUTES);
        process.destroy();
        assertThat(hasEnded).as("LibreOffice ended in five minutes").isTrue();
    }

    private static Optional<Path> find() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                .flatMap(folder -> Stream.of("soffice", "libreoffice").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
