"""The pages of /plans/: one plan a page, and the overview, on which a script makes a plan until any date."""

from heldout import plan
from heldout.bank import QuestionBank
from heldout.pages.parts import element, level_counts, link_from, literal, page, question_link
from heldout.plan import Day, Plan

OVERVIEW = "plans/index.md"
REVIEW, MOCK_INTERVIEW = "review.md", "mock-interview.md"
PLANS = {"1-day": ("one day", 1), "1-week": ("one week", 7), "4-weeks": ("four weeks", 28)}
MOCK_ROUND = "?n=5&minutes=4"  # as long as plan.MOCK; also in docs/assets/scripts/study/date-plan.js

NEEDS_SCRIPT = "<noscript>This plan is made in your browser, which needs JavaScript. The plans above do not.</noscript>"


def render_all(bank: QuestionBank) -> dict[str, str]:
    """Every page by its path."""
    ordered, topics = plan.order(bank), [t.id for t in bank.topics if bank.of_topic(t.id)]
    made = {name: plan.make(ordered, topics, days) for name, (_, days) in PLANS.items()}
    return {OVERVIEW: _overview(made)} | {f"plans/{name}.md": _page(bank, name, each) for name, each in made.items()}


def _overview(made: dict[str, Plan]) -> str:
    about = "Study plans for one day, one week, four weeks or until the date of your interview: what to study each day, and for how long."
    items = [f"- [Plan for {PLANS[name][0]}]({name}.md): {_summary(each)}" for name, each in made.items()]
    return page(
        {"title": "Plans by the time left", "description": about, "kind": "plan"},
        "# Plans by the time left { .wide }",
        "How long do you have? Every plan says what to study on which day. Print it, or let the boxes tick themselves: a question that you"
        " have graded counts as done.",
        "\n".join(items),
        element("details", "\n".join(_rules()), title="How the plans are made", type="plan-rules"),
        "## Until the date of your interview { #until-a-date }",
        element("html", NEEDS_SCRIPT, title="date-plan", markdown="block"),
    )


def _rules() -> list[str]:
    return [
        f"- A question takes {plan.SAYING} minutes to say your answer aloud, the time to read ours, and {plan.GRADING} minute to grade"
        " yourself.",
        f"- The fewer days, the longer each: {plan.SHARED // 60} hours are shared among them, yet a day has between {plan.SHORTEST} and"
        f" {plan.LONGEST} minutes.",
        "- Core questions come before intermediate ones, and these before advanced ones. The topics take turns, and what builds on another"
        " question comes after it.",
        "- From the second day on, a quarter of the day goes to [review](../review.md) of what is due, and it comes first.",
        "- Counted back from the last day, every fourth day has a [mock interview](../mock-interview.md) and a cheat sheet."
        " The last day has all cheat sheets.",
        "- If there is time to spare, the last quarter of it is for review only. If there is too little, the plan says what it leaves out.",
    ]


def _page(bank: QuestionBank, name: str, made: Plan) -> str:
    here, title = f"plans/{name}.md", f"Plan for {PLANS[name][0]}"
    about = f"What to study for a machine-learning interview in {PLANS[name][0]}: {_summary(made)}"
    left_out = _left_out(made)
    days = [_day(bank, here, number, day) for number, day in enumerate(made.days, 1)]
    return page(
        {"title": title, "description": about, "kind": "plan"},
        "[Plans by the time left](index.md)\n{: .breadcrumb }",
        f"# {title} {{ .wide }}",
        f"{_summary(made)} A question takes its reading time and {plan.SAYING + plan.GRADING} minutes to say your answer first and to grade"
        f" it. {left_out}",
        element("html", title="study-plan", depth=4),
        element("html", *days, title="div.plan", depth=6),
    )


def _summary(made: Plan) -> str:
    days, minutes = len(made.days), made.days[0].budget
    questions = [q for day in made.days for q in day.questions]
    time = f"{minutes} minutes" if days == 1 else f"{days} days of {minutes} minutes"
    return f"{time}, {len(questions)} questions ({level_counts(questions)})."


def _left_out(made: Plan) -> str:
    if not made.left_out:
        return "No question is left out."
    hours, minutes = divmod(sum(map(plan.cost, made.left_out)), 60)
    return f"Left out, because they would take {hours} h {minutes} min more: {level_counts(made.left_out)}."


def _day(bank: QuestionBank, here: str, number: int, day: Day) -> str:
    review = [f"[Review what is due]({link_from(here, REVIEW)}) {_minutes(day.review)}"] if day.review else []
    questions = [f"{question_link(here, q)} {_minutes(plan.cost(q))}" for q in day.questions]
    sheets = [f"{_sheet(bank, here, topic)} {_minutes(plan.SHEET)}" for topic in day.sheets]
    mock = [f"[Mock interview]({link_from(here, MOCK_INTERVIEW)}{MOCK_ROUND}) {_minutes(plan.MOCK)}"] if day.mock else []
    items = "\n".join(f"- {item}" for item in [*review, *questions, *sheets, *mock])
    return element("html", f"## Day {number} {_minutes(day.minutes)}", items, title="section.plan-day", depth=5)


def _sheet(bank: QuestionBank, here: str, topic: str) -> str:
    title = literal(bank.topic_by_id[topic].title)
    return f"[{title}: cheat sheet]({link_from(here, f'{topic}/cheat-sheet.md')})"


def _minutes(count: int) -> str:
    return f'<span class="minutes">{count} min</span>'
