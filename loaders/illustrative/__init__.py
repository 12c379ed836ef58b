"""Illustrative data: made-up returns that show what the dashboard does before partners have sent anything.

`write_samples(folder, today=…)` writes one CSV file for each sending of each sender, as partners would, and lists
them in the order in which they came in. The same day gives the same bytes. Levels are plausible beside published
figures, but no figure here was counted by anybody: whoever loads the files has to mark them as illustrative. A level
noted as “own reading” is this product's, and was not checked against the publication.

- `blueprint`, `axes` and `places` say what a figure depends on; `draw` makes it up; `lines` writes it as rows.
- `police`, `treatment`, `health`, `justice`, `councils`, `prisons` and `estimates` are the tables of what is drawn.
- `decisions` holds what partnerships decide: targets, baselines, and where a control chart starts anew.
- `levels` holds how areas differ, `states` what goes wrong in real life (late, nil, missing, hidden, sent again).
- `senders` and `sendings` say who sends which rows when; `samples` puts all together.
"""

from loaders.illustrative.samples import SampleFile, write_samples

__all__ = ["SampleFile", "write_samples"]
