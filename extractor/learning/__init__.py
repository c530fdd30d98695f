"""What the program learns from people: their finished documents as gold, new names, a retrained tagger.

review_state.py which documents are finished, what of the others is undecided · gold.py a reviewed document as a gold
file · candidates.py names worth knowing, mined from decisions and repeated mentions · names.py people's word on them ·
mining.py where they are found · training.py the tagger's training · trial.py before against after on documents that
neither has seen · taught.py what is in force now: the files that the next extraction is given.

Everything a person says here is a judgement row, with who and when, undone like any other.
"""
