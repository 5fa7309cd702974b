package fi.qwl.io.results;

import fi.qwl.io.report.Figures;
import fi.qwl.io.workbook.SheetStyles;
import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.model.WholeIndex;
import fi.qwl.privacy.HiddenReason;
import fi.qwl.privacy.Participation;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What the sheets of one workbook share. For one thread. */
final class ResultsSheets {

    private final XSSFWorkbook workbook;
    private final List<PublishedResults> waves;
    private final Language language;
    private final SheetStyles styles;
    private final NumberLooks looks;

    ResultsSheets(XSSFWorkbook workbook, List<PublishedResults> waves, Language language) {
        this.workbook = workbook;
        this.waves = waves;
        this.language = language;
        this.styles = new SheetStyles(workbook);
        this.looks = new NumberLooks(styles, language);
    }

    SheetWriter sheet(ResultsText name) {
        return new SheetWriter(workbook, name.in(language), styles, looks);
    }

    /** In their order. */
    List<PublishedResults> waves() {
        return waves;
    }

    PublishedResults last() {
        return waves.get(waves.size() - 1);
    }

    Language language() {
        return language;
    }

    String in(ResultsText text) {
        return text.in(language);
    }

    /** The factors and the index, as far as the publication has them. */
    List<Measure> indexParts() {
        return last().measures().stream()
                .filter(measure -> measure instanceof Factor || measure == WholeIndex.QWL)
                .toList();
    }

    /** A measure's key and name: no heading that our reader of reports would take for a column of values. */
    String name(Measure measure) {
        return measure.key() + " · " + label(measure);
    }

    String label(Measure measure) {
        return Formats.in(language).sentence(measure.label().in(language));
    }

    OptionalDouble limit(Measure measure) {
        return measure instanceof Factor factor
                ? OptionalDouble.of(last().model().limits().of(factor))
                : OptionalDouble.empty();
    }

    /** How deep a unit is in the tree. */
    int depth(PublishedUnit unit) {
        return last().organisation()
                .ancestorsOf(last().organisation().indexOf(unit.unit().id()))
                .length;
    }

    String nameWithDay(PublishedUnit unit) {
        return unit.dayMark()
                .map(mark -> unit.unit().name() + " (" + mark.in(language) + ")")
                .orElse(unit.unit().name());
    }

    /** What is in the cell of a value that is not shown exactly: our reader takes what begins with a dash for hidden. */
    String instead(PublishedValue value) {
        return value instanceof PublishedValue.Coarse coarse
                ? "– (" + Figures.in(language).range(coarse) + ")"
                : instead(((PublishedValue.Hidden) value).reason());
    }

    String instead(HiddenReason reason) {
        String text = switch (reason) {
            case TOO_FEW -> "n < " + last().policy().minimumForMeans();
            case PROTECTED -> in(ResultsText.PROTECTED);
            case NOT_REPORTED -> in(ResultsText.NOT_REPORTED);
            case OTHER_READERS -> in(ResultsText.OTHER_READERS);
            case WITHDRAWN -> in(ResultsText.WITHDRAWN);
        };
        return "– (" + text + ")";
    }

    /** What is in the place of a number of people or of their share. */
    String instead(Participation people) {
        return instead(people.isShown() ? HiddenReason.NOT_REPORTED : HiddenReason.PROTECTED);
    }
}
