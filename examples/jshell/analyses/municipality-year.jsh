// %% [markdown]
// # A municipality's year
//
// Joenvarsi is an invented municipality (`examples/data`). In 2022 its provider reported results; in 2023 and 2024 it
// exported the answers. Everything shown below is a *publication*: what the policy of the survey lets out.
// %%
var joenvarsi = study(sample("joenvarsi/definition.json"), sample("joenvarsi/organisation.csv"));
joenvarsi = joenvarsi.reported(2022, sample("joenvarsi/2022-raportti.xlsx"));
joenvarsi = joenvarsi.survey(2023, sample("joenvarsi/2023.csv"));
joenvarsi = joenvarsi.survey(2024, sample("joenvarsi/2024.xlsx"));
joenvarsi.table()
// %% [markdown]
// ## Where do the sectors stand?
//
// A narrowed publication holds what one audience reads: here what the board reads, down to sectors.
// %%
var waves = joenvarsi.publications();
var year = waves.get(2);
var root = year.organisation().root().id();
table(year.narrowedTo(Audience.BOARD, root))
// %%
plot(Charts.in(Language.EN).heatMap(year.narrowedTo(Audience.BOARD, root)))
// %% [markdown]
// ## What does it mean?
// %%
page(ResultPages.inShort(PublishedProfiles.of(year, root), year.organisation().root().name(), Language.EN))
// %%
plot(Charts.in(Language.EN).factorBars(year, root))
// %% [markdown]
// ## Has it changed?
//
// Factors are means of items in every year, so all three years can be compared; the index of 2022 was computed by
// curves of the provider's own, so it is not joined to later ones.
// %%
plot(Charts.in(Language.EN).trend(waves, root, Factor.SAFETY))
// %%
plot(Charts.in(Language.EN).trend(waves, root, WholeIndex.QWL))
// %% [markdown]
// ## How many factors are below their limits?
// %%
var statuses = Table.of("factor", "under control", "near the limit", "below the limit", "not shown");
for (Factor factor : Factor.values()) {
    var count = new TreeMap<RiskStatus, Integer>();
    int hidden = 0;
    for (PublishedUnit unit : year.units()) {
        if (unit.value(factor) instanceof PublishedValue.Shown shown) {
            count.merge(shown.status().orElseThrow(), 1, Integer::sum);
        } else {
            hidden++;
        }
    }
    statuses = statuses.row(
            factor.key(),
            count.getOrDefault(RiskStatus.UNDER_CONTROL, 0),
            count.getOrDefault(RiskStatus.NEAR_LIMIT, 0),
            count.getOrDefault(RiskStatus.BELOW, 0),
            hidden);
}
statuses
