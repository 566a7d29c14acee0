"""Charts of share copies by XlsxWriter, for bench/xlsxWriter.py."""

CHARTS = {"line": {"type": "line"}, "column": {"type": "column"}, "bar": {"type": "bar"}, "doughnut": {"type": "doughnut"},
          "radar": {"type": "radar", "subtype": "with_markers"}}
MARKERS = ["circle", "square", "triangle", "diamond", "x", "plus"]


def corners(rect):
    return rect["row"], rect["column"], rect["row"] + rect["rows"] - 1, rect["column"] + rect["columns"] - 1


def series_of(chart, series, index):
    source = chart["source"]
    name, values = corners(series["name"]), corners(series["values"])
    made = {"name": [source, name[0], name[1]], "categories": [source, *corners(chart["categories"])], "values": [source, *values]}
    colour = series["colour"]
    if chart["kind"] in ("line", "radar"):
        dash = {"dash_type": "dash"} if series.get("dashed") else {"dash_type": "round_dot"} if series.get("dotted") else {}
        made["line"] = {"color": colour, "width": 2.25, **dash}
        made["marker"] = ({"type": MARKERS[index % len(MARKERS)], "size": 6, "fill": {"color": colour}, "border": {"color": colour}}
                          if series.get("markers") else {"type": "none"})
    elif chart["kind"] == "doughnut":
        made["data_labels"] = {"value": True}
    else:
        made.update(fill={"color": colour}, border={"none": True}, gap=70)
        if chart.get("bare"):
            made["data_labels"] = {"value": True, "num_format": chart["valueAxis"]["format"]}
    return made


def write_chart(workbook, sheet, chart, tab):
    made = workbook.add_chart(CHARTS[chart["kind"]])
    for index, series in enumerate(chart["series"]):
        made.add_series(series_of(chart, series, index))
    bare, axis = chart.get("bare", False), chart["valueAxis"]
    if bare:
        made.set_title({"none": True})
        made.set_chartarea({"border": {"none": True}, "fill": {"none": True}})
    elif "message" in chart:
        message = chart["message"]
        made.set_title({"name": [tab, message["row"], message["column"]], "name_font": {"size": 12}})
    else:
        made.set_title({"name": chart["title"], "name_font": {"size": 12}})
    if chart["kind"] != "doughnut":
        dates = chart["categoryDates"]
        made.set_x_axis({"num_font": {"size": 9}, "major_tick_mark": "none", "reverse": chart["kind"] == "bar", "visible": not (bare and dates),
                         **({"date_axis": True, "num_format": "d mmm yy", "major_unit": 1, "major_unit_type": "months"} if dates else {})})
        made.set_y_axis({"num_font": {"size": 9}, "major_tick_mark": "none", "num_format": axis["format"], "visible": not bare,
                         "major_gridlines": {"visible": not bare, "line": {"color": "#D5DCE2", "width": 0.75}},
                         **({"name": axis["title"]} if "title" in axis else {}),
                         **{side: axis[side] for side in ("min", "max") if side in axis}})
    made.set_legend({"none": True} if chart["legend"] == "none" else {"position": chart["legend"]})
    made.show_hidden_data()
    made.show_blanks_as("span" if chart["kind"] == "line" else "gap")
    made.set_size({"width": chart["width"], "height": chart["height"]})
    sheet.insert_chart(chart["anchor"]["row"], chart["anchor"]["column"], made,
                       {"object_position": 2, "description": chart["description"]})
