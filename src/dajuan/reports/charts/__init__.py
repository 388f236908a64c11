"""Draw the charts of a report: offline, without a browser, in Chinese type."""

from dajuan.reports.charts.bullets import Bar, bullet_chart
from dajuan.reports.charts.drawing import Drawing, pngs, svgs
from dajuan.reports.charts.lines import Dot, Plot, series_chart
from dajuan.reports.charts.rows import bars, plot_of_figure, plot_of_target

__all__ = [
    "Bar",
    "Dot",
    "Drawing",
    "Plot",
    "bars",
    "bullet_chart",
    "plot_of_figure",
    "plot_of_target",
    "pngs",
    "series_chart",
    "svgs",
]
