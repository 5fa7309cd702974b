"""Prints the cells of a table file, one line of JSON each: sheet, row from 1, column from 0, value.

By openpyxl (.xlsx), xlrd (.xls) or pandas (.csv); ends with status 1 where the file is refused or the package is not there.
"""
import datetime
import json
import sys


def show(sheet, row, column, value):
    if value is None or value == "":
        return
    if isinstance(value, bool):
        value = "TRUE" if value else "FALSE"
    if isinstance(value, (datetime.date, datetime.time, datetime.timedelta)):
        value = "*"
    print(json.dumps([sheet, row, column, value]))


def read_xlsx(path):
    import openpyxl

    for sheet in openpyxl.load_workbook(path, data_only=True).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                show(sheet.title, cell.row, cell.column - 1, "*" if cell.data_type == "e" else cell.value)


def read_xls(path):
    import xlrd

    for sheet in xlrd.open_workbook(path).sheets():
        for row in range(sheet.nrows):
            for column in range(sheet.ncols):
                cell = sheet.cell(row, column)
                value = {
                    xlrd.XL_CELL_DATE: "*",
                    xlrd.XL_CELL_ERROR: "*",
                    xlrd.XL_CELL_BOOLEAN: bool(cell.value),
                }.get(cell.ctype, cell.value)
                show(sheet.name, row + 1, column, value)


def read_csv(path):
    import pandas

    table = pandas.read_csv(
        path, sep=None, engine="python", header=None, dtype=str, keep_default_na=False, skip_blank_lines=False,
        encoding="utf-8-sig",
    )
    for row, cells in enumerate(table.itertuples(index=False), start=1):
        for column, value in enumerate(cells):
            show("", row, column, value)


READERS = {"xlsx": read_xlsx, "xlsm": read_xlsx, "xls": read_xls, "csv": read_csv}

if __name__ == "__main__":
    READERS[sys.argv[1].rsplit(".", 1)[-1].lower()](sys.argv[1])
