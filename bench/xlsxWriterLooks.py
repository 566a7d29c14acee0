"""Looks and rules of share copies by XlsxWriter, for bench/xlsxWriter.py."""

from xlsxWriterCharts import corners


def rgb(colour):
    return "#" + colour[-6:]


def format_properties(style):
    font, alignment, border = style.get("font", {}), style.get("alignment", {}), style.get("border", {})
    made = {"font_name": font.get("name", "Calibri"), "font_size": font.get("size", 11)}
    made.update({name: True for name in ("bold", "italic", "underline") if font.get(name)})
    if "color" in font:
        made["font_color"] = rgb(font["color"]["rgb"])
    if "fill" in style:
        made.update(pattern=1, bg_color=rgb(style["fill"]["fgColor"]["rgb"]))
    if alignment.get("wrapText"):
        made["text_wrap"] = True
    if "horizontal" in alignment:
        made["align"] = alignment["horizontal"]
    if "vertical" in alignment:
        made["valign"] = "vcenter" if alignment["vertical"] == "center" else alignment["vertical"]
    for side, line in border.items():
        made.update({side: 1, side + "_color": rgb(line["color"]["rgb"])})
    if "numFmt" in style:
        made["num_format"] = style["numFmt"]
    if "protection" in style:
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
