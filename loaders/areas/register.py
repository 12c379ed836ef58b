"""The register of areas: look-up by id, code and any known spelling, and who lies in whom."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from types import MappingProxyType

from loaders.areas.files import AreaFiles
from loaders.areas.names import drop_invisible, fold_name, read_code_and_name, read_kinds
from loaders.areas.partnerships import PartnershipRow, group_partnerships
from loaders.areas.types import LOWER_TIER, Area, AreaLevel, FormerArea, Partnership
from loaders.errors import UsageError

_LEVEL_TIERS = (
    LOWER_TIER,
    frozenset({AreaLevel.COUNTY}),
    frozenset({AreaLevel.FORCE, AreaLevel.REGION, AreaLevel.PARTNERSHIP}),
    frozenset({AreaLevel.COUNTRY}),
)
_LEVEL_ORDER = {level: place for place, level in enumerate(AreaLevel)}


class Areas:
    """All areas of today, with the names and codes that lead to them. Read-only; look-ups are dictionaries'.

    `codes` maps every code, current or former, to the area of today, for mapping whole columns at once;
    `formers` maps each former code to what became of it. A former code that is only a *part* of an area of
    today is in both, and `by_code` resolves it, but `find` does not: a part's figure must never pass for the
    whole's.
    """

    def __init__(self, files: AreaFiles) -> None:
        groups = group_partnerships(files.partnerships)
        known = {area.code: area for area in files.areas}
        own = {slug: _to_area(group[0]) for slug, group in groups.items()}
        areas = (*files.areas, *own.values())
        self._ids = {area.id: area for area in areas}
        self.formers: Mapping[str, FormerArea] = MappingProxyType({old.code: old for old in files.formers})
        self.codes: Mapping[str, Area] = MappingProxyType(
            {area.code: area for area in areas} | {old.code: old.became for old in files.formers}
        )
        self._names = _index_names(areas, files.aliases)
        self._former_names = _index_former_names(files.formers)
        links = [*files.links, *((own[row.slug], known[row.member_code]) for row in files.partnerships)]
        self._children = _group(links)
        self._parents = _group((child, parent) for parent, child in links)
        self._partnerships = {slug: self._make_partnership(own[slug], group[0]) for slug, group in groups.items()}

    # ------------------------------------------------------------ by id, code and name

    def by_id(self, area_id: int) -> Area:
        """Give the area with this database key. Raises `KeyError`: an id that is not known is a bug."""
        return self._ids[area_id]

    def by_code(self, code: str) -> Area:
        """Give the area of today for a current or former code or a slug. Raises `UsageError`."""
        area = self.codes.get(code.strip()) or self.codes.get(code.strip().upper())
        if area is None:
            near = "; ".join(f"{a.name} ({a.code})" for a in self.nearest(code))
            raise UsageError(f"There is no area “{code}”.", hint=f"Nearest known: {near}." if near else "")
        return area

    def find(self, text: str, levels: Collection[AreaLevel] | None = None) -> Area | None:
        """Give the one area of the permitted levels that a code or name means; None for none or several."""
        for hits in self._readings(text):
            fitting = [area for area in hits if levels is None or area.level in levels]
            if fitting:
                return fitting[0] if len(fitting) == 1 else None
        return None

    def candidates(self, text: str) -> tuple[Area, ...]:
        """Give every area, of whatever level, that a code or name can mean; local authorities first."""
        return next(self._readings(text), ())

    def former(self, text: str) -> FormerArea | None:
        """Give the former area that an old code, or the name of a merged authority, stands for."""
        return self.formers.get(text.strip().upper()) or self._former_names.get(fold_name(text))

    def nearest(self, text: str, levels: Collection[AreaLevel] | None = None, n: int = 3) -> list[Area]:
        """Give up to `n` areas whose names or codes look like the text, best first: for messages only.

        It compares with every name, about a millisecond a call: ask once for each distinct text.
        """
        coded = any(sign.isdigit() for sign in text)
        keys = {code.casefold(): (area,) for code, area in self.codes.items()} if coded else self._names
        pool = {
            key: fitting
            for key, hits in keys.items()
            if (fitting := [area for area in hits if levels is None or area.level in levels])
        }
        close = get_close_matches(fold_name(text), pool, n=3 * n)
        return list(dict.fromkeys(area for key in close for area in pool[key]))[:n]

    def label(self, area: Area) -> str:
        """Give the name for people, with its level in brackets where another area has the same name."""
        shared = len({other.level for other in self._names[fold_name(area.name)]}) > 1
        return f"{area.name} ({area.level.word})" if shared else area.name

    def _readings(self, text: str) -> Iterator[tuple[Area, ...]]:
        """Give what the text means as a code, as a name, as a name with its words of kind taken off, and as both."""
        exact = self._find_coded(text)
        if exact is not None:
            yield (exact,)
        for name, levels in read_kinds(fold_name(text)):
            hits = tuple(a for a in self._names.get(name, ()) if levels is None or a.level in levels)
            if hits:
                yield hits
        both = read_code_and_name(text)
        if both:
            coded, named = self._find_coded(both[0]), self.candidates(both[1])
            if coded in named:
                yield (coded,)

    def _find_coded(self, text: str) -> Area | None:
        """Give the area of a code; none for a code that stands for a part of an area of today."""
        code = drop_invisible(text).strip()
        former = self.formers.get(code.upper())
        exact = self.codes.get(code) or self.codes.get(code.upper())
        return exact if former is None or former.whole else None

    # ------------------------------------------------------------ who lies in whom

    def all(self, level: AreaLevel | None = None) -> tuple[Area, ...]:
        """Give all areas, or all of a level, by id."""
        return tuple(area for area in self._ids.values() if level is None or area.level is level)

    def children(self, area: Area) -> tuple[Area, ...]:
        """Give the areas whose figures add up to this one's, as England's regions or a county's districts."""
        return self._children.get(area.id, ())

    def parents(self, area: Area) -> tuple[Area, ...]:
        """Give all areas that contain this one, partnerships included, from the smallest tier up."""
        found = dict.fromkeys(self._climb(area, self._parents))
        return tuple(sorted(found, key=lambda each: (_tier(each), each.id)))

    def members(self, area: Area, levels: Collection[AreaLevel]) -> tuple[Area, ...]:
        """Give the areas of these levels in this one, each once, by id; itself, if of such a level."""
        found = {area, *self._climb(area, self._children)}
        return tuple(sorted((a for a in found if a.level in levels), key=lambda each: each.id))

    def tiers(self) -> tuple[tuple[Area, ...], ...]:
        """Give all areas in tiers, children always in an earlier one than their parents: for sums from below.

        The lower tier; counties; forces, regions and partnerships; countries.
        """
        return tuple(tuple(a for a in self._ids.values() if a.level in levels) for levels in _LEVEL_TIERS)

    def _climb(self, area: Area, steps: Mapping[int, tuple[Area, ...]]) -> Iterator[Area]:
        for other in steps.get(area.id, ()):
            yield other
            yield from self._climb(other, steps)

    # ------------------------------------------------------------ partnerships

    def partnerships(self) -> tuple[Partnership, ...]:
        """Give all partnerships, in the order of their file."""
        return tuple(self._partnerships.values())

    def partnership(self, slug: str) -> Partnership:
        """Give a partnership by its slug. Raises `UsageError` that lists the known ones."""
        if slug not in self._partnerships:
            known = ", ".join(self._partnerships)
            raise UsageError(f"There is no partnership “{slug}”.", hint=f"Known partnerships: {known}.")
        return self._partnerships[slug]

    def _make_partnership(self, area: Area, row: PartnershipRow) -> Partnership:
        force = self.codes.get(row.force_code)
        return Partnership(
            area=area,
            members=self.children(area),
            force=force,
            whole_force=force is not None and self.members(area, LOWER_TIER) == self.members(force, LOWER_TIER),
            responsible_officer=row.responsible_officer,
        )


def _to_area(row: PartnershipRow) -> Area:
    return Area(int(row.id), row.slug, row.name, AreaLevel.PARTNERSHIP, row.name)


def _tier(area: Area) -> int:
    return next(place for place, levels in enumerate(_LEVEL_TIERS) if area.level in levels)


def _group(links: Iterable[tuple[Area, Area]]) -> dict[int, tuple[Area, ...]]:
    grouped: dict[int, list[Area]] = {}
    for first, second in links:
        grouped.setdefault(first.id, []).append(second)
    return {area_id: tuple(others) for area_id, others in grouped.items()}


def _index_names(areas: Iterable[Area], aliases: Iterable[tuple[str, Area]]) -> dict[str, tuple[Area, ...]]:
    spellings = [pair for area in areas for pair in ((area.name, area), (area.official_name, area))]
    index: dict[str, dict[Area, None]] = {}
    for spelling, area in (*spellings, *aliases):
        index.setdefault(fold_name(spelling), {})[area] = None
    return {
        key: tuple(sorted(hits, key=lambda area: (_LEVEL_ORDER[area.level], area.id))) for key, hits in index.items()
    }


def _index_former_names(formers: Iterable[FormerArea]) -> dict[str, FormerArea]:
    return {fold_name(old.name): old for old in formers if not old.whole}
