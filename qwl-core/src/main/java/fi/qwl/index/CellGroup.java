package fi.qwl.index;

import fi.qwl.model.IndividualRisk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/** What the people of one home unit have added up to. */
final class CellGroup {

    private final transient ValueCounts[] counts;
    /** Per rule, how many have the scores that it needs. */
    private final transient long[] looked;
    /** Per rule, how many of them are under it. */
    private final transient long[] under;

    private transient long respondents;

    private CellGroup(long respondents, ValueCounts[] counts, long[] looked, long[] under) {
        this.respondents = respondents;
        this.counts = counts;
        this.looked = looked;
        this.under = under;
    }

    static CellGroup empty(CellsForm form) {
        ValueCounts[] counts = new ValueCounts[form.measures().size()];
        for (int measure = 0; measure < counts.length; measure++) {
            counts[measure] = ValueCounts.zero();
        }
        int rules = form.risks().size();
        return new CellGroup(0, counts, new long[rules], new long[rules]);
    }

    static CellGroup of(CellCounter counter, int group) {
        return new CellGroup(
                counter.respondents(group), counter.counts(group), counter.looked(group), counter.under(group));
    }

    static CellGroup of(Cells.DirectAnswers home, CellsForm form) {
        if (!form.measures().containsAll(home.measures())) {
            throw new IllegalArgumentException(
                    "there are values of measures that were not scored" + "\nMaybe the stored results are damaged.");
        }
        CellGroup group = empty(form);
        group.respondents = home.respondents();
        for (int measure = 0; measure < group.counts.length; measure++) {
            SortedMap<Long, Long> stored =
                    home.byQuanta().getOrDefault(form.measures().get(measure), Collections.emptySortedMap());
            group.counts[measure] = ValueCounts.restore(stored);
        }
        for (IndividualRiskCount count : home.individualRisks()) {
            int rule = form.risks().indexOf(count.risk());
            if (rule < 0) {
                throw new IllegalArgumentException("rule " + count.risk().id() + " does not apply to the model"
                        + "\nMaybe the stored results are damaged.");
            }
            group.looked[rule] = count.n();
            group.under[rule] = count.persons();
        }
        return group;
    }

    long respondents() {
        return respondents;
    }

    /** Not a copy. */
    ValueCounts counts(int measure) {
        return counts[measure];
    }

    List<IndividualRiskCount> individualRisks(List<IndividualRisk> risks) {
        List<IndividualRiskCount> tallies = new ArrayList<>();
        for (int rule = 0; rule < looked.length; rule++) {
            tallies.add(new IndividualRiskCount(risks.get(rule), looked[rule], under[rule]));
        }
        return tallies;
    }

    CellGroup copy() {
        ValueCounts[] copies = new ValueCounts[counts.length];
        for (int measure = 0; measure < copies.length; measure++) {
            copies[measure] = counts[measure].copy();
        }
        return new CellGroup(respondents, copies, looked.clone(), under.clone());
    }

    CellGroup merge(CellGroup other) {
        respondents = Math.addExact(respondents, other.respondents);
        for (int rule = 0; rule < looked.length; rule++) {
            looked[rule] += other.looked[rule];
            under[rule] += other.under[rule];
        }
        for (int measure = 0; measure < counts.length; measure++) {
            counts[measure].merge(other.counts[measure]);
        }
        return this;
    }

    void writeTo(CompactWriter writer) throws IOException {
        writer.number(respondents);
        for (ValueCounts each : counts) {
            each.writeTo(writer);
        }
        for (int rule = 0; rule < looked.length; rule++) {
            writer.number(looked[rule]);
            writer.number(under[rule]);
        }
    }

    static CellGroup readFrom(CompactReader reader, CellsForm form) throws IOException {
        CellGroup group = empty(form);
        group.respondents = reader.number(Moments.MOST_VALUES);
        for (int measure = 0; measure < group.counts.length; measure++) {
            group.counts[measure] = ValueCounts.readFrom(reader);
            reader.require(group.counts[measure].n() <= group.respondents, "there are more values than people");
        }
        for (int rule = 0; rule < group.looked.length; rule++) {
            group.looked[rule] = reader.number(group.respondents);
            group.under[rule] = reader.number(group.looked[rule]);
        }
        return group;
    }
}
