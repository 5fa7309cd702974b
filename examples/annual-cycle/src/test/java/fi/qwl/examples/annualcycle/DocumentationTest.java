package fi.qwl.examples.annualcycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every public type and method of the exported packages is documented, with its parameters and what it returns. doclint
 * checks the rest; it cannot check this, since it asks for a second list of parameters on each compact constructor.
 */
class DocumentationTest {

    private static final Pattern EXPORT = Pattern.compile("exports ([a-z.]+);");

    @ParameterizedTest
    @ValueSource(strings = {"qwl-core", "qwl-plan", "qwl-io"})
    void everyPublicTypeAndMethodIsDocumented(String module) throws IOException {
        Path sources = Path.of("..", "..", module, "src", "main", "java");

        assertThat(missing(sources)).isEmpty();
    }

    private static List<String> missing(Path sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Set<String> exported = EXPORT.matcher(Files.readString(sources.resolve("module-info.java")))
                .results()
                .map(export -> export.group(1))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(sources);
                StandardJavaFileManager manager =
                        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<Path> java = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java") && !file.endsWith("package-info.java"))
                    .filter(file -> exported.contains(
                            sources.relativize(file.getParent()).toString().replace(File.separatorChar, '.')))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(java));
            DocTrees docs = DocTrees.instance(task);
            List<String> missing = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(docs, missing).scan(unit, null);
            }
            return missing;
        }
    }

    /** Visits what other modules can see. */
    private static final class Scanner extends TreePathScanner<Void, Void> {
        private final DocTrees docs;
        private final List<String> missing;

        Scanner(DocTrees docs, List<String> missing) {
            this.docs = docs;
            this.missing = missing;
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            if (!isVisible(type.getModifiers().getFlags())) {
                return null;
            }
            DocCommentTree doc = docs.getDocCommentTree(getCurrentPath());
            if (doc == null) {
                miss(type.getSimpleName().toString(), "a comment");
            } else if (type.getKind() == Tree.Kind.RECORD) {
                requireParams(type.getSimpleName().toString(), doc, components(type));
            }
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            DocCommentTree doc = docs.getDocCommentTree(getCurrentPath());
            if (!isApi(method)) {
                return null;
            }
            if (doc == null) {
                miss(method.getName().toString(), "a comment");
                return null;
            }
            boolean inherits = doc.toString().contains("{@inheritDoc}");
            if (!inherits) {
                requireParams(
                        method.getName().toString(),
                        doc,
                        method.getParameters().stream()
                                .map(parameter -> parameter.getName().toString())
                                .toList());
                requireReturn(method, doc);
            }
            return null;
        }

        private boolean isApi(MethodTree method) {
            ClassTree owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            boolean isOverride = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            boolean isInterface = owner.getKind() == Tree.Kind.INTERFACE;
            boolean isVisible = isInterface || isVisible(method.getModifiers().getFlags());
            boolean isConstructorOfRecord =
                    owner.getKind() == Tree.Kind.RECORD && method.getName().contentEquals("<init>");
            return isVisible
                    && !method.getModifiers().getFlags().contains(Modifier.PRIVATE)
                    && !isOverride
                    && !isConstructorOfRecord;
        }

        private boolean isVisible(Set<Modifier> flags) {
            TreePath parent = getCurrentPath().getParentPath();
            boolean isInInterface = parent.getLeaf().getKind() == Tree.Kind.INTERFACE;
            return isInInterface || flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED);
        }

        private static List<String> components(ClassTree type) {
            return type.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .map(field -> field.getName().toString())
                    .toList();
        }

        private void requireParams(String where, DocCommentTree doc, List<String> names) {
            Set<String> documented = new HashSet<>();
            for (DocTree tag : doc.getBlockTags()) {
                if (tag instanceof ParamTree param && !param.isTypeParameter()) {
                    documented.add(param.getName().toString());
                }
            }
            names.stream().filter(name -> !documented.contains(name)).forEach(name -> miss(where, "@param " + name));
        }

        private void requireReturn(MethodTree method, DocCommentTree doc) {
            boolean isVoid = method.getReturnType() == null
                    || method.getReturnType().toString().equals("void");
            boolean hasTag = doc.getBlockTags().stream().anyMatch(ReturnTree.class::isInstance)
                    || doc.getFirstSentence().stream().anyMatch(ReturnTree.class::isInstance);
            if (!isVoid && !hasTag) {
                miss(method.getName().toString(), "@return");
            }
        }

        private void miss(String where, String what) {
            String file = getCurrentPath().getCompilationUnit().getSourceFile().getName();
            missing.add(Path.of(file).getFileName() + " " + where + " lacks " + what);
        }
    }
}
