// %% [markdown]
// # Did the action work?
//
// Units with poor results are chosen for an action, and the next year they are better. Some of that would have happened
// without any action: a result is partly luck, and luck does not repeat itself. The lower a result, the more of it is bad
// luck. This is *regression to the mean*.
//
// Everything here is drawn with a seed (2026), so the truth is known: 60 units of 12 people, true means around 70 with a
// standard deviation of 5, people within a unit with one of 18. The numbers are ours and invented.
// %%
int count = 60, people = 12;
var random = new Random(2026);
double[] truth = DoubleStream.generate(() -> 70 + 5 * random.nextGaussian()).limit(count).toArray();
double[] answers(double[] means) {
    return IntStream.range(0, count * people).mapToDouble(row -> means[row / people] + 18 * random.nextGaussian()).toArray();
}
double[] unitMeans(double[] answers) {
    return IntStream.range(0, count).mapToDouble(unit -> Arrays.stream(answers, unit * people, (unit + 1) * people).average().orElseThrow()).toArray();
}
double average(double[] means, List<Integer> chosen) {
    return chosen.stream().mapToDouble(unit -> means[unit]).average().orElseThrow();
}
String points(double value) {
    return String.format(Locale.ROOT, "%+.1f", value);
}
String percent(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
}
double[] answeredBefore = answers(truth);
double[] before = unitMeans(answeredBefore);
// %% [markdown]
// ## Nothing is done
//
// The 20 units with the lowest results are looked at again a year later. Nothing was done, and no true mean changed.
// %%
List<Integer> lowest = IntStream.range(0, count).boxed().sorted(Comparator.comparingDouble(unit -> before[unit])).limit(20).toList();
double[] untouched = unitMeans(answers(truth));
Table.of("the 20 lowest units", "mean, %").row("before", percent(average(before, lowest))).row("a year later", percent(average(untouched, lowest))).row("their true mean", percent(average(truth, lowest)))
// %% [markdown]
// They seem to have improved, and it means nothing. A t-test of these units against themselves would be no help: the choice
// made the first result too low, and no test of the two years knows how they were chosen.
//
// ## How much of a distance is real?
//
// ICC(2) is the reliability of a unit's mean. Of the distance between a unit's result and the mean of all units, that share
// is expected to be there again. It is computed from the first year alone.
// %%
record Units(int size, int groupCount) implements GroupColumn {
    public int groupOf(int row) {
        return row * groupCount / size;
    }
}
double reliability = Anova.of(NumberColumn.of(answeredBefore), new Units(count * people, count)).icc2().orElseThrow();
double all = Arrays.stream(before).average().orElseThrow();
double expected(int unit) {
    return all + reliability * (before[unit] - all);
}
double byItself(List<Integer> chosen) {
    return chosen.stream().mapToDouble(unit -> expected(unit) - before[unit]).average().orElseThrow();
}
Table.of("change of the 20 lowest units", "points").row("seen", points(average(untouched, lowest) - average(before, lowest))).row("expected without any action", points(byItself(lowest)))
// %% [markdown]
// ## Something is done
//
// Ten of the 20 units get an action that raises their true mean by 6 points; which ten is drawn by lot. The others wait
// until the next year. Three answers to the same question:
// %%
List<Integer> drawn = new ArrayList<>(lowest);
Collections.shuffle(drawn, random);
List<Integer> acted = drawn.subList(0, 10);
List<Integer> waiting = drawn.subList(10, 20);
double[] changed = truth.clone();
acted.forEach(unit -> changed[unit] += 6);
double[] later = unitMeans(answers(changed));
double change(List<Integer> chosen) {
    return average(later, chosen) - average(before, chosen);
}
Table.of("effect of the action", "points").row("true", points(6)).row("before and after", points(change(acted))).row("less what was expected anyway", points(change(acted) - byItself(acted))).row("less the change of those who waited", points(change(acted) - change(waiting)))
// %% [markdown]
// The first answer counts luck as an effect. The second takes it out by the reliability; it assumes that nothing else
// changed for anybody. The third needs no such assumption, because the lot decides who waits: whatever else happened in the
// year happened to both. Its price is that fewer units are compared.
//
// ## How sure is it?
//
// A row is a unit, not a person: the lot was drawn between units.
// %%
NumberColumn changes(List<Integer> chosen) {
    return NumberColumn.of(chosen.stream().mapToDouble(unit -> later[unit] - before[unit]).toArray());
}
MeanDifference.welch(changes(acted), changes(waiting))
// %% [markdown]
// ## One draw is luck, too
//
// So the same is drawn 500 times, each time with the same true effect of 6 points, and the three answers are averaged.
// %%
double[] effects() {
    double[] means = DoubleStream.generate(() -> 70 + 5 * random.nextGaussian()).limit(count).toArray();
    double[] scores = answers(means);
    double[] first = unitMeans(scores);
    List<Integer> chosen = new ArrayList<>(IntStream.range(0, count).boxed().sorted(Comparator.comparingDouble(unit -> first[unit])).limit(20).toList());
    Collections.shuffle(chosen, random);
    List<Integer> treated = chosen.subList(0, 10);
    treated.forEach(unit -> means[unit] += 6);
    double[] second = unitMeans(answers(means));
    double naive = average(second, treated) - average(first, treated);
    double share = Anova.of(NumberColumn.of(scores), new Units(count * people, count)).icc2().orElseThrow();
    double anyway = (1 - share) * (Arrays.stream(first).average().orElseThrow() - average(first, treated));
    List<Integer> others = chosen.subList(10, 20);
    return new double[] {naive, naive - anyway, naive - (average(second, others) - average(first, others))};
}
List<double[]> draws = Stream.generate(() -> effects()).limit(500).toList();
double over(int answer) {
    return draws.stream().mapToDouble(draw -> draw[answer]).average().orElseThrow();
}
Table.of("mean of 500 draws", "points").row("true", points(6)).row("before and after", points(over(0))).row("less what was expected anyway", points(over(1))).row("less the change of those who waited", points(over(2)))
// %% [markdown]
// With ten units on either side the interval is wide. A municipality learns more from drawing lots over several years than
// from one year's success; and a change between two years of a unit that was chosen for its low result is never evidence by
// itself.
