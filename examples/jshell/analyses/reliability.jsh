// %% [markdown]
// # Do the items measure one thing, and do people agree?
//
// The invented survey has 200 people in 12 units, with missing answers and one reversed item. Nothing in its file says
// how it is to be read, so the columns are suggested from the headers and looked through first.
// %%
var invented = study(sample("invented/definition.json"));
suggestion(invented, sample("invented/survey.csv"))
// %%
invented = invented.suggested(2024, sample("invented/survey.csv"));
invented.table()
// %% [markdown]
// ## Reliability
//
// Cronbach's alpha over pairwise covariances with Feldt's interval, and McDonald's omega of a one-factor model.
// %%
reliability(invented.survey(2024))
// %% [markdown]
// ## Agreement
//
// ICC(1) is the share of variance that lies between units, ICC(2) the reliability of unit means; r_wg(j) compares the
// spread within a unit with that of answers by pure chance.
// %%
agreement(invented.survey(2024))
// %% [markdown]
// ## May these numbers leave?
//
// A statistic carries the variance of its groups, so it leaves only where the spread of each of them is published.
// %%
var published = invented.publications().get(0);
var everybody = published.organisation().root().id();
var alpha = Reliability.of(items(invented.survey(2024), Factor.SAFETY)).alpha();
var ofAll = Publisher.publish(published, Factor.SAFETY, Set.of(everybody), alpha);
var ofSmallest = Publisher.publish(published, Factor.SAFETY, Set.of(new UnitId("U01")), alpha);
Table.of("alpha of FE in", "may leave").row("everybody", ofAll.value().isPresent()).row("U01, 3 people", ofSmallest.value().isPresent())
// %%
plot(Charts.in(Language.EN).spreadStrips(published, Factor.SAFETY))
