"""What a published layout is: a publisher's file as it stands, and the rows of a return that it becomes.

A layout recognises its file by the header alone and turns it into text frames of the return that it feeds. It
writes official area codes, period codes, the return's own words, and digits or marks; the checker then reads
these frames with the very columns and rules that bind every partner's return.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from loaders.areas import Areas
from loaders.report import Finding


@dataclass(frozen=True, slots=True)
class Source:
    """A published file as received. `name` is the file's name as sent; `encoding` is the one that reads all of it."""

    path: Path
    name: str
    encoding: str
    areas: Areas


@dataclass(frozen=True, slots=True)
class Converted:
    """Some rows of the target return, made from a published file.

    `frame` has the return's columns, all text; number cells are digits or the marks [c], [x], [z] and nil. `rows` holds
    the row of the file, as a spreadsheet numbers it, that each row of the frame comes from; several may share one.
    `findings` say what was passed over and why, and what is odd or wrong.
    """

    frame: pd.DataFrame
    rows: NDArray[np.int64]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class PublishedLayout:
    """One publisher's file layout. `target` is the slug of the return whose rows it makes.

    `recognise` is given the header's cells, without byte-order mark and outer blanks, and claims no other's file.
    """

    slug: str
    title: str
    publisher: str
    summary: str
    target: str
    recognise: Callable[[tuple[str, ...]], bool]
    convert: Callable[[Source], Iterator[Converted]]
