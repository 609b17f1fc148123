"""Word overlap: a stub until the rules stand."""


def mentions(response: str, point: str) -> bool:
    """Stub."""
    return point in response
