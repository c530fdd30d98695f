"""What was measured, of what and when, and whether it is only aimed at. Begin with `measurements`."""
