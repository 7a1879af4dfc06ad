"""What can go wrong with the rows of an evaluation."""

from __future__ import annotations

from collections.abc import Mapping

from .marking import N_

SENTENCES: Mapping[str, str] = {
    "rows_file_unusable": N_(
        "The file {name} cannot be read as rows (line {line}); it must be UTF-8 with one JSON "
        "object per line, or YAML with a list of them."
    ),
    "row_not_json": N_("The line is not JSON."),
    "row_not_an_object": N_("The row is no object with names and values."),
    "row_unusable": N_("The row’s “{field}” is missing or of the wrong kind."),
    "row_id_twice": N_("The id “{id}” was used before ({where}), so this row was left out."),
    "row_company_unknown": N_("The companies file tells of no company named {name}."),
    "row_failed": N_("The row stopped on an error within Entendu ({problem})."),
    "example_unusable": N_("The example at {where} cannot be used: {problem}."),
    "results_unusable": N_(
        "The file {name} holds something other than results (line {line}), so it was left as it "
        "is; please name another file."
    ),
    "results_are_rows": N_(
        "The file {name} is one of those to read; please name another one for the results."
    ),
    "results_missing": N_("There is no file of results named {name}."),
    "results_unwritable": N_(
        "The file {name} cannot be written; please check the folder and its free space."
    ),
}
