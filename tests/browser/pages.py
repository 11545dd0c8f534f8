"""The pages that browser tests open: one of each type, the question with figure, code, tables of output, formulas and myths."""

PAGES = {
    "home": "",
    "topic": "math/",
    "question": "math/bayes-theorem/",
    "sheet": "math/cheat-sheet/",
    "concepts": "concepts/",
    "myths": "myths/",
    "review": "review/",
    "progress": "progress/",
    "text": "how-answers-are-checked/",
    "plans": "plans/",
    "plan": "plans/1-week/",
    "mock-interview": "mock-interview/",
    "offline": "offline/",
    "not-found": "404.html",
}
QUESTION = PAGES["question"]
