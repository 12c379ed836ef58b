"""What the methods rest on, each named once: publications, official guidance, and programs whose results agree."""

from __future__ import annotations

from typing import Final

from layouts.page_data.methods.topic import Reference

WILSON: Final = Reference("Wilson 1927, Journal of the American Statistical Association 22:209.")
NEWCOMBE: Final = Reference("Newcombe and Altman 2000, on intervals for proportions.")
BRESLOW: Final = Reference(
    "Breslow and Day 1987, International Agency for Research on Cancer, Scientific Publication 82."
)
ARMITAGE: Final = Reference("Armitage and Berry 2002, Statistical Methods in Medical Research.")
DOBSON: Final = Reference("Dobson and others 1991, Statistics in Medicine 10:457.")
EAYRES: Final = Reference("Eayres 2008, Association of Public Health Observatories, Technical Briefing 3.")
MORRIS: Final = Reference(
    "Morris and others 2018, Population Health Metrics, on rates from few events.",
    "https://doi.org/10.1186/s12963-018-0177-1",
)
SPIEGELHALTER: Final = Reference("Spiegelhalter 2005, Statistics in Medicine 24:1185, on funnel plots.")
NELSON: Final = Reference("Nelson 1982, Journal of Quality Technology 14:172, on control charts of single values.")
FINGERTIPS: Final = Reference("Technical guidance of Fingertips, the public health profiles.")
OFFICIAL_PROGRAM: Final = Reference(
    "PHEindicatormethods, the official program in the language R; this product gives its results.",
    "https://github.com/ukhsa-collaboration/PHEindicatormethods",
)
FINGERTIPS_PROGRAM: Final = Reference(
    "The program behind Fingertips, as published in 2020.", "https://github.com/ukhsa-collaboration/fingertips-open"
)
MAKING_DATA_COUNT: Final = Reference("NHS England, Making Data Count.")
PLOT_THE_DOTS: Final = Reference(
    "NHSRplotthedots, the program for Making Data Count in the language R; this product gives its results.",
    "https://github.com/nhs-r-community/NHSRplotthedots",
)
TREATMENT_MONITORING: Final = Reference(
    "National Drug Treatment Monitoring System: public figures below 5 are not shown; its public tables are rounded to "
    "the nearest 5.",
    "https://www.ndtms.net",
)
HOSPITAL_EPISODES: Final = Reference(
    "Hospital Episode Statistics: rule for small numbers since September 2018, read in part only."
)
