"""How we know that Study teaches: benches that need simulated students or a clock. No part of the program."""
