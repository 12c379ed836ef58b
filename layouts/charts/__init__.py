"""From a chart's specification to a plotly figure, one module for each kind of chart."""
