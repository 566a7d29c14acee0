"""Writes share copies by XlsxWriter, for bench/xlsxWriter.ts.

Each line of standard input is a JSON object: `take` gives the copy to write (bench/modelTypes.ts) and answers {}; `write` writes it
once to memory and answers the milliseconds; `bytes` writes it and answers the file in base64. Answers are lines of JSON.
"""

import base64
import io
import json
import sys
import time

import xlsxwriter

from xlsxWriterCharts import corners, write_chart
from xlsxWriterLooks import format_properties, write_format, write_validation


def write_cell(sheet, cell, style):
    row, column, value = cell["row"], cell["column"], cell["value"]
    if "formula" in cell:
        sheet.write_formula(row, column, "=" + cell["formula"], style, "" if value is None else value)
    elif "link" in cell:
        sheet.write_url(row, column, "internal:" + cell["link"], style, value)
    elif value is None:
        sheet.write_blank(row, column, None, style)
    elif isinstance(value, bool):
        sheet.write_boolean(row, column, value, style)
    elif isinstance(value, str):
        sheet.write_string(row, column, value, style)
    else:
        sheet.write_number(row, column, value, style)


def write_table(sheet, table):
    columns = [{"header": column["header"], **({"formula": column["formula"]} if "formula" in column else {})}
               for column in table["columns"]]
    sheet.add_table(*corners(table["range"]), {"name": table["name"], "style": table["style"].replace("TableStyle", "Table Style ")
                    .replace("Light", "Light ").replace("Medium", "Medium "), "columns": columns})


def lay_out(sheet, model):
    printed, freeze = model["print"], model["freeze"]
    sheet.set_tab_color("#" + model["tabColour"][2:])
    for column, width in enumerate(model["widths"]):
        sheet.set_column(column, column, width)
    for row, points in model["heights"]:
        sheet.set_row(row, points)
    if freeze["rows"] or freeze["columns"]:
        sheet.freeze_panes(freeze["rows"], freeze["columns"])
    sheet.set_paper(9)
    if printed["orientation"] == "landscape":
        sheet.set_landscape()
    sheet.fit_to_pages(printed["fit"]["wide"], printed["fit"]["tall"])
    sheet.set_footer(model["footer"])
    if "area" in printed:
        sheet.print_area(*corners(printed["area"]))
    if "titleRows" in printed:
        rows = printed["titleRows"]
        sheet.repeat_rows(rows["row"], rows["row"] + rows["rows"] - 1)
    if model["isProtected"]:
        sheet.protect("", {"format_columns": True, "format_rows": True})


def write(model, properties):
    memory = io.BytesIO()
    workbook = xlsxwriter.Workbook(memory, {"in_memory": True})
    workbook.set_properties({"title": model["title"], "author": "Coachbook"})
    styles = [workbook.add_format(given) for given in properties]
    sheets = [workbook.add_worksheet(sheet["name"]) for sheet in model["sheets"]]
    for name in model["names"]:
        workbook.define_name(name["name"], name["formula"])
    for sheet, given in zip(sheets, model["sheets"]):
        lay_out(sheet, given)
        # Tables first: they write headers and formulas themselves, which the cells with looks and results then replace.
        for table in given["tables"]:
            write_table(sheet, table)
        for cell in given["cells"]:
            write_cell(sheet, cell, styles[cell["style"]] if "style" in cell else None)
        for validation in given["validations"]:
            write_validation(sheet, validation)
        for rule in given["formats"]:
            write_format(workbook, sheet, rule)
        for chart in given["charts"]:
            write_chart(workbook, sheet, chart, given["name"])
    workbook.close()
    return memory.getvalue()


def main():
    model, properties = None, []
    for line in sys.stdin:
        question, answer = json.loads(line), {}
        if "take" in question:
            model = question["take"]
            properties = [format_properties(style) for style in model["styles"]]
        elif "write" in question:
            start = time.perf_counter()
            write(model, properties)
            answer = {"ms": (time.perf_counter() - start) * 1000}
        else:
            answer = {"bytes": base64.b64encode(write(model, properties)).decode("ascii")}
        print(json.dumps(answer), flush=True)


main()
