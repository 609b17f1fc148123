"""The terminal program: screens, widgets and keys. Judges nothing, keeps nothing.

The only room that knows textual; it is loaded when a screen is wanted, not before.
"""
