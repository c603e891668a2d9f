"""What the operations of each centre are called."""
