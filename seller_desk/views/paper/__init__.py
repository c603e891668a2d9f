"""Papers: facts drawn for a printer, a PDF or a picture, always in the colours of print."""
