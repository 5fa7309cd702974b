package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.index.ScaleEnd;
import org.junit.jupiter.api.Test;

class ReleaseVerifierTest {

    private static final Tree TREE = Tree.of("X=0", "A<X=3", "B<X=6");

    @Test
    void aSafeReleasePasses() {
        assertThatCode(() -> verify(TREE, true, false, false)).doesNotThrowAnyException();
        assertThatCode(() -> verify(TREE, false, false, false)).doesNotThrowAnyException();
    }

    @Test
    void aSmallUnitIsRefused() {
        assertRefused(TREE, false, true, false);
    }

    @Test
    void aSmallResidualIsRefused() {
        assertRefused(TREE, true, false, true);
    }

    @Test
    void aUnitOrAResidualAtAnEndIsRefused() {
        Tree tree = Tree.of("X=0", "A<X=8", "B<X=9").withEnd("A", ScaleEnd.HIGHEST);
        assertRefused(tree, false, true, false);
        assertRefused(tree, true, false, true);
        assertThatCode(() -> verify(tree, true, false, false)).doesNotThrowAnyException();
    }

    private static void assertRefused(Tree tree, boolean... shown) {
        assertThatThrownBy(() -> verify(tree, shown))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the chosen release is not safe; nothing was published"
                        + "\nMaybe report this: the choice and its check disagree.");
    }

    private static void verify(Tree tree, boolean... shown) {
        ReleaseVerifier.verify(tree.organisation(), 5, tree.homes()::get, shown);
    }
}
