"""The only room with pyqtgraph."""
