"""What the command line asks for and answers, in the language in force; no window is needed."""
