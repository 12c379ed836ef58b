"""A file whose figures stand against the wrong areas is well-formed, and is asked about."""

from pathlib import Path

import numpy as np

from loaders.areas import UPPER_TIER, read_areas
from loaders.check import check_file
from loaders.report import Severity, SubmissionReport

YEARS = range(2016, 2024)


def check_deaths(folder: Path, *, shuffled: int | None, areas: int = 30) -> SubmissionReport:
    """Check a return of deaths of large and small areas over eight years, one of them shuffled between the areas."""
    codes = [a.code for level in sorted(UPPER_TIER) for a in read_areas().all(level)][:areas]
    sizes = np.geomspace(5, 500, len(codes)).astype(int)
    mixed = np.random.default_rng(3).permutation(sizes)
    lines = ["area,period,measure,age_band,sex,count"]
    for year in YEARS:
        counts = mixed if year == shuffled else sizes + year % 3
        lines += [f"{c},{year},drug-misuse-deaths,All,All,{n}" for c, n in zip(codes, counts, strict=True)]
        lines += [f"{c},{year},drug-misuse-deaths,30 to 34,All,1" for c in codes]
    file = folder / "deaths.csv"
    file.write_text("\n".join(lines), encoding="utf-8")
    return check_file(file)


def test_shuffled_year_is_queried_and_is_no_error(tmp_path: Path) -> None:
    report = check_deaths(tmp_path, shuffled=2019)
    (query,) = [finding for finding in report.findings if finding.severity is Severity.QUERY]
    assert (query.code, query.value) == ("scrambled-year", "2019")
    assert report.accepted


def test_steady_years_raise_no_query(tmp_path: Path) -> None:
    assert check_deaths(tmp_path, shuffled=None).findings == []


def test_a_few_areas_are_too_few_to_say(tmp_path: Path) -> None:
    assert check_deaths(tmp_path, shuffled=2019, areas=6).findings == []
