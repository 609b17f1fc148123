"""An article as data: its brief and what is known of it. Knows no deck."""
