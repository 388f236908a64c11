"""Agreement with the plan (与规划核对): targets quoted, claimed met, left out."""
