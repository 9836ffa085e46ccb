"""`data.yaml`: which files the supplier delivers, and how to read them."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from sluitend.model.frozen import Frozen
from sluitend.model.scalars import Duration, Id, Whole, Words, YesNo
from sluitend.model.service_level import By
from sluitend.model.text import Text
from sluitend.model.times import AfterEvent


class DataColumn(Frozen):
    """A column of a data set, and where it stands in the supplier's file."""

    from_: Words = Field(alias="from")
    """The supplier's own column name."""
    type: Literal[
        "text", "number", "percentage", "date", "time", "moment", "duration", "yes_no", "level"
    ] = "text"
    """What it holds."""
    format: Words | None = None
    """How it is written. Of dates: `dd-mm-yyyy hh:mm`, or `serial` for 46329; needed where a date
    could be read two ways. Of a percentage without a sign: `fraction` (0.95) or `percent` (95). Of
    a length of time without one: `hours` (the default), `minutes`, `seconds` or `days`."""
    yes: tuple[Words, ...] = ()
    """Words for yes."""
    no: tuple[Words, ...] = ()
    """Words for no."""
    empty: tuple[Words, ...] = ()
    """Words for nothing, such as `n.v.t.`."""
    personal: Literal["keyed_hash", "left_out"] | None = None
    """Personal data: kept as a keyed hash to join on, or left out."""
    fill_down: YesNo = False
    """An empty cell takes the value above it."""


class DataSet(Frozen):
    """One data set, and the file it comes in."""

    id: Id
    """Name that measures use."""
    title: Text
    """Name as in documents."""
    file: Words
    """Pattern of the file's name, `*_klachten.csv`."""
    form: Literal["csv", "xlsx", "xls", "ods", "entry"]
    """Form of the file; `entry`: typed into our own sheet."""
    encoding: Literal["utf-8", "windows-1252", "utf-16"] = "utf-8"
    """Encoding of a CSV."""
    delimiter: Literal[";", ",", "tab", "|"] = ";"
    """Delimiter of a CSV."""
    sheet: Words | None = None
    """Sheet of a workbook; none: the first visible one."""
    header_row: Whole = 1
    """Row of the column names, from 1."""
    header_rows: Whole = 1
    """Number of rows the names take."""
    notation: Literal["nl", "en"] | None = None
    """Notation of numbers written as text: `nl` for 1.234,50, `en` for 1,234.50; none: a number
    that reads differently in the two is not read."""
    totals: tuple[Words, ...] = ()
    """Words that mark a totals row, which is passed over."""
    columns: Mapping[Id, DataColumn]
    """The columns that are read; nothing else is."""
    period_by: Id | None = None
    """Column whose date says which period a row belongs to."""
    one_row_per: Id | None = None
    """Column that identifies a row."""
    every: Literal["week", "month", "quarter", "half_year", "year"] = "month"
    """How often it is delivered."""
    delivered: AfterEvent | None = None
    """When it is delivered."""
    delivered_by: By = "supplier"
    """Who delivers it."""
    retention: Duration | None = None
    """How long the raw file is kept."""


class Data(Frozen):
    """`data.yaml`."""

    data_sets: tuple[DataSet, ...] = ()
    """The data sets."""
