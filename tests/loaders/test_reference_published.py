"""The reference data agrees with the published files it was made from, and their names and codes are known.

The published files stand in the folder `shared/data` beside the repository. Where they are not there these
tests are skipped and say so; `test_reference_data.py` pins the same facts by known answers.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from loaders.areas import (
    FIVE_YEAR_BANDS,
    LOWER_TIER,
    UPPER_TIER,
    AreaLevel,
    name_unheld_kind,
    read_areas,
    read_lsoa_areas,
    read_populations,
)

PUBLISHED = Path(__file__).resolve().parents[3] / "shared" / "data"
HELD = ("E06", "E07", "E08", "E09", "E10", "E12", "E23", "E92", "K04")

pytestmark = pytest.mark.skipif(
    not PUBLISHED.is_dir(), reason="the published files (shared/data beside the repository) are not here"
)


def read_published(name: str, encoding: str = "utf-8-sig") -> pd.DataFrame:
    """A published file as text."""
    return pd.read_csv(PUBLISHED / name, dtype=str, keep_default_na=False, encoding=encoding)


def pairs(name: str, code: str, label: str, encoding: str = "utf-8-sig") -> set[tuple[str, str]]:
    """The distinct codes and names of a published file."""
    frame = read_published(name, encoding)
    return set(zip(frame[code], frame[label], strict=True))


def coded_names() -> set[tuple[str, str]]:
    """Every code that stands beside a name in a published file."""
    found = pairs("geography/la_pfa_mapping.csv", "lad24cd", "la_name")
    found |= pairs("homelessness/statutory_homelessness_2025Q2.csv", "lad24cd", "la_name")
    found |= pairs("homelessness/rough_sleeping_snapshot_2025.csv", "lad24cd", "la_name")
    found |= pairs("population/imd_2025_la_summary.csv", "lad24cd", "la_name")
    found |= pairs("population/mye_2024_supplement.csv", "lad24cd", "la_name")
    found |= pairs("population/la_pop_estimates_syoa_1997-2020.csv", "code", "name")
    for tier in ("LAD22", "RGN22"):
        found |= pairs("geography/LAD22_to_RGN22_lookup.csv", f"{tier}CD", f"{tier}NM")
    for name in (
        "lookup_ltla22_ltla23",
        "lookup_ltla23_utla23",
        "lookup_ltla24_csp24_pfa24",
        "lookup_ltla24_region24",
    ):
        columns = read_published(f"geography/{name}.csv").columns
        for stem in {column.rpartition("_")[0] for column in columns} - {"csp24"}:
            found |= pairs(f"geography/{name}.csv", f"{stem}_code", f"{stem}_name")
    found |= pairs("ons_deaths/drug_poisoning_registrations_by_LA.csv", "code", "name", "cp1252")
    for indicator in ("91380_LAPEAlcSpecMort", "93517_unmet_opiates", "93532_unmet_alcohol"):
        for column in ("Area", "Parent"):
            found |= pairs(f"fingertips/{indicator}.csv", f"{column} Code", f"{column} Name")
    alcohol = "ndtms/Estimates_of_Alcohol_Dependent_Adults_in_England_for_R.csv"
    found |= pairs(alcohol, "Area_Code_GSS", "Local_Authority")
    return found


def unresolved(names: Iterable[str], levels: frozenset[AreaLevel]) -> set[str]:
    """The names that no area of these levels has."""
    return {name for name in names if read_areas().find(name, levels) is None}


# ------------------------------------------------------------ codes and names


def test_every_code_of_an_english_area_is_known() -> None:
    codes = {code for code, _ in coded_names() if len(code) == 9}
    unknown = {code for code in codes if code.startswith(HELD) and code not in read_areas().codes}
    assert unknown == {"E10000006", "E10000009", "E10000021"}
    assert {name_unheld_kind(code) for code in unknown} == {"a former county that was divided"}


def test_every_other_code_is_named_by_its_kind() -> None:
    others = {code for code, _ in coded_names() if not code.startswith(HELD)}
    assert others >= {"W06000023", "W92000004", "E11000005", "E13000001", "S12000033", "N09000003"}
    assert {code for code in others if name_unheld_kind(code) is None} == {""}


def test_every_name_beside_a_code_means_the_area_of_the_code() -> None:
    areas = read_areas()
    checked = 0
    for code, name in coded_names():
        former = areas.formers.get(code)
        if code not in areas.codes or name == "Cornwall & Isles of Scilly":
            continue
        area = areas.by_code(code)
        if former is not None and not former.whole:
            assert areas.former(name) == former
        else:
            assert areas.find(name, {area.level}) is area, (code, name)
        checked += 1
    assert checked > 500


def test_forces_of_every_file_are_found_by_name() -> None:
    force = frozenset({AreaLevel.FORCE})
    for name in ("population/bdd_population_policeforces.csv", "nhs_drug_misuse/misuse_polices.csv"):
        columns = read_published(name).columns
        found = {read_areas().find(column, force) for column in columns} - {None}
        assert found == set(read_areas().all(AreaLevel.FORCE))
    crime = read_published("geography/recrime-geo-pfa.csv")
    assert unresolved(crime["Force Name"], force) == {"Dyfed-Powys", "Gwent", "North Wales", "South Wales"}


@pytest.mark.parametrize("path", sorted((PUBLISHED / "seizures").glob("*[0-9].csv")), ids=lambda path: path.stem)
def test_forces_of_seizures_are_found_by_name(path: Path) -> None:
    names = read_published(f"seizures/{path.name}").iloc[:, 0]
    left = unresolved(names, frozenset({AreaLevel.FORCE}))
    assert {name.strip() for name in left} == {"British Transport Police", "Border Force"}
    found = {read_areas().find(name, {AreaLevel.FORCE}) for name in names} - {None}
    assert found == set(read_areas().all(AreaLevel.FORCE))


def test_regions_are_found_by_name() -> None:
    levels = frozenset({AreaLevel.REGION, AreaLevel.COUNTRY})
    columns = read_published("nhs_drug_misuse/misuse_England_and_regions.csv").columns
    assert unresolved(columns, levels) == {"year"}
    crime = read_published("geography/recrime-geo-pfa.csv")
    assert unresolved(crime["Region"], levels) == {"Wales"}


def test_combined_areas_of_hospital_files_are_not_taken_for_one_of_their_parts() -> None:
    names = read_published("nhs_drug_misuse/misuse.csv").columns
    assert unresolved(names, UPPER_TIER) == {
        "year",
        "Bedfordshire",
        "Bournemouth and Poole",
        "Cheshire",
        "City of London and Hackney",
        "Cornwall and Isles of Scilly",
        "Cumbria",
        "East Berkshire",
        "Halton and St. Helens",
        "Leicestershire and Rutland",
        "Merton and Sutton",
        "North Yorkshire and York",
        "Northamptonshire",
        "Tameside and Glossop",
    }


def test_small_area_names_of_street_level_files_begin_with_a_known_or_welsh_name() -> None:
    areas, left = read_areas(), set()
    for path in sorted((PUBLISHED / "police_street").glob("*.csv")):
        street = read_published(f"police_street/{path.name}")
        assert set(street["Falls within"].map(areas.find)) == {areas.by_code("E23000016")}
        left |= unresolved(street["LSOA name"].str[:-5], LOWER_TIER)
    former = {name for name in left if areas.former(name)}
    assert former == {"Aylesbury Vale", "East Dorset"}
    assert left - former == {"", "Gwynedd", "Monmouthshire", "Powys", "The Vale of Glamorgan", "Wrexham"}


def test_small_area_codes_agree_with_the_names_beside_them() -> None:
    areas, small = read_areas(), read_lsoa_areas()
    for path in sorted((PUBLISHED / "police_street").glob("*.csv")):
        street = read_published(f"police_street/{path.name}").drop_duplicates("LSOA code")
        for code, name in zip(street["LSOA code"], street["LSOA name"], strict=True):
            if code in small:
                assert areas.find(name[:-5], LOWER_TIER) is areas.by_code(small[code])


# ------------------------------------------------------------ who lies in whom


@pytest.mark.parametrize(
    ("name", "child", "parent"),
    [
        ("lookup_ltla24_region24", "ltla24_code", "region24_code"),
        ("lookup_ltla24_csp24_pfa24", "ltla24_code", "pfa24_code"),
        ("lookup_ltla23_utla23", "ltla23_code", "utla23_code"),
    ],
)
def test_members_agree_with_the_official_look_ups(name: str, child: str, parent: str) -> None:
    areas = read_areas()
    for inner, outer in pairs(f"geography/{name}.csv", child, parent):
        if inner.startswith("E"):
            area = areas.by_code(inner)
            assert areas.by_code(outer) in (area, *areas.parents(area))


def test_districts_of_2022_lead_to_the_authorities_of_2023() -> None:
    areas = read_areas()
    for old, new in pairs("geography/lookup_ltla22_ltla23.csv", "ltla22_code", "ltla23_code"):
        assert not old.startswith("E") or areas.by_code(old) is areas.by_code(new)


# ------------------------------------------------------------ populations


def single_years() -> pd.DataFrame:
    """England's districts from 2001 on: code, year, and one column of whole numbers for each age 0 to 90."""
    frame = read_published("population/la_pop_estimates_syoa_1997-2020.csv")
    frame = frame[frame["code"].str.startswith("E") & (frame["year"].astype(int) >= 2001)]
    ages = frame.iloc[:, 3:].astype(int)
    return ages.set_axis(range(91), axis=1).set_index([frame["code"], frame["year"].astype(int)])


def test_bands_of_every_area_and_year_are_the_sums_of_the_single_years() -> None:
    areas, populations = read_areas(), read_populations()
    ages = single_years()
    bands = pd.DataFrame(
        {
            band: ages.loc[:, low : low + 4].sum(axis=1)
            for low, band in zip(range(0, 91, 5), FIVE_YEAR_BANDS, strict=True)
        }
    )
    naive = bands.groupby([lambda key: areas.by_code(key[0]).id, lambda key: key[1]]).sum()
    assert len(naive) == 296 * 20
    for (area_id, year), expected in naive.iterrows():
        found = populations.bands(areas.by_id(area_id), year)
        assert found is not None
        assert found.tolist() == expected.tolist()


def differences(name: str, levels: set[AreaLevel]) -> dict[str, list[int]]:
    """Ours less theirs, by year, for the areas where a compilation of mid-2009 to mid-2019 totals differs."""
    populations = read_populations()
    found = {}
    for column, theirs in read_published(f"population/{name}.csv").set_index("year").astype(int).items():
        area = read_areas().find(str(column), levels)
        assert area is not None
        ours = [populations.count(area, int(str(year))) or 0 for year in theirs.index]
        if ours != theirs.tolist():
            found[area.code] = [our - their for our, their in zip(ours, theirs, strict=True)]
    return found


def test_totals_agree_with_an_independent_compilation_but_for_its_known_mistakes() -> None:
    """It counts Cherwell (Oxfordshire) in Nottinghamshire, and its Metropolitan Police area is short."""
    areas, populations = read_areas(), read_populations()
    years = range(2009, 2020)
    cherwell = [populations.count(areas.by_code("E07000177"), year) or 0 for year in years]
    less_cherwell = [-people for people in cherwell]
    regions = differences("bdd_population_England_and_regions", {AreaLevel.REGION, AreaLevel.COUNTRY})
    assert regions == {"E12000004": less_cherwell, "E12000008": cherwell}
    forces = differences("bdd_population_policeforces", {AreaLevel.FORCE})
    assert forces.keys() == {"E23000019", "E23000029", "E23000001"}
    assert forces["E23000019"] == less_cherwell
    assert forces["E23000029"] == cherwell
    for year in years:
        london, met, city = (populations.count(areas.by_code(c), year) for c in ("E12000007", "E23000001", "E09000001"))
        assert london == (met or 0) + (city or 0)


def test_females_are_the_census_share_of_every_band() -> None:
    """A naive second calculation, age by age, of the division that `docs/reference-data.md` describes."""
    areas, populations = read_areas(), read_populations()
    census = read_published("population/census2021_age_gender_ltla21_ew.csv").set_index("ltla21_code").astype(float)
    persons = single_years().xs(2020, level="year")
    codes = pd.Series({code: areas.by_code(code).code for code in persons.index})
    census = census.loc[codes.index].groupby(codes).sum()
    persons = persons.groupby(codes).sum()
    for code, row in census.iterrows():
        ages = persons.loc[code]
        sums = {sort: row[f"{sort}_females"] + row[f"{sort}_males"] for sort in ("younger", "working_age", "older")}
        share = {sort: row[f"{sort}_females"] / both for sort, both in sums.items()}
        infants = {"females": ages[0] * share["younger"], "males": ages[0] * (1 - share["younger"])}
        oldest = [row[f"total_{sex}"] - sum(row[f"{sort}_{sex}"] for sort in sums) + infants[sex] for sex in infants]
        share["oldest"] = oldest[0] / sum(oldest)
        sort_of_age = ["younger"] * 16 + ["working_age"] * 49 + ["older"] * 10 + ["oldest"] * 16
        females = [ages[age] * share[sort] for age, sort in enumerate(sort_of_age)]
        expected = [sum(females[low : low + 5]) if low < 90 else females[90] for low in range(0, 91, 5)]
        found = populations.bands(areas.by_code(str(code)), 2020, "Female")
        assert found is not None
        assert np.abs(found - expected).max() <= 0.5 + 1e-6
