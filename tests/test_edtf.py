"""The first and the last day of a date, as EDTF."""

import pytest

from factsheet.edtf import days, known, reach


@pytest.mark.parametrize(
    ("edtf", "expected"),
    {
        "2025-10-21": ("2025-10-21", "2025-10-21"),
        "2018-12-31?": ("2018-12-31", "2018-12-31"),
        "2024-02": ("2024-02-01", "2024-02-29"),
        "2025": ("2025-01-01", "2025-12-31"),
        "2025-21": ("2025-03-01", "2025-05-31"),
        "2025-24": ("2025-12-01", "2026-02-28"),
        "2019-03/2023-01": ("2019-03-01", "2023-01-31"),
        "2025-10-21T15:26:00": ("2025-10-21", "2025-10-21"),
        "199X": ("1990-01-01", "1999-12-31"),
        "-0221": ("-0221-01-01", "-0221-12-31"),
        "../2025": (None, "2025-12-31"),
        "XXXX-03-01": (None, None),
        "2025-13": (None, None),
        "明年": (None, None),
        None: (None, None),
    }.items(),
)
def test_days_of_a_date(edtf: str | None, expected: tuple[str | None, str | None]) -> None:
    assert days(edtf) == expected


def test_a_reach_is_of_what_is_known() -> None:
    assert reach("2025-24") == ((2025, 12, 1, ""), (2026, 2, 28, "~"))
    assert reach("2025-10-21T15:26:00/..") == ((2025, 10, 21, "15:26:00"), (2025, 10, 21, "15:26:00"))
    assert reach("../2025") == ((2025, 1, 1, ""), (2025, 12, 31, "~"))
    assert [known(edtf) for edtf in ("2025", "../-0221", "XXXX-03-01", "../..", "明年", "")] == [True, True, *[False] * 4]
