// node --test: what a person types beside the page that must come first.
import assert from "node:assert/strict";
import { test } from "node:test";
import { editDistance } from "../../docs/assets/scripts/search/distance.js";
import { build, matcher, search, WEAK } from "../../docs/assets/scripts/search/engine.js";
import { canonical } from "../../docs/assets/scripts/search/formula.js";
import { singular, stem } from "../../docs/assets/scripts/search/stem.js";
import { read } from "../../docs/assets/scripts/search/text.js";
import { unpack } from "../../docs/assets/scripts/search/unpack.js";

const page = (id, title, aliases, more = {}) => ({
  id, topic: "algorithms", section: "Models", level: "core", title, question: `What is ${title}?`, aliases, short: "", ...more,
});
const PAGES = [
  page("feature-scaling", "Feature scaling", ["StandardScaler", "normalization", "min-max scaling", "(x - μ)/σ"]),
  page("k-means", "K-means clustering", ["Lloyd's algorithm", "number of clusters", "n_clusters"]),
  page("k-nearest-neighbors", "K-nearest neighbors", ["kNN", "lazy learning"]),
  page("overfitting", "Overfitting", ["memorizes the training set"]),
  page("cross-entropy", "Cross-entropy loss", ["log loss", "-Σ y log p"]),
  page("cross-validation", "Cross-validation", ["k-fold", "train_test several times"]),
  page("ab-testing", "A/B testing", ["split test"], { topic: "math", level: "intermediate" }),
  page("linear-regression", "Linear regression", ["OLS", "y = wx + b", "(X^T X)^-1 X^T y"]),
  page("regression-metrics", "Regression metrics", ["RMSE", "R squared"]),
  page("convolutional-neural-network", "Convolutional neural networks", ["CNN", "image recognition"]),
];
const INDEX = build(PAGES, { picture: ["image"] });
const first = (query, options) => search(INDEX, query, options)[0]?.id;

const FIRST = {
  "the name": { "k-means clustering": "k-means", "A/B testing": "ab-testing", OLS: "linear-regression" },
  "upper and lower case": { OVERFITTING: "overfitting", ols: "linear-regression", knn: "k-nearest-neighbors" },
  "inflections": { "linear regressions": "linear-regression", clusterings: "k-means", "overfitted models": "overfitting" },
  "British spelling": { normalisation: "feature-scaling", "k nearest neighbours": "k-nearest-neighbors" },
  "hyphens, spaces or neither": {
    kmeans: "k-means", "k means": "k-means", "k-means": "k-means", crossentropy: "cross-entropy", "cross validation": "cross-validation",
    "over fitting": "overfitting", "ab test": "ab-testing", "A/B": "ab-testing", kfold: "cross-validation",
  },
  "code": { "StandardScaler()": "feature-scaling", standardscaler: "feature-scaling", "KMeans(n_clusters=3)": "k-means" },
  "typing errors": { overfiting: "overfitting", "reggression metrics": "regression-metrics", "cross valdiation": "cross-validation", convoluton: "convolutional-neural-network" },
  "half a word": { overf: "overfitting", "k-nea": "k-nearest-neighbors", "linear re": "linear-regression", "lin reg": "linear-regression" },
  "formulas": { "y=w*x+b": "linear-regression", "(XᵀX)⁻¹Xᵀy": "linear-regression", "(x-mu)/sigma": "feature-scaling", "R²": "regression-metrics", "-sum y log(p)": "cross-entropy" },
  "synonyms": { "recognize a picture": "convolutional-neural-network" },
  "questions": { "what is overfitting?": "overfitting", "how does k-means work": "k-means", "what does log loss mean": "cross-entropy" },
};
for (const [kind, cases] of Object.entries(FIRST)) {
  test(`finds by ${kind}`, () => {
    for (const [query, id] of Object.entries(cases)) assert.equal(first(query), id, query);
  });
}

test("filters by topic and level, and limits", () => {
  assert.equal(first("testing", { topic: "math" }), "ab-testing");
  assert.deepEqual(search(INDEX, "a/b testing", { topic: "algorithms", level: "intermediate" }), []);
  assert.equal(search(INDEX, "regression", { limit: 1 }).length, 1);
});

test("is confident about what it has and not about what it has not", () => {
  for (const query of ["overfitting", "kmeans", "overfiting", "y = wx+b"]) assert.ok(search(INDEX, query)[0].confidence >= WEAK, query);
  for (const query of ["kubernetes ingress", "feature branch workflow", "best pizza"]) {
    assert.ok(!(search(INDEX, query)[0]?.confidence >= WEAK), query);
  }
});

const BAD = {
  "nothing": "", "spaces": " \t\n ", "punctuation": "?!.,;:-_()[]{}'\"", "regular expression": "(.*)+[a-z]{2,}\\d^$|?", "markup": "<script>alert(1)</script>",
  "lone surrogates": "\ud800 over\udfff fitting", "emoji": "🤖🔥👩‍👩‍👧", "right to left": "التعلم الآلي שלום", "combining": "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢",
  "10,000 letters": "a".repeat(10_000), "10,000 words": "overfitting ".repeat(1_000), "10,000 signs": "=".repeat(10_000),
  "names of object properties": "constructor __proto__ toString hasOwnProperty", "null characters": "\0\0over\0fitting", "digits": "0".repeat(400),
};
test("survives any input", () => {
  for (const [kind, query] of Object.entries(BAD)) {
    const results = search(INDEX, query);
    assert.ok(Array.isArray(results) && results.every(({ score, confidence }) => Number.isFinite(score) && confidence >= 0 && confidence <= 1), kind);
    matcher(INDEX, query)("word");
  }
  assert.equal(first("<script>overfitting</script>"), "overfitting");
});

test("works without records and with names of object properties as names", () => {
  assert.deepEqual(search(build([]), "anything"), []);
  const odd = build([page("constructor", "constructor", ["__proto__", "", "🤖", "<b>"])], { constructor: ["__proto__"] });
  assert.equal(search(odd, "constructor")[0].id, "constructor");
});

test("gives the same answer twice and whatever the order of the records", () => {
  const shuffled = build([...PAGES].reverse(), { picture: ["image"] });
  for (const query of ["regression", "cross", "k", "image"]) assert.deepEqual(search(shuffled, query), search(INDEX, query), query);
});

test("marks the words that match", () => {
  const words = (query, text) => text.split(" ").filter(matcher(INDEX, query));
  assert.deepEqual(words("regressions", "Linear regression metrics"), ["regression"]);
  assert.deepEqual(words("overfiting", "Overfitting is bad"), ["Overfitting"]);
  assert.deepEqual(words("regr", "Linear regression"), ["regression"]);
  assert.deepEqual(words("crossentropy", "Cross entropy loss"), ["Cross", "entropy"]);
});

test("reads words", () => {
  assert.deepEqual(read("StandardScaler train_test_split kNN LoRA A/B C++ L 1 ŷ naïve σ² 0.05 don't Bayes'").words, [
    "standard", "scaler", "train", "test", "split", "knn", "lora", "a", "b", "cpp", "l1", "yhat", "naive", "sigma", "2", "0.05", "dont", "bayes",
  ]);
  assert.deepEqual(read("k-fold").joins, [{ at: 0, count: 2, word: "kfold" }]);
});

test("gives inflections and spellings one stem", () => {
  const same = ["regularised regularization regularizes", "labelled labeling labels", "modelling modeling models", "optimiser optimizers", "classify classification classifiers", "clusters clustering",
    "categories categorical", "neighbours neighbor", "behaviour behavior", "predictive prediction", "rolling roll"];
  for (const group of same) assert.equal(new Set(group.split(" ").map(stem)).size, 1, group);
  for (const pair of ["generative general", "variance variable", "precise precision"]) assert.equal(new Set(pair.split(" ").map(stem)).size, 2, pair);
  assert.equal(singular("decisions"), "decision");
});

test("counts a swap of letters as one edit", () => {
  for (const [a, b, edits] of [["vecotr", "vector", 1], ["kernal", "kernel", 1], ["abc", "abc", 0], ["abcd", "wxyz", 3]]) assert.equal(editDistance(a, b, 2), edits);
  assert.equal(editDistance("convoluton", "convolutional", 1, true), 1);
});

test("writes a formula in one way", () => {
  for (const [typed, same] of [["w^T x + b", "wᵀx+b"], ["N(μ, σ²)", "n(mu, sigma^2)"], ["exp(-x)", "e^-x"], ["θ := θ − α∇J", "theta = theta - alpha*nabla J"]]) {
    assert.equal(canonical(typed), canonical(same), typed);
  }
});

test("refuses an index that is cut off or of another version", () => {
  const index = { format: 2, count: 1, fields: ["id", "aliases"], questions: [["a", "A\nB"]], synonyms: {}, topics: {} };
  assert.deepEqual(unpack(index).records, [{ id: "a", aliases: ["A", "B"] }]);
  for (const bad of [undefined, null, "", [], {}, { ...index, format: 0 }, { ...index, count: 2 }, { ...index, questions: null }]) assert.throws(() => unpack(bad), Error);
});
