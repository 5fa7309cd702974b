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
// ## What may leave
//
// Reliability and agreement stay inside the host: they carry the variance of the groups that they are computed from.
// Spread leaves with a publication, where enough people answered.
// %%
var published = invented.publications().get(0);
plot(Charts.in(Language.EN).spreadStrips(published, Factor.SAFETY))
