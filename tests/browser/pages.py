"""The pages that are walked, measured and photographed, and the two sizes they are seen at."""

from dataclasses import dataclass

from playwright.sync_api import Browser, BrowserContext


@dataclass(frozen=True)
class Visit:
    """One page, as the illustrative data shows it: a name for its pictures, and its address."""

    name: str
    path: str


@dataclass(frozen=True)
class Screen:
    """A size that people use, in CSS pixels; a phone has a touch screen and denser pixels."""

    width: int
    height: int
    is_phone: bool = False

    @property
    def name(self) -> str:
        """Such as `1366x768`."""
        return f"{self.width}x{self.height}"

    def open_context(self, browser: Browser, *, base_url: str) -> BrowserContext:
        """A fresh browser profile of this size, in England, with animations off; the caller closes it."""
        return browser.new_context(
            base_url=base_url,
            viewport={"width": self.width, "height": self.height},
            is_mobile=self.is_phone,
            has_touch=self.is_phone,
            device_scale_factor=2 if self.is_phone else 1,
            locale="en-GB",
            timezone_id="Europe/London",
            reduced_motion="reduce",
        )


LAPTOP = Screen(1366, 768)
PHONE = Screen(360, 740, is_phone=True)
SCREENS = (LAPTOP, PHONE)

VISITS = (
    Visit("overview", "/"),
    Visit("overview-west-midlands", "/p/west-midlands"),
    Visit("metric-neighbourhood-crime", "/p/herefordshire-and-worcestershire/m/neighbourhood-crime"),
    Visit("metric-force-only", "/p/herefordshire-and-worcestershire/m/drug-related-homicide"),
    Visit("metric-over-time", "/p/west-midlands/m/treatment-progress"),
    Visit("metric-by-area", "/p/west-midlands/m/treatment-progress?tab=by-area"),
    Visit("metric-funnel", "/p/west-midlands/m/treatment-progress?tab=by-area&plot=funnel"),
    Visit("metric-map", "/p/west-midlands/m/treatment-progress?tab=by-area&plot=map"),
    Visit("metric-breakdown", "/p/west-midlands/m/treatment-progress?tab=breakdown&by=sex"),
    Visit("metric-table", "/p/west-midlands/m/treatment-progress?tab=table"),
    Visit("metric-about", "/p/west-midlands/m/treatment-progress?tab=about"),
    Visit("provenance", "/p/west-midlands/m/treatment-progress/from"),
    Visit("provenance-pooled", "/p/herefordshire-and-worcestershire/m/alcohol-specific-deaths/from"),
    Visit("area-worcestershire", "/p/herefordshire-and-worcestershire/a/E10000034"),
    Visit("compare-west-midlands", "/p/west-midlands/compare"),
    Visit("compare-funnel", "/p/west-midlands/compare?plot=funnel"),
    Visit("returns-herefordshire-and-worcestershire", "/p/herefordshire-and-worcestershire/returns"),
    Visit("returns-as-at", "/p/herefordshire-and-worcestershire/returns?as-at=2026-10-01"),
    Visit("revisions", "/p/herefordshire-and-worcestershire/revisions"),
    Visit("board-pack", "/p/herefordshire-and-worcestershire/board-pack"),
    Visit("send", "/p/herefordshire-and-worcestershire/send"),
    Visit("receipt", "/receipts/1"),
    Visit("methods", "/methods"),
    Visit("methods-neighbourhood-crime", "/methods/neighbourhood-crime"),
    Visit("help", "/help"),
    Visit("accessibility", "/accessibility"),
    Visit("changes", "/changes"),
)
