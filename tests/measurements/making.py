"""The workbooks in `files/`: how `rondes.xlsx` is made; the xls and ods were saved from it.

python -m tests.measurements.making && soffice --headless --convert-to ods rondes.xlsx
"""

from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

from xlsxwriter import Workbook

FILES = Path(__file__).parent / "files"
HEAD = ("Controlenr.", "Gepland op", "Aangemeld", "Object", "Duur", "Score", "Aantal", "Gesloten",
        "Opmerking", "Controleur")  # fmt: skip


def rounds() -> bytes:
    """An export as an inspection app gives it: a hidden sheet, title rows, groups, a total."""
    out = BytesIO()
    book = Workbook(out)
    book.set_properties({"created": datetime(2026, 10, 1, tzinfo=UTC)})
    settings = book.add_worksheet("Instellingen")
    settings.write_string(0, 0, "Controlenr.")
    page = book.add_worksheet("Rondes")
    page.activate()
    settings.hide()
    day = book.add_format({"num_format": "dd-mm-yyyy"})
    moment = book.add_format({"num_format": "dd-mm-yyyy hh:mm"})
    clock = book.add_format({"num_format": "[h]:mm"})
    share = book.add_format({"num_format": "0.0%"})
    page.merge_range(0, 0, 0, 9, "DKS-rondes derde kwartaal")
    page.write_string(1, 0, "Heldergroep B.V.")
    page.write_row(3, 0, HEAD)
    for nth in range(6):
        row = 4 + nth + (nth > 2)  # an empty row after the first group
        page.write_string(row, 0, f"00{nth}")
        page.write_datetime(row, 1, date(2026, 7 + nth // 2, 3 + nth), day)
        reported = datetime.fromisoformat(f"2026-{7 + nth // 2:02}-{3 + nth:02}T08:{14 + nth}")
        page.write_datetime(row, 2, reported, moment)
        if nth % 3 == 0:
            page.write_string(row, 3, "Stadskantoor" if nth == 0 else "Wijkpost Noord")
        page.write_number(row, 4, (0.5 + nth * 9) / 24, clock)
        page.write_number(row, 5, 0.9 + nth / 100, share)
        page.write_number(row, 6, nth * 1234.1)
        page.write_string(row, 7, "Nee" if nth % 2 else "Ja")
        page.write_string(row, 8, "twee\nregels" if nth == 1 else "")
        page.write_string(row, 9, "J. Jansen")
    page.write_string(11, 0, "Totaal 94,3%")
    page.write_formula(11, 6, "=SUM(G5:G11)", None, 18511.5)
    book.close()
    return out.getvalue()


if __name__ == "__main__":
    (FILES / "rondes.xlsx").write_bytes(rounds())
