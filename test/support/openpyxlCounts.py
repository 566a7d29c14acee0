"""Counts what openpyxl finds in a workbook, as JSON."""
import json
import sys

import openpyxl

workbook = openpyxl.load_workbook(sys.argv[1])
sheets = workbook.worksheets
print(
    json.dumps(
        {
            "sheets": len(sheets),
            "tables": sum(len(sheet.tables) for sheet in sheets),
            "validations": sum(len(sheet.data_validations.dataValidation) for sheet in sheets),
            "formats": sum(len(rules.rules) for sheet in sheets for rules in sheet.conditional_formatting),
            "names": len(list(workbook.defined_names)) if hasattr(workbook.defined_names, "keys") else len(workbook.defined_names.definedName),
            "charts": sum(len(sheet._charts) for sheet in sheets),
        }
    )
)
