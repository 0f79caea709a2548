"""Section 2 of docs/semantics.md: conditions as SQL expressions, where NULL is *unknown*.

SQL has Kleene's logic already: AND is the least, OR the greatest and NOT the opposite of no < unknown < yes.
"""

import datetime
import decimal
import unicodedata

import duckdb

EPOCH = datetime.date(1970, 1, 1)
NUMBERS = {"LessThan": "<", "AtMost": "<=", "MoreThan": ">", "AtLeast": ">=", "Equals": "="}
TEXTS = ["Is", "IsOneOf", "ContainsAnyOf", "BeginsWith", "EndsWith", "Matches"]
# What a question can be asked of, by the kind of the field in a history.
KINDS = {
    "text": "text", "choice": "text", "list": "list", "number": "number", "money": "number", "date": "date", "flag": "flag",
}


def comparison_key(text):
    """The form in which texts are compared: trimmed, NFKC, full case folding, NFKC again."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text.strip()).casefold()).strip()


def quoted(text):
    """A text as SQL has it."""
    return "'" + text.replace("'", "''") + "'"


def named(name):
    """A name of a column."""
    return '"' + name.replace('"', '""') + '"'


def millionths(number):
    """A number of an agreement, whole or as a text with decimals, in millionths."""
    return int(decimal.Decimal(number) * 1_000_000)


def days(date):
    """A day of an agreement, as days since 1970-01-01."""
    return (datetime.date.fromisoformat(date) - EPOCH).days


def tagged(value):
    """An enum of an agreement: its name, and what it holds if it holds anything."""
    return (value, None) if isinstance(value, str) else next(iter(value.items()))


def any_of(tests):
    """Tests that are never unknown, joined; any of nothing is no."""
    return "(" + " OR ".join(tests) + ")" if tests else "false"


def is_pattern(db, pattern):
    """Whether a regular expression is well-formed."""
    try:
        db.execute("SELECT regexp_matches('', $1, 'i')", [pattern])
    except duckdb.InvalidInputException:
        return False
    return True


class Asked:
    """Those whose fields a condition asks: leads or activities, and the day on which it asks.

    `fields` gives the kind and the SQL of each field that there is; `today` is the SQL of the day of the moment.
    """

    def __init__(self, db, fields, today):
        self.db, self.fields, self.today = db, fields, today

    def condition(self, condition):
        """The condition as an expression that is true, false or NULL."""
        name, parts = tagged(condition)
        if name == "Ask":
            return self.question(parts["field"], *tagged(parts["question"]))
        parts = [self.condition(part) for part in parts]
        if name == "AllOf":
            return "(" + " AND ".join(["true", *parts]) + ")"
        joined = "(" + " OR ".join(["false", *parts]) + ")"
        return joined if name == "AnyOf" else f"(NOT {joined})"

    def says_yes(self, condition):
        """Whether the condition says yes: never NULL."""
        return f"coalesce({self.condition(condition)}, false)"

    def question(self, field, question, value):
        if question in ["IsKnown", "IsUnknown"]:
            known = f"({self.fields[field][1]} IS NOT NULL)" if field in self.fields else "false"
            return known if question == "IsKnown" else f"(NOT {known})"
        kind, asked = self.fields.get(field, (None, None))
        test = None
        if kind == "text" and question in TEXTS:
            test = self.of_text(asked, question, value)
        elif kind == "list" and question in TEXTS:
            of_element = self.of_text("element", question, value)
            test = of_element and f"(len(list_filter({asked}, lambda element: {of_element})) > 0)"
        elif kind == "number":
            test = self.of_number(asked, question, value)
        elif kind == "date":
            test = self.of_date(asked, question, value)
        elif kind == "flag" and question in ["Yes", "No"]:
            test = asked if question == "Yes" else f"(NOT {asked})"
        # A question that does not fit is unknown; so is one about an unknown value.
        return f"(CASE WHEN {asked} IS NOT NULL THEN {test} END)" if test else "CAST(NULL AS BOOLEAN)"

    def of_text(self, key, question, value):
        if question == "Matches":
            return f"regexp_matches({key}, {quoted(value)}, 'i')" if is_pattern(self.db, value) else None
        wanted = [comparison_key(text) for text in (value if isinstance(value, list) else [value])]
        if question in ["Is", "IsOneOf"]:
            return any_of([f"{key} = {quoted(text)}" for text in wanted])
        function = {"ContainsAnyOf": "contains", "BeginsWith": "starts_with", "EndsWith": "suffix"}[question]
        # An empty text is contained in nothing, begins nothing and ends nothing.
        return any_of([f"{function}({key}, {quoted(text)})" for text in wanted if text])

    @staticmethod
    def of_number(number, question, value):
        if question == "Between":
            return f"({number} BETWEEN {millionths(value[0])} AND {millionths(value[1])})"
        return f"({number} {NUMBERS[question]} {millionths(value)})" if question in NUMBERS else None

    def of_date(self, date, question, value):
        if question == "WithinDays":
            return f"({date} BETWEEN {self.today} - {value} AND {self.today})"
        sign = {"Before": "<", "After": ">"}.get(question)
        return f"({date} {sign} {days(value)})" if sign else None
