"""Markdown with formulas as one line of plain characters, for places that can show nothing else."""

import re

from heldout.markdown_text import plain, with_formulas

_SIGN_LIST = """
alpha:α beta:β gamma:γ delta:δ epsilon:ε varepsilon:ε zeta:ζ eta:η theta:θ kappa:κ lambda:λ mu:μ nu:ν xi:ξ pi:π rho:ρ sigma:σ
tau:τ phi:φ varphi:φ chi:χ psi:ψ omega:ω Gamma:Γ Delta:Δ Theta:Θ Lambda:Λ Sigma:Σ Phi:Φ Psi:Ψ Omega:Ω nabla:∇ partial:∂ sum:Σ
prod:Π int:∫ infty:∞ times:× cdot:· pm:± le:≤ leq:≤ ge:≥ geq:≥ ne:≠ neq:≠ approx:≈ sim:~ propto:∝ in:∈ notin:∉ subset:⊂ cap:∩
cup:∪ to:→ rightarrow:→ mapsto:↦ iff:⇔ Rightarrow:⇒ implies:⇒ perp:⊥ mid:| given:| lvert:| rvert:| vert:| lVert:‖ rVert:‖ Vert:‖
langle:⟨ rangle:⟩ ldots:… dots:… cdots:… odot:⊙ oplus:⊕ otimes:⊗ circ:∘ ell:ℓ top:ᵀ T:ᵀ E:E Prob:P R:ℝ Z:ℤ Normal:N Loss:L KL:KL
ll:≪ gg:≫ forall:∀ exists:∃ iid:~ indep:⊥ dd:d argmin:argmin argmax:argmax
"""
_SIGNS = dict(pair.split(":") for pair in _SIGN_LIST.split()) | {"quad": " ", "qquad": " "}
_RAISED = str.maketrans("0123456789+-nTik", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿᵀⁱᵏ")
_LOWERED = str.maketrans("0123456789+-aeijkmnprstux", "₀₁₂₃₄₅₆₇₈₉₊₋ₐₑᵢⱼₖₘₙₚᵣₛₜᵤₓ")
_ACCENTS = dict(hat="\u0302", widehat="\u0302", bar="\u0304", overline="\u0304", tilde="\u0303", dot="\u0307", vec="\u20d7")
_GROUP = r"\s*(?:\{([^{}]*)\}|(\\[A-Za-z]+|[^\s{}\\]))"
_ONE_ARGUMENT = re.compile(r"\\(" + "|".join(_ACCENTS) + r"|sqrt|abs|norm|set)(?![A-Za-z])" + _GROUP)
_FRACTION = re.compile(r"\\(?:[dt]?frac|pd|t?binom)(?![A-Za-z])" + _GROUP + _GROUP)
_STYLE = re.compile(r"\\(?:math(?:rm|bf|cal|bb|sf|it)|boldsymbol|bm|operatorname\*?|text(?:bf|it|rm)?)(?![A-Za-z])" + _GROUP)
_DROPPED = re.compile(r"\\(?:left|right|[bB]ig+[lr]?|displaystyle|limits|nolimits)(?![A-Za-z])|\\[,;:!]|~|&")
_AMOUNT = re.compile(r"(?<!\\)\$")  # a dollar that belongs to no formula


def readable(markdown: str) -> str:
    """`$\\hat y = \\sigma(w^\\top x)$` becomes `ŷ = σ(wᵀx)`; what has no plain form keeps its words."""
    text = _AMOUNT.sub(r"\\$", with_formulas(markdown, formula))
    return plain(text).replace("\\", "")


def formula(tex: str) -> str:
    """TeX as people type it."""
    text = _DROPPED.sub(" ", tex.replace("\n", " ").replace(r"\\", " "))
    text = text.replace(r"\{", "❴").replace(r"\}", "❵").replace(r"\|", "‖").replace(r"\%", "%")
    text = re.sub(r"\\([A-Za-z]+)", _sign, text)
    for _ in range(4):  # innermost groups first
        text = _STYLE.sub(_inside, text)
        text = _ONE_ARGUMENT.sub(_with_argument, text)
        text = _FRACTION.sub(lambda m: f"{_operand(m[1] or m[2])}/{_operand(m[3] or m[4])}", text)
    text = re.sub(r"\\([A-Za-z]+)", r" \1 ", text)
    text = re.sub(r"\^(?:\{([^{}]*)\}|(\S))", lambda m: _script(m[1] or m[2], _RAISED, "^"), text)
    text = re.sub(r"_(?:\{([^{}]*)\}|(\S))", lambda m: _script(m[1] or m[2], _LOWERED, "_"), text)
    text = re.sub(r"[{}]", "", text).replace("❴", "{").replace("❵", "}")
    text = re.sub(r"\s*([=<>≤≥≈∝→~|])\s*", lambda m: m[1] if m[1] in "|" else f" {m[1]} ", text)
    return re.sub(r"\s+", " ", text).replace("[ ", "[").replace("( ", "(").replace(" )", ")").strip()


def _sign(match: re.Match) -> str:
    sign = _SIGNS.get(match[1])
    return match[0] if sign is None else f" {sign}" if sign.isascii() and sign.isalpha() else sign


def _inside(match: re.Match) -> str:
    return match[1] if match[1] is not None else match[2]


def _with_argument(match: re.Match) -> str:
    name, inner = match[1], (match[2] if match[2] is not None else match[3]).strip()
    if name in _ACCENTS:
        return inner[:1] + _ACCENTS[name] + inner[1:] if len(inner) == 1 else inner
    opening, closing = {"sqrt": ("√", ""), "abs": ("|", "|"), "norm": ("‖", "‖"), "set": ("❴", "❵")}[name]
    return f"{opening}{_operand(inner) if name == 'sqrt' else inner}{closing}"


def _operand(text: str) -> str:
    """Brackets around what would read differently without."""
    text = text.strip()
    return f"({text})" if re.search(r"[+\-=/ ]", text[1:]) and not re.fullmatch(r"\([^()]*\)", text) else text


def _script(text: str, table: dict, sign: str) -> str:
    small = text.strip().translate(table)
    if all(ord(char) in table.values() for char in small) or small == "ᵀ":
        return small
    return f"{sign}({text})" if len(text.strip()) > 1 and sign == "^" else f"{sign}{text}"
