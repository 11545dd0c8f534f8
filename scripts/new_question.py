"""Write the skeleton of a question, with every key filled in as an example."""

import datetime
import re
import sys
from pathlib import Path

from heldout import bank

ROOT = Path(__file__).resolve().parent.parent

SKELETON = """---
title: {title}
question: >-
  What is ..., and when would you use it?
section: {section}
level: core
aliases:
  - another name
  - an abbreviation
short: >-
  One to three sentences, at most 60 words; the first answers the question completely.
sheet: |
  One to four lines worth memorizing, with the formula: $a=b$
key_points:
  - First point that a strong answer mentions.
  - Second point.
  - Third point.
myths:
  - wrong: What is commonly said.
    right: What is right, and why.
follow_ups:
  - id: {neighbor}
    ask: What does the interviewer ask next?
references:
  - authors: A. Author
    title: Title of a primary source
    in: Journal or publisher
    year: 2000
    doi: 10.1000/182
reviewed: {today}
---

## The idea in numbers

Answer in 150 to 700 words. Formulas stand in dollars, $x^2$; code runs and shows what it prints:

```python
print(1 + 1)
```

```output
2
```

## When it breaks

Say where the method fails and how you would notice.
"""


def main(name: str) -> int:
    match = re.fullmatch(r"([a-z0-9-]+)/([a-z0-9]+(?:-[a-z0-9]+)*)", name)
    if not match:
        print(f'"{name}" is not TOPIC/ID; for example: make new Q=math/bayes-theorem')
        return 1
    topic_id, identifier = match.groups()
    questions, _ = bank.load(ROOT)
    topic = questions.topic_by_id.get(topic_id)
    if topic is None:
        print(f'there is no topic "{topic_id}"; the topics are {", ".join(questions.topic_by_id)}')
        return 1
    path = ROOT / "docs" / topic_id / f"{identifier}.md"
    if path.exists() or identifier in questions.by_id:
        print(f'the question "{identifier}" exists already; choose another id')
        return 1
    neighbor = next((q.id for q in questions.of_topic(topic_id)), "bayes-theorem")
    title = identifier.replace("-", " ").capitalize()
    text = SKELETON.format(title=title, section=topic.sections[0], neighbor=neighbor, today=datetime.date.today().isoformat())
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{path.relative_to(ROOT).as_posix()}: written; fill it in, then run `make check`")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
