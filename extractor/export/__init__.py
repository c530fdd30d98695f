"""Held documents and timelines → files for people and programs. Pure: data in, bytes out; nothing is computed here.

formats.py the list of all, one file each: for people csv.py xlsx.py ics.py html.py svg.py text.py, for programs
jsonl.py parquet.py jsonld.py ftm.py akn.py timelinejs.py vis.py, for training conll.py docbin.py annotations.py.
rows.py tables of records · words.py the Vietnamese of all that people read · options.py what may be asked for.
"""
