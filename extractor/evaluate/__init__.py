"""Results against gold: precision, recall, F1 by label and record; floors; mentions gained and lost."""
