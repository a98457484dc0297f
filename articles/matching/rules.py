"""The rules that contradict or confirm a claim before weights decide, in the order they apply."""

from articles.matching.age_rules import judge_age, judge_birth
from articles.matching.attributions import (
    judge_attribution,
    judge_disclaimed,
    judge_report,
)  # fmt: skip
from articles.matching.compared import judge_compared
from articles.matching.comparisons import judge_multiple
from articles.matching.date_rules import (
    judge_calendar,
    judge_dated_clause,
    judge_full_date,
    judge_leading_day,
)
from articles.matching.enumerations import judge_listed
from articles.matching.group_ages import judge_group_age
from articles.matching.names import judge_name
from articles.matching.near_copies import confirm_near_copy, judge_near_copy
from articles.matching.parts_of import judge_base, judge_part_of
from articles.matching.periods import judge_period
from articles.matching.places import judge_life, judge_place
from articles.matching.quotes import confirm_quote, judge_quote
from articles.matching.reversals import (
    judge_reversed_change,
    judge_reversed_ends,
    judge_reversed_statement,
)  # fmt: skip
from articles.matching.roles import judge_former, judge_role
from articles.matching.rounding import judge_bound, judge_points, judge_rounded
from articles.matching.same_figure import (
    judge_counted,
    judge_resembling,
    judge_said_of,
    judge_transposed,
    judge_unit,
)  # fmt: skip
from articles.matching.superlatives import judge_superlative
from articles.matching.table_ranks import judge_table_rank
from articles.matching.translated_quotes import confirm_translated
from articles.matching.trends import judge_trend
from articles.matching.weekday_rules import judge_weekday

RULES = (
    judge_near_copy,
    judge_age, judge_birth, judge_group_age, judge_weekday, judge_calendar, judge_leading_day,
    judge_dated_clause, judge_full_date, judge_period, judge_listed, judge_unit, judge_counted,
    judge_multiple, judge_part_of, judge_base, judge_transposed, judge_resembling, judge_said_of,
    judge_rounded, judge_bound, judge_points, judge_superlative, judge_table_rank,
    judge_trend, judge_reversed_change, judge_reversed_ends, judge_reversed_statement,
    judge_compared, judge_name, judge_life,
    judge_place, judge_role, judge_former, judge_quote, judge_report, judge_attribution,
    judge_disclaimed, confirm_quote, confirm_translated, confirm_near_copy,
)  # fmt: skip
