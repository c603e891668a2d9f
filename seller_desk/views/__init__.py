"""What the seller sees; the only room with Qt."""
