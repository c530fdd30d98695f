"""Who holds what office: positions and units tied to persons. Begin with `officials`."""
