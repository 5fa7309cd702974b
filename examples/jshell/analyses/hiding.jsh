// %% [markdown]
// # What does a protection policy hide?
//
// Joenvarsi's units of 2024 with their real headcounts are filled with invented answers: everybody answers with a
// chance of 75 %, and everybody's answers are drawn alike in all units. So whatever is hidden is hidden by numbers alone.
// Ten municipalities are drawn for each policy, with the seeds 1 to 10.
// %%
var definition = study(sample("joenvarsi/definition.json"), sample("joenvarsi/organisation.csv"));
var asked = definition.definition().questionnaire();
var organisation = definition.organisation(Wave.of(2024));
Survey drawn(long seed) {
    var random = new Random(seed);
    var survey = Survey.builder(Wave.of(2024), asked, DisclosurePolicy.standard());
    for (Unit unit : organisation.units()) {
        for (int person = 0; person < unit.invited().orElse(0); person++) {
            if (random.nextInt(100) < 75) {
                survey.unit(unit.id().value());
                for (int item = 0; item < asked.items().size(); item++) {
                    var scale = asked.items().get(item).scale();
                    int point = scale.min() + random.nextInt(scale.max() - scale.min() + 1);
                    survey.answer(item, point);
                }
                survey.endRow();
            }
        }
    }
    return survey.build();
}
var surveys = LongStream.rangeClosed(1, 10).mapToObj(seed -> drawn(seed)).toList();
PublishedResults published(Survey survey, DisclosurePolicy policy) throws java.io.IOException {
    var study = Study.of(definition.definition(), ReleaseStore.inMemory())
            .withOrganisation(OrganisationPeriods.of(new OrganisationHistory(new TreeMap<>(Map.of(Wave.of(2024), organisation)), Map.of(), Map.of())))
            .withAnswers(ImportResult.of(survey, new Issues()), Wave.of(2024));
    return study.publish(ReleaseRequest.on(LocalDate.of(2024, 11, 15)).withPolicy(policy)).get(0).results();
}
// %%
int people = surveys.stream().mapToInt(Survey::size).sum();
Table.of("units", "invited", "answer on average").row(organisation.size(), organisation.invitedWithin(0).getAsInt(), people / 10)
// %% [markdown]
// ## How much is shown?
//
// *Means*, *bands* (only where the mean lies), *too few* and *protected* add up to all units. *Own result*: of all who
// answered, those whose home unit has a mean of its own. *Too few* are units with fewer answers than the policy asks
// for; *protected* ones have enough, but would give away what a smaller group beside them answered.
// %%
Table measured(Table table, DisclosurePolicy policy) throws java.io.IOException {
    int means = 0, spreads = 0, bands = 0, few = 0, covered = 0;
    long own = 0, all = 0;
    for (Survey survey : surveys) {
        var results = published(survey, policy);
        for (PublishedUnit unit : results.units()) {
            if (unit.value(Factor.SAFETY) instanceof PublishedValue.Shown shown) {
                means++;
                spreads += shown.sd().isPresent() ? 1 : 0;
            } else if (unit.value(Factor.SAFETY) instanceof PublishedValue.Hidden hidden) {
                few += hidden.reason() == HiddenReason.TOO_FEW ? 1 : 0;
                covered += hidden.reason() == HiddenReason.PROTECTED ? 1 : 0;
            } else {
                bands++;
            }
        }
        for (int row = 0; row < survey.size(); row++) {
            var home = new UnitId(survey.units().categories().get(survey.units().groupOf(row)));
            own += results.unit(home).value(Factor.SAFETY).isShown() ? 1 : 0;
        }
        all += survey.size();
    }
    var figures = Figures.in(Language.EN);
    double units = 10.0 * organisation.size();
    return table.row(policy.name(), figures.share(100 * means / units), figures.share(100 * spreads / units), figures.share(100 * bands / units),
            figures.share(100 * few / units), figures.share(100 * covered / units), figures.share(100.0 * own / all));
}
var hides = Table.of("policy", "means", "spread", "bands", "too few", "protected", "own result");
for (DisclosurePolicy policy : List.of(DisclosurePolicy.standard(), DisclosurePolicy.preset("kunta10"), DisclosurePolicy.strict())) {
    hides = measured(hides, policy);
}
hides
// %% [markdown]
// ## Could it be foreseen?
//
// A forecast knows headcounts only. It names the units that are likely to be hidden, and siblings that could be merged
// before the survey.
// %%
var forecast = SuppressionForecast.of(organisation, DisclosurePolicy.standard(), 75);
Table.of("likely hidden", "merges that would help").row(forecast.likelyHidden().size(), forecast.merges().size())
// %%
plot(Charts.in(Language.EN).heatMap(published(surveys.get(0), DisclosurePolicy.strict()).narrowedTo(Audience.MANAGEMENT_TEAM, organisation.root().id())))
