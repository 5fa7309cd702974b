// %% [markdown]
// # The same with real answers
//
// `lq2002` of R's package *multilevel*: 2,042 soldiers in 49 companies. It is not part of the project;
// `examples/data/README.md` describes how to save it as `examples/data/lq2002/lq2002.csv`. Hostility, reversed, stands in for
// FE, leadership for YI, task significance for PL.
// %%
var soldiers = study(sample("lq2002/definition.json"));
soldiers = soldiers.survey(2002, sample("lq2002/lq2002.csv"));
reliability(soldiers.survey(2002))
// %%
agreement(soldiers.survey(2002))
