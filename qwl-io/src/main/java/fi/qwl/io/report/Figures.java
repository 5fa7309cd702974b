package fi.qwl.io.report;

import fi.qwl.model.DisplayRounding;
import fi.qwl.model.NineDecimals;
import fi.qwl.privacy.PublishedChange;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.words.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * Numbers as people read them: one decimal, a decimal comma in Finnish and Swedish. What is displayed never contradicts a
 * verdict: a mean below its limit that would round up to the limit is cut instead, so 79.96 is 79.9 and not "80.0, below
 * the limit".
 */
public final class Figures {

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
        return DisplayRounding.text(DisplayRounding.round(percent), language);
    }

    /**
     * A percentage that is beside a verdict on a limit.
     *
     * @param percent the value
     * @param limit the limit, if there is one
     * @return the text; below the limit whenever the value is
     */
    public String percent(double percent, OptionalDouble limit) {
        return limit.isPresent()
                ? DisplayRounding.text(DisplayRounding.round(percent, limit.getAsDouble()), language)
                : percent(percent);
    }

    /**
     * A percentage that is beside verdicts on several limits, such as those of classes.
     *
     * @param percent the value
     * @param limits any number of limits
     * @return the text; below each limit that the value is below
     */
    public String percentBeside(double percent, double... limits) {
        return DisplayRounding.text(DisplayRounding.round(percent, limits), language);
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
     * A mean that is shown as a range.
     *
     * @param coarse the range
     * @return the text, such as {@code 40–50}, {@code < 40} or {@code ≥ 60}
     */
    public String range(PublishedValue.Coarse coarse) {
        if (coarse.from() == 0) {
            return "< " + (int) coarse.to();
        }
        return coarse.to() == 100 ? "≥ " + (int) coarse.from() : (int) coarse.from() + "–" + (int) coarse.to();
    }

    /**
     * A change with its sign.
     *
     * @param points the change in percentage points
     * @return the text, such as {@code +1,2} or {@code −0,4}; {@code ±0,0} where it rounds to nothing
     */
    public String change(double points) {
        return DisplayRounding.signed(points, language);
    }

    /**
     * A change with its sign and a mark of its verdict: {@code *} for what chance does not easily give, {@code =} where a
     * change that matters is ruled out, no mark where nothing can be concluded.
     *
     * @param change the change
     * @return the text, such as {@code +6,2*}
     */
    public String change(PublishedChange change) {
        String mark = switch (change.verdict()) {
            case CHANGED -> "*";
            case ABOUT_THE_SAME -> "=";
            case NOT_DISTINGUISHABLE, TOO_FEW, NOT_TESTED -> "";
        };
        return change(change.difference()) + mark;
    }
}
