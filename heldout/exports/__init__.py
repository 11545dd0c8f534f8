"""What machines read. An export is a function from the project's root and the bank to file texts by name, below the site's root."""

from heldout.exports import (
    feed,
    llms_txt,
    print_fonts,
    progress_schema,
    questions_json,
    redirects,
    running_heads,
    search_index,
    study_index,
)

EXPORTS = (
    search_index.export, study_index.export, print_fonts.export, running_heads.export, questions_json.export, feed.export, llms_txt.export,
    redirects.export, progress_schema.export,
)  # fmt: skip
