"""Short names that are drawn out of a full one."""


def drawn_from(short: str, full: str) -> bool:
    """Whether the characters of the short name stand in the full one in their order.

    >>> drawn_from("市房管局", "杭州市住房保障和房产管理局"), drawn_from("国铁集团", "中国国家铁路集团有限公司")
    (True, True)
    """
    if len(short) >= len(full):
        return False
    rest = iter(full)
    return all(character in rest for character in short)
