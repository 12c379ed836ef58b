"""The topics of the help page, one for each who uses the dashboard, in the order in which people come to need them."""

from __future__ import annotations

from typing import Final

from layouts.components import Content, element, make_judgement
from layouts.page_data.methods.topic import Bullets, Grid, Topic
from layouts.page_data.methods.words import explain_states
from layouts.view import Page, View

_JUDGEMENTS: Final = (
    ("Better", "The figure’s 95% interval lies wholly on the good side of the figure it is compared with."),
    ("Similar", "The interval holds the other figure: the difference could be chance."),
    ("Worse", "The interval lies wholly on the bad side."),
    ("Higher", "More than chance, where no direction is good, such as seizures."),
    ("Lower", "Less than chance, where no direction is good."),
    ("Too few to tell", "There are too few cases to judge by."),
)


def list_help_topics(view: View) -> tuple[Topic, ...]:
    """Reading, comparing, tracing, taking along, sending, protecting, going back in time. Links lead to the pages of
    the view's partnership."""
    return (
        _tell_board(view),
        _tell_marks(),
        explain_states(),
        _tell_defending(),
        _tell_reports(view),
        _tell_sending(view),
        _tell_protection(),
        _tell_time(view),
        _tell_machines(),
    )


def _link(words: str, href: str) -> Content:
    return element("A", words, href=href)


def _lead_to(view: View, page: Page, words: str) -> Content:
    return _link(words, view.href(page=page, partnership=view.chosen_partnership.area.code))


def _tell_board(view: View) -> Topic:
    return Topic(
        "board",
        "Ten minutes before the board",
        (
            ["Open your partnership’s ", _lead_to(view, "overview", "Overview"), "."],
            Bullets(
                (
                    "The strip at the top says how far the figures can be trusted: which quarter, whether it may still "
                    "change, which returns are in, what is hidden.",
                    "Four sentences say what worsened, what improved, what is off its target, and of what nothing can "
                    "be said.",
                    "The table has a row for each headline metric; supporting metrics fold out beneath. A metric’s "
                    "name leads to its own page.",
                )
            ),
            "No change is called a rise or a fall unless a test says that it is more than chance. No cause is "
            "ever named.",
        ),
    )


def _tell_marks() -> Topic:
    rows = tuple((make_judgement(word), meaning) for word, meaning in _JUDGEMENTS)
    signs: Content = ["The two signs of a control chart are explained under ", _link("Methods", "/methods#signs"), "."]
    return Topic(
        "marks",
        "What the marks mean",
        (Grid("Judgements", ("Mark", "What it means"), rows), signs),
    )


def _tell_defending() -> Topic:
    return Topic(
        "defend",
        "Defend a number",
        (
            Bullets(
                (
                    "On a metric’s page choose the area, the latest period, and England or the partnership to compare "
                    "with. The tabs show it over time, by area, by group, and as a table.",
                    "“Where does this figure come from?” leads to the submissions and the rows that a figure was made "
                    "of, the rules they were checked by, and the definition.",
                    "The tab About, and the metric’s page under Methods, give the formula with an example that is "
                    "worked out step by step.",
                    "What is this product’s own reading, and not official, is marked so.",
                    "The address bar always holds exactly what you see: copy it, and others see the same.",
                )
            ),
        ),
    )


def _tell_reports(view: View) -> Topic:
    return Topic(
        "reports",
        "Put a chart into a report",
        (
            "Beneath each chart stand the ways to take it along. Each carries title, source, date and marking with it.",
            Grid(
                "Forms of a chart",
                ("Form", "Good for"),
                (
                    ("Copy, PNG", "pasting a picture into a letter or a page"),
                    ("SVG", "a picture that stays sharp at any size"),
                    ("PowerPoint", "a slide with a chart of PowerPoint’s own, which you can edit"),
                    ("Excel", "a workbook with a cover, notes and a table"),
                    ("CSV", "working on with the figures; a second file describes the columns"),
                ),
            ),
            [
                "The ",
                _lead_to(view, "pack", "board pack"),
                " makes all of it at once: choose quarter and metrics, add comments, and take it as slides, as a board "
                "paper in Word, or as a PDF file.",
            ],
        ),
    )


def _tell_sending(view: View) -> Topic:
    return Topic(
        "send",
        "Send a return",
        (
            Bullets(
                (
                    [
                        _lead_to(view, "returns", "Returns"),
                        " shows what is due by when. Each return has a template and a worked example there.",
                    ],
                    [
                        _lead_to(view, "send", "Send a return"),
                        ": choose the file and check it first; nothing is stored by a check.",
                    ],
                    "Errors must be mended: each is named by row and column, with what is expected. You can have your "
                    "own file back with the cells marked.",
                    "Unusual values may be right: say why in a note, which is kept, and the file is accepted. Each "
                    "total stands beside the one before, so that you see what jumps.",
                    "If there was nothing to report, say so with the button: silence counts as late.",
                    "Sending again is normal. The newest stands; every version is kept, and the receipt shows what "
                    "changed.",
                )
            ),
        ),
    )


def _tell_protection() -> Topic:
    return Topic(
        "protect",
        "Protect people",
        (
            Bullets(
                (
                    [
                        "Small counts of people are hidden, and with them what would give them away, on every page and "
                        "in every file: ",
                        _link("how small numbers are protected", "/methods#small-numbers"),
                        ".",
                    ],
                    "What is hidden today is hidden as at any earlier day, too.",
                    "A receipt shows the file, and what was found in it, to who has the address that its sender got; "
                    "to others it shows what it was about. A check tells no earlier total that is hidden on the pages.",
                    "The dashboard asks nobody who they are: whoever runs it must decide who can send returns.",
                    "Every file that was sent is kept, with who sent it, when, and by which rules it was checked.",
                )
            ),
        ),
    )


def _tell_time(view: View) -> Topic:
    return Topic(
        "time",
        "Figures as they stood on an earlier day",
        (
            [
                "Figures change when partners send again. Every page can be shown as it stood on a day: choose the day "
                "under ",
                _lead_to(view, "revisions", "Revisions"),
                ", which lists what has changed since then, or use a frozen link from a chart.",
            ],
            "A strip at the top of the page says so as long as you look at the past.",
        ),
    )


def _tell_machines() -> Topic:
    code: Content = [
        "The same figures for programs: ", element("Code", "/api/v1/outcomes.csv?metric=…&partnership=…"), ", or ",
        element("Code", ".json"), ". All metrics with their short names: ",
        _link("/api/v1/metrics.json", "/api/v1/metrics.json"), ".",
    ]  # fmt: skip
    return Topic("machines", "For programs", (code,))
