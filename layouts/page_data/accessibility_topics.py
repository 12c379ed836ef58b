"""The topics of the accessibility page. What it claims is what the tests hold; what was not tried is said."""

from __future__ import annotations

from layouts.page_data.methods.topic import Bullets, Topic


def list_accessibility_topics() -> tuple[Topic, ...]:
    """What can be relied on, how it was tested, what is known to fall short, and how to tell of a fault."""
    return (_tell_use(), _tell_tests(), _tell_limits(), _tell_report())


def _tell_use() -> Topic:
    return Topic(
        "use",
        "What you can rely on",
        (
            Bullets(
                (
                    "Everything works with the keyboard alone. The first step leads past the header; where you are is "
                    "always to be seen; no step holds you fast.",
                    "Nothing is told by colour alone: each judgement has a shape and a word, and no red or green is "
                    "used.",
                    "Each chart has a text that says what it shows, and the table of its figures beside it.",
                    "Text and controls keep their contrast, and pages fit a screen 320 pixels wide without sideways "
                    "scrolling, but for wide tables, which scroll within their place.",
                    "A change of a page is announced to screen readers.",
                    "Workbooks, slides and documents have headings, header rows, alternative texts and a language.",
                )
            ),
        ),
    )


def _tell_tests() -> Topic:
    return Topic(
        "tests",
        "How it was tested",
        (
            "Before each version, every page is opened in a real browser at the sizes of a laptop and of a phone, "
            "walked through with the keyboard, and checked by the program axe-core; a serious fault stops the version. "
            "Such a program cannot find everything that is wrong. Documents are opened with LibreOffice, and their "
            "structure is read back.",
        ),
    )


def _tell_limits() -> Topic:
    return Topic(
        "limits",
        "What is not good enough yet",
        (
            Bullets(
                (
                    "No tests with people who use a screen reader, magnifier or voice control have been made yet.",
                    "Charts can be read as a picture with a text and as a table; the points of a chart cannot be "
                    "walked one by one.",
                    "Slides and workbooks were not opened with Microsoft’s own programs.",
                    "The pages need JavaScript. Without it, the figures can be had as files.",
                )
            ),
        ),
    )


def _tell_report() -> Topic:
    return Topic(
        "report",
        "If something keeps you out",
        (
            "Tell whoever runs this dashboard for your partnership: the page’s address, what you wanted to do, and "
            "what you use to read it. Until it is mended, ask them for the figures in the form that you need: the "
            "figures of any page can be had as a file.",
            "This page was last reviewed on 22 November 2026.",
        ),
    )
