"""The parts that screens are made of: plain text, given new content and never mounted anew."""
