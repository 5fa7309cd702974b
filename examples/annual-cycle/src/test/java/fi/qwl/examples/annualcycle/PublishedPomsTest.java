package fi.qwl.examples.annualcycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What the published artifacts say of themselves, and what they bring to an embedder. */
class PublishedPomsTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path ARCHITECTURE = ROOT.resolve("docs").resolve("architecture.md");

    private static final Pattern ADDRESS = Pattern.compile("[a-z]+://[^\\s<\"]+");

    private static List<String> children(Path pom) throws Exception {
        Element project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(pom.toFile())
                .getDocumentElement();
        return Stream.iterate(project.getFirstChild(), node -> node != null, node -> node.getNextSibling())
                .filter(Element.class::isInstance)
                .map(node -> node.getNodeName())
                .collect(Collectors.toList());
    }

    @Test
    void theParentSaysWhoseItIsAndUnderWhichLicence() throws Exception {
        assertThat(children(ROOT.resolve("pom.xml")))
                .contains("name", "description", "licenses", "developers", "organization", "inceptionYear");
    }

    /** A home page, a repository and an issue tracker are named once they exist; an invented address misleads. */
    @ParameterizedTest
    @ValueSource(strings = {"", "qwl-core", "qwl-plan", "qwl-io"})
    void noAddressIsNamedButTheLicences(String module) throws IOException {
        assertThat(ADDRESS.matcher(Files.readString(ROOT.resolve(module).resolve("pom.xml")))
                        .results()
                        .map(MatchResult::group)
                        .filter(address -> !address.startsWith("http://maven.apache.org/")
                                && !address.startsWith("http://www.w3.org/"))
                        .distinct())
                .isSubsetOf("https://www.apache.org/licenses/LICENSE-2.0.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qwl-core", "qwl-plan", "qwl-io"})
    void everyModuleHasANameAndADescriptionOfItsOwn(String module) throws Exception {
        assertThat(children(ROOT.resolve(module).resolve("pom.xml"))).contains("parent", "name", "description");
    }

    /** To write the trees again: {@code mvn verify -Dqwl.write}. */
    @ParameterizedTest
    @ValueSource(strings = {"qwl-core", "qwl-plan", "qwl-io"})
    void theArchitectureShowsWhatAnEmbedderGets(String module) throws IOException {
        Path file = ROOT.resolve(module).resolve("target").resolve("dependency-tree.txt");
        assumeTrue(Files.exists(file), "the modules are not packaged");
        String tree = Files.readString(file, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.contains("(optional)"))
                .map(line -> line.replace(":jar:", " ").replace(":compile", ""))
                .collect(Collectors.joining("\n"));
        String document = Files.readString(ARCHITECTURE);
        String start = "<!-- tree of " + module + " -->\n```text\n";
        int from = document.indexOf(start) + start.length();
        int to = document.indexOf("\n```", from);
        assertThat(from).isGreaterThan(start.length());
        if (Boolean.getBoolean("qwl.write") || "".equals(System.getProperty("qwl.write"))) {
            Files.writeString(ARCHITECTURE, document.substring(0, from) + tree + document.substring(to));
        } else {
            assertThat(document.substring(from, to))
                    .as("what an embedder of " + module + " gets has changed: is it meant? Then mvn verify -Dqwl.write"
                            + " writes it into docs/architecture.md; say so in CHANGELOG.md too")
                    .isEqualTo(tree);
        }
    }
}
