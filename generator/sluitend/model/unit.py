"""The unit of a service level's value: what a border without a unit is in."""

from sluitend.model.measure import (
    Deadline,
    Level,
    Mean,
    Measure,
    Median,
    Percentile,
    Rating,
    Ratio,
    Sample,
    Share,
)
from sluitend.model.service_level import ServiceLevel
from sluitend.quantity import Bound, Unit


def unit_of(level: ServiceLevel) -> Unit:
    """As the service level says, else as its norm or its measure gives it; "" for a bare number."""
    if level.unit is not None:
        return level.unit
    if isinstance(level.target, Bound) and level.target.value.unit:
        return level.target.value.unit
    return given_by(level.measure) if level.measure is not None else ""


def given_by(measure: Measure) -> Unit:
    """The unit a measure gives by itself."""
    match measure:
        case Share() | Ratio() | Deadline():
            return "%"
        case Rating(method="top_box"):
            return "%"
        case Sample(gives="share_passed" | "share_accepted"):
            return "%"
        case Level(gives="share"):
            return "%"
        case Level():
            return "levels"
        case Mean(column=None) | Median(column=None) | Percentile(column=None):
            return "minutes"
    return ""
