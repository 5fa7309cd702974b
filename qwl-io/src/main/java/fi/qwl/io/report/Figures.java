package fi.qwl.io.report;

import fi.qwl.model.Language;
import fi.qwl.model.NineDecimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * Numbers as people read them: one decimal, a decimal comma in Finnish and Swedish. What is displayed never contradicts a
 * verdict: a mean below its limit that would round up to the limit is cut instead, so 79.96 is 79.9 and not "80.0, below
 * the limit".
 */
public final class Figures {

    private static final int DECIMALS = 1;

    private final Language language;

    private Figures(Language language) {
        this.language = language;
    }

    /**
     * Figures for a language.
     *
     * @param language whose decimal mark is used
     * @return the figures
     */
    public static Figures in(Language language) {
        return new Figures(java.util.Objects.requireNonNull(language, "language"));
    }

    /**
     * A percentage with one decimal, without the sign.
     *
     * @param percent the value
     * @return the text, such as {@code 71,3}
     */
    public String percent(double percent) {
        return text(rounded(percent, RoundingMode.HALF_UP));
    }

    /**
     * A percentage that stands beside a verdict on a limit.
     *
     * @param percent the value
     * @param limit the limit, if there is one
     * @return the text; below the limit whenever the value is
     */
    public String percent(double percent, OptionalDouble limit) {
        BigDecimal usual = rounded(percent, RoundingMode.HALF_UP);
        boolean wouldContradict = limit.isPresent()
                && NineDecimals.compare(percent, limit.getAsDouble()) < 0
                && usual.doubleValue() >= limit.getAsDouble();
        return text(wouldContradict ? rounded(percent, RoundingMode.FLOOR) : usual);
    }

    /**
     * A share without decimals.
     *
     * @param percent the value
     * @return the text, such as {@code 82 %}
     */
    public String share(double percent) {
        return BigDecimal.valueOf(NineDecimals.round(percent)).setScale(0, RoundingMode.HALF_UP)
                + (language == Language.EN ? "%" : " %");
    }

    /**
     * A change with its sign.
     *
     * @param points the change in percentage points
     * @return the text, such as {@code +1,2} or {@code −0,4}; {@code ±0,0} where it rounds to nothing
     */
    public String change(double points) {
        BigDecimal rounded = rounded(points, RoundingMode.HALF_UP);
        String sign = rounded.signum() > 0 ? "+" : rounded.signum() < 0 ? "−" : "±";
        return sign + text(rounded.abs());
    }

    private static BigDecimal rounded(double value, RoundingMode mode) {
        return BigDecimal.valueOf(NineDecimals.round(value)).setScale(DECIMALS, mode);
    }

    private String text(BigDecimal rounded) {
        String plain = rounded.toPlainString();
        return language == Language.EN ? plain : plain.replace('.', ',');
    }
}
