"""Times AVERAGEIFS in LibreOffice over UNO, for bench/libreOffice.ts.

Reads JSON from standard input: `pipe` (name of the pipe that soffice listens on), `csv` (address of the answers, a row for
each), `formulas` (rectangle of formulas), `rounds` and `edit` (row and column of a score, from 0). Writes JSON: milliseconds of
each hard recalculation and of each edit until all results are read, and the results after the first.
"""

import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.25)
    raise SystemExit("LibreOffice did not answer within 30 s.")


def option(name, value):
    given = PropertyValue()
    given.Name = name
    given.Value = value
    return given


def timed(work):
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def measure(desktop, task):
    # Comma, double quote, UTF-8, from line 1.
    options = [option("Hidden", True), option("FilterName", "Text - txt - csv (StarCalc)"), option("FilterOptions", "44,34,76,1")]
    document = desktop.loadComponentFromURL(task["csv"], "_blank", 0, tuple(options))
    try:
        sheets = document.Sheets
        answers = sheets.getByIndex(0)
        answers.Name = "Answers"
        sheets.insertNewByName("Means", 1)
        formulas = task["formulas"]
        outputs = sheets.getByIndex(1).getCellRangeByPosition(0, 0, len(formulas[0]) - 1, len(formulas) - 1)
        outputs.setFormulaArray(tuple(tuple(row) for row in formulas))
        document.calculateAll()
        results = [list(row) for row in outputs.getDataArray()]
        cell = answers.getCellByPosition(task["edit"][1], task["edit"][0])

        def edit(value):
            cell.Value = value
            outputs.getDataArray()

        rounds = range(task["rounds"])
        hard = [timed(document.calculateAll) for _ in rounds]
        edits = [timed(lambda: edit(1 + at % 5)) for at in rounds]
        return {"results": results, "hard": hard, "edits": edits}
    finally:
        document.close(True)


def main():
    task = json.load(sys.stdin)
    context = connect(task["pipe"])
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    try:
        json.dump(measure(desktop, task), sys.stdout)
    finally:
        desktop.terminate()


main()
