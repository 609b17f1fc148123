"""What the kinds of question share when an answer is judged. Knows no question and no screen."""
