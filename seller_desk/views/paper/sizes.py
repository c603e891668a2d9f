"""The page of a paper: A4 in pixels of 96 to the inch."""

PAGE_WIDTH, PAGE_HEIGHT = 794, 1123
MARGIN = 52
LEFT, RIGHT = MARGIN, PAGE_WIDTH - MARGIN
FOOT = 1078
"""Where the line above the foot of a page is."""
