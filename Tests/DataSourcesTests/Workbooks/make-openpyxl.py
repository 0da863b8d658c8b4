#!/usr/bin/env python3
"""Writes openpyxl.xlsx: a report as an office makes it, with simulated figures.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install openpyxl==3.1.5
    /tmp/venv/bin/python make-openpyxl.py
"""
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

book = Workbook()
sheet = book.active
sheet.title = "Quý III"
sheet["A1"] = "BÁO CÁO HỒ SƠ TRỰC TUYẾN (số liệu mô phỏng)"
sheet["A1"].font = Font(bold=True)
sheet.merge_cells("A1:G1")
header = ["STT", "Kỳ", "Đơn vị", "Hồ sơ tiếp nhận", None, "Tỷ lệ toàn trình", "Hồ sơ toàn trình"]
for column, text in enumerate(header, start=1):
    sheet.cell(3, column, text).alignment = Alignment(horizontal="center")
sheet["D4"], sheet["E4"] = "Tổng số", "Trực tuyến"
for cells in ("A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4", "G3:G4"):
    sheet.merge_cells(cells)
rows = [
    ("Thành phố Hà Nội", 1200, 900, 480), ("Thành phố Huế", 300, 210, 129),
    ("Tỉnh Lạng Sơn", 250, 240, 200),
]
for index, (unit, received, online, whole) in enumerate(rows):
    row = 5 + index
    for column, value in enumerate(
        [index + 1, date(2025, 7 + index % 3, 1), unit, received, online, None, whole], start=1
    ):
        sheet.cell(row, column, value)
    sheet.cell(row, 2).number_format = "mm/yyyy"
    sheet.cell(row, 6, f"=G{row}/D{row}").number_format = "0.0%"
sheet["A8"] = "Tổng cộng"
sheet.merge_cells("A8:C8")
for column in "DEG":
    sheet[f"{column}8"] = f"=SUM({column}5:{column}7)"
sheet["B10"] = "Người lập biểu"
sheet.row_dimensions[6].hidden = True
other = book.create_sheet("Quý II")
for row in (["Kỳ", "Đơn vị", "Tổng hồ sơ", "Trực tuyến"], ["2025-Q2", "Huế", 290, 200]):
    other.append(row)
book.save(Path(__file__).with_name("openpyxl.xlsx"))
