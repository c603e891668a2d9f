"""An invented 服装 shop, the same for the same seed, to try everything on."""

from seller_desk.services.demo.filling import fill

__all__ = ["fill"]
