"""Orders on the screen: the list, the detail beside it, and the form that ships."""
