"""Works out a sum as it is written for people: `240 × (1 − 1 ÷ (9 × 240) − 1.96 ÷ (3 × √240))³`."""

import ast
import math
import operator
import re
from collections.abc import Callable

_OPERATIONS: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}
_SIGNS = {",": "", "×": "*", "÷": "/", "−": "-", "³": "**3"}


def is_sum(text: str) -> bool:
    """Whether a text is nothing but a sum: numbers, signs and brackets."""
    return bool(re.fullmatch(r"[\d.,×÷−+√³() ]+", text))


def work_out(text: str) -> float:
    """Work a sum out."""
    plain = re.sub(r"√(\d+)", r"√(\1)", text.replace(",", "")).replace("√(", "sqrt(")
    for sign, code in _SIGNS.items():
        plain = plain.replace(sign, code)
    return _evaluate(ast.parse(plain, mode="eval").body)


def _evaluate(node: ast.expr) -> float:
    if isinstance(node, ast.BinOp):
        return float(_OPERATIONS[type(node.op)](_evaluate(node.left), _evaluate(node.right)))
    if isinstance(node, ast.Call):
        return math.sqrt(_evaluate(node.args[0]))
    assert isinstance(node, ast.Constant)
    assert isinstance(node.value, int | float)
    return float(node.value)


def read_number(text: str) -> tuple[float, float]:
    """The first number of a result, and half of its last digit."""
    found = re.search(r"\d[\d,]*(\.\d+)?", text)
    assert found is not None, text
    decimals = len(found.group(1) or ".") - 1
    return float(found.group().replace(",", "")), 0.5 * 10.0**-decimals
