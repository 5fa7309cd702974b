package fi.qwl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CurveTest {

    private static final Curve BENT =
            Curve.through(List.of(new Curve.Point(0, 0.1), new Curve.Point(0.5, 0.3), new Curve.Point(1, 0.9)));

    @Test
    void identityLeavesTheFactorAsItIs() {
        assertThat(Curve.identity().at(0.37)).isEqualTo(0.37);
    }

    @Test
    void powerAndItsMirrorAreAsWritten() {
        // x² at 0.75 and 1 − (1 − x)² at 0.75, exact in binary.
        assertThat(Curve.power(2).at(0.75)).isEqualTo(0.5625);
        assertThat(Curve.mirroredPower(2).at(0.75)).isEqualTo(0.9375);
        // 0.25^1.5 = 0.125.
        assertThat(Curve.power(1.5).at(0.25)).isEqualTo(0.125);
        assertThat(Curve.mirroredPower(1.5).at(0.75)).isEqualTo(0.875);
    }

    @Test
    void aPiecewiseCurveGoesThroughItsPointsAndStraightBetweenThem() {
        assertThat(BENT.at(0)).isEqualTo(0.1);
        assertThat(BENT.at(0.5)).isCloseTo(0.3, within(1e-16));
        assertThat(BENT.at(1)).isEqualTo(0.9);
        assertThat(BENT.at(0.25)).isCloseTo(0.2, within(1e-15));
        assertThat(BENT.at(0.75)).isCloseTo(0.6, within(1e-15));
    }

    @Test
    void aMissingFactorStaysMissing() {
        for (Curve curve : List.of(Curve.identity(), Curve.power(2), Curve.power(0.7), Curve.mirroredPower(3), BENT)) {
            assertThat(curve.at(Double.NaN)).isNaN();
        }
    }

    @Property(tries = 500, seed = "20261128")
    void aPiecewiseCurveNeverLeavesTheHeightsOfItsNeighbours(
            @ForAll @DoubleRange(min = 0, max = 1) double low,
            @ForAll @DoubleRange(min = 0, max = 1) double high,
            @ForAll @DoubleRange(min = 0, max = 1) double x) {
        double bottom = Math.min(low, high);
        double top = Math.max(low, high);
        Curve curve = Curve.through(List.of(new Curve.Point(0, bottom), new Curve.Point(1, top)));
        assertThat(curve.at(x)).isBetween(bottom, top);
        assertThat(curve.at(1)).isEqualTo(top);
    }

    @Test
    void exponentsMustBeAboveZero() {
        assertThatThrownBy(() -> Curve.power(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("exponent must be above 0 and at most 100 but was 0.0");
        assertThatThrownBy(() -> Curve.mirroredPower(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("exponent must be above 0 and at most 100 but was NaN");
    }

    @Test
    void aCurveMustGoFromZeroToOne() {
        assertThatThrownBy(() -> Curve.through(List.of(new Curve.Point(0, 0), new Curve.Point(0.9, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a curve must go from x = 0 to x = 1 but was" + " [Point[x=0.0, y=0.0], Point[x=0.9, y=1.0]]");
        assertThatThrownBy(() -> Curve.through(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a curve must go from x = 0 to x = 1 but was []");
    }

    @Test
    void aCurveMustStayBetweenZeroAndOne() {
        assertThatThrownBy(() -> Curve.through(List.of(new Curve.Point(0, 0), new Curve.Point(1, 1.01))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a curve's y must be from 0 to 1 but was 1.01");
    }

    @Test
    void aCurveMustNotFall() {
        assertThatThrownBy(() -> Curve.through(
                        List.of(new Curve.Point(0, 0), new Curve.Point(0.5, 0.8), new Curve.Point(1, 0.7))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a curve's x must rise and its y must not fall but Point[x=0.5, y=0.8] is followed by"
                        + " Point[x=1.0, y=0.7]");
    }

    @Test
    void aCurvesPointsMustNotCoincide() {
        assertThatThrownBy(() ->
                        Curve.through(List.of(new Curve.Point(0, 0), new Curve.Point(0, 0.5), new Curve.Point(1, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a curve's x must rise and its y must not fall but Point[x=0.0, y=0.0] is followed by"
                        + " Point[x=0.0, y=0.5]");
    }
}
