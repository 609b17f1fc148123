"""A second base, of an invented text, written apart from the families: what they make of it stands every proof."""
