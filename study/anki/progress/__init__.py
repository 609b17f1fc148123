"""What was learned, on its way to Anki and back: answers become reviews of cards, and reviews become answers.

``carrying`` gives what goes into a package, ``returning`` what an Anki collection's log brings. Reads no file.
"""
