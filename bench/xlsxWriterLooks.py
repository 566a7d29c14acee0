"""Looks and rules of share copies by XlsxWriter, for bench/xlsxWriter.py."""

from xlsxWriterCharts import corners


FONT, LINE = "Calibri", "#D5DCE2"


def format_properties(style):
    made = {"font_name": FONT, "font_size": style.get("size", 11)}
    made.update({name: True for name in ("bold", "italic", "underline") if style.get(name)})
    if "colour" in style:
        made["font_color"] = style["colour"]
    if "fill" in style:
        made.update(pattern=1, bg_color=style["fill"])
    if style.get("wrap"):
        made["text_wrap"] = True
    if "align" in style:
        made["align"] = style["align"]
    if "vertical" in style:
        made["valign"] = "vcenter" if style["vertical"] == "center" else style["vertical"]
    if "border" in style:
        made.update(bottom=1, bottom_color=LINE)
    if "format" in style:
        made["num_format"] = style["format"]
    if "unlocked" in style:
        made["locked"] = False
    return made


def write_validation(sheet, validation):
    rule, error = validation["rule"], validation["error"]
    kind = rule["kind"]
    options = {"error_title": error["title"], "error_message": error["text"], "error_type": error["style"]}
    if "prompt" in validation:
        options.update(input_title=validation["prompt"]["title"], input_message=validation["prompt"]["text"])
    if kind == "list":
        options.update(validate="list", source="=" + rule["formula"])
    elif kind == "custom":
        options.update(validate="custom", value="=" + rule["formula"])
    elif kind == "length":
        options.update(validate="length", criteria="<=", value=rule["max"])
    elif "max" in rule:
        options.update(validate="integer" if kind == "whole" else kind, criteria="between", minimum=rule["min"], maximum=rule["max"])
    else:
        options.update(validate="integer" if kind == "whole" else kind, criteria=">=", value=rule["min"])
    sheet.data_validation(*corners(validation["range"]), options)


def write_format(workbook, sheet, rule):
    style, made = rule["style"], {}
    if "fill" in style:
        made["bg_color"] = style["fill"]
    if "colour" in style:
        made["font_color"] = style["colour"]
    if style.get("bold"):
        made["bold"] = True
    if style.get("strike"):
        made["font_strikeout"] = True
    sheet.conditional_format(*corners(rule["range"]),
                             {"type": "formula", "criteria": "=" + rule["formula"], "format": workbook.add_format(made)})
