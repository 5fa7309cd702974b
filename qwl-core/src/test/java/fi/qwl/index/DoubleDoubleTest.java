package fi.qwl.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DoubleDoubleTest {

    private static final MathContext SIXTY_DIGITS = new MathContext(60);

    @Test
    void quotientsAndRootsAreRoundedAsThoseOfDecimalsAre() {
        Random random = new Random(18);
        for (int round = 0; round < 2_000; round++) {
            BigInteger whole = new BigInteger(1 + random.nextInt(190), random);
            int divisor = 1 + random.nextInt(1_000_000);
            BigDecimal quotient = new BigDecimal(whole)
                    .divide(BigDecimal.valueOf(divisor), SIXTY_DIGITS)
                    .divide(BigDecimal.valueOf(1_000_000_000_000L), SIXTY_DIGITS);
            DoubleDouble ours = DoubleDouble.of(whole).dividedBy(divisor).dividedBy(1e12);
            assertThat(ours.high()).isEqualTo(quotient.doubleValue());
            assertThat(ours.squareRoot().high())
                    .isEqualTo(quotient.sqrt(SIXTY_DIGITS).doubleValue());
        }
    }
}
