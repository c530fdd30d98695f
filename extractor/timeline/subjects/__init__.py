"""Which events belong to the timeline of a subject: a directive, a unit, an official, an indicator, a topic, a work."""
