package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void aValueThatRevealsTooMuchIsRefused() {
        boolean[] shown = {true, false, true};
        assertThatCode(() -> ReleaseVerifier.verifyValues(TREE.organisation(), shown, unit -> unit != 1))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ReleaseVerifier.verifyValues(TREE.organisation(), shown, unit -> unit != 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the chosen release is not safe; nothing was published");
    }

    private static void assertRefused(Tree tree, boolean... shown) {
        assertThatThrownBy(() -> verify(tree, shown))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the chosen release is not safe; nothing was published"
                        + "\nMaybe report this: the choice and its check disagree.");
    }

    private static void verify(Tree tree, boolean... shown) {
        ReleaseVerifier.verify(tree.organisation(), 5, tree::people, shown);
    }
}
