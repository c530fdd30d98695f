"""Extract officials, units, document numbers, figures and tasks from Vietnamese press and official documents."""

__version__ = "0.2.0"
