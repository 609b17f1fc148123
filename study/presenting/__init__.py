"""Words for what happened, as plain text, shared by the screens and the plain mode. Knows neither of them."""
