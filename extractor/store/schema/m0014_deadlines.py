"""Tasks by the last day of their deadline: of a month its end, of an interval the end of its second half."""

_LAST = "CASE WHEN instr(deadline, '/') THEN substr(deadline, instr(deadline, '/') + 1) ELSE deadline END"
LAST_DAY = f"({_LAST} || CASE length({_LAST}) WHEN 4 THEN '-12-31' WHEN 7 THEN '-31' ELSE '' END)"
"""The expression of the index, which a query must spell alike; "-31" sorts behind every day of a month."""

SQL = f"""
CREATE INDEX task_last_day ON task({LAST_DAY}) WHERE deadline IS NOT NULL;
CREATE INDEX task_assignee ON task(assignee) WHERE deadline IS NOT NULL;
"""
