"""Growth and change (增长与变化): rates, differences, multiples and means over years against their levels."""
